-- How long news and mails are kept holds here as well: whoever asks for less than 90 days forgets what is older than that.
create or replace function forget_notifications(older_than interval) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from notification where at < clock_timestamp() - greatest(older_than, interval '90 days');
  delete from daily_mail where changed_at < clock_timestamp() - greatest(older_than, interval '90 days');
$$;

update weft_schema set level = greatest(level, 33);
