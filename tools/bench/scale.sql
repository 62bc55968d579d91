-- Load of national size (domain: 153 places in England; 150 projects, 1,500 milestones, 60 people, 735 risks, 300 issues,
-- 150 dependencies, 4,320 months of lines of the Better Care Fund in each). Invented, evenly spread, not the demonstration place. Runs as a superuser, which no policy holds back; triggers are off.
-- The benchmark puts in the number of places, and of projects in each.
set session_replication_role = replica;

create temporary table size as select :places::int as places, :projects::int as projects, 10 as milestones, 12 as declarations, 60 as people;
create function pg_temp.id(kind int, place int, a int default 0, b int default 0) returns uuid language sql immutable as
  $$ select (lpad(to_hex(kind), 8, '0') || '-' || lpad(to_hex(place), 4, '0') || '-7000-8' || lpad(to_hex(a % 4096), 3, '0') || '-' || lpad(to_hex(a / 4096), 4, '0') || lpad(to_hex(b), 8, '0'))::uuid $$;

insert into place (id, code, name) select pg_temp.id(1, p), 'P' || p, 'Place ' || p from size, generate_series(1, places) p;
insert into person (id, name, email) select pg_temp.id(2, p, n), 'Person ' || n || ' of ' || p, 'person' || n || '@p' || p || '.example'
  from size, generate_series(1, places) p, generate_series(1, people) n;
insert into organisation (place_id, id, code, name, short_name, kind, position)
  select pg_temp.id(1, p), pg_temp.id(3, p, n), 'ORG' || n, 'Organisation ' || n, 'Org ' || n, 'PROVIDER', n from size, generate_series(1, places) p, generate_series(1, 7) n;
insert into membership (place_id, person_id, organisation_id, job_title)
  select pg_temp.id(1, p), pg_temp.id(2, p, n), pg_temp.id(3, p, n % 7 + 1), 'Lead' from size, generate_series(1, places) p, generate_series(1, people) n;
insert into working_group (place_id, id, code, name, kind, position, lead_id)
  select pg_temp.id(1, p), pg_temp.id(4, p, n), 'W' || n, 'Workstream ' || n, 'WORKSTREAM', n, pg_temp.id(2, p, n) from size, generate_series(1, places) p, generate_series(1, 6) n;
insert into role_grant (place_id, id, person_id, role)
  select pg_temp.id(1, p), pg_temp.id(5, p, n), pg_temp.id(2, p, n), case when n = 1 then 'PMO' else 'PROJECT_LEAD' end from size, generate_series(1, places) p, generate_series(1, people) n;
insert into personal_token (id, token_hash, prefix, name, person_id, place_id, expires_at)
  select pg_temp.id(6, p), sha256(convert_to('bench-token-of-place-' || p, 'UTF8')), 'bench', 'bench', pg_temp.id(2, p, 1), pg_temp.id(1, p), now() + interval '1 day' from size, generate_series(1, places) p;

insert into project (place_id, id, code, name, summary, home_id, lead_id, sro_id, organisation_id, stage, starts_on, ends_on, rating, rating_trend, rating_declared_at)
  select pg_temp.id(1, p), pg_temp.id(7, p, n), 'W' || (n % 6 + 1) || '-' || lpad(n::text, greatest(3, length(n::text)), '0'), 'Project ' || n || ' of place ' || p, repeat('What it is for. ', 12),
    pg_temp.id(4, p, n % 6 + 1), pg_temp.id(2, p, n % 50 + 1), pg_temp.id(2, p, n % 6 + 1), pg_temp.id(3, p, n % 7 + 1),
    case when n > projects * 96 / 100 then 'CLOSED' else (array['IDEA','CASE','PLAN','DELIVER','DELIVER','DELIVER','EMBED'])[n % 7 + 1] end, date '2025-04-01' + n % 400, date '2026-03-31' + n % 400,
    (array['GREEN','GREEN','GREEN','AMBER','AMBER','RED','NOT_RATED'])[(n + p) % 7 + 1], (array['SAME','BETTER','WORSE'])[n % 3 + 1], timestamptz '2025-10-01' + n % 160 * interval '5 hours'
  from size, generate_series(1, places) p, generate_series(1, projects) n;
insert into contribution (place_id, project_id, workstream_id)
  select pg_temp.id(1, p), pg_temp.id(7, p, n), pg_temp.id(4, p, (n + 1) % 6 + 1) from size, generate_series(1, places) p, generate_series(1, projects) n where n % 4 = 0;
insert into gate (place_id, id, project_id, number, planned_on, passed_on, passed_by)
  select pg_temp.id(1, p), pg_temp.id(8, p, n, g), pg_temp.id(7, p, n), g, date '2025-05-01' + g * 60, case when g < 3 then date '2025-05-01' + g * 60 end, case when g < 3 then pg_temp.id(2, p, 1) end
  from size, generate_series(1, places) p, generate_series(1, projects) n, generate_series(1, 5) g;
insert into milestone (place_id, id, project_id, number, title, critical, baseline_on, forecast_on, actual_on, owner_id)
  select pg_temp.id(1, p), pg_temp.id(9, p, n, m), pg_temp.id(7, p, n), m, 'Milestone ' || m || ' of project ' || n, m % 4 = 0,
    date '2025-05-01' + m * 35 + n % 20, date '2025-05-01' + m * 35 + n % 20 + (n * m) % 40, case when m <= 5 then date '2025-05-01' + m * 35 + n % 20 end, pg_temp.id(2, p, n % 50 + 1)
  from size, generate_series(1, places) p, generate_series(1, projects) n, generate_series(1, milestones) m;
insert into milestone_slip (place_id, id, milestone_id, from_on, to_on, reason, moved_by, moved_at)
  select pg_temp.id(1, p), pg_temp.id(10, p, n, m), pg_temp.id(9, p, n, m), date '2025-05-01' + m * 35 + n % 20, date '2025-05-01' + m * 35 + n % 20 + (n * m) % 40, 'Later than planned.', pg_temp.id(2, p, n % 50 + 1), timestamptz '2025-09-01' + m * interval '1 day'
  from size, generate_series(1, places) p, generate_series(1, projects) n, generate_series(1, milestones) m where m % 3 = 0;
insert into rating (place_id, id, project_id, dimension, rating, previous, trend, scale, reason, declared_by, declared_at)
  select pg_temp.id(1, p), pg_temp.id(11, p, n, d), pg_temp.id(7, p, n), (array['OVERALL','SCHEDULE','COST','SCOPE','BENEFITS','RISK','RESOURCE'])[d],
    (array['GREEN','AMBER','RED'])[(n + d) % 3 + 1], 'GREEN', 'SAME', 'THREE_POINT', 'As agreed at the last review.', pg_temp.id(2, p, n % 50 + 1), timestamptz '2025-10-01' + n % 160 * interval '5 hours'
  from size, generate_series(1, places) p, generate_series(1, projects) n, generate_series(1, 7) d;
insert into declaration (place_id, id, project_id, dimension, rating, previous, trend, scale, reason, declared_by, declared_at)
  select pg_temp.id(1, p), pg_temp.id(12, p, n, d), pg_temp.id(7, p, n), 'OVERALL', (array['GREEN','AMBER','RED'])[(n + d) % 3 + 1], 'GREEN', 'SAME', 'THREE_POINT', 'As agreed at the last review.',
    pg_temp.id(2, p, n % 50 + 1), timestamptz '2024-11-01' + d * interval '30 days' + n * interval '1 minute'
  from size, generate_series(1, places) p, generate_series(1, projects) n, generate_series(1, declarations) d;

-- 735 risks in a place of 150 projects: five a project, and four where the project's number divides by ten.
insert into risk (place_id, id, project_id, number, title, description, inherent_likelihood, inherent_consequence, current_likelihood, current_consequence,
    target_likelihood, target_consequence, controls, control_state, proximity, response, owner_id, review_on, state, raised_on)
  select pg_temp.id(1, p), pg_temp.id(13, p, n, r), pg_temp.id(7, p, n), (n - 1) * 5 + r, 'Risk ' || r || ' of project ' || n, repeat('What may happen, and why. ', 4), 4, 4,
    (n + r) % 5 + 1, (n * r) % 5 + 1, 2, 2, repeat('What is done about it. ', 4), (array['NONE','PARTIAL','EFFECTIVE'])[(n + r) % 3 + 1], (array['WITHIN_MONTH','WITHIN_QUARTER','WITHIN_YEAR','BEYOND_YEAR'])[(n + r) % 4 + 1],
    (array['TREAT','TOLERATE','TRANSFER'])[(n + r) % 3 + 1], case when r <> 4 then pg_temp.id(2, p, (n + r) % 50 + 1) end, date '2025-10-01' + (n + r) % 90, case when r = 5 and n % 2 = 0 then 'CLOSED' else 'OPEN' end, date '2025-05-01' + n % 100
  from size, generate_series(1, places) p, generate_series(1, projects) n, generate_series(1, 5) r where r < 5 or n % 10 <> 0;
insert into issue (place_id, id, project_id, number, title, description, severity, owner_id, due_on, state, raised_on)
  select pg_temp.id(1, p), pg_temp.id(14, p, n, i), pg_temp.id(7, p, n), (n - 1) * 2 + i, 'Issue ' || i || ' of project ' || n, repeat('What has happened. ', 4), (n + i) % 5 + 1, pg_temp.id(2, p, (n + i) % 50 + 1),
    date '2025-10-01' + (n * i) % 90, case when (n + i) % 3 = 0 then 'RESOLVED' else 'OPEN' end, date '2025-06-01' + n % 100
  from size, generate_series(1, places) p, generate_series(1, projects) n, generate_series(1, 2) i;
-- Each project waits for one other: of its own workstream where its number is even, of the next where it is odd.
insert into dependency (place_id, id, giver_id, receiver_id, number, title, need_by, promised_on, giver_milestone_id, receiver_milestone_id, state, giver_agreed, receiver_agreed)
  select pg_temp.id(1, p), pg_temp.id(15, p, n), pg_temp.id(7, p, g), pg_temp.id(7, p, n), n, 'What project ' || g || ' gives', date '2025-10-01' + n % 200, case when n % 3 <> 0 then date '2025-10-01' + n % 190 end,
    case when n % 2 = 0 then pg_temp.id(9, p, g, 8) end, pg_temp.id(9, p, n, 9), case when n % 3 = 0 then 'PROPOSED' else 'AGREED' end, n % 3 <> 0, true
  from size, generate_series(1, places) p, generate_series(1, projects) n, lateral (select (n - 1 + case when n % 2 = 0 then 6 else 1 end) % projects + 1 as g) giver;
insert into register_number (place_id, kind, last)
  select pg_temp.id(1, p), kind, last from size, generate_series(1, places) p, (select 'RISK', projects * 5 from size union all select 'ISSUE', projects * 2 from size union all select 'DEPENDENCY', projects from size) numbers (kind, last);

-- 120 lines in each of two plans, of 24 and 12 months: 4,320 months in a place, 648,000 in 150. Written as the ledger keeps
-- them; its postings are left out, for no page that is measured reads them. Actuals are in through September, of a third of
-- the lines through October. Of seven lines one serves nothing, one three workstreams, one a part of one, four one whole.
insert into funding_plan (place_id, id, pack_code)
  select pg_temp.id(1, p), pg_temp.id(16, p, n), (array['2023-25', '2025-26'])[n] from size, generate_series(1, places) p, generate_series(1, 2) n;
insert into scheme (place_id, id, plan_id, code, name)
  select pg_temp.id(1, p), pg_temp.id(17, p, s, n), pg_temp.id(16, p, n), s::text, 'Scheme ' || s from size, generate_series(1, places) p, generate_series(1, 2) n, generate_series(1, 20) s;
insert into scheme_line (place_id, id, plan_id, scheme_id, code, organisation_id, description, source)
  select pg_temp.id(1, p), pg_temp.id(18, p, l, n), pg_temp.id(16, p, n), pg_temp.id(17, p, l % 20 + 1, n), l::text, pg_temp.id(3, p, l % 7 + 1), 'Line ' || l, 'NHS_MINIMUM'
  from size, generate_series(1, places) p, generate_series(1, 2) n, generate_series(1, 120) l;
insert into scheme_line_year (place_id, line_id, financial_year, expenditure)
  select pg_temp.id(1, p), pg_temp.id(18, p, l, n), financial_year, 12 * (l * 97001 + p * 1009)
  from size, generate_series(1, places) p, (values (1, '2023-24'), (1, '2024-25'), (2, '2025-26')) years (n, financial_year), generate_series(1, 120) l;
insert into scheme_line_join (place_id, id, line_id, workstream_id, share)
  select pg_temp.id(1, p), pg_temp.id(19, p, l, n * 4 + j), pg_temp.id(18, p, l, n), pg_temp.id(4, p, (l + j) % 6 + 1), case l % 7 when 1 then 3333 when 2 then 4501 else 10000 end
  from size, generate_series(1, places) p, generate_series(1, 2) n, generate_series(1, 120) l, generate_series(0, 2) j where l % 7 <> 0 and (l % 7 = 1 or j = 0);
insert into line_month (place_id, line_id, month, budget, committed, actual)
  select pg_temp.id(1, p), pg_temp.id(18, p, l, n), month, l * 97001 + p * 1009, 0,
    case when month < date '2025-10-01' or (l % 3 = 0 and month = date '2025-10-01') then l * 97001 + (l * 7919 + p * 31 + extract(month from month)::int * 104729) % 20011 - 10000 else 0 end
  from size, generate_series(1, places) p, (values (1, date '2023-04-01', 23), (2, date '2025-04-01', 11)) years (n, april, more),
    generate_series(1, 120) l, lateral (select (april + m * interval '1 month')::date as month from generate_series(0, more) m) months;
insert into month_forecast (place_id, id, line_id, month, amount, reason, set_by, set_at)
  select pg_temp.id(1, p), pg_temp.id(20, p, l, 2), pg_temp.id(18, p, l, 2), date '2025-12-01', l * 98000, 'Winter.', pg_temp.id(2, p, 1), timestamptz '2025-10-10'
  from size, generate_series(1, places) p, generate_series(1, 120) l where l % 10 = 0;
insert into closed_month (place_id, month, id, closed_by, closed_at)
  select pg_temp.id(1, p), (date '2023-04-01' + m * interval '1 month')::date, pg_temp.id(21, p, m), pg_temp.id(2, p, 1), timestamptz '2025-10-20'
  from size, generate_series(1, places) p, generate_series(0, 29) m;

set session_replication_role = default;
