-- The request that asked for a virement: sent twice, it is asked for once. None of those that stood before.
alter table virement add column request_id text check (length(request_id) between 1 and 200);
alter table virement add unique (place_id, request_id);

update weft_schema set level = greatest(level, 57);
