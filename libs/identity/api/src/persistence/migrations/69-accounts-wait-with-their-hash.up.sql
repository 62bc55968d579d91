-- The queue of the sealer carries the hash (68): rows of accounts bring theirs.
create or replace function audit_account() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  row audit;
  place_of_it uuid;
begin
  row.at := clock_timestamp();
  row.actor_id := weft_actor();
  row.request_id := coalesce(nullif(current_setting('weft.request_id', true), ''), 'none');
  row.action := lower(tg_op);
  row.subject_type := 'Account';
  row.subject_id := new.person_id;
  row.summary := tg_argv[0];
  for place_of_it in
    select m.place_id from membership m where m.person_id = new.person_id
      and case when tg_table_name = 'credential' then m.active else m.place_id = (to_jsonb(new) ->> 'place_id')::uuid end
  loop
    row.place_id := place_of_it;
    row.id := weft_uuid7(row.at);
    row.hash := audit_hash(row);
    insert into audit values (row.*);
    insert into audit_unsealed values (row.place_id, row.id, row.hash);
  end loop;
  return null;
end $$;
update weft_schema set level = greatest(level, 69);
