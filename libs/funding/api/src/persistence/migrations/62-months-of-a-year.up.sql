-- The sums of a workstream read the months of one year of a place, of all its lines at once and from the index alone.
create index line_month_by_month on line_month (place_id, month) include (line_id, budget, actual);

update weft_schema set level = greatest(level, 62);
