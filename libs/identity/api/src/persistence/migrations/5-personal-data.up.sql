-- What the trail holds of a name or an address is sealed under a key of the person in the place, and readable as long as
-- that key exists. The key never leaves the database: sealing and opening happen in functions of weft_keeper, a role of
-- its own without a login (docs/decisions/0008).
create extension if not exists pgcrypto with schema public;

do $$ begin
  if not exists (select from pg_roles where rolname = 'weft_keeper') then
    create role weft_keeper nologin nosuperuser nobypassrls;
  end if;
  grant weft_keeper to current_user;
end $$;
grant usage, create on schema public to weft_keeper;

create table personal_key (
  place_id uuid not null references place,
  person_id uuid not null references person,
  key bytea not null check (length(key) = 32),
  primary key (place_id, person_id)
);
call weft_protect('personal_key', '');
create policy keeping on personal_key to weft_keeper using (true) with check (true);
grant select, insert, delete on personal_key to weft_keeper;
grant select on person, membership, role_grant to weft_keeper;
-- Rows of person are locked, and those of membership counted up; neither is changed otherwise.
grant update (version) on person, membership to weft_keeper;
create policy keeping on person to weft_keeper using (true);
create policy keeping on membership to weft_keeper using (true) with check (true);

-- Somebody who was erased stays as a membership without a name: what they did needs somebody who did it.
alter table membership
  add column personal_sealed bytea,
  add column erased_at timestamptz,
  add column erasure_reason text,
  add check ((erased_at is null) = (erasure_reason is null)),
  add check (erased_at is null or not active);

drop policy seen_by_members on person;
create policy seen_by_members on person for select
  using (id in (select m.person_id from membership m where m.place_id = (select weft_place()) and m.erased_at is null));

create function personal_seal(plain text, secret bytea) returns bytea language sql volatile set search_path = public, pg_temp
as $$ select pgp_sym_encrypt(plain, encode(secret, 'base64'), 'cipher-algo=aes256, sess-key=1, s2k-mode=1, compress-algo=0') $$;
-- What somebody altered does not open: the verification finds it, and the history around it stays readable.
create function personal_open(sealed bytea, secret bytea) returns jsonb language plpgsql stable set search_path = public, pg_temp as $$
begin
  return pgp_sym_decrypt(sealed, encode(secret, 'base64'))::jsonb;
exception when external_routine_invocation_exception or data_exception then
  return '{"name": "a name that cannot be read"}';
end $$;

-- Keeps membership.personal_sealed in step with the person, whoever writes and in whatever way. What has not changed
-- keeps its ciphertext, so that the trail shows a change only where there was one. Erasure destroys the key.
create function membership_seal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  plain jsonb;
  secret bytea;
begin
  if tg_op = 'UPDATE' and old.erased_at is not null and new.erased_at is null then
    raise exception 'who was erased stays erased' using errcode = 'insufficient_privilege';
  end if;
  if new.erased_at is not null then
    delete from personal_key k where k.place_id = new.place_id and k.person_id = new.person_id;
    new.personal_sealed := null;
    return new;
  end if;
  if tg_op = 'INSERT' then
    -- Whoever is being erased just now in the last of their places is not sealed once more by another that adds them.
    perform from person p where p.id = new.person_id for key share;
    if exists (select from person p where p.id = new.person_id and p.erased_at is not null) then
      raise exception 'this person was erased meanwhile' using errcode = 'serialization_failure';
    end if;
  end if;
  select jsonb_build_object('name', p.name, 'email', p.email) into plain from person p where p.id = new.person_id;
  if plain is null then
    return new; -- Nobody: the reference to person refuses the row.
  end if;
  insert into personal_key (place_id, person_id, key) values (new.place_id, new.person_id, gen_random_bytes(32))
  on conflict do nothing;
  select k.key into secret from personal_key k where k.place_id = new.place_id and k.person_id = new.person_id;
  new.personal_sealed := case when tg_op = 'UPDATE' then old.personal_sealed end;
  if new.personal_sealed is null or personal_open(new.personal_sealed, secret) is distinct from plain then
    new.personal_sealed := personal_seal(plain::text, secret);
  end if;
  return new;
end $$;
create trigger membership_seal before insert or update on membership for each row execute function membership_seal();

-- A name or an address is the same in every place: each place's trail tells that it changed. The place that is set has
-- its row written by the use case, with whatever else changes in it.
create function person_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update membership m set version = m.version + 1
  where m.person_id = new.id and m.erased_at is null and m.place_id is distinct from weft_place();
  return null;
end $$;
create trigger person_changed after update of name, email on person for each row
  when (old.name is distinct from new.name or old.email is distinct from new.email) execute function person_changed();

-- What changed of a person's name and address between two states of their membership, as JSON, for the one person and
-- in the place that is set. Told to place administrators, to auditors and to the person; to others it is nothing.
create function personal_changes(before jsonb, after jsonb) returns table (name text, was jsonb, becomes jsonb)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  person uuid := (coalesce(after, before) ->> 'person_id')::uuid;
  old_sealed bytea := (before ->> 'personal_sealed')::bytea;
  new_sealed bytea := (after ->> 'personal_sealed')::bytea;
  secret bytea;
begin
  if old_sealed is not distinct from new_sealed
    or person is distinct from weft_actor() and not exists (
      select from role_grant g where g.place_id = weft_place() and g.person_id = weft_actor() and g.role in ('PLACE_ADMIN', 'AUDITOR'))
  then
    return;
  end if;
  select k.key into secret from personal_key k where k.place_id = weft_place() and k.person_id = person;
  if secret is null then
    return query select 'name',
      case when old_sealed is not null then to_jsonb(case when new_sealed is null then 'a name, erased since' else 'an earlier name, erased since' end) end,
      case when new_sealed is not null then to_jsonb('a name, erased since'::text) end;
    return;
  end if;
  return query
    select coalesce(o.key, n.key), o.value, n.value
    from jsonb_each(coalesce(personal_open(old_sealed, secret), '{}')) o
    full join jsonb_each(coalesce(personal_open(new_sealed, secret), '{}')) n on n.key = o.key
    where o.value is distinct from n.value;
end $$;

-- What changed between before and after of a row of the trail, column by column, with what is sealed opened for those
-- who may see it.
create function trail_changes(before jsonb, after jsonb) returns table (name text, was jsonb, becomes jsonb)
language sql stable as $$
  select coalesce(b.key, a.key), b.value, a.value
  from jsonb_each(coalesce(before, '{}')) b full join jsonb_each(coalesce(after, '{}')) a on a.key = b.key
  where b.value is distinct from a.value and coalesce(b.key, a.key) <> 'personal_sealed'
  union all
  select p.name, p.was, p.becomes from personal_changes(before, after) p
  where before -> 'personal_sealed' is distinct from after -> 'personal_sealed'
$$;

-- Takes the sign-in of someone who was erased in the place that is set: what they hold in this place, and where no place
-- is left that knows them, the account itself with name and address.
create function person_erase(erased uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Two places that erase the same person do so one after the other, so that the last one takes the account.
  perform from person p where p.id = erased for update;
  if not exists (select from membership m where m.place_id = weft_place() and m.person_id = erased and m.erased_at is not null) then
    raise exception 'only who was erased in this place loses their sign-in' using errcode = 'insufficient_privilege';
  end if;
  delete from session s where s.person_id = erased and s.place_id = weft_place();
  delete from personal_token t where t.person_id = erased and t.place_id = weft_place();
  if not exists (select from membership m where m.person_id = erased and m.erased_at is null) then
    delete from session s where s.person_id = erased;
    delete from personal_token t where t.person_id = erased;
    delete from credential c where c.person_id = erased;
    delete from sign_in_attempt a using person p where p.id = erased and a.subject = sha256(convert_to('email:' || p.email, 'UTF8'));
    update person p set name = erased_name(p.id), email = erased_address(p.id), demonstration = false,
      erased_at = clock_timestamp(), version = p.version + 1
    where p.id = erased;
  end if;
  perform pg_notify('weft_revoked', '');
end $$;

-- What is shown instead: enough to tell two of them apart.
create function erased_name(person uuid) returns text language sql immutable parallel safe
as $$ select 'Erased person ' || right(person::text, 6) $$;
create function erased_address(person uuid) returns text language sql immutable parallel safe
as $$ select 'erased-' || right(person::text, 12) || '@erased.invalid' $$;

grant delete on credential, personal_token to weft_sign_in;
do $$
declare fn regprocedure;
begin
  for fn in select unnest(array['personal_seal(text, bytea)', 'personal_open(bytea, bytea)', 'membership_seal()', 'person_changed()', 'personal_changes(jsonb, jsonb)']::regprocedure[]) loop
    execute format('alter function %s owner to weft_keeper', fn);
    execute format('revoke all on function %s from public', fn);
  end loop;
end $$;
grant execute on function personal_changes(jsonb, jsonb) to weft_app;
alter function person_erase(uuid) owner to weft_sign_in;
revoke all on function person_erase(uuid) from public;
grant execute on function person_erase(uuid) to weft_app;

-- Those who belong already: from here on the trail knows what they are called.
set local role weft_keeper;
select set_config('weft.summary', 'sealed name and address under a key of the person', true);
update membership m set version = m.version;
select set_config('weft.summary', '', true);
reset role;

update weft_schema set level = greatest(level, 5);
