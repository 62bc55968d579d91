-- How a place's months that nobody typed go on; without a row, or where nobody chose, by profile.
alter table funding_setting add column forecast_method text not null default 'PROFILE' check (forecast_method in ('PROFILE', 'STRAIGHT_LINE'));

update weft_schema set level = greatest(level, 58);
