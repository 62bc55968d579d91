-- Screens catch up from the events: a fortnight of them stays, whoever asks for less.
create or replace function forget_events(older_than interval) returns bigint
language sql security definer set search_path = public, pg_temp as $$
  with gone as (delete from event where at < clock_timestamp() - greatest(older_than, interval '14 days') returning 1) select count(*) from gone
$$;

update weft_schema set level = greatest(level, 34);
