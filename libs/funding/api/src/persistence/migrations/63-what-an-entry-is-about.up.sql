-- What an entry is about, whether it was undone and done again: the kind of the entry that a chain of reversals began with.
create function entry_about(place uuid, entry uuid) returns text language sql stable as $$
  with recursive chain (kind, reverses_id) as (
    select e.kind, e.reverses_id from ledger_entry e where e.place_id = place and e.id = entry
    union all
    select e.kind, e.reverses_id from chain c join ledger_entry e on e.place_id = place and e.id = c.reverses_id)
  select kind from chain where reverses_id is null
$$;

update weft_schema set level = greatest(level, 63);
