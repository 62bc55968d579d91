-- Asked at the beginning of every write: a session is looked up among sessions alone, a token among tokens.
create or replace function still_signed_in(holder uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if weft_session() is not null then
    return exists (
      select from session s join membership m on m.person_id = s.person_id and m.place_id = s.place_id and m.active
      where s.id = holder and s.place_id = weft_place() and s.revoked_at is null and s.expires_at > clock_timestamp());
  end if;
  return exists (
    select from personal_token t join membership m on m.person_id = t.person_id and m.place_id = t.place_id and m.active
    where t.id = holder and t.place_id = weft_place() and t.revoked_at is null and t.expires_at > clock_timestamp());
end $$;

update weft_schema set level = greatest(level, 17);
