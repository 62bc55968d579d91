-- A file is there as long as it is kept, whether it was swept yet or not.
alter policy own_alone on tracker_file
  using (kept_by = (select weft_actor()) and expires_at > clock_timestamp()) with check (kept_by = (select weft_actor()));

update weft_schema set level = greatest(level, 72);
