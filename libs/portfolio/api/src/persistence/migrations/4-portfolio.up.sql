create table annual_priority (
  place_id uuid not null references place,
  id uuid not null,
  workstream_id uuid not null,
  financial_year text not null check (financial_year ~ '^\d{4}-\d{2}$'),
  number integer not null check (number > 0),
  title text not null check (length(title) between 3 and 300),
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, workstream_id, financial_year, number),
  foreign key (place_id, workstream_id) references working_group (place_id, id)
);
call weft_protect('annual_priority', 'select, insert, update');
call weft_audit('annual_priority', 'AnnualPriority', 'id', 'workstream_id');

create table project (
  place_id uuid not null references place,
  id uuid not null,
  code text not null,
  name text not null check (length(name) between 3 and 160),
  summary text not null default '' check (length(summary) <= 4000),
  home_id uuid not null,
  priority_id uuid,
  lead_id uuid,
  sro_id uuid,
  organisation_id uuid,
  stage text not null check (stage in ('IDEA', 'CASE', 'PLAN', 'DELIVER', 'EMBED', 'CLOSED')),
  starts_on date,
  ends_on date,
  -- The declared overall rating as in table rating, kept here by the same use case so that lists need no join.
  rating text not null default 'NOT_RATED' check (rating in ('GREEN', 'AMBER_GREEN', 'AMBER', 'AMBER_RED', 'RED', 'NOT_RATED')),
  rating_trend text not null default 'NEW' check (rating_trend in ('BETTER', 'SAME', 'WORSE', 'NEW')),
  rating_declared_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, code),
  check (ends_on >= starts_on),
  foreign key (place_id, home_id) references working_group (place_id, id),
  foreign key (place_id, priority_id) references annual_priority (place_id, id),
  foreign key (place_id, lead_id) references membership (place_id, person_id),
  foreign key (place_id, sro_id) references membership (place_id, person_id),
  foreign key (place_id, organisation_id) references organisation (place_id, id)
);
create index project_by_home on project (place_id, home_id);
create index project_by_priority on project (place_id, priority_id);
create index project_by_lead on project (place_id, lead_id);
create index project_by_sro on project (place_id, sro_id);
create index project_by_organisation on project (place_id, organisation_id);
call weft_protect('project', 'select, insert, update');
-- All but the copy of the overall rating, whose change the trail has from table rating.
create trigger audit_row after insert or delete or update of
  code, name, summary, home_id, priority_id, lead_id, sro_id, organisation_id, stage, starts_on, ends_on, created_at, updated_at, version
on project for each row execute function audit_row('Project', 'id', 'id');

create table contribution (
  place_id uuid not null references place,
  project_id uuid not null,
  workstream_id uuid not null,
  primary key (place_id, project_id, workstream_id),
  foreign key (place_id, project_id) references project (place_id, id),
  foreign key (place_id, workstream_id) references working_group (place_id, id)
);
create index contribution_by_workstream on contribution (place_id, workstream_id);
call weft_protect('contribution', 'select, insert, delete');
call weft_audit('contribution', 'Contribution', 'project_id', 'project_id');

create table gate (
  place_id uuid not null references place,
  id uuid not null,
  project_id uuid not null,
  number integer not null check (number between 1 and 5),
  planned_on date,
  passed_on date,
  passed_by uuid,
  note text check (length(note) <= 2000),
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, project_id, number),
  foreign key (place_id, project_id) references project (place_id, id),
  foreign key (place_id, passed_by) references membership (place_id, person_id)
);
create index gate_by_passer on gate (place_id, passed_by);
call weft_protect('gate', 'select, insert, update');
call weft_audit('gate', 'Gate', 'id', 'project_id');

create table milestone (
  place_id uuid not null references place,
  id uuid not null,
  project_id uuid not null,
  number integer not null check (number > 0),
  title text not null check (length(title) between 1 and 200),
  critical boolean not null default false,
  baseline_on date,
  forecast_on date,
  actual_on date,
  owner_id uuid,
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, project_id, number),
  foreign key (place_id, project_id) references project (place_id, id),
  foreign key (place_id, owner_id) references membership (place_id, person_id)
);
create index milestone_by_owner on milestone (place_id, owner_id);
-- What is still to come, by date within the place and by date within a project, without reading the rows.
create index milestone_due on milestone (place_id, forecast_on) include (project_id, critical) where actual_on is null;
create index milestone_open on milestone (place_id, project_id, forecast_on) include (baseline_on, critical) where actual_on is null;
call weft_protect('milestone', 'select, insert, update');
call weft_audit('milestone', 'Milestone', 'id', 'project_id');

create table milestone_slip (
  place_id uuid not null references place,
  id uuid not null,
  milestone_id uuid not null,
  from_on date,
  to_on date,
  reason text check (length(reason) <= 2000),
  moved_by uuid,
  moved_at timestamptz not null,
  primary key (place_id, id),
  foreign key (place_id, milestone_id) references milestone (place_id, id),
  foreign key (place_id, moved_by) references membership (place_id, person_id)
);
create index milestone_slip_by_milestone on milestone_slip (place_id, milestone_id, moved_at);
create index milestone_slip_by_mover on milestone_slip (place_id, moved_by);
call weft_protect('milestone_slip', 'select, insert');

create table rating (
  place_id uuid not null references place,
  id uuid not null,
  project_id uuid not null,
  dimension text not null check (dimension in ('OVERALL', 'SCHEDULE', 'COST', 'SCOPE', 'BENEFITS', 'RISK', 'RESOURCE')),
  rating text not null check (rating in ('GREEN', 'AMBER_GREEN', 'AMBER', 'AMBER_RED', 'RED', 'NOT_RATED')),
  previous text check (previous in ('GREEN', 'AMBER_GREEN', 'AMBER', 'AMBER_RED', 'RED', 'NOT_RATED')),
  trend text not null check (trend in ('BETTER', 'SAME', 'WORSE', 'NEW')),
  scale text not null check (scale in ('THREE_POINT', 'FIVE_POINT')),
  reason text check (length(reason) <= 2000),
  declared_by uuid,
  declared_at timestamptz not null,
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, project_id, dimension),
  foreign key (place_id, project_id) references project (place_id, id),
  foreign key (place_id, declared_by) references membership (place_id, person_id)
);
create index rating_by_declarer on rating (place_id, declared_by);
call weft_protect('rating', 'select, insert, update');
call weft_audit('rating', 'Rating', 'id', 'project_id');

-- Every rating as it was declared. Rows are only ever added.
create table declaration (
  place_id uuid not null references place,
  id uuid not null,
  project_id uuid not null,
  dimension text not null,
  rating text not null,
  previous text,
  trend text not null,
  scale text not null,
  reason text,
  declared_by uuid,
  declared_at timestamptz not null,
  primary key (place_id, id),
  foreign key (place_id, project_id) references project (place_id, id),
  foreign key (place_id, declared_by) references membership (place_id, person_id)
);
create index declaration_by_project on declaration (place_id, project_id, dimension, declared_at desc) include (rating);
create index declaration_by_date on declaration (place_id, dimension, declared_at desc) include (project_id, rating);
create index declaration_by_declarer on declaration (place_id, declared_by);
call weft_protect('declaration', 'select, insert');
