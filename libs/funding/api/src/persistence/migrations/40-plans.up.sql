-- The place's own rule packs: drafts of rounds that the program does not know yet. The pack of libs/funding/domain (RulePack)
-- is JSON, for it is read and checked as a whole.
create table rule_pack (
  place_id uuid not null references place,
  id uuid not null,
  -- '2026-27': the id by which a plan names it.
  code text not null check (length(code) between 1 and 20),
  pack jsonb not null,
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, code)
);
call weft_protect('rule_pack', 'select, insert, update');
call weft_audit('rule_pack', 'RulePack', 'id', '');

-- The Better Care Fund plan of the place for a round. Its pack is one that the program knows, or one of rule_pack.
create table funding_plan (
  place_id uuid not null references place,
  id uuid not null,
  pack_code text not null check (length(pack_code) between 1 and 20),
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, pack_code)
);
call weft_protect('funding_plan', 'select, insert, update');
call weft_audit('funding_plan', 'FundingPlan', 'id', '');

-- The agreement under which the partners pool the money: section 75 of the NHS Act 2006. What is null is not filled yet.
create table section75_agreement (
  place_id uuid not null references place,
  id uuid not null,
  plan_id uuid not null,
  host_id uuid,
  pool_manager_id uuid,
  risk_share text check (length(risk_share) <= 2000),
  starts_on date,
  ends_on date,
  signed_on date,
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, plan_id),
  foreign key (place_id, plan_id) references funding_plan (place_id, id),
  foreign key (place_id, host_id) references organisation (place_id, id),
  foreign key (place_id, pool_manager_id) references membership (place_id, person_id)
);
create index section75_agreement_by_host on section75_agreement (place_id, host_id);
create index section75_agreement_by_pool_manager on section75_agreement (place_id, pool_manager_id);
call weft_protect('section75_agreement', 'select, insert, update');
call weft_audit('section75_agreement', 'Section75Agreement', 'id', '');

-- What the round sets for the place: the least income of a source, or the floor of a rule. Null until it is known.
create table required_minimum (
  place_id uuid not null references place,
  id uuid not null,
  plan_id uuid not null,
  of_what text not null,
  financial_year text not null check (financial_year ~ '^\d{4}-\d{2}$'),
  amount bigint check (amount between 0 and 1000000000000),
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, plan_id, of_what, financial_year),
  foreign key (place_id, plan_id) references funding_plan (place_id, id)
);
call weft_protect('required_minimum', 'select, insert, update');
call weft_audit('required_minimum', 'RequiredMinimum', 'id', '');

-- Money that a source brings in, in pence; a voluntary contribution may come in several rows.
create table income_line (
  place_id uuid not null references place,
  id uuid not null,
  plan_id uuid not null,
  source text not null,
  contributor text check (length(contributor) <= 200),
  version integer not null default 1,
  primary key (place_id, id),
  foreign key (place_id, plan_id) references funding_plan (place_id, id)
);
create index income_line_by_plan on income_line (place_id, plan_id);
call weft_protect('income_line', 'select, insert, update');
call weft_audit('income_line', 'IncomeLine', 'id', '');

create table income_line_year (
  place_id uuid not null references place,
  income_line_id uuid not null,
  financial_year text not null check (financial_year ~ '^\d{4}-\d{2}$'),
  amount bigint check (amount between 0 and 1000000000000),
  primary key (place_id, income_line_id, financial_year),
  foreign key (place_id, income_line_id) references income_line (place_id, id)
);
call weft_protect('income_line_year', 'select, insert, update');
call weft_audit('income_line_year', 'IncomeLineYear', 'income_line_id', '');

create table scheme (
  place_id uuid not null references place,
  id uuid not null,
  plan_id uuid not null,
  code text not null check (length(code) between 1 and 20),
  name text not null check (length(name) between 1 and 200),
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, plan_id, code),
  unique (place_id, plan_id, id),
  foreign key (place_id, plan_id) references funding_plan (place_id, id)
);
call weft_protect('scheme', 'select, insert, update');
call weft_audit('scheme', 'Scheme', 'id', '');

-- What a scheme spends from one source. Choices are ids of the plan's pack; null is not filled yet, or not asked for.
create table scheme_line (
  place_id uuid not null references place,
  id uuid not null,
  plan_id uuid not null,
  scheme_id uuid not null,
  code text not null check (length(code) between 1 and 20),
  -- Who answers for its money.
  organisation_id uuid not null,
  description text check (length(description) <= 2000),
  scheme_type text,
  sub_type text,
  other_text text check (length(other_text) <= 2000),
  primary_objective text,
  area_of_spend text,
  commissioner text,
  -- In hundredths of a percent.
  nhs_share integer check (nhs_share between 0 and 10000),
  la_share integer check (la_share between 0 and 10000),
  provider text,
  source text,
  new_or_existing text,
  comments text check (length(comments) <= 2000),
  -- Fields that only this pack has, as texts.
  more jsonb not null default '{}' check (jsonb_typeof(more) = 'object'),
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, plan_id, code),
  -- The scheme is one of the same plan.
  foreign key (place_id, plan_id, scheme_id) references scheme (place_id, plan_id, id),
  foreign key (place_id, organisation_id) references organisation (place_id, id)
);
create index scheme_line_by_scheme on scheme_line (place_id, plan_id, scheme_id);
create index scheme_line_by_organisation on scheme_line (place_id, organisation_id);
call weft_protect('scheme_line', 'select, insert, update');
call weft_audit('scheme_line', 'SchemeLine', 'id', '');

create table scheme_line_year (
  place_id uuid not null references place,
  line_id uuid not null,
  financial_year text not null check (financial_year ~ '^\d{4}-\d{2}$'),
  expenditure bigint check (expenditure between 0 and 1000000000000),
  -- In the unit of the line's type.
  outputs numeric check (outputs between 0 and 100000000),
  primary key (place_id, line_id, financial_year),
  foreign key (place_id, line_id) references scheme_line (place_id, id)
);
call weft_protect('scheme_line_year', 'select, insert, update');
call weft_audit('scheme_line_year', 'SchemeLineYear', 'line_id', '');

-- What part of a line serves a workstream, or a project of it.
create table scheme_line_join (
  place_id uuid not null references place,
  id uuid not null,
  line_id uuid not null,
  workstream_id uuid not null,
  project_id uuid,
  share integer not null check (share between 1 and 10000),
  version integer not null default 1,
  primary key (place_id, id),
  unique nulls not distinct (place_id, line_id, workstream_id, project_id),
  foreign key (place_id, line_id) references scheme_line (place_id, id),
  foreign key (place_id, workstream_id) references working_group (place_id, id),
  foreign key (place_id, project_id) references project (place_id, id)
);
create index scheme_line_join_by_workstream on scheme_line_join (place_id, workstream_id);
create index scheme_line_join_by_project on scheme_line_join (place_id, project_id);
call weft_protect('scheme_line_join', 'select, insert, update, delete');
call weft_audit('scheme_line_join', 'SchemeLineJoin', 'id', 'project_id');

update weft_schema set level = greatest(level, 40);
