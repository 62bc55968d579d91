-- Some followers look only at what happens from now on (people are not told of everything that ever was). A server notes
-- where each place stands before it answers its first request, so that nothing that happens afterwards is missed. A place
-- made later is followed from its beginning.
create function follow_from_now(follower_name text, today date) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into follower (place_id, name, position, as_of)
  select p.id, follower_name, coalesce((select max(e.position) from event e where e.place_id = p.id), 0), today - 1
  from place p on conflict do nothing
$$;
grant insert on follower to weft_relay;
create policy relay_notes on follower for insert to weft_relay with check (true);
alter function follow_from_now(text, date) owner to weft_relay;
revoke all on function follow_from_now(text, date) from public;
grant execute on function follow_from_now(text, date) to weft_app;

update weft_schema set level = greatest(level, 32);
