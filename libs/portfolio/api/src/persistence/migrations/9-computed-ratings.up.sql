-- What the data says of each project, beside what a person declared. Derived: it can be made anew at any time, so that
-- the trail does not keep it.
create table computed_rating (
  place_id uuid not null references place,
  project_id uuid not null,
  dimension text not null check (dimension in ('OVERALL', 'SCHEDULE', 'COST', 'SCOPE', 'BENEFITS', 'RISK', 'RESOURCE')),
  rating text not null check (rating in ('GREEN', 'AMBER', 'RED', 'NOT_RATED')),
  sentence text not null,
  -- The worst first, each with its rule, sentence and evidence (libs/portfolio/domain, RatingReason).
  reasons jsonb not null,
  primary key (place_id, project_id, dimension),
  foreign key (place_id, project_id) references project (place_id, id)
);
call weft_protect('computed_rating', 'select, insert, update');

-- The overall one and how many reasons it has, beside the declared one, so that lists need no join.
alter table project add computed_rating text not null default 'NOT_RATED';
alter table project add computed_reasons integer not null default 0;

-- The thresholds that a place has set for the rules; what it has not set is at the standard.
alter table portfolio_setting add thresholds jsonb not null default '{}';

update weft_schema set level = 9;
