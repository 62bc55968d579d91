-- People are outside places: one sign-in, several places. Names and addresses live here and nowhere else.
create table person (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  email text not null check (email = lower(email)),
  demonstration boolean not null default false,
  erased_at timestamptz,
  version integer not null default 1
);
create unique index person_by_email on person (email);

create table organisation (
  place_id uuid not null references place,
  id uuid not null,
  code text not null,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('LOCAL_AUTHORITY', 'ICB', 'PROVIDER', 'PRIMARY_CARE', 'VOLUNTARY_SECTOR', 'HEALTHWATCH')),
  position integer not null default 0,
  starts_on date,
  ends_on date,
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, code),
  check (ends_on >= starts_on)
);
call weft_protect('organisation', 'select, insert, update');
call weft_audit('organisation', 'Organisation', 'id', '');

create table membership (
  place_id uuid not null references place,
  person_id uuid not null references person,
  organisation_id uuid,
  job_title text,
  active boolean not null default true,
  version integer not null default 1,
  primary key (place_id, person_id),
  foreign key (place_id, organisation_id) references organisation (place_id, id)
);
create index membership_by_person on membership (person_id);
create index membership_by_organisation on membership (place_id, organisation_id);
call weft_protect('membership', 'select, insert, update');
call weft_audit('membership', 'Person', 'person_id', '');

-- A person is seen in the places that they belong to.
alter table person enable row level security;
alter table person force row level security;
create policy seen_by_members on person for select
  using (id in (select m.person_id from membership m where m.place_id = (select weft_place())));
grant select on person to weft_app;

create table working_group (
  place_id uuid not null references place,
  id uuid not null,
  code text not null,
  name text not null,
  kind text not null check (kind in ('WORKSTREAM', 'PROGRAMME', 'ENABLER_GROUP', 'BOARD')),
  description text not null default '',
  position integer not null,
  lead_id uuid,
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, code),
  foreign key (place_id, lead_id) references membership (place_id, person_id)
);
create index working_group_by_lead on working_group (place_id, lead_id);
call weft_protect('working_group', 'select, insert, update');
call weft_audit('working_group', 'Workstream', 'id', '');

create table role_grant (
  place_id uuid not null references place,
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('VIEWER', 'PROJECT_LEAD', 'WORKSTREAM_LEAD', 'ENABLER_LEAD', 'FINANCE_LEAD', 'BCF_LEAD', 'PMO', 'PLACE_ADMIN', 'AUDITOR')),
  group_id uuid,
  organisation_id uuid,
  primary key (place_id, id),
  unique nulls not distinct (place_id, person_id, role, group_id, organisation_id),
  foreign key (place_id, person_id) references membership (place_id, person_id),
  foreign key (place_id, group_id) references working_group (place_id, id),
  foreign key (place_id, organisation_id) references organisation (place_id, id)
);
create index role_grant_by_group on role_grant (place_id, group_id);
create index role_grant_by_organisation on role_grant (place_id, organisation_id);
call weft_protect('role_grant', 'select, insert, delete');
call weft_audit('role_grant', 'RoleGrant', 'id', 'person_id');

-- Signing in. These tables have no place; weft_app reaches them through the functions below alone.
create table credential (
  person_id uuid primary key references person,
  password_hash text not null,
  changed_at timestamptz not null default clock_timestamp()
);
create table session (
  id uuid primary key,
  token_hash bytea not null unique,
  person_id uuid not null references person,
  place_id uuid not null references place,
  device text,
  created_at timestamptz not null default clock_timestamp(),
  last_seen_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index session_by_person on session (person_id);
create table personal_token (
  id uuid primary key,
  token_hash bytea not null unique,
  prefix text not null,
  name text not null,
  person_id uuid not null references person,
  place_id uuid not null references place,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index personal_token_by_person on personal_token (person_id);
-- Subjects are hashes of an address or an e-mail, so that the table names nobody.
create table sign_in_attempt (
  subject bytea not null,
  at timestamptz not null default clock_timestamp()
);
create index sign_in_attempt_by_subject on sign_in_attempt (subject, at);

alter table credential enable row level security;
alter table credential force row level security;
alter table session enable row level security;
alter table session force row level security;
alter table personal_token enable row level security;
alter table personal_token force row level security;
alter table sign_in_attempt enable row level security;
alter table sign_in_attempt force row level security;
create policy signing_in on credential to weft_sign_in using (true) with check (true);
create policy signing_in on session to weft_sign_in using (true) with check (true);
create policy signing_in on personal_token to weft_sign_in using (true) with check (true);
create policy signing_in on sign_in_attempt to weft_sign_in using (true) with check (true);
create policy signing_in on person to weft_sign_in using (true) with check (true);
create policy signing_in on membership for select to weft_sign_in using (true);
create policy signing_in on role_grant for select to weft_sign_in using (true);
create policy signing_in on place for select to weft_sign_in using (true);
grant select, insert, update on credential, session, personal_token to weft_sign_in;
grant delete on session to weft_sign_in;
grant select, insert, delete on sign_in_attempt to weft_sign_in;
grant select, insert, update on person to weft_sign_in;
grant select on membership, role_grant, place to weft_sign_in;
-- One's own sessions and tokens are read like anything else.
create policy own on session for select to weft_app using (person_id = (select weft_actor()));
create policy own on personal_token for select to weft_app using (person_id = (select weft_actor()) and place_id = (select weft_place()));
grant select (id, person_id, place_id, device, created_at, last_seen_at, expires_at, revoked_at) on session to weft_app;
grant select (id, person_id, place_id, prefix, name, created_at, expires_at, last_used_at, revoked_at) on personal_token to weft_app;

-- Answers at most one row: what is needed to check a password, and the place to open first.
create function sign_in_lookup(address text) returns table (person_id uuid, password_hash text, demonstration boolean, place_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, c.password_hash, p.demonstration, m.place_id
  from person p
  join credential c on c.person_id = p.id
  join lateral (select m.place_id from membership m join place on place.id = m.place_id
                where m.person_id = p.id and m.active order by place.name limit 1) m on true
  where p.email = lower(address) and p.erased_at is null
$$;

create function password_of_actor() returns text language sql stable security definer set search_path = public, pg_temp
as $$ select password_hash from credential where person_id = weft_actor() $$;

create function password_set(person uuid, hash text) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into credential (person_id, password_hash) values (person, hash)
  on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = clock_timestamp()
$$;

create function sign_in_attempts(subjects bytea[], since interval) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(max(n), 0)::integer from (
    select count(*) as n from sign_in_attempt where subject = any (subjects) and at > clock_timestamp() - since group by subject) counted
$$;
create function sign_in_failed(subjects bytea[]) returns void language sql security definer set search_path = public, pg_temp
as $$ insert into sign_in_attempt (subject) select unnest(subjects) $$;
create function sign_in_succeeded(subjects bytea[]) returns void language sql security definer set search_path = public, pg_temp
as $$ delete from sign_in_attempt where subject = any (subjects) $$;

create function session_open(session_id uuid, token bytea, person uuid, place uuid, device_name text, lasts interval)
returns void language sql security definer set search_path = public, pg_temp as $$
  insert into session (id, token_hash, person_id, place_id, device, expires_at)
  select session_id, token, person, place, device_name, clock_timestamp() + lasts
  where exists (select from membership m where m.person_id = person and m.place_id = place and m.active)
$$;

-- Who a session or token stands for, with the grants in its place; none if it ended, or the person left the place.
create function who_holds(token bytea) returns table (
  session_id uuid, token_id uuid, person_id uuid, person_name text, place_id uuid, demonstration boolean, expires_at timestamptz, grants json)
language sql stable security definer set search_path = public, pg_temp as $$
  select held.session_id, held.token_id, held.person_id, p.name, held.place_id, place.demonstration, held.expires_at,
    (select coalesce(json_agg(json_build_object('role', g.role, 'groupId', g.group_id, 'organisationId', g.organisation_id)), '[]')
     from role_grant g where g.place_id = held.place_id and g.person_id = held.person_id)
  from (
    select s.id as session_id, null::uuid as token_id, s.person_id, s.place_id, s.expires_at
    from session s where s.token_hash = token and s.revoked_at is null and s.expires_at > clock_timestamp()
    union all
    select null, t.id, t.person_id, t.place_id, t.expires_at
    from personal_token t where t.token_hash = token and t.revoked_at is null and t.expires_at > clock_timestamp()
  ) held
  join person p on p.id = held.person_id and p.erased_at is null
  join place on place.id = held.place_id
  where exists (select from membership m where m.person_id = held.person_id and m.place_id = held.place_id and m.active)
$$;

-- Asked inside every unit of work: a session that was revoked in mid-flight writes nothing.
create function still_signed_in(holder uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from session s join membership m on m.person_id = s.person_id and m.place_id = s.place_id and m.active
    where s.id = holder and s.revoked_at is null and s.expires_at > clock_timestamp()
  ) or exists (
    select from personal_token t join membership m on m.person_id = t.person_id and m.place_id = t.place_id and m.active
    where t.id = holder and t.revoked_at is null and t.expires_at > clock_timestamp())
$$;

create function session_seen(holder uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  update session set last_seen_at = clock_timestamp() where id = holder;
  update personal_token set last_used_at = clock_timestamp() where id = holder;
$$;

-- Ends a session of the actor, or of a person of the place when the caller has checked that it may.
create function session_revoke(session_id uuid, person uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update session set revoked_at = clock_timestamp() where id = session_id and person_id = person and revoked_at is null;
  if found then perform pg_notify('weft_revoked', ''); return true; end if;
  return false;
end $$;
create function sessions_revoke(person uuid, except_session uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update session set revoked_at = clock_timestamp()
  where person_id = person and revoked_at is null and id is distinct from except_session;
  update personal_token set revoked_at = clock_timestamp()
  where person_id = person and revoked_at is null and except_session is null;
  perform pg_notify('weft_revoked', '');
end $$;
create function session_switch(session_id uuid, place uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update session s set place_id = place
  where s.id = session_id and s.person_id = weft_actor() and s.revoked_at is null
    and exists (select from membership m where m.person_id = s.person_id and m.place_id = place and m.active);
  if found then perform pg_notify('weft_revoked', ''); return true; end if;
  return false;
end $$;

create function token_create(token_id uuid, token bytea, token_prefix text, token_name text, lasts interval)
returns void language sql security definer set search_path = public, pg_temp as $$
  insert into personal_token (id, token_hash, prefix, name, person_id, place_id, expires_at)
  values (token_id, token, token_prefix, token_name, weft_actor(), weft_place(), clock_timestamp() + lasts)
$$;
create function token_revoke(token_id uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update personal_token set revoked_at = clock_timestamp()
  where id = token_id and person_id = weft_actor() and place_id = weft_place() and revoked_at is null;
  if found then perform pg_notify('weft_revoked', ''); return true; end if;
  return false;
end $$;

create function person_by_email(address text) returns uuid language sql stable security definer set search_path = public, pg_temp
as $$ select id from person where email = lower(address) and erased_at is null $$;
create function person_add(person uuid, full_name text, address text) returns void
language sql security definer set search_path = public, pg_temp
as $$ insert into person (id, name, email) values (person, full_name, lower(address)) $$;
-- Only the name of someone who belongs to the place that is set.
create function person_rename(person uuid, full_name text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update person p set name = full_name, version = p.version + 1
  where p.id = person_rename.person
    and exists (select from membership m where m.person_id = p.id and m.place_id = weft_place());
  return found;
end $$;

create function my_places() returns table (id uuid, code text, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select place.id, place.code, place.name from membership m join place on place.id = m.place_id
  where m.person_id = weft_actor() and m.active order by place.name
$$;

-- The sign-in page says that a place is a demonstration before anybody has signed in.
create function demonstration_place() returns table (name text) language sql stable security definer set search_path = public, pg_temp
as $$ select name from place where demonstration order by name limit 1 $$;
create function demonstration_accounts() returns bigint language sql stable security definer set search_path = public, pg_temp
as $$ select count(*) from person p join credential c on c.person_id = p.id where p.demonstration $$;

create function forget_sign_ins() returns void language sql security definer set search_path = public, pg_temp as $$
  delete from sign_in_attempt where at < clock_timestamp() - interval '1 day';
  delete from session where greatest(expires_at, coalesce(revoked_at, expires_at)) < clock_timestamp() - interval '30 days';
$$;

do $$
declare fn regprocedure;
begin
  for fn in select p.oid::regprocedure from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.proname = any (array[
      'sign_in_lookup', 'password_of_actor', 'password_set', 'sign_in_attempts', 'sign_in_failed', 'sign_in_succeeded',
      'session_open', 'who_holds', 'still_signed_in', 'session_seen', 'session_revoke', 'sessions_revoke', 'session_switch',
      'token_create', 'token_revoke', 'person_by_email', 'person_add', 'person_rename', 'my_places', 'demonstration_place',
      'demonstration_accounts', 'forget_sign_ins'])
  loop
    execute format('alter function %s owner to weft_sign_in', fn);
    execute format('revoke all on function %s from public', fn);
    execute format('grant execute on function %s to weft_app', fn);
  end loop;
end $$;

-- What somebody may do has changed: every replica forgets what it remembers of sign-ins.
create function tell_revoked() returns trigger language plpgsql as $$
begin
  perform pg_notify('weft_revoked', '');
  return null;
end $$;
create trigger tell_revoked after insert or update or delete on role_grant for each statement execute function tell_revoked();
create trigger tell_revoked after update on membership for each statement execute function tell_revoked();
