-- How the periods of an extract that are named by year and number were counted; null where none was. The last one that stands
-- tells it of the next one of the same ledger, where the file does not. The release before writes none.
alter table ledger_extract add column periods text check (periods in ('FROM_APRIL', 'CALENDAR'));

update weft_schema set level = greatest(level, 76);
