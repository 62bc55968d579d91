-- A place's trail is read by the request as well: everything that was done at once.
create index audit_by_request on audit (place_id, request_id, id);
-- An event leaves the outbox, whose key it was, in the transaction that places it: nothing asks for this index.
alter table event drop constraint event_place_id_id_key;

update weft_schema set level = greatest(level, 70);
