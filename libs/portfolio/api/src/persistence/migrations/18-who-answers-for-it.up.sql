-- Whoever is named to answer for something belongs to the place when they are named. What somebody answered for before
-- they left stays as it is until it is handed over.
do $$
declare
  named record;
begin
  for named in select * from (values ('project', 'lead_id'), ('project', 'sro_id'), ('milestone', 'owner_id'),
    ('risk', 'owner_id'), ('issue', 'owner_id'), ('assumption', 'owner_id'), ('deliverable', 'owner_id'),
    ('working_group', 'lead_id')) as v (table_name, column_name)
  loop
    execute format('create trigger %1$I before insert on %2$I for each row when (new.%3$I is not null) execute function names_who_belongs(%3$L)',
      named.column_name || '_belongs_when_added', named.table_name, named.column_name);
    execute format('create trigger %1$I before update of %3$I on %2$I for each row when (new.%3$I is not null and new.%3$I is distinct from old.%3$I) execute function names_who_belongs(%3$L)',
      named.column_name || '_belongs', named.table_name, named.column_name);
  end loop;
end $$;

-- The application brings a project's copy of its rating into line with the declaration, which is in the trail; anybody
-- else who changes the copy leaves a row of their own, but for the loading of a demonstration.
create trigger audit_copies after update of rating, rating_trend, rating_declared_at, computed_rating, computed_reasons on project
  for each row when (session_user <> 'weft_app' and coalesce(current_setting('weft.at', true), '') = '') execute function audit_row('Project', 'id', 'id');

update weft_schema set level = greatest(level, 18);
