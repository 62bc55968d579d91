-- A row of the trail waits for the sealer together with its hash, so that the sealer reads the queue alone: joined to the
-- trail it could keep a plan from when the trail was small, and go through all of it for each row that waited. What is
-- sealed is what was written, whatever became of the trail's row in between.
alter table audit_unsealed add column hash bytea;
-- The owner is bound by the wall as well, but for these two lines.
alter table audit_unsealed no force row level security;
alter table audit no force row level security;
update audit_unsealed u set hash = coalesce((select a.hash from audit a where a.place_id = u.place_id and a.id = u.audit_id), '');
alter table audit force row level security;
alter table audit_unsealed force row level security;
alter table audit_unsealed alter column hash set not null;

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
  insert into audit_unsealed values (row.place_id, row.id, row.hash);
  return null;
end $$;

-- Chains what is committed and not yet sealed; the links of one call are written together.
create or replace function seal_audit(most integer) returns table (place_id uuid, "position" bigint, head bytea, sealed integer)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  waiting record;
  link audit_chain;
  links audit_chain[] := '{}';
begin
  if not pg_try_advisory_xact_lock(7230001) then
    return;
  end if;
  for waiting in
    with taken as (
      delete from audit_unsealed where ctid = any (array(select ctid from audit_unsealed limit most)) returning *
    )
    select * from taken order by place_id, audit_id
  loop
    if waiting.place_id is distinct from link.place_id then
      select c.* into link from audit_chain c where c.place_id = waiting.place_id order by c.position desc limit 1;
      if not found then
        link.place_id := waiting.place_id;
        link.position := 0;
        link.hash := sha256(uuid_send(waiting.place_id));
      end if;
    end if;
    link.position := link.position + 1;
    link.audit_id := waiting.audit_id;
    link.hash := sha256(link.hash || uuid_send(waiting.audit_id) || waiting.hash);
    link.sealed_at := clock_timestamp();
    links := links || link;
  end loop;
  return query
    with written as (insert into audit_chain select * from unnest(links) returning *)
    select distinct on (w.place_id) w.place_id, w.position, w.hash, (count(*) over (partition by w.place_id))::integer
    from written w order by w.place_id, w.position desc;
end $$;

update weft_schema set level = greatest(level, 68);
