-- What is derived from the news of a place (a computed rating, for instance) follows it: here is how far it has come.
create table follower (
  place_id uuid not null references place,
  name text not null,
  position bigint not null,
  -- The business date it was derived for: much of it changes with the day alone.
  as_of date not null,
  primary key (place_id, name)
);
call weft_protect('follower', 'select, insert, update');

grant select on place, follower to weft_relay;
create policy relay_looks on place for select to weft_relay using (true);
create policy relay_looks on follower for select to weft_relay using (true);

-- The places in which there is news, or a new day, that the follower has not seen. Ids alone leave the wall here.
create function places_behind(follower_name text, today date) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id from place p left join follower f on f.place_id = p.id and f.name = follower_name
  where f.position is null or f.as_of <> today
    or f.position < (select max(e.position) from event e where e.place_id = p.id)
$$;
alter function places_behind(text, date) owner to weft_relay;
revoke all on function places_behind(text, date) from public;
grant execute on function places_behind(text, date) to weft_app;

update weft_schema set level = 8;
