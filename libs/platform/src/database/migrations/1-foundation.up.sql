-- Roles. weft_app is the API's login: it owns nothing and bypasses nothing. The others cannot sign in; each owns a few
-- functions (security definer) and may touch only the tables named beside it.
do $$
declare narrow text;
begin
  if not exists (select from pg_roles where rolname = 'weft_app') then
    create role weft_app login nosuperuser nocreatedb nocreaterole noinherit nobypassrls noreplication;
  end if;
  foreach narrow in array array['weft_auditor', 'weft_relay', 'weft_sealer', 'weft_sign_in'] loop
    if not exists (select from pg_roles where rolname = narrow) then
      execute format('create role %I nologin nosuperuser nobypassrls', narrow);
    end if;
    execute format('grant %I to current_user', narrow);
  end loop;
end $$;

revoke create on schema public from public;
grant usage on schema public to weft_app, weft_auditor, weft_relay, weft_sealer, weft_sign_in;
-- A function's owner must be able to create in the schema at the moment it is given the function.
grant create on schema public to weft_auditor, weft_relay, weft_sealer, weft_sign_in;

-- Who asks, where, when: set for the transaction by platform, read by the policies and the audit trigger.
create function weft_place() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('weft.place_id', true), '')::uuid $$;
create function weft_actor() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('weft.actor_id', true), '')::uuid $$;
create function weft_session() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('weft.session_id', true), '')::uuid $$;
create function weft_today() returns date language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('weft.today', true), '')::date, (now() at time zone 'Europe/London')::date) $$;

-- An update that found no row of the version that was read ends its transaction.
create function weft_exactly_one(rows_changed bigint) returns void language plpgsql immutable as $$
begin
  if rows_changed <> 1 then
    raise exception 'a row changed between reading and writing it' using errcode = 'serialization_failure';
  end if;
end $$;

-- forecast_on → forecastOn: the trail speaks in the fields of the GraphQL schema.
create function weft_camel(name text) returns text language sql immutable parallel safe as $$
  select string_agg(case when n = 1 then part else upper(left(part, 1)) || substr(part, 2) end, '' order by n)
  from regexp_split_to_table(name, '_') with ordinality as parts(part, n)
$$;

-- The wall: a table with place_id shows and takes only rows of the place that is set, for its owner too. The place is
-- read in a subquery, which PostgreSQL evaluates once for a statement instead of once for a row.
create procedure weft_protect(tab regclass, privileges text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tab);
  execute format('alter table %s force row level security', tab);
  execute format('create policy place_wall on %s using (place_id = (select weft_place())) with check (place_id = (select weft_place()))', tab);
  if privileges <> '' then
    execute format('grant %s on %s to weft_app', privileges, tab);
  end if;
end $$;

create table place (
  id uuid primary key,
  code text not null unique,
  name text not null,
  demonstration boolean not null default false,
  created_at timestamptz not null default clock_timestamp()
);
alter table place enable row level security;
-- Not forced: the owner, who only migrates and loads, counts the places and adds them.
create policy place_wall on place using (id = (select weft_place())) with check (id = (select weft_place()));
grant select on place to weft_app;

-- The trail. Rows are written by the trigger audit_row alone; nobody updates or deletes them.
create table audit (
  place_id uuid not null references place,
  id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  request_id text not null,
  action text not null check (action in ('insert', 'update', 'delete')),
  subject_type text not null,
  subject_id uuid not null,
  root_id uuid,
  version integer,
  before jsonb,
  after jsonb,
  summary text not null,
  hash bytea not null,
  primary key (place_id, id)
);
create index audit_by_subject on audit (place_id, subject_id, id);
create index audit_by_root on audit (place_id, root_id, id) where root_id is not null;
call weft_protect('audit', 'select');

-- Committed rows that wait for the sealer. A row appears here in the transaction of its audit row.
create table audit_unsealed (
  place_id uuid not null,
  audit_id uuid not null
);
alter table audit_unsealed enable row level security;
alter table audit_unsealed force row level security;

create table audit_chain (
  place_id uuid not null references place,
  position bigint not null,
  audit_id uuid not null,
  hash bytea not null,
  sealed_at timestamptz not null default clock_timestamp(),
  primary key (place_id, position),
  unique (place_id, audit_id)
);
call weft_protect('audit_chain', 'select');

create function audit_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_append_only before update or delete on audit for each row execute function audit_refuse_change();
create trigger audit_no_truncate before truncate on audit for each statement execute function audit_refuse_change();
create trigger audit_chain_append_only before update or delete on audit_chain for each row execute function audit_refuse_change();
create trigger audit_chain_no_truncate before truncate on audit_chain for each statement execute function audit_refuse_change();

-- The hash of one row: SHA-256 over all its fields as one JSON array, so that no two rows read alike.
create function audit_hash(a audit) returns bytea language sql stable parallel safe as $$
  select sha256(convert_to(jsonb_build_array(
    a.place_id, a.id, extract(epoch from a.at), a.actor_id, a.request_id, a.action, a.subject_type, a.subject_id, a.root_id,
    a.version, a.before, a.after, a.summary)::text, 'UTF8'))
$$;

-- Ids that sort by time (UUIDv7), made here because the trail's rows are.
create function weft_uuid7(at timestamptz) returns uuid language sql volatile parallel safe as $$
  select encode(
    set_byte(
      overlay(uuid_send(gen_random_uuid()) placing
        substring(int8send((extract(epoch from at) * 1000)::bigint) from 3) from 1 for 6),
      6, (get_byte(uuid_send(gen_random_uuid()), 6) & 15) | 112), 'hex')::uuid
$$;

-- Writes before and after of one row. Arguments: the subject's type as GraphQL names it, the column of its id, the
-- column of what it belongs to ('' for none). Who, when, why come from the transaction's settings.
create function audit_row() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  any_row jsonb := coalesce(new_row, old_row);
  row audit;
begin
  if tg_op = 'UPDATE' and old_row = new_row then
    return new;
  end if;
  row.place_id := (any_row ->> 'place_id')::uuid;
  -- Only the owner, when it loads demonstration data, may say that something happened earlier.
  row.at := case when session_user <> 'weft_app' then nullif(current_setting('weft.at', true), '')::timestamptz end;
  row.at := coalesce(row.at, clock_timestamp());
  row.id := weft_uuid7(row.at);
  row.actor_id := weft_actor();
  row.request_id := coalesce(nullif(current_setting('weft.request_id', true), ''), 'none');
  row.action := lower(tg_op);
  row.subject_type := tg_argv[0];
  row.subject_id := (any_row ->> tg_argv[1])::uuid;
  row.root_id := case when tg_argv[2] <> '' then (any_row ->> tg_argv[2])::uuid end;
  row.version := (any_row ->> 'version')::integer;
  row.before := old_row;
  row.after := new_row;
  row.summary := coalesce(nullif(current_setting('weft.summary', true), ''), lower(tg_op) || ' ' || tg_argv[0]);
  row.hash := audit_hash(row);
  insert into audit select row.*;
  insert into audit_unsealed values (row.place_id, row.id);
  return coalesce(new, old);
end $$;
alter function audit_row() owner to weft_auditor;
grant insert on audit, audit_unsealed to weft_auditor;
create policy auditor_writes on audit for insert to weft_auditor with check (true);
create policy auditor_writes on audit_unsealed for insert to weft_auditor with check (true);

create procedure weft_audit(tab regclass, subject_type text, id_column text, root_column text) language plpgsql as $$
begin
  execute format(
    'create trigger audit_row after insert or update or delete on %s for each row execute function audit_row(%L, %L, %L)',
    tab, subject_type, id_column, root_column);
end $$;

-- Chains what is committed and not yet sealed. One sealer at a time; writers never wait for it.
create function seal_audit(most integer) returns table (place_id uuid, "position" bigint, head bytea, sealed integer)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  waiting record;
  last_place uuid;
  last_position bigint;
  last_hash bytea;
  counted integer;
begin
  if not pg_try_advisory_xact_lock(7230001) then
    return;
  end if;
  for waiting in
    with taken as (
      delete from audit_unsealed where ctid = any (array(select ctid from audit_unsealed limit most))
      returning audit_unsealed.place_id, audit_unsealed.audit_id
    )
    select taken.place_id, taken.audit_id, audit.hash
    from taken left join audit on audit.place_id = taken.place_id and audit.id = taken.audit_id
    order by taken.place_id, taken.audit_id
  loop
    if waiting.place_id is distinct from last_place then
      if last_place is not null then
        place_id := last_place; "position" := last_position; head := last_hash; sealed := counted;
        return next;
      end if;
      last_place := waiting.place_id;
      counted := 0;
      last_position := null;
      select c.position, c.hash into last_position, last_hash
      from audit_chain c where c.place_id = last_place order by c.position desc limit 1;
      last_position := coalesce(last_position, 0);
      last_hash := coalesce(case when last_position > 0 then last_hash end, sha256(uuid_send(last_place)));
    end if;
    last_position := last_position + 1;
    last_hash := sha256(last_hash || uuid_send(waiting.audit_id) || coalesce(waiting.hash, ''::bytea));
    counted := counted + 1;
    insert into audit_chain (place_id, "position", audit_id, hash)
    values (last_place, last_position, waiting.audit_id, last_hash);
  end loop;
  if last_place is not null then
    place_id := last_place; "position" := last_position; head := last_hash; sealed := counted;
    return next;
  end if;
end $$;
alter function seal_audit(integer) owner to weft_sealer;
revoke all on function seal_audit(integer) from public;
grant execute on function seal_audit(integer) to weft_app;
grant select, delete on audit_unsealed to weft_sealer;
grant select on audit to weft_sealer;
grant select, insert on audit_chain to weft_sealer;
create policy sealer_takes on audit_unsealed to weft_sealer using (true);
create policy sealer_reads on audit for select to weft_sealer using (true);
create policy sealer_chains on audit_chain to weft_sealer using (true) with check (true);

-- Goes through the trail of the place that is set and says what does not hold. Under row-level security like any read.
create function verify_trail() returns table (position_at bigint, audit_id uuid, finding text)
language plpgsql stable as $$
declare
  link record;
  expected bytea := sha256(uuid_send(weft_place()));
  expected_position bigint := 0;
begin
  return query
    select null::bigint, a.id, 'A row was altered after it was written: ' || a.subject_type || ' ' || a.subject_id
    from audit a where a.place_id = weft_place() and a.hash is distinct from audit_hash(a);
  for link in
    select c.position, c.audit_id, c.hash, a.id as found, a.hash as row_hash
    from audit_chain c left join audit a on a.place_id = c.place_id and a.id = c.audit_id
    where c.place_id = weft_place() order by c.position
  loop
    expected_position := expected_position + 1;
    if link.position <> expected_position then
      return query select link.position, link.audit_id, 'Links are missing from the chain before position ' || link.position;
      expected_position := link.position;
    end if;
    if link.found is null then
      return query select link.position, link.audit_id, 'A sealed row was removed from the trail at position ' || link.position;
    else
      expected := sha256(expected || uuid_send(link.audit_id) || link.row_hash);
      if expected is distinct from link.hash then
        return query select link.position, link.audit_id, 'The chain does not hold at position ' || link.position;
      end if;
    end if;
    expected := link.hash;
  end loop;
end $$;
grant execute on function verify_trail() to weft_app;

-- Events. A use case writes to outbox in its own transaction; publish_events gives committed rows their place in the
-- order, and every replica reads event from where it was.
create table outbox (
  place_id uuid not null references place,
  id uuid not null,
  kind text not null,
  subject_type text not null,
  subject_id uuid not null,
  project_code text,
  summary text not null,
  actor_id uuid,
  at timestamptz not null default clock_timestamp(),
  request_id text not null,
  primary key (place_id, id)
);
call weft_protect('outbox', 'select, insert');

create table event (
  place_id uuid not null references place,
  position bigint generated always as identity,
  id uuid not null,
  kind text not null,
  subject_type text not null,
  subject_id uuid not null,
  project_code text,
  summary text not null,
  actor_id uuid,
  at timestamptz not null,
  request_id text not null,
  primary key (place_id, position),
  unique (place_id, id)
);
create index event_by_position on event (position);
call weft_protect('event', 'select');

create function publish_events() returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare published bigint;
begin
  -- One publisher at a time, so that positions become visible in order. Writers do not take this lock.
  perform pg_advisory_xact_lock(7230002);
  with taken as (delete from outbox returning *),
  placed as (
    insert into event (place_id, id, kind, subject_type, subject_id, project_code, summary, actor_id, at, request_id)
    select place_id, id, kind, subject_type, subject_id, project_code, summary, actor_id, at, request_id
    from taken order by id
    returning 1
  )
  select count(*) into published from placed;
  if published > 0 then
    perform pg_notify('weft_events', '');
  end if;
  return published;
end $$;
alter function publish_events() owner to weft_relay;
revoke all on function publish_events() from public;
grant execute on function publish_events() to weft_app;

create function events_after(after bigint, most integer) returns setof event
language sql stable security definer set search_path = public, pg_temp
as $$ select * from event where position > after order by position limit most $$;
alter function events_after(bigint, integer) owner to weft_relay;
revoke all on function events_after(bigint, integer) from public;
grant execute on function events_after(bigint, integer) to weft_app;

create function last_event() returns bigint language sql stable security definer set search_path = public, pg_temp
as $$ select coalesce(max(position), 0) from event $$;
alter function last_event() owner to weft_relay;
revoke all on function last_event() from public;
grant execute on function last_event() to weft_app;

create function forget_events(older_than interval) returns bigint
language sql security definer set search_path = public, pg_temp as $$
  with gone as (delete from event where at < clock_timestamp() - older_than returning 1) select count(*) from gone
$$;
alter function forget_events(interval) owner to weft_relay;
revoke all on function forget_events(interval) from public;
grant execute on function forget_events(interval) to weft_app;

grant select, delete on outbox to weft_relay;
grant select, insert, delete on event to weft_relay;
create policy relay_takes on outbox to weft_relay using (true);
create policy relay_places on event to weft_relay using (true) with check (true);

-- What programs may run on this schema: one whose level is at least serves_from.
create table weft_schema (
  only_row boolean primary key default true check (only_row),
  level integer not null,
  serves_from integer not null
);
insert into weft_schema (level, serves_from) values (1, 1);
grant select on weft_schema to weft_app;
