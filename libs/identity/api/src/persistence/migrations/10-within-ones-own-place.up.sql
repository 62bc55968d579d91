-- What a place administrator does to a person reaches no further than the place.

-- Ends the sessions and tokens of somebody in the place that is set; `except_session` is given by people who change their
-- own password, whose other sessions all end.
create or replace function sessions_revoke(person uuid, except_session uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update session set revoked_at = clock_timestamp()
  where person_id = person and revoked_at is null and id is distinct from except_session
    and (place_id = weft_place() or except_session is not null and person = weft_actor());
  update personal_token set revoked_at = clock_timestamp()
  where person_id = person and revoked_at is null and except_session is null and place_id = weft_place();
  perform pg_notify('weft_revoked', '');
end $$;

-- Whether another place knows the person as well. A name is theirs alone to change then.
create function person_is_elsewhere(person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from membership m where m.person_id = person and m.place_id <> weft_place() and m.erased_at is null)
$$;
alter function person_is_elsewhere(uuid) owner to weft_sign_in;
revoke all on function person_is_elsewhere(uuid) from public;
grant execute on function person_is_elsewhere(uuid) to weft_app;

create or replace function person_rename(person uuid, full_name text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update person p set name = full_name, version = p.version + 1
  where p.id = person_rename.person
    and exists (select from membership m where m.person_id = p.id and m.place_id = weft_place())
    and (p.id = weft_actor() or not person_is_elsewhere(p.id));
  return found;
end $$;

-- A session holds in the place that it is in, and nowhere else.
create or replace function still_signed_in(holder uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from session s join membership m on m.person_id = s.person_id and m.place_id = s.place_id and m.active
    where s.id = holder and s.place_id = weft_place() and s.revoked_at is null and s.expires_at > clock_timestamp()
  ) or exists (
    select from personal_token t join membership m on m.person_id = t.person_id and m.place_id = t.place_id and m.active
    where t.id = holder and t.place_id = weft_place() and t.revoked_at is null and t.expires_at > clock_timestamp())
$$;

-- A name that changes is news in every place that knows the person.
grant insert on outbox to weft_keeper;
create policy keeping on outbox for insert to weft_keeper with check (true);
create or replace function person_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update membership m set version = m.version + 1
  where m.person_id = new.id and m.erased_at is null and m.place_id is distinct from weft_place();
  insert into outbox (place_id, id, kind, subject_type, subject_id, summary, actor_id, request_id)
  select m.place_id, weft_uuid7(clock_timestamp()), 'person.edited', 'Person', new.id, 'edited a person of the place', null,
    coalesce(nullif(current_setting('weft.request_id', true), ''), 'none')
  from membership m
  where m.person_id = new.id and m.erased_at is null and m.place_id is distinct from weft_place();
  return null;
end $$;

update weft_schema set level = 10;
