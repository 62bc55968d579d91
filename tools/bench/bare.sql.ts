/**
 * The limit: each operation as one hand-written statement that answers JSON, as the owner of the tables, without
 * row-level security, prepared. Whatever a framework adds, it adds to this.
 */
export const bare = {
  /** $1 place. No amount of the load is negative, and every place forecasts by profile: the product's sums hold beyond that. */
  Q1: `select coalesce(json_agg(row_to_json(r)), '[]') as data from (
    select g.code, g.name, (select row_to_json(l) from (select p.name) l) as lead, c.projects as "projectCount",
      (select row_to_json(n) from (select c.green, c.amber_green as "amberGreen", c.amber, c.amber_red as "amberRed", c.red, c.not_rated as "notRated") n) as ratings,
      coalesce(m.overdue, 0) as "overdueMilestones", coalesce(m.due, 0) as "dueMilestones",
      (select row_to_json(s) from (select coalesce(v.budget, 0) as budget, coalesce(v.actual, 0) as "actualToDate", coalesce(v.outturn, 0) as outturn) s) as variance
    from working_group g
    left join person p on p.id = g.lead_id
    left join (select home_id, count(*)::int as projects,
        count(*) filter (where rating = 'GREEN' and stage <> 'CLOSED')::int as green, count(*) filter (where rating = 'AMBER_GREEN' and stage <> 'CLOSED')::int as amber_green,
        count(*) filter (where rating = 'AMBER' and stage <> 'CLOSED')::int as amber, count(*) filter (where rating = 'AMBER_RED' and stage <> 'CLOSED')::int as amber_red,
        count(*) filter (where rating = 'RED' and stage <> 'CLOSED')::int as red, count(*) filter (where rating = 'NOT_RATED' and stage <> 'CLOSED')::int as not_rated
      from project where place_id = $1 group by home_id) c on c.home_id = g.id
    left join (select pr.home_id, count(*) filter (where mi.forecast_on < date '2025-11-05')::int as overdue, count(*) filter (where mi.forecast_on >= date '2025-11-05')::int as due
      from project pr join milestone mi on mi.place_id = $1 and mi.project_id = pr.id
      where pr.place_id = $1 and pr.stage <> 'CLOSED' and mi.actual_on is null and mi.forecast_on <= date '2025-11-05' + 30 group by pr.home_id) m on m.home_id = g.id
    left join (select w.workstream_id, sum(w.budget)::bigint as budget, sum(w.actual)::bigint as actual, sum(w.outturn)::bigint as outturn
      from (select j.workstream_id, j.budget * j.share / 10000 + (row_number() over (partition by j.line_id order by j.budget * j.share % 10000 desc, j.id) + (j.budget * j.unjoined % 10000 > j.budget * j.share % 10000)::int
            <= (sum((j.budget * j.share % 10000)::int) over (partition by j.line_id) + j.budget * j.unjoined % 10000) / 10000)::int as budget,
          j.actual * j.share / 10000 + (row_number() over (partition by j.line_id order by j.actual * j.share % 10000 desc, j.id) + (j.actual * j.unjoined % 10000 > j.actual * j.share % 10000)::int
            <= (sum((j.actual * j.share % 10000)::int) over (partition by j.line_id) + j.actual * j.unjoined % 10000) / 10000)::int as actual,
          j.outturn * j.share / 10000 + (row_number() over (partition by j.line_id order by j.outturn * j.share % 10000 desc, j.id) + (j.outturn * j.unjoined % 10000 > j.outturn * j.share % 10000)::int
            <= (sum((j.outturn * j.share % 10000)::int) over (partition by j.line_id) + j.outturn * j.unjoined % 10000) / 10000)::int as outturn
        from (select j.workstream_id, j.line_id, j.id, j.share, 10000 - sum(j.share) over (partition by j.line_id) as unjoined, l.budget, l.actual, (l.actual + l.held + case when l.planned > 0 and l.planned * 20 >= l.budget then div(l.actual::numeric * l.expected * 2 + l.planned, l.planned * 2) else l.expected end)::bigint as outturn
          from scheme_line_join j join (select x.line_id, sum(x.budget)::bigint as budget, sum(x.actual)::bigint as actual, coalesce(sum(x.budget) filter (where x.month <= x.entered), 0)::bigint as planned,
          coalesce(sum(x.typed) filter (where x.month > x.entered), 0)::bigint as held, (coalesce(sum(x.budget) filter (where x.month > x.entered), 0) - coalesce(sum(x.typed_plan) filter (where x.month > x.entered), 0))::bigint as expected
        from (select y.*, greatest((select max(month) from closed_month where place_id = $1), max(y.month) filter (where y.actual <> 0) over (partition by y.line_id)) as entered
          from (select line_id, month, budget, actual, null::bigint as typed, null::bigint as typed_plan from line_month where place_id = $1 and month between '2025-04-01' and '2026-03-01'
            union all select f.line_id, f.month, 0, 0, f.amount, k.budget from month_forecast f join line_month k on k.place_id = $1 and k.line_id = f.line_id and k.month = f.month
              where f.place_id = $1 and f.month between '2025-04-01' and '2026-03-01') y) x
        group by x.line_id) l on l.line_id = j.line_id where j.place_id = $1) j) w
      group by w.workstream_id) v on v.workstream_id = g.id
    where g.place_id = $1 and g.kind = 'WORKSTREAM' order by g.position) r`,

  /** $1 place. The first fifty projects by code. */
  Q2: `select json_build_object('totalCount', (select count(*)::int from project where place_id = $1), 'nodes', coalesce(json_agg(row_to_json(r)), '[]')) as data from (
    select p.code, p.name, p.stage, p.rating, p.rating_trend as "ratingTrend", (select row_to_json(h) from (select g.code) h) as home, (select row_to_json(l) from (select l.name) l) as lead,
      (select row_to_json(n) from (select m.title, m.forecast_on as "forecastOn" from milestone m where m.place_id = $1 and m.project_id = p.id and m.actual_on is null and m.forecast_on is not null order by m.forecast_on, m.number limit 1) n) as "nextMilestone",
      (select count(*)::int from milestone m where m.place_id = $1 and m.project_id = p.id and m.actual_on is null and m.forecast_on < date '2025-11-05') as "overdueMilestones",
      (select count(*)::int from risk k where k.place_id = $1 and k.project_id = p.id and k.state = 'OPEN') as "openRisks",
      (select coalesce(json_agg(d), '[]') from (select d.rating, d.reason, d.declared_at as "declaredAt" from declaration d where d.place_id = $1 and d.project_id = p.id order by d.declared_at desc, d.id limit 1) d) as declarations
    from project p join working_group g on g.place_id = $1 and g.id = p.home_id left join person l on l.id = p.lead_id
    where p.place_id = $1 order by p.code, p.id limit 50) r`,

  /** $1 place, $2 code. */
  Q3: `select row_to_json(r) as data from (
    select p.code, p.name, p.summary, p.stage, p.rating, p.starts_on as "startsOn", p.ends_on as "endsOn", p.version,
      (select row_to_json(h) from (select g.code, g.name) h) as home, (select row_to_json(l) from (select l.name) l) as lead, (select row_to_json(s) from (select s.name) s) as sro,
      (select row_to_json(o) from (select o.name) o) as organisation,
      (select coalesce(json_agg(x), '[]') from (select w.code from contribution c join working_group w on w.place_id = $1 and w.id = c.workstream_id where c.place_id = $1 and c.project_id = p.id order by w.position) x) as contributors,
      (select coalesce(json_agg(x), '[]') from (select ga.number, ga.planned_on as "plannedOn", ga.passed_on as "passedOn" from gate ga where ga.place_id = $1 and ga.project_id = p.id order by ga.number) x) as gates,
      (select coalesce(json_agg(x), '[]') from (select ra.dimension, ra.rating, ra.trend, ra.reason, ra.version from rating ra where ra.place_id = $1 and ra.project_id = p.id
        order by array_position(array['OVERALL','SCHEDULE','COST','SCOPE','BENEFITS','RISK','RESOURCE'], ra.dimension)) x) as ratings,
      (select coalesce(json_agg(x), '[]') from (select m.title, m.critical, m.baseline_on as "baselineOn", m.forecast_on as "forecastOn", m.actual_on as "actualOn",
          (select coalesce(json_agg(y), '[]') from (select ms.from_on as "fromOn", ms.to_on as "toOn", ms.reason from milestone_slip ms where ms.place_id = $1 and ms.milestone_id = m.id order by ms.moved_at, ms.id) y) as slips
        from milestone m where m.place_id = $1 and m.project_id = p.id order by coalesce(m.actual_on, m.forecast_on), m.number) x) as milestones,
      (select coalesce(json_agg(x), '[]') from (select k.title, k.current_likelihood as "currentLikelihood", k.current_consequence as "currentConsequence", k.current_likelihood * k.current_consequence as "currentScore",
          k.state, k.controls, k.control_state as "controlState", case when b.id is not null then (select row_to_json(o) from (select b.name) o) end as owner
        from risk k left join person b on b.id = k.owner_id where k.place_id = $1 and k.project_id = p.id order by k.state = 'OPEN' desc, k.current_likelihood * k.current_consequence desc, k.number) x) as risks,
      (select coalesce(json_agg(x), '[]') from (select d.title, d.state, d.need_by as "needBy", d.promised_on as "promisedOn",
          (select row_to_json(o) from (select gp.code, gp.name, (select row_to_json(h) from (select gg.code) h) as home) o) as giver
        from dependency d join project gp on gp.place_id = $1 and gp.id = d.giver_id join working_group gg on gg.place_id = $1 and gg.id = gp.home_id
        where d.place_id = $1 and d.receiver_id = p.id order by d.state in ('PROPOSED', 'AGREED') desc, d.need_by, d.number) x) as "waitsFor",
      (select coalesce(json_agg(x), '[]') from (select d.rating, d.trend, d.reason, d.declared_at as "declaredAt", (select row_to_json(b) from (select b.name) b) as "declaredBy"
        from declaration d left join person b on b.id = d.declared_by where d.place_id = $1 and d.project_id = p.id order by d.declared_at desc, d.id limit 12) x) as declarations
    from project p join working_group g on g.place_id = $1 and g.id = p.home_id left join person l on l.id = p.lead_id left join person s on s.id = p.sro_id
      left join organisation o on o.place_id = $1 and o.id = p.organisation_id
    where p.place_id = $1 and p.code = $2) r`,

  /** $1 place, $2 project, $3 rating, $4 version, $5 person, $6 and $7 new ids. Declaration, rating, project and audit row at once. */
  M1: `with stands as (
      update rating set rating = $3, previous = rating, trend = 'SAME', reason = 'Benchmark', declared_by = $5, declared_at = now(), version = version + 1
      where place_id = $1 and project_id = $2 and dimension = 'OVERALL' and version = $4 returning *),
    said as (insert into declaration (place_id, id, project_id, dimension, rating, previous, trend, scale, reason, declared_by, declared_at)
      select place_id, $6, project_id, dimension, rating, previous, trend, scale, reason, declared_by, declared_at from stands),
    copied as (update project p set rating = s.rating, rating_trend = s.trend, rating_declared_at = s.declared_at from stands s where p.place_id = $1 and p.id = $2 returning p.code),
    trailed as (insert into bare_audit (place_id, id, at, actor_id, subject_id, after) select place_id, $7, now(), $5, id, row_to_json(stands)::jsonb from stands)
    select row_to_json(r) as data from (select c.code, s.rating, s.version from stands s, copied c) r`,
} as const;

/** What the bare limit needs beside the product's tables. The trail's own triggers are off for it. */
export const bareSchema = `create table bare_audit (place_id uuid, id uuid, at timestamptz, actor_id uuid, subject_id uuid, after jsonb, primary key (place_id, id))`;
