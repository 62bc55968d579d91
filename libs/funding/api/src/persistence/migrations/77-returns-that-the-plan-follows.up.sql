-- By how much the plan of a source was lowered for what went back of it as returns of underspend, by the first month of the
-- year: what the plan gets after that is new income. The release before writes none, and brings in less than it could.
create table return_followed (
  place_id uuid not null references place,
  id uuid not null,
  source text not null check (length(source) between 1 and 100),
  first_month date not null check (extract(month from first_month) = 4 and extract(day from first_month) = 1),
  amount bigint not null check (amount between 0 and 1000000000000),
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, source, first_month)
);
call weft_protect('return_followed', 'select, insert, update');
call weft_audit('return_followed', 'ReturnFollowed', 'id', '');

update weft_schema set level = greatest(level, 77);
