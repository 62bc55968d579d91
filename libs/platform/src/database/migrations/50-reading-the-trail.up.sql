-- A place's trail is read by who did it and by what it was done to, latest first; without either, by its key.
create index audit_by_actor on audit (place_id, actor_id, id);
create index audit_by_type on audit (place_id, subject_type, id);

update weft_schema set level = greatest(level, 50);
