-- The ledger of libs/funding/domain, in whole pence. An entry that stands is never changed: a mistake is put right by
-- another entry. The database holds this by itself, whoever writes.
create table closed_month (
  place_id uuid not null references place,
  month date not null check (extract(day from month) = 1),
  id uuid not null,
  closed_by uuid not null,
  closed_at timestamptz not null,
  primary key (place_id, month),
  foreign key (place_id, closed_by) references membership (place_id, person_id)
);
create index closed_month_by_closer on closed_month (place_id, closed_by);
-- A month that is opened again is a row less; the trail keeps who closed it.
call weft_protect('closed_month', 'select, insert, delete');
call weft_audit('closed_month', 'ClosedMonth', 'id', '');

create table ledger_entry (
  place_id uuid not null references place,
  id uuid not null,
  kind text not null check (kind in ('CONTRIBUTION', 'ALLOCATION', 'REPHASING', 'COMMITMENT', 'ACTUAL', 'VIREMENT',
    'CARRY_FORWARD', 'RETURN_OF_UNDERSPEND', 'CORRECTION', 'REVERSAL')),
  -- What it is the entry of: nothing is posted twice.
  key text not null check (length(key) between 1 and 200),
  reason text check (length(reason) <= 2000),
  reverses_id uuid,
  -- How many postings it has: none is added later.
  postings integer not null check (postings > 0),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (place_id, id),
  unique (place_id, key),
  unique (place_id, reverses_id),
  check ((kind = 'REVERSAL') = (reverses_id is not null)),
  foreign key (place_id, reverses_id) references ledger_entry (place_id, id),
  foreign key (place_id, made_by) references membership (place_id, person_id)
);
create index ledger_entry_by_time on ledger_entry (place_id, made_at);
create index ledger_entry_by_maker on ledger_entry (place_id, made_by);
call weft_protect('ledger_entry', 'select, insert');
call weft_audit('ledger_entry', 'LedgerEntry', 'id', '');

-- Money that comes to an account in a month, or leaves it where it is negative.
create table posting (
  place_id uuid not null references place,
  id uuid not null,
  entry_id uuid not null,
  book text not null check (book in ('BUDGET', 'COMMITMENT', 'ACTUAL')),
  account text not null,
  -- The line of a line's account.
  line_id uuid,
  -- The source of a contribution, a pool and what is carried forward; the coding of what waits in suspense.
  of_what text,
  month date not null check (extract(day from month) = 1),
  amount bigint not null check (amount <> 0 and amount between -1000000000000 and 1000000000000),
  primary key (place_id, id),
  check (account = 'LINE' or (book, account) in (('BUDGET', 'CONTRIBUTION'), ('BUDGET', 'POOL'), ('BUDGET', 'CARRIED_FORWARD'),
    ('COMMITMENT', 'PROMISED'), ('ACTUAL', 'PAID'), ('ACTUAL', 'SUSPENSE'))),
  check ((account = 'LINE') = (line_id is not null)),
  check ((account in ('LINE', 'PROMISED', 'PAID')) = (of_what is null)),
  foreign key (place_id, entry_id) references ledger_entry (place_id, id),
  foreign key (place_id, line_id) references scheme_line (place_id, id)
);
create index posting_by_entry on posting (place_id, entry_id) include (book, amount);
create index posting_by_line on posting (place_id, line_id, book, month) include (amount) where line_id is not null;
create index posting_by_account on posting (place_id, book, account, of_what, month) include (amount) where line_id is null;
call weft_protect('posting', 'select, insert');
call weft_audit('posting', 'Posting', 'id', '');

create trigger only_added_to before update or delete on ledger_entry for each row execute function history_refuse_change();
create trigger only_added_to before update or delete on posting for each row execute function history_refuse_change();
create trigger no_truncate before truncate on ledger_entry for each statement execute function history_refuse_change();
create trigger no_truncate before truncate on posting for each statement execute function history_refuse_change();

-- When the unit of work ends, an entry has all of its postings, and they add up to nothing in each book.
create function ledger_entry_balances() returns trigger language plpgsql as $$
declare
  counted integer;
begin
  select count(*) into counted from posting p where p.place_id = new.place_id and p.entry_id = new.id;
  if counted <> new.postings then
    raise exception 'entry % has % postings, not %', new.id, counted, new.postings using errcode = 'integrity_constraint_violation';
  end if;
  if exists (select from posting p where p.place_id = new.place_id and p.entry_id = new.id group by p.book having sum(p.amount) <> 0) then
    raise exception 'entry % is not balanced', new.id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger balances after insert on ledger_entry deferrable initially deferred
  for each row execute function ledger_entry_balances();

-- Nothing is added to an entry that stands, and nothing is posted into a closed month. Who posts shares a lock that who
-- closes a month takes alone, so that neither passes the other unseen, and people who post do not wait for each other.
create function ledger_lock(place uuid) returns bigint language sql immutable as $$
  select hashtextextended('ledger/' || place, 0)
$$;
create function posting_is_timely() returns trigger language plpgsql as $$
declare
  found record;
begin
  perform pg_advisory_xact_lock_shared(ledger_lock(p.place_id)) from (select distinct place_id from posted) p;
  select c.month into found from posted p join closed_month c on c.place_id = p.place_id and c.month >= p.month limit 1;
  if found is not null then
    raise exception 'the month is closed: % is', found.month using errcode = 'integrity_constraint_violation';
  end if;
  select e.id into found from (select distinct place_id, entry_id from posted) t
    join ledger_entry e on e.place_id = t.place_id and e.id = t.entry_id
    where e.postings < (select count(*) from posting p where p.place_id = e.place_id and p.entry_id = e.id) limit 1;
  if found is not null then
    raise exception 'nothing is added to the entry %', found.id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger is_timely after insert on posting referencing new table as posted
  for each statement execute function posting_is_timely();

create function closing_waits() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(ledger_lock(new.place_id));
  return new;
end $$;
create trigger waits before insert on closed_month for each row execute function closing_waits();

update weft_schema set level = greatest(level, 41);
