-- One Better Care Fund plan of the year 2025-26 in the first place of the load, instead of the one that it has: lines under
-- schemes of twenty each, their allocation over twelve months, actuals of April to November in the ledger, and a forecast
-- that somebody typed for February of each line. April to September are closed by the load. Invented. Runs as a superuser; triggers are off, so that what the ledger keeps
-- of each month is put in here as well. The benchmark puts in the number of lines.
set session_replication_role = replica;

create temporary table size as select place.id as place_id, (select person_id from role_grant where role = 'PMO' and place_id = place.id) as person_id,
  :lines::int as lines, date '2025-04-01' as april, timestamptz '2025-12-01 09:00Z' as at from place where code = 'P1';
create function pg_temp.id(kind int, a int default 0, b int default 0) returns uuid language sql immutable as
  $$ select (lpad(to_hex(kind), 8, '0') || '-0001-7000-8000-' || lpad(to_hex(a), 6, '0') || lpad(to_hex(b), 6, '0'))::uuid $$;

create temporary table old as select p.place_id, p.id as plan_id, l.id as line_id from size
  join funding_plan p on p.place_id = size.place_id and p.pack_code = '2025-26' join scheme_line l on l.place_id = p.place_id and l.plan_id = p.id;
delete from month_forecast where (place_id, line_id) in (select place_id, line_id from old);
delete from line_month where (place_id, line_id) in (select place_id, line_id from old);
delete from scheme_line_join where (place_id, line_id) in (select place_id, line_id from old);
delete from scheme_line_year where (place_id, line_id) in (select place_id, line_id from old);
delete from scheme_line where (place_id, plan_id) in (select place_id, plan_id from old);
delete from scheme where (place_id, plan_id) in (select place_id, plan_id from old);
delete from funding_plan where (place_id, id) in (select place_id, plan_id from old);

insert into role_grant (place_id, id, person_id, role) select place_id, pg_temp.id(20), person_id, 'BCF_LEAD' from size;
insert into funding_plan (place_id, id, pack_code) select place_id, pg_temp.id(21), '2025-26' from size;
insert into scheme (place_id, id, plan_id, code, name)
  select place_id, pg_temp.id(22, s), pg_temp.id(21), s::text, 'Scheme ' || s from size, generate_series(1, (lines + 19) / 20) s;
insert into scheme_line (place_id, id, plan_id, scheme_id, code, organisation_id, description, source)
  select s.place_id, pg_temp.id(23, n), pg_temp.id(21), pg_temp.id(22, (n + 19) / 20), n::text,
    (select o.id from organisation o where o.place_id = s.place_id and o.code = 'ORG' || n % 7 + 1), 'Line ' || n || ' of the plan', 'NHS_MINIMUM'
  from size s, generate_series(1, lines) n;

-- What is planned of a line in a month, and what it came to.
create temporary table amount as
  select n as line, m as nth, (april + m * interval '1 month')::date as month, 100000 + n * 137 + m * 911 as planned,
    case when m < 8 then 90000 + n * 149 + (n * m) % 7001 end as spent
  from size, generate_series(1, lines) n, generate_series(0, 11) m;
insert into scheme_line_year (place_id, line_id, financial_year, expenditure)
  select place_id, pg_temp.id(23, line), '2025-26', sum(planned) from size, amount group by place_id, line;

insert into ledger_entry (place_id, id, kind, key, postings, made_by, made_at)
  select place_id, pg_temp.id(24), 'ALLOCATION', 'allocation', lines * 24, person_id, at from size
  union all
  select place_id, pg_temp.id(24, m), 'ACTUAL', 'actuals of month ' || m, lines * 2, person_id, at from size, generate_series(1, 8) m;
insert into posting (place_id, id, entry_id, book, account, line_id, of_what, month, amount)
  select place_id, pg_temp.id(25, line, nth), pg_temp.id(24), 'BUDGET', 'LINE', pg_temp.id(23, line), null, month, planned from size, amount
  union all
  select place_id, pg_temp.id(26, line, nth), pg_temp.id(24), 'BUDGET', 'POOL', null, 'NHS_MINIMUM', month, -planned from size, amount
  union all
  select place_id, pg_temp.id(27, line, nth), pg_temp.id(24, nth + 1), 'ACTUAL', 'LINE', pg_temp.id(23, line), null, month, spent from size, amount where spent is not null
  union all
  select place_id, pg_temp.id(28, line, nth), pg_temp.id(24, nth + 1), 'ACTUAL', 'PAID', null, null, month, -spent from size, amount where spent is not null;
insert into line_month (place_id, line_id, month, budget, committed, actual)
  select place_id, pg_temp.id(23, line), month, planned, 0, coalesce(spent, 0) from size, amount;
insert into month_forecast (place_id, id, line_id, month, amount, reason, set_by, set_at)
  select place_id, pg_temp.id(30, line), pg_temp.id(23, line), month, planned + 5000, 'Half-term holidays.', person_id, at from size, amount where nth = 10;

set session_replication_role = default;
