-- What becomes of corrections by hand where an extract takes the place of what stands; null where there were none. The release
-- before writes none, and let them go.
alter table ledger_extract add column corrections text check (corrections in ('STAY', 'GO'));

-- A file is there as long as it is kept, whether it was swept yet or not.
alter policy own_alone on extract_file
  using (kept_by = (select weft_actor()) and expires_at > clock_timestamp()) with check (kept_by = (select weft_actor()));

update weft_schema set level = greatest(level, 66);
