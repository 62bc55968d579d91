-- What a project keeps beside its milestones: risks, issues, assumptions, decisions, deliverables, dependencies, requests
-- to change a baseline. States, transitions and codes are those of libs/portfolio/domain (printed in docs/rules).

-- The last number given, kind by kind. A number is never given twice.
create table register_number (
  place_id uuid not null references place,
  kind text not null,
  last integer not null,
  primary key (place_id, kind)
);
call weft_protect('register_number', 'select, insert, update');

create function next_register_number(register text) returns integer language sql as $$
  insert into register_number (place_id, kind, last) values (weft_place(), register, 1)
  on conflict (place_id, kind) do update set last = register_number.last + 1
  returning last
$$;

create table risk (
  place_id uuid not null references place,
  id uuid not null,
  project_id uuid not null,
  number integer not null,
  title text not null check (length(title) between 3 and 200),
  description text not null default '' check (length(description) <= 4000),
  inherent_likelihood integer check (inherent_likelihood between 1 and 5),
  inherent_consequence integer check (inherent_consequence between 1 and 5),
  current_likelihood integer not null check (current_likelihood between 1 and 5),
  current_consequence integer not null check (current_consequence between 1 and 5),
  target_likelihood integer check (target_likelihood between 1 and 5),
  target_consequence integer check (target_consequence between 1 and 5),
  controls text not null default '' check (length(controls) <= 4000),
  control_state text not null check (control_state in ('NONE', 'PARTIAL', 'EFFECTIVE')),
  proximity text check (proximity in ('WITHIN_MONTH', 'WITHIN_QUARTER', 'WITHIN_YEAR', 'BEYOND_YEAR')),
  response text not null check (response in ('TREAT', 'TOLERATE', 'TRANSFER', 'TERMINATE')),
  owner_id uuid,
  review_on date,
  state text not null default 'OPEN' check (state in ('OPEN', 'CLOSED')),
  -- Why it is in its state.
  state_reason text check (length(state_reason) <= 2000),
  raised_on date not null,
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, number),
  check ((inherent_likelihood is null) = (inherent_consequence is null)),
  check ((target_likelihood is null) = (target_consequence is null)),
  foreign key (place_id, project_id) references project (place_id, id),
  foreign key (place_id, owner_id) references membership (place_id, person_id)
);
create index risk_by_project on risk (place_id, project_id, state) include (current_likelihood, current_consequence);
create index risk_by_owner on risk (place_id, owner_id) where state = 'OPEN';
call weft_protect('risk', 'select, insert, update');
call weft_audit('risk', 'Risk', 'id', 'project_id');

create table issue (
  place_id uuid not null references place,
  id uuid not null,
  project_id uuid not null,
  number integer not null,
  title text not null check (length(title) between 3 and 200),
  description text not null default '' check (length(description) <= 4000),
  severity integer not null check (severity between 1 and 5),
  owner_id uuid,
  due_on date,
  -- The risk that came about, where it was one.
  risk_id uuid,
  state text not null default 'OPEN' check (state in ('OPEN', 'RESOLVED')),
  -- What was done, or why it was opened again.
  state_reason text check (length(state_reason) <= 2000),
  raised_on date not null,
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, number),
  foreign key (place_id, project_id) references project (place_id, id),
  foreign key (place_id, owner_id) references membership (place_id, person_id),
  foreign key (place_id, risk_id) references risk (place_id, id)
);
create index issue_by_project on issue (place_id, project_id, state) include (severity);
create index issue_by_owner on issue (place_id, owner_id) where state = 'OPEN';
create index issue_by_risk on issue (place_id, risk_id) where risk_id is not null;
call weft_protect('issue', 'select, insert, update');
call weft_audit('issue', 'Issue', 'id', 'project_id');

create table assumption (
  place_id uuid not null references place,
  id uuid not null,
  project_id uuid not null,
  number integer not null,
  title text not null check (length(title) between 3 and 200),
  if_wrong text not null default '' check (length(if_wrong) <= 4000),
  owner_id uuid,
  test_by date,
  state text not null default 'UNTESTED' check (state in ('UNTESTED', 'HOLDS', 'FAILED')),
  -- The evidence, or why it is in doubt.
  note text check (length(note) <= 2000),
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, number),
  foreign key (place_id, project_id) references project (place_id, id),
  foreign key (place_id, owner_id) references membership (place_id, person_id)
);
create index assumption_by_project on assumption (place_id, project_id);
create index assumption_by_owner on assumption (place_id, owner_id) where state = 'UNTESTED';
call weft_protect('assumption', 'select, insert, update');
call weft_audit('assumption', 'Assumption', 'id', 'project_id');

-- The log is only added to; a mistake is put right by an entry that supersedes it.
create table decision (
  place_id uuid not null references place,
  id uuid not null,
  project_id uuid not null,
  number integer not null,
  decision text not null check (length(decision) between 3 and 2000),
  reason text not null default '' check (length(reason) <= 4000),
  decided_by text not null check (length(decided_by) between 2 and 200),
  decided_on date not null,
  supersedes_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (place_id, id),
  unique (place_id, number),
  unique (place_id, supersedes_id),
  foreign key (place_id, project_id) references project (place_id, id),
  foreign key (place_id, supersedes_id) references decision (place_id, id),
  foreign key (place_id, recorded_by) references membership (place_id, person_id)
);
create index decision_by_project on decision (place_id, project_id, decided_on desc);
create index decision_by_recorder on decision (place_id, recorded_by);
call weft_protect('decision', 'select, insert');
call weft_audit('decision', 'Decision', 'id', 'project_id');

-- What a decision changed. The use case shows that the subject is of the place; its kind says in which table.
create table decision_link (
  place_id uuid not null references place,
  decision_id uuid not null,
  kind text not null check (kind in ('PROJECT', 'MILESTONE', 'RISK', 'ISSUE', 'DEPENDENCY', 'CHANGE_REQUEST', 'GATE', 'RATING')),
  subject_id uuid not null,
  primary key (place_id, decision_id, kind, subject_id),
  foreign key (place_id, decision_id) references decision (place_id, id)
);
create index decision_link_by_subject on decision_link (place_id, subject_id);
call weft_protect('decision_link', 'select, insert');
call weft_audit('decision_link', 'DecisionLink', 'decision_id', 'decision_id');

create table deliverable (
  place_id uuid not null references place,
  id uuid not null,
  project_id uuid not null,
  number integer not null,
  title text not null check (length(title) between 3 and 200),
  acceptance text not null default '' check (length(acceptance) <= 4000),
  owner_id uuid,
  due_on date,
  milestone_id uuid,
  state text not null default 'PLANNED' check (state in ('PLANNED', 'DELIVERED', 'ACCEPTED', 'CANCELLED')),
  delivered_on date,
  state_reason text check (length(state_reason) <= 2000),
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, number),
  foreign key (place_id, project_id) references project (place_id, id),
  foreign key (place_id, owner_id) references membership (place_id, person_id),
  foreign key (place_id, milestone_id) references milestone (place_id, id)
);
create index deliverable_by_project on deliverable (place_id, project_id);
create index deliverable_by_owner on deliverable (place_id, owner_id) where state = 'PLANNED';
create index deliverable_by_milestone on deliverable (place_id, milestone_id) where milestone_id is not null;
call weft_protect('deliverable', 'select, insert, update');
call weft_audit('deliverable', 'Deliverable', 'id', 'project_id');

-- The giver delivers, the receiver waits.
create table dependency (
  place_id uuid not null references place,
  id uuid not null,
  giver_id uuid not null,
  receiver_id uuid not null,
  number integer not null,
  title text not null check (length(title) between 3 and 200),
  need_by date not null,
  promised_on date,
  giver_milestone_id uuid,
  receiver_milestone_id uuid,
  state text not null check (state in ('PROPOSED', 'AGREED', 'DECLINED', 'DELIVERED', 'WITHDRAWN')),
  giver_agreed boolean not null,
  receiver_agreed boolean not null,
  delivered_on date,
  state_reason text check (length(state_reason) <= 2000),
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, number),
  check (giver_id <> receiver_id),
  foreign key (place_id, giver_id) references project (place_id, id),
  foreign key (place_id, receiver_id) references project (place_id, id),
  foreign key (place_id, giver_milestone_id) references milestone (place_id, id),
  foreign key (place_id, receiver_milestone_id) references milestone (place_id, id)
);
create index dependency_by_giver on dependency (place_id, giver_id, state);
create index dependency_by_receiver on dependency (place_id, receiver_id, state);
create index dependency_by_giver_milestone on dependency (place_id, giver_milestone_id) where giver_milestone_id is not null;
create index dependency_by_receiver_milestone on dependency (place_id, receiver_milestone_id) where receiver_milestone_id is not null;
call weft_protect('dependency', 'select, insert, update');
-- The trail keeps it under the receiver; the giver's page asks for it by its own id.
call weft_audit('dependency', 'Dependency', 'id', 'receiver_id');

create table change_request (
  place_id uuid not null references place,
  id uuid not null,
  project_id uuid not null,
  number integer not null,
  title text not null check (length(title) between 3 and 200),
  reason text not null check (length(reason) <= 2000),
  impact text not null default '' check (length(impact) <= 4000),
  state text not null default 'DRAFTED' check (state in ('DRAFTED', 'SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  asked_by uuid not null,
  submitted_on date,
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text check (length(decision_reason) <= 2000),
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, number),
  foreign key (place_id, project_id) references project (place_id, id),
  foreign key (place_id, asked_by) references membership (place_id, person_id),
  foreign key (place_id, decided_by) references membership (place_id, person_id)
);
create index change_request_by_project on change_request (place_id, project_id, state);
create index change_request_by_asker on change_request (place_id, asked_by);
create index change_request_by_decider on change_request (place_id, decided_by);
call weft_protect('change_request', 'select, insert, update');
call weft_audit('change_request', 'ChangeRequest', 'id', 'project_id');

-- The new baselines that a request asks for, each with the one that stood then. Of an approved request they are the
-- history of the baseline, beside the slips of the forecast.
create table rebaseline (
  place_id uuid not null references place,
  change_request_id uuid not null,
  milestone_id uuid not null,
  from_on date not null,
  proposed_on date not null,
  primary key (place_id, change_request_id, milestone_id),
  foreign key (place_id, change_request_id) references change_request (place_id, id),
  foreign key (place_id, milestone_id) references milestone (place_id, id)
);
create index rebaseline_by_milestone on rebaseline (place_id, milestone_id);
call weft_protect('rebaseline', 'select, insert, delete');
call weft_audit('rebaseline', 'Rebaseline', 'milestone_id', 'change_request_id');

-- What a place has set for its portfolio; the standard holds where there is no row.
create table portfolio_setting (
  place_id uuid not null references place,
  id uuid not null,
  low_to integer not null check (low_to between 1 and 24),
  moderate_to integer not null check (moderate_to > low_to),
  high_to integer not null check (high_to > moderate_to and high_to < 25),
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id)
);
call weft_protect('portfolio_setting', 'select, insert, update');
call weft_audit('portfolio_setting', 'PortfolioSettings', 'id', '');

update weft_schema set level = 7;
