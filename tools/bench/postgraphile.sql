-- What PostGraphile needs to answer the same: functions on rows become fields, a function becomes a mutation.
create type bench_ratings as (green int, amber_green int, amber int, amber_red int, red int, not_rated int);
create function working_group_project_count(g working_group) returns int language sql stable as
  $$ select count(*)::int from project where place_id = g.place_id and home_id = g.id $$;
create function working_group_ratings(g working_group) returns bench_ratings language sql stable as
  $$ select (count(*) filter (where rating = 'GREEN'))::int, (count(*) filter (where rating = 'AMBER_GREEN'))::int, (count(*) filter (where rating = 'AMBER'))::int,
       (count(*) filter (where rating = 'AMBER_RED'))::int, (count(*) filter (where rating = 'RED'))::int, (count(*) filter (where rating = 'NOT_RATED'))::int
     from project where place_id = g.place_id and home_id = g.id and stage <> 'CLOSED' $$;
create function working_group_overdue_milestones(g working_group) returns int language sql stable as
  $$ select count(*)::int from project p join milestone m on m.place_id = p.place_id and m.project_id = p.id
     where p.place_id = g.place_id and p.home_id = g.id and p.stage <> 'CLOSED' and m.actual_on is null and m.forecast_on < weft_today() $$;
create function working_group_due_milestones(g working_group) returns int language sql stable as
  $$ select count(*)::int from project p join milestone m on m.place_id = p.place_id and m.project_id = p.id
     where p.place_id = g.place_id and p.home_id = g.id and p.stage <> 'CLOSED' and m.actual_on is null and m.forecast_on between weft_today() and weft_today() + 30 $$;
-- A group's part of the lines that are joined to it: as bare.sql.ts has it, of one group.
create type bench_variance as (budget float8, actual_to_date float8, outturn float8);
create function working_group_variance(g working_group) returns bench_variance language sql stable as
  $$ select coalesce(sum(w.budget), 0)::float8, coalesce(sum(w.actual), 0)::float8, coalesce(sum(w.outturn), 0)::float8
     from (select j.workstream_id, j.budget * j.share / 10000 + (row_number() over (partition by j.line_id order by j.budget * j.share % 10000 desc, j.id) + (j.budget * j.unjoined % 10000 > j.budget * j.share % 10000)::int
            <= (sum((j.budget * j.share % 10000)::int) over (partition by j.line_id) + j.budget * j.unjoined % 10000) / 10000)::int as budget,
         j.actual * j.share / 10000 + (row_number() over (partition by j.line_id order by j.actual * j.share % 10000 desc, j.id) + (j.actual * j.unjoined % 10000 > j.actual * j.share % 10000)::int
            <= (sum((j.actual * j.share % 10000)::int) over (partition by j.line_id) + j.actual * j.unjoined % 10000) / 10000)::int as actual,
         j.outturn * j.share / 10000 + (row_number() over (partition by j.line_id order by j.outturn * j.share % 10000 desc, j.id) + (j.outturn * j.unjoined % 10000 > j.outturn * j.share % 10000)::int
            <= (sum((j.outturn * j.share % 10000)::int) over (partition by j.line_id) + j.outturn * j.unjoined % 10000) / 10000)::int as outturn
       from (select j.workstream_id, j.line_id, j.id, j.share, 10000 - sum(j.share) over (partition by j.line_id) as unjoined, l.budget, l.actual, (l.actual + l.held + case when l.planned > 0 and l.planned * 20 >= l.budget then div(l.actual::numeric * l.expected * 2 + l.planned, l.planned * 2) else l.expected end)::bigint as outturn
         from scheme_line_join j join (select x.line_id, sum(x.budget)::bigint as budget, sum(x.actual)::bigint as actual, coalesce(sum(x.budget) filter (where x.month <= x.entered), 0)::bigint as planned,
          coalesce(sum(x.typed) filter (where x.month > x.entered), 0)::bigint as held, (coalesce(sum(x.budget) filter (where x.month > x.entered), 0) - coalesce(sum(x.typed_plan) filter (where x.month > x.entered), 0))::bigint as expected
        from (select y.*, greatest((select max(month) from closed_month where place_id = weft_place()), max(y.month) filter (where y.actual <> 0) over (partition by y.line_id)) as entered
          from (select line_id, month, budget, actual, null::bigint as typed, null::bigint as typed_plan from line_month where place_id = weft_place() and month between '2025-04-01' and '2026-03-01' and line_id in (select line_id from scheme_line_join where place_id = weft_place() and workstream_id = g.id)
            union all select f.line_id, f.month, 0, 0, f.amount, k.budget from month_forecast f join line_month k on k.place_id = weft_place() and k.line_id = f.line_id and k.month = f.month
              where f.place_id = weft_place() and f.month between '2025-04-01' and '2026-03-01' and f.line_id in (select line_id from scheme_line_join where place_id = weft_place() and workstream_id = g.id)) y) x
        group by x.line_id) l on l.line_id = j.line_id
         where j.place_id = weft_place()) j) w
     where w.workstream_id = g.id $$;
create function project_next_milestone(p project) returns milestone language sql stable as
  $$ select m from milestone m where m.place_id = p.place_id and m.project_id = p.id and m.actual_on is null and m.forecast_on is not null order by m.forecast_on, m.number limit 1 $$;
create function project_overdue_milestones(p project) returns int language sql stable as
  $$ select count(*)::int from milestone m where m.place_id = p.place_id and m.project_id = p.id and m.actual_on is null and m.forecast_on < weft_today() $$;
create function project_contributor_groups(p project) returns setof working_group language sql stable as
  $$ select g.* from contribution c join working_group g on g.place_id = c.place_id and g.id = c.workstream_id where c.place_id = p.place_id and c.project_id = p.id order by g.position $$;
create function project_lead_name(p project) returns text language sql stable as $$ select name from person where id = p.lead_id $$;
create function project_sro_name(p project) returns text language sql stable as $$ select name from person where id = p.sro_id $$;
create function working_group_lead_name(g working_group) returns text language sql stable as $$ select name from person where id = g.lead_id $$;
create function declaration_declared_by_name(d declaration) returns text language sql stable as $$ select name from person where id = d.declared_by $$;
create function project_done_or_forecast_milestones(p project) returns setof milestone language sql stable as
  $$ select * from milestone m where m.place_id = p.place_id and m.project_id = p.id order by coalesce(m.actual_on, m.forecast_on), m.number $$;
create function project_open_risks(p project) returns int language sql stable as
  $$ select count(*)::int from risk r where r.place_id = p.place_id and r.project_id = p.id and r.state = 'OPEN' $$;
create function project_highest_risks(p project) returns setof risk language sql stable as
  $$ select * from risk r where r.place_id = p.place_id and r.project_id = p.id order by r.state = 'OPEN' desc, r.current_likelihood * r.current_consequence desc, r.number $$;
create function risk_current_score(r risk) returns int language sql stable as $$ select r.current_likelihood * r.current_consequence $$;
create function risk_owner_name(r risk) returns text language sql stable as $$ select name from person where id = r.owner_id $$;
create function project_waits_for(p project) returns setof dependency language sql stable as
  $$ select * from dependency d where d.place_id = p.place_id and d.receiver_id = p.id order by d.state in ('PROPOSED', 'AGREED') desc, d.need_by, d.number $$;
create function declare_rating(project_id uuid, new_rating text, seen integer, declaration_id uuid) returns rating language plpgsql volatile as $$
declare stands rating;
begin
  update rating r set rating = new_rating, previous = r.rating, trend = 'SAME', reason = 'Benchmark', declared_by = weft_actor(), declared_at = now(), version = r.version + 1
    where r.place_id = weft_place() and r.project_id = declare_rating.project_id and r.dimension = 'OVERALL' and r.version = seen returning * into stands;
  insert into declaration (place_id, id, project_id, dimension, rating, previous, trend, scale, reason, declared_by, declared_at)
    values (stands.place_id, declaration_id, stands.project_id, stands.dimension, stands.rating, stands.previous, stands.trend, stands.scale, stands.reason, stands.declared_by, stands.declared_at);
  update project p set rating = stands.rating, rating_trend = stands.trend, rating_declared_at = stands.declared_at where p.place_id = stands.place_id and p.id = stands.project_id;
  return stands;
end $$;
grant execute on all functions in schema public to weft_app;
