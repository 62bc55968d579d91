-- What a line spends in a year belongs to the line: it carries the line's version, so that whoever meets a conflict is told
-- whose figure it is. The same for income.
alter table scheme_line_year add column version integer not null default 1;
alter table income_line_year add column version integer not null default 1;

-- A line, a scheme or income that was entered by mistake is taken out; the trail keeps it.
grant delete on income_line, income_line_year, scheme, scheme_line, scheme_line_year to weft_app;

-- What a project has from other funds, in pence: beside the Better Care Fund, and no part of its plan.
create table project_budget (
  place_id uuid not null references place,
  id uuid not null,
  project_id uuid not null,
  financial_year text not null check (financial_year ~ '^\d{4}-\d{2}$'),
  fund text not null check (length(fund) between 1 and 200),
  -- Who answers for its money.
  organisation_id uuid not null,
  amount bigint not null check (amount between 0 and 1000000000000),
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, project_id, financial_year, fund),
  foreign key (place_id, project_id) references project (place_id, id),
  foreign key (place_id, organisation_id) references organisation (place_id, id)
);
create index project_budget_by_organisation on project_budget (place_id, organisation_id);
call weft_protect('project_budget', 'select, insert, update, delete');
call weft_audit('project_budget', 'ProjectBudget', 'id', 'project_id');

update weft_schema set level = greatest(level, 42);
