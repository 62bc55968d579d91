-- What every write pays for, lighter again: a row of the trail and its place in the sealer's queue are one statement. What
-- is kept and what is proven stays as it was.
create or replace function audit_row() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  any_row jsonb := coalesce(new_row, old_row);
  row audit;
begin
  if old_row = new_row then
    return null;
  end if;
  row.place_id := any_row ->> 'place_id';
  row.at := clock_timestamp();
  -- Only the owner, when it loads demonstration data, may say that something happened earlier.
  if session_user <> 'weft_app' then
    row.at := coalesce(nullif(current_setting('weft.at', true), '')::timestamptz, row.at);
  end if;
  row.id := weft_uuid7(row.at);
  row.actor_id := weft_actor();
  row.request_id := coalesce(nullif(current_setting('weft.request_id', true), ''), 'none');
  row.action := lower(tg_op);
  row.subject_type := tg_argv[0];
  row.subject_id := any_row ->> tg_argv[1];
  row.root_id := any_row ->> tg_argv[2];
  row.version := any_row ->> 'version';
  row.before := old_row;
  row.after := new_row;
  row.summary := coalesce(nullif(current_setting('weft.summary', true), ''), row.action || ' ' || tg_argv[0]);
  row.hash := audit_hash(row);
  with trailed as (insert into audit values (row.*))
  insert into audit_unsealed values (row.place_id, row.id);
  return null;
end $$;

update weft_schema set level = greatest(level, 19);
