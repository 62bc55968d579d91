-- Load of national size (domain: 153 places in England; 150 projects, 1,500 milestones, 60 people in each). Invented,
-- evenly spread, not the demonstration place. Runs as a superuser, which no policy holds back; triggers are off.
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

set session_replication_role = default;
