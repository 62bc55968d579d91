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
