-- Asked in every unit of work: in PL/pgSQL its plan is made once for a connection.
create or replace function still_signed_in(holder uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (
    select from session s join membership m on m.person_id = s.person_id and m.place_id = s.place_id and m.active
    where s.id = holder and s.place_id = weft_place() and s.revoked_at is null and s.expires_at > clock_timestamp()
  ) or exists (
    select from personal_token t join membership m on m.person_id = t.person_id and m.place_id = t.place_id and m.active
    where t.id = holder and t.place_id = weft_place() and t.revoked_at is null and t.expires_at > clock_timestamp());
end $$;

-- What happens to an account is in the trail of the places that it opens, in words and without a secret. Signing out
-- is not worth a row.
create function audit_account() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
    insert into audit_unsealed values (row.place_id, row.id);
  end loop;
  return null;
end $$;
alter function audit_account() owner to weft_auditor;
grant select on membership to weft_auditor;
create policy auditor_reads on membership for select to weft_auditor using (true);

create trigger audit_account after insert or update on credential for each row execute function audit_account('set a password');
create trigger audit_account after insert on personal_token for each row execute function audit_account('made a personal token');
create trigger audit_ended after update of revoked_at on personal_token for each row
  when (old.revoked_at is null and new.revoked_at is not null) execute function audit_account('ended a personal token');
create trigger audit_ended after update of revoked_at on session for each row
  when (old.revoked_at is null and new.revoked_at is not null and (weft_actor() is not null or session_user <> 'weft_app'))
  execute function audit_account('ended a session');

-- For columns that name who answers for something: only who belongs to the place now can be named. The lock keeps them
-- from being erased until this is committed. Argument: the column.
create function names_who_belongs() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare belongs boolean;
begin
  select m.active into belongs from membership m
  where m.place_id = new.place_id and m.person_id = (to_jsonb(new) ->> tg_argv[0])::uuid for share;
  -- Nobody of the place at all: the reference says so.
  if not belongs then
    raise exception 'somebody who left was named' using errcode = 'WF001', table = tg_table_name, column = tg_argv[0];
  end if;
  return new;
end $$;

update weft_schema set level = greatest(level, 16);
