-- What the ledger holds of each line in each month, as the sum of its postings: read by every grid and every sum. Kept by
-- the ledger itself, whoever posts; nobody else writes it. Derived, so that the trail does not keep it.
do $$ begin
  if not exists (select from pg_roles where rolname = 'weft_bookkeeper') then
    create role weft_bookkeeper nologin nosuperuser nobypassrls;
  end if;
  grant weft_bookkeeper to current_user;
end $$;
grant usage, create on schema public to weft_bookkeeper;

create table line_month (
  place_id uuid not null references place,
  line_id uuid not null,
  month date not null check (extract(day from month) = 1),
  budget bigint not null check (budget between -1000000000000 and 1000000000000),
  -- Promised and not paid yet.
  committed bigint not null check (committed between -1000000000000 and 1000000000000),
  actual bigint not null check (actual between -1000000000000 and 1000000000000),
  primary key (place_id, line_id, month),
  foreign key (place_id, line_id) references scheme_line (place_id, id)
);
call weft_protect('line_month', 'select');
grant select, insert, update on line_month to weft_bookkeeper;
-- Of postings that went through the wall themselves.
create policy keeping on line_month to weft_bookkeeper using (true) with check (true);

create function line_month_follows() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into line_month as m (place_id, line_id, month, budget, committed, actual)
  select p.place_id, p.line_id, p.month,
    coalesce(sum(p.amount) filter (where p.book = 'BUDGET'), 0),
    coalesce(sum(p.amount) filter (where p.book = 'COMMITMENT'), 0),
    coalesce(sum(p.amount) filter (where p.book = 'ACTUAL'), 0)
  from posted p where p.line_id is not null
  group by p.place_id, p.line_id, p.month order by p.line_id, p.month
  on conflict (place_id, line_id, month) do update
    set budget = m.budget + excluded.budget, committed = m.committed + excluded.committed, actual = m.actual + excluded.actual;
  return null;
end $$;
alter function line_month_follows() owner to weft_bookkeeper;
create trigger line_month_follows after insert on posting referencing new table as posted
  for each statement execute function line_month_follows();

-- What somebody expects of a line's month that is still to come, and why; without it the month goes on as the others do.
create table month_forecast (
  place_id uuid not null references place,
  id uuid not null,
  line_id uuid not null,
  month date not null check (extract(day from month) = 1),
  amount bigint not null check (amount between -1000000000000 and 1000000000000),
  reason text not null check (length(reason) between 1 and 2000),
  set_by uuid not null,
  set_at timestamptz not null,
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, line_id, month),
  foreign key (place_id, line_id) references scheme_line (place_id, id),
  foreign key (place_id, set_by) references membership (place_id, person_id)
);
create index month_forecast_by_setter on month_forecast (place_id, set_by);
call weft_protect('month_forecast', 'select, insert, update, delete');
call weft_audit('month_forecast', 'MonthForecast', 'id', 'line_id');

-- Money that is to go from one line to another: held on the giving line until it is posted, refused or voided.
create table virement (
  place_id uuid not null references place,
  id uuid not null,
  -- 31: V-031.
  number integer not null check (number > 0),
  financial_year text not null check (financial_year ~ '^\d{4}-\d{2}$'),
  from_line_id uuid not null,
  to_line_id uuid not null,
  amount bigint not null check (amount between 1 and 1000000000000),
  reason text not null check (length(reason) between 1 and 2000),
  state text not null check (state in ('ASKED', 'APPROVED', 'REFUSED', 'POSTED', 'VOIDED')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  -- The decision of the board that the approvals name, where the amount is beyond every limit.
  board_decision text check (length(board_decision) <= 200),
  -- Who refused, voided, withdrew or posted it, when, and why.
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text check (length(decision_reason) <= 2000),
  -- The entry that posted it.
  entry_id uuid,
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, number),
  unique (place_id, entry_id),
  check (from_line_id <> to_line_id),
  check ((state = 'POSTED') = (entry_id is not null)),
  check ((state in ('REFUSED', 'POSTED', 'VOIDED')) = (decided_by is not null)),
  check ((decided_by is null) = (decided_at is null)),
  foreign key (place_id, from_line_id) references scheme_line (place_id, id),
  foreign key (place_id, to_line_id) references scheme_line (place_id, id),
  foreign key (place_id, asked_by) references membership (place_id, person_id),
  foreign key (place_id, decided_by) references membership (place_id, person_id),
  foreign key (place_id, entry_id) references ledger_entry (place_id, id)
);
create index virement_by_giver on virement (place_id, from_line_id);
create index virement_by_taker on virement (place_id, to_line_id);
create index virement_by_asker on virement (place_id, asked_by);
create index virement_by_decider on virement (place_id, decided_by);
create index virement_holds on virement (place_id, from_line_id, financial_year) include (amount) where state in ('ASKED', 'APPROVED');
call weft_protect('virement', 'select, insert, update');
call weft_audit('virement', 'Virement', 'id', '');

-- A person's approval, once, with every role that they could give it in.
create table virement_approval (
  place_id uuid not null references place,
  id uuid not null,
  virement_id uuid not null,
  person_id uuid not null,
  roles jsonb not null check (roles <@ '["FINANCE_LEAD", "BCF_LEAD"]' and jsonb_array_length(roles) > 0),
  approved_at timestamptz not null,
  primary key (place_id, id),
  unique (place_id, virement_id, person_id),
  foreign key (place_id, virement_id) references virement (place_id, id),
  foreign key (place_id, person_id) references membership (place_id, person_id)
);
create index virement_approval_by_person on virement_approval (place_id, person_id);
call weft_protect('virement_approval', 'select, insert');
call weft_audit('virement_approval', 'VirementApproval', 'id', 'virement_id');
create trigger only_added_to before update or delete on virement_approval for each row execute function history_refuse_change();
create trigger no_truncate before truncate on virement_approval for each statement execute function history_refuse_change();

-- What a place has set of its own: up to how much a role approves by itself, and from how far off its profile money counts
-- against a project. Where there is no row, the standard holds.
create table funding_setting (
  place_id uuid not null references place,
  id uuid not null,
  finance_lead_limit bigint not null check (finance_lead_limit between 0 and 1000000000000),
  bcf_lead_limit bigint not null check (bcf_lead_limit between 0 and 1000000000000),
  -- In percent of the plan to date.
  off_profile_amber integer not null check (off_profile_amber between 1 and 100),
  off_profile_red integer not null check (off_profile_red between 1 and 100),
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id),
  check (finance_lead_limit <= bcf_lead_limit),
  check (off_profile_amber <= off_profile_red)
);
call weft_protect('funding_setting', 'select, insert, update');
call weft_audit('funding_setting', 'FundingSettings', 'id', '');

update weft_schema set level = greatest(level, 46);
