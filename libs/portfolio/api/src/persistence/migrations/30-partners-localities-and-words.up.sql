-- What tells projects apart within a place: where they work and whom they are for. Networks merge: both have their dates.
create table locality (
  place_id uuid not null references place,
  id uuid not null,
  code text not null check (length(code) between 2 and 16),
  name text not null check (length(name) between 2 and 160),
  kind text not null check (kind in ('LOCALITY', 'PRIMARY_CARE_NETWORK')),
  position integer not null,
  starts_on date,
  ends_on date,
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, code),
  check (ends_on >= starts_on)
);
call weft_protect('locality', 'select, insert, update');
call weft_audit('locality', 'Locality', 'id', '');

create table cohort (
  place_id uuid not null references place,
  id uuid not null,
  code text not null check (length(code) between 2 and 16),
  name text not null check (length(name) between 2 and 160),
  description text not null default '' check (length(description) <= 500),
  position integer not null,
  starts_on date,
  ends_on date,
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, code),
  check (ends_on >= starts_on)
);
call weft_protect('cohort', 'select, insert, update');
call weft_audit('cohort', 'Cohort', 'id', '');

create table project_locality (
  place_id uuid not null references place,
  project_id uuid not null,
  locality_id uuid not null,
  primary key (place_id, project_id, locality_id),
  foreign key (place_id, project_id) references project (place_id, id),
  foreign key (place_id, locality_id) references locality (place_id, id)
);
create index project_locality_by_locality on project_locality (place_id, locality_id);
call weft_protect('project_locality', 'select, insert, delete');
call weft_audit('project_locality', 'ProjectLocality', 'project_id', 'project_id');

create table project_cohort (
  place_id uuid not null references place,
  project_id uuid not null,
  cohort_id uuid not null,
  primary key (place_id, project_id, cohort_id),
  foreign key (place_id, project_id) references project (place_id, id),
  foreign key (place_id, cohort_id) references cohort (place_id, id)
);
create index project_cohort_by_cohort on project_cohort (place_id, cohort_id);
call weft_protect('project_cohort', 'select, insert, delete');
call weft_audit('project_cohort', 'ProjectCohort', 'project_id', 'project_id');

-- The organisations that take part, besides the one that answers for the project.
create table partner (
  place_id uuid not null references place,
  id uuid not null,
  project_id uuid not null,
  organisation_id uuid not null,
  part text not null check (part in ('COMMISSIONS', 'DELIVERS', 'FUNDS', 'ADVISES', 'IS_CONSULTED')),
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, project_id, organisation_id),
  foreign key (place_id, project_id) references project (place_id, id),
  foreign key (place_id, organisation_id) references organisation (place_id, id)
);
create index partner_by_organisation on partner (place_id, organisation_id);
call weft_protect('partner', 'select, insert, update, delete');
call weft_audit('partner', 'Partner', 'id', 'project_id');

-- Documents and pages elsewhere.
create table project_link (
  place_id uuid not null references place,
  id uuid not null,
  project_id uuid not null,
  title text not null check (length(title) between 2 and 200),
  address text not null check (address like 'https://%' and length(address) <= 4000),
  added_by uuid,
  added_at timestamptz not null,
  version integer not null default 1,
  primary key (place_id, id),
  foreign key (place_id, project_id) references project (place_id, id),
  foreign key (place_id, added_by) references membership (place_id, person_id)
);
create index project_link_by_project on project_link (place_id, project_id);
create index project_link_by_adder on project_link (place_id, added_by);
call weft_protect('project_link', 'select, insert, update, delete');
call weft_audit('project_link', 'ProjectLink', 'id', 'project_id');

-- What people say of a project or of an entry of its registers. Who is mentioned stands in it by id. What is taken away
-- leaves an empty row; the trail has its words.
create table comment (
  place_id uuid not null references place,
  id uuid not null,
  project_id uuid not null,
  subject text not null check (subject in ('PROJECT', 'RISK', 'ISSUE', 'ASSUMPTION', 'DECISION', 'DELIVERABLE', 'DEPENDENCY', 'CHANGE_REQUEST')),
  subject_id uuid not null,
  body text not null check (length(body) <= 4000),
  written_by uuid not null,
  written_at timestamptz not null,
  edited_at timestamptz,
  removed_at timestamptz,
  version integer not null default 1,
  primary key (place_id, id),
  check (body <> '' or removed_at is not null),
  foreign key (place_id, project_id) references project (place_id, id),
  foreign key (place_id, written_by) references membership (place_id, person_id)
);
create index comment_by_subject on comment (place_id, subject_id, written_at);
create index comment_by_project on comment (place_id, project_id);
create index comment_by_writer on comment (place_id, written_by);
call weft_protect('comment', 'select, insert, update');
call weft_audit('comment', 'Comment', 'id', 'project_id');

create table comment_mention (
  place_id uuid not null references place,
  comment_id uuid not null,
  person_id uuid not null,
  primary key (place_id, comment_id, person_id),
  foreign key (place_id, comment_id) references comment (place_id, id),
  foreign key (place_id, person_id) references membership (place_id, person_id)
);
create index comment_mention_by_person on comment_mention (place_id, person_id);
call weft_protect('comment_mention', 'select, insert, delete');

-- Who handed a project over to whom, and why. Rows are only ever added.
create table handover (
  place_id uuid not null references place,
  id uuid not null,
  project_id uuid not null,
  from_id uuid,
  to_id uuid not null,
  note text not null check (length(note) between 1 and 2000),
  -- What the old lead owned in the project and went along.
  moved integer not null default 0,
  handed_by uuid not null,
  handed_at timestamptz not null,
  primary key (place_id, id),
  foreign key (place_id, project_id) references project (place_id, id),
  foreign key (place_id, from_id) references membership (place_id, person_id),
  foreign key (place_id, to_id) references membership (place_id, person_id),
  foreign key (place_id, handed_by) references membership (place_id, person_id)
);
create index handover_by_project on handover (place_id, project_id, handed_at);
create index handover_by_from on handover (place_id, from_id);
create index handover_by_to on handover (place_id, to_id);
create index handover_by_hand on handover (place_id, handed_by);
call weft_protect('handover', 'select, insert');
call weft_audit('handover', 'Handover', 'id', 'project_id');
create trigger only_added_to before update or delete on handover for each row execute function history_refuse_change();
create trigger no_truncate before truncate on handover for each statement execute function history_refuse_change();

update weft_schema set level = greatest(level, 30);
