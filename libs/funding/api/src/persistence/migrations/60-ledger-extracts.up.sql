-- Extracts of the ledgers of organisations. An extract that a person brought is theirs alone, until it is imported or its
-- day is over; the trail does not keep it, for nothing of it is true yet.
create table extract_file (
  place_id uuid not null references place,
  id uuid not null,
  kept_by uuid not null,
  kept_at timestamptz not null,
  expires_at timestamptz not null default clock_timestamp() + interval '24 hours',
  name text not null check (length(name) between 1 and 200),
  -- SHA-256 of its bytes.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- The workbook of libs/kernel as JSON text: it is read as a whole or not at all.
  cells text not null,
  version integer not null default 1,
  primary key (place_id, id),
  foreign key (place_id, kept_by) references membership (place_id, person_id)
);
-- Megabytes that live for a day: packing them costs more than their room.
alter table extract_file alter column cells set storage external;
create index extract_file_by_keeper on extract_file (place_id, kept_by);
call weft_protect('extract_file', 'select, insert, update, delete');
create policy own_alone on extract_file as restrictive to weft_app
  using (kept_by = (select weft_actor())) with check (kept_by = (select weft_actor()));

create function forget_extract_files() returns void language sql security definer set search_path = public, pg_temp as $$
  delete from extract_file where expires_at < clock_timestamp()
$$;
alter function forget_extract_files() owner to weft_relay;
revoke all on function forget_extract_files() from public;
grant execute on function forget_extract_files() to weft_app;
grant select, delete on extract_file to weft_relay;
create policy relay_forgets on extract_file to weft_relay using (true);

-- Which line of a plan a cost centre and account of an organisation's ledger stand for; without an account, every account of
-- the cost centre.
create table coding_rule (
  place_id uuid not null references place,
  id uuid not null,
  organisation_id uuid not null,
  plan_id uuid not null,
  cost_centre text not null check (length(cost_centre) between 1 and 100),
  account text check (length(account) between 1 and 100),
  line_id uuid not null,
  set_by uuid not null,
  set_at timestamptz not null,
  version integer not null default 1,
  primary key (place_id, id),
  unique nulls not distinct (place_id, organisation_id, plan_id, cost_centre, account),
  foreign key (place_id, organisation_id) references organisation (place_id, id),
  foreign key (place_id, plan_id) references funding_plan (place_id, id),
  foreign key (place_id, line_id) references scheme_line (place_id, id),
  foreign key (place_id, set_by) references membership (place_id, person_id)
);
create index coding_rule_by_plan on coding_rule (place_id, plan_id);
create index coding_rule_by_line on coding_rule (place_id, line_id);
create index coding_rule_by_setter on coding_rule (place_id, set_by);
call weft_protect('coding_rule', 'select, insert, update, delete');
call weft_audit('coding_rule', 'CodingRule', 'id', '');

-- An extract that was imported: by its bytes and by what it holds it is known again, and not imported twice.
create table ledger_extract (
  place_id uuid not null references place,
  id uuid not null,
  organisation_id uuid not null,
  financial_year text not null check (financial_year ~ '^\d{4}-\d{2}$'),
  name text not null check (length(name) between 1 and 200),
  sheet text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- SHA-256 of its rows, in whatever order they stand.
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  -- ADDS: movements. REPLACES: what was spent in its months.
  mode text not null check (mode in ('ADDS', 'REPLACES')),
  total bigint not null check (total between -1000000000000 and 1000000000000),
  to_lines bigint not null,
  in_suspense bigint not null,
  rows integer not null check (rows > 0),
  first_month date not null,
  last_month date not null,
  -- The entry that posted it; none where nothing differed from what stood.
  entry_id uuid,
  imported_by uuid not null,
  imported_at timestamptz not null,
  taken_back_by uuid,
  taken_back_at timestamptz,
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, entry_id),
  check (total = to_lines + in_suspense),
  check ((taken_back_by is null) = (taken_back_at is null)),
  foreign key (place_id, organisation_id) references organisation (place_id, id),
  foreign key (place_id, entry_id) references ledger_entry (place_id, id),
  foreign key (place_id, imported_by) references membership (place_id, person_id),
  foreign key (place_id, taken_back_by) references membership (place_id, person_id)
);
create unique index ledger_extract_once on ledger_extract (place_id, fingerprint) where taken_back_at is null;
create unique index ledger_extract_file_once on ledger_extract (place_id, hash, sheet) where taken_back_at is null;
create index ledger_extract_by_time on ledger_extract (place_id, imported_at desc);
create index ledger_extract_by_organisation on ledger_extract (place_id, organisation_id);
create index ledger_extract_by_importer on ledger_extract (place_id, imported_by);
create index ledger_extract_by_taker on ledger_extract (place_id, taken_back_by);
call weft_protect('ledger_extract', 'select, insert');
grant update (taken_back_by, taken_back_at, version) on ledger_extract to weft_app;
call weft_audit('ledger_extract', 'LedgerExtract', 'id', '');

create function extract_taken_back_stands() returns trigger language plpgsql as $$
begin
  if old.taken_back_at is not null then
    raise exception 'an extract that was taken back stands as it is' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger extract_taken_back_stands before update on ledger_extract for each row execute function extract_taken_back_stands();
create trigger no_truncate before truncate on ledger_extract for each statement execute function history_refuse_change();

-- What each row of an extract said, and the line that it was posted to; without a line it was brought to suspense. Rows stand
-- for good and make the extract's figures, which the trail keeps, so that the trail does not keep each of them again. Texts
-- of the file are not kept: they may name people.
create table ledger_extract_row (
  place_id uuid not null references place,
  extract_id uuid not null,
  -- As the file counts, from 1.
  number integer not null,
  cost_centre text not null,
  account text not null,
  month date not null check (extract(day from month) = 1),
  amount bigint not null check (amount between -1000000000000 and 1000000000000),
  line_id uuid,
  primary key (place_id, extract_id, number),
  foreign key (place_id, extract_id) references ledger_extract (place_id, id),
  foreign key (place_id, line_id) references scheme_line (place_id, id)
);
create index ledger_extract_row_by_line on ledger_extract_row (place_id, line_id) where line_id is not null;
call weft_protect('ledger_extract_row', 'select, insert');
create trigger only_added_to before update or delete on ledger_extract_row for each row execute function history_refuse_change();
create trigger no_truncate before truncate on ledger_extract_row for each statement execute function history_refuse_change();

-- When the unit of work ends, an extract has all of its rows, and they make its figures, to the penny.
create function extract_reconciles() returns trigger language plpgsql as $$
declare
  found record;
begin
  select count(*) as rows, coalesce(sum(amount), 0) as total, coalesce(sum(amount) filter (where line_id is not null), 0) as to_lines
    into found from ledger_extract_row r where r.place_id = new.place_id and r.extract_id = new.id;
  if (found.rows, found.total, found.to_lines) is distinct from (new.rows::bigint, new.total::numeric, new.to_lines::numeric) then
    raise exception 'the rows of the extract % do not make its figures', new.id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger reconciles after insert on ledger_extract deferrable initially deferred
  for each row execute function extract_reconciles();

-- What left suspense: a posting of an extract, the line that its money went to, and the entry that moved it. It counts until
-- that entry is reversed.
create table suspense_cleared (
  place_id uuid not null references place,
  id uuid not null,
  posting_id uuid not null,
  line_id uuid not null,
  month date not null check (extract(day from month) = 1),
  entry_id uuid not null,
  primary key (place_id, id),
  unique (place_id, posting_id, entry_id),
  foreign key (place_id, posting_id) references posting (place_id, id),
  foreign key (place_id, line_id) references scheme_line (place_id, id),
  foreign key (place_id, entry_id) references ledger_entry (place_id, id)
);
create index suspense_cleared_by_entry on suspense_cleared (place_id, entry_id);
create index suspense_cleared_by_line on suspense_cleared (place_id, line_id);
call weft_protect('suspense_cleared', 'select, insert');
call weft_audit('suspense_cleared', 'SuspenseCleared', 'id', '');
create trigger only_added_to before update or delete on suspense_cleared for each row execute function history_refuse_change();
create trigger no_truncate before truncate on suspense_cleared for each statement execute function history_refuse_change();

update weft_schema set level = greatest(level, 60);
