-- Quarterly and year-end returns: the figures are the plan's and the ledger's, the answers people's. From the first signature
-- on nothing of them changes; from the last one on, for good. The database holds this by itself, whoever writes.
create table funding_return (
  place_id uuid not null references place,
  id uuid not null,
  plan_id uuid not null,
  financial_year text not null check (financial_year ~ '^\d{4}-\d{2}$'),
  period text not null check (period in ('Q1', 'Q2', 'Q3', 'YEAR_END')),
  state text not null check (state in ('DRAFT', 'SIGNING', 'SIGNED')),
  -- Plan, money and answers as they were signed; without names, which are kept of people alone.
  frozen jsonb,
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, plan_id, financial_year, period),
  check ((state = 'DRAFT') = (frozen is null)),
  foreign key (place_id, plan_id) references funding_plan (place_id, id)
);
call weft_protect('funding_return', 'select, insert, update');
call weft_audit('funding_return', 'FundingReturn', 'id', '');

create function signed_return_stands() returns trigger language plpgsql as $$
begin
  if old.state = 'SIGNED' then
    raise exception 'a signed return stands as it is' using errcode = 'check_violation';
  end if;
  if old.frozen is not null and new.frozen is distinct from old.frozen and new.state <> 'DRAFT' then
    raise exception 'what is signed is not changed' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger signed_return_stands before update on funding_return for each row execute function signed_return_stands();

-- What people say beside the figures: of a condition, a metric, a line, a source, a success or challenge. Its content is
-- ReturnAnswers of libs/funding/domain, one answer of it.
create table return_answer (
  place_id uuid not null references place,
  id uuid not null,
  return_id uuid not null,
  part text not null check (part in ('conditions', 'metrics', 'lines', 'income', 'feedback')),
  subject text not null check (length(subject) between 1 and 100),
  answer jsonb not null check (jsonb_typeof(answer) = 'object'),
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, return_id, part, subject),
  foreign key (place_id, return_id) references funding_return (place_id, id)
);
call weft_protect('return_answer', 'select, insert, update');
call weft_audit('return_answer', 'ReturnAnswer', 'id', 'return_id');

-- Answers and signing wait for each other at the return's row.
create function answer_of_a_draft() returns trigger language plpgsql as $$
declare stands text;
begin
  select r.state into stands from funding_return r where r.place_id = new.place_id and r.id = new.return_id for share;
  if stands <> 'DRAFT' then
    raise exception 'the return is being signed' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger answer_of_a_draft before insert or update on return_answer for each row execute function answer_of_a_draft();

-- Who signs in which role: an assignment of people, for every return of a plan.
create table return_signatory (
  place_id uuid not null references place,
  id uuid not null,
  plan_id uuid not null,
  role text not null check (length(role) between 1 and 100),
  person_id uuid not null,
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, plan_id, role),
  foreign key (place_id, plan_id) references funding_plan (place_id, id),
  foreign key (place_id, person_id) references membership (place_id, person_id)
);
create index return_signatory_by_person on return_signatory (place_id, person_id);
call weft_protect('return_signatory', 'select, insert, update');
call weft_audit('return_signatory', 'ReturnSignatory', 'id', 'plan_id');

create table return_signature (
  place_id uuid not null references place,
  id uuid not null,
  return_id uuid not null,
  role text not null check (length(role) between 1 and 100),
  person_id uuid not null,
  signed_on date not null,
  primary key (place_id, id),
  unique (place_id, return_id, role),
  foreign key (place_id, return_id) references funding_return (place_id, id),
  foreign key (place_id, person_id) references membership (place_id, person_id)
);
create index return_signature_by_person on return_signature (place_id, person_id);
-- Signatures are taken back before the last one is there; the trail keeps them.
call weft_protect('return_signature', 'select, insert, delete');
call weft_audit('return_signature', 'ReturnSignature', 'id', 'return_id');

update weft_schema set level = greatest(level, 55);
