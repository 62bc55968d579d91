-- The one statement that answers the page 'Overview', as it is sent to PostgreSQL. Written by the read compiler;
-- WEFT_UPDATE=1 npx jest apps/api/src/hot-sql prints it anew. Values here:
--   $1 "2025-10-01"

select
  row_to_json("~")::text as data
from
  (
    select
      'Query' as "__typename",
      (
        select
          coalesce(json_agg("~"), '[]'::json)
        from
          (
            select
              'Project' as "__typename",
              t1.code as "code",
              t1.computed_rating as "computedRating",
              t1.computed_reasons as "computedReasons",
              t1.ends_on as "endsOn",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'Workstream' as "__typename",
                      t2.code as "code",
                      t2.id as "id",
                      t2.name as "name"
                    from
                      working_group t2
                    where
                      t2.place_id = t1.place_id
                      and t2.id = t1.home_id
                  ) "~"
              ) as "home",
              t1.id as "id",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'Person' as "__typename",
                      t3.person_id as "id",
                      (
                        select
                          upper(
                            string_agg(
                              left(w, 1),
                              ''
                              order by
                                n
                            )
                          )
                        from
                          (
                            select
                              w,
                              n,
                              count(*) over () as words
                            from
                              regexp_split_to_table(regexp_replace(t3.name, '^(Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Cllr|Sir|Dame)\.? ', '', 'i'), '\s+') with ordinality as part (w, n)
                          ) parts
                        where
                          n = 1
                          or n = words
                      ) as "initials",
                      t3.name as "name"
                    from
                      (
                        select
                          m.person_id,
                          m.person_id as id,
                          coalesce(p.name, erased_name (m.person_id)) as name,
                          coalesce(p.email, erased_address (m.person_id)) as email,
                          m.place_id,
                          m.organisation_id,
                          m.job_title,
                          m.active,
                          m.erased_at,
                          m.version
                        from
                          membership m
                          left join person p on p.id = m.person_id
                        where
                          m.place_id = (
                            select
                              weft_place ()
                          )
                      ) t3
                    where
                      t3.person_id = t1.lead_id
                  ) "~"
              ) as "lead",
              t1.name as "name",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'Milestone' as "__typename",
                      t4.baseline_on as "baselineOn",
                      t4.critical as "critical",
                      t4.forecast_on as "forecastOn",
                      t4.id as "id",
                      (
                        t4.actual_on is null
                        and coalesce(
                          t4.forecast_on < (
                            select
                              weft_today ()
                          ),
                          false
                        )
                      ) as "overdue",
                      (coalesce(t4.actual_on, t4.forecast_on) - t4.baseline_on) as "slipDays",
                      t4.title as "title",
                      t4.version as "version"
                    from
                      milestone t4
                    where
                      t4.place_id = t1.place_id
                      and t4.project_id = t1.id
                      and t4.actual_on is null
                      and t4.forecast_on is not null
                    order by
                      t4.forecast_on,
                      t4.number
                    limit
                      1
                  ) "~"
              ) as "nextMilestone",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'Organisation' as "__typename",
                      t5.code as "code",
                      t5.id as "id",
                      t5.short_name as "shortName"
                    from
                      organisation t5
                    where
                      t5.place_id = t1.place_id
                      and t5.id = t1.organisation_id
                  ) "~"
              ) as "organisation",
              (
                select
                  count(*)::int
                from
                  milestone m
                where
                  m.place_id = t1.place_id
                  and m.project_id = t1.id
                  and m.actual_on is null
                  and m.forecast_on < (
                    select
                      weft_today ()
                  )
                  and m.critical
              ) as "overdueCritical",
              (
                select
                  count(*)::int
                from
                  milestone m
                where
                  m.place_id = t1.place_id
                  and m.project_id = t1.id
                  and m.actual_on is null
                  and m.forecast_on < (
                    select
                      weft_today ()
                  )
              ) as "overdueMilestones",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'AnnualPriority' as "__typename",
                      t6.id as "id",
                      t6.number as "number",
                      t6.title as "title"
                    from
                      annual_priority t6
                    where
                      t6.place_id = t1.place_id
                      and t6.id = t1.priority_id
                  ) "~"
              ) as "priority",
              t1.rating as "rating",
              t1.rating_declared_at as "ratingDeclaredAt",
              (
                select
                  json_agg(
                    coalesce(
                      (
                        select
                          d.rating
                        from
                          declaration d
                        where
                          d.place_id = t1.place_id
                          and d.project_id = t1.id
                          and d.dimension = 'OVERALL'
                          and d.declared_at < (
                            case
                              when month >= date_trunc(
                                'month',
                                (
                                  select
                                    weft_today ()
                                )
                              ) then 'infinity'
                              else (month::timestamp + interval '1 month') at time zone 'Europe/London'
                            end
                          )
                        order by
                          d.declared_at desc
                        limit
                          1
                      ),
                      'NOT_RATED'
                    )
                    order by
                      month
                  )
                from
                  generate_series(
                    date_trunc(
                      'month',
                      (
                        select
                          weft_today ()
                      )
                    ) - interval '5 months',
                    date_trunc(
                      'month',
                      (
                        select
                          weft_today ()
                      )
                    ),
                    interval '1 month'
                  ) month
              ) as "ratingHistory",
              (
                select
                  r.scale
                from
                  rating r
                where
                  r.place_id = t1.place_id
                  and r.project_id = t1.id
                  and r.dimension = 'OVERALL'
              ) as "ratingScale",
              t1.rating_trend as "ratingTrend",
              coalesce(
                (
                  select
                    r.version
                  from
                    rating r
                  where
                    r.place_id = t1.place_id
                    and r.project_id = t1.id
                    and r.dimension = 'OVERALL'
                ),
                0
              ) as "ratingVersion",
              coalesce(
                abs(
                  array_position(array['RED', 'AMBER_RED', 'AMBER', 'AMBER_GREEN', 'GREEN'], t1.rating) - array_position(array['RED', 'AMBER_RED', 'AMBER', 'AMBER_GREEN', 'GREEN'], t1.computed_rating)
                ) >= 2,
                false
              ) as "ratingsDiffer",
              coalesce(
                (
                  select
                    max(m.forecast_on - m.baseline_on)
                  from
                    milestone m
                  where
                    m.place_id = t1.place_id
                    and m.project_id = t1.id
                    and m.actual_on is null
                ),
                0
              ) as "slipDays",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'Person' as "__typename",
                      t7.person_id as "id",
                      t7.name as "name"
                    from
                      (
                        select
                          m.person_id,
                          m.person_id as id,
                          coalesce(p.name, erased_name (m.person_id)) as name,
                          coalesce(p.email, erased_address (m.person_id)) as email,
                          m.place_id,
                          m.organisation_id,
                          m.job_title,
                          m.active,
                          m.erased_at,
                          m.version
                        from
                          membership m
                          left join person p on p.id = m.person_id
                        where
                          m.place_id = (
                            select
                              weft_place ()
                          )
                      ) t7
                    where
                      t7.person_id = t1.sro_id
                  ) "~"
              ) as "sro",
              t1.stage as "stage",
              t1.starts_on as "startsOn",
              t1.version as "version"
            from
              project t1
            where
              t1.place_id = weft_place ()
              and (
                t1.stage <> 'CLOSED'
                and (
                  t1.rating = 'RED'
                  or t1.rating_trend = 'WORSE'
                  or exists (
                    select
                    from
                      milestone m
                    where
                      m.place_id = t1.place_id
                      and m.project_id = t1.id
                      and m.actual_on is null
                      and m.forecast_on < (
                        select
                          weft_today ()
                      )
                      and m.critical
                  )
                )
              )
            order by
              array_position(array['RED', 'AMBER_RED', 'AMBER', 'AMBER_GREEN', 'GREEN', 'NOT_RATED'], t1.rating),
              (
                select
                  count(*)
                from
                  milestone m
                where
                  m.place_id = t1.place_id
                  and m.project_id = t1.id
                  and m.actual_on is null
                  and m.forecast_on < (
                    select
                      weft_today ()
                  )
                  and m.critical
              ) desc,
              coalesce(
                (
                  select
                    max(m.forecast_on - m.baseline_on)
                  from
                    milestone m
                  where
                    m.place_id = t1.place_id
                    and m.project_id = t1.id
                    and m.actual_on is null
                ),
                0
              ) desc,
              t1.code
            limit
              8
          ) "~"
      ) as "exceptions",
      (
        select
          coalesce(json_agg("~"), '[]'::json)
        from
          (
            select
              'Declaration' as "__typename",
              t8.declared_at as "declaredAt",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'Person' as "__typename",
                      t9.person_id as "id",
                      t9.name as "name"
                    from
                      (
                        select
                          m.person_id,
                          m.person_id as id,
                          coalesce(p.name, erased_name (m.person_id)) as name,
                          coalesce(p.email, erased_address (m.person_id)) as email,
                          m.place_id,
                          m.organisation_id,
                          m.job_title,
                          m.active,
                          m.erased_at,
                          m.version
                        from
                          membership m
                          left join person p on p.id = m.person_id
                        where
                          m.place_id = (
                            select
                              weft_place ()
                          )
                      ) t9
                    where
                      t9.person_id = t8.declared_by
                  ) "~"
              ) as "declaredBy",
              t8.id as "id",
              t8.previous as "previous",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'Project' as "__typename",
                      t10.code as "code",
                      t10.id as "id",
                      t10.name as "name"
                    from
                      project t10
                    where
                      t10.place_id = t8.place_id
                      and t10.id = t8.project_id
                  ) "~"
              ) as "project",
              t8.rating as "rating",
              t8.reason as "reason",
              t8.trend as "trend"
            from
              declaration t8
            where
              t8.place_id = weft_place ()
              and t8.dimension = 'OVERALL'
              and t8.trend in ('BETTER', 'WORSE')
              and t8.declared_at >= ($1::date::timestamp at time zone 'Europe/London')
            order by
              t8.declared_at desc,
              t8.id
            limit
              40
          ) "~"
      ) as "movers",
      (
        select
          row_to_json("~")
        from
          (
            select
              'PortfolioSummary' as "__typename",
              coalesce(t12.due, 0) as "dueMilestones",
              coalesce(t13.not_rated_this_month, 0) as "notRatedThisMonth",
              coalesce(t12.overdue_critical, 0) as "overdueCritical",
              coalesce(t12.overdue, 0) as "overdueMilestones",
              coalesce(t13.projects, 0) as "projectCount",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'RatingCounts' as "__typename",
                      coalesce(t13.amber, 0) as "amber",
                      coalesce(t13.amber_green, 0) as "amberGreen",
                      coalesce(t13.amber_red, 0) as "amberRed",
                      coalesce(t13.green, 0) as "green",
                      coalesce(t13.not_rated, 0) as "notRated",
                      coalesce(t13.red, 0) as "red"
                  ) "~"
              ) as "ratings"
            from
              (
                select
                  weft_place () as place_id
              ) t11
              cross join (
                select
                  count(*) filter (
                    where
                      m.forecast_on < (
                        select
                          weft_today ()
                      )
                  )::int as overdue,
                  count(*) filter (
                    where
                      m.forecast_on < (
                        select
                          weft_today ()
                      )
                      and m.critical
                  )::int as overdue_critical,
                  count(*) filter (
                    where
                      m.forecast_on >= (
                        select
                          weft_today ()
                      )
                  )::int as due
                from
                  project p
                  join milestone m on m.place_id = p.place_id
                  and m.project_id = p.id
                where
                  p.place_id = (
                    select
                      weft_place ()
                  )
                  and m.place_id = (
                    select
                      weft_place ()
                  )
                  and m.actual_on is null
                  and m.forecast_on <= (
                    select
                      weft_today ()
                  ) + 30
                  and p.stage <> 'CLOSED'
              ) t12
              cross join (
                select
                  count(*)::int as projects,
                  count(*) filter (
                    where
                      p.rating = 'GREEN'
                      and p.stage <> 'CLOSED'
                  )::int as green,
                  count(*) filter (
                    where
                      p.rating = 'AMBER_GREEN'
                      and p.stage <> 'CLOSED'
                  )::int as amber_green,
                  count(*) filter (
                    where
                      p.rating = 'AMBER'
                      and p.stage <> 'CLOSED'
                  )::int as amber,
                  count(*) filter (
                    where
                      p.rating = 'AMBER_RED'
                      and p.stage <> 'CLOSED'
                  )::int as amber_red,
                  count(*) filter (
                    where
                      p.rating = 'RED'
                      and p.stage <> 'CLOSED'
                  )::int as red,
                  count(*) filter (
                    where
                      p.rating = 'NOT_RATED'
                      and p.stage <> 'CLOSED'
                  )::int as not_rated,
                  count(*) filter (
                    where
                      p.stage = 'IDEA'
                  )::int as stage_idea,
                  count(*) filter (
                    where
                      p.stage = 'CASE'
                  )::int as stage_case,
                  count(*) filter (
                    where
                      p.stage = 'PLAN'
                  )::int as stage_plan,
                  count(*) filter (
                    where
                      p.stage = 'DELIVER'
                  )::int as stage_deliver,
                  count(*) filter (
                    where
                      p.stage = 'EMBED'
                  )::int as stage_embed,
                  count(*) filter (
                    where
                      p.stage = 'CLOSED'
                  )::int as stage_closed,
                  count(*) filter (
                    where
                      p.rating_trend = 'BETTER'
                      and p.rating_declared_at >= (
                        (
                          date_trunc(
                            'month',
                            (
                              select
                                weft_today ()
                            )
                          ) - interval '1 month'
                        )::timestamp at time zone 'Europe/London'
                      )
                      and p.stage <> 'CLOSED'
                  )::int as improved,
                  count(*) filter (
                    where
                      p.rating_trend = 'WORSE'
                      and p.rating_declared_at >= (
                        (
                          date_trunc(
                            'month',
                            (
                              select
                                weft_today ()
                            )
                          ) - interval '1 month'
                        )::timestamp at time zone 'Europe/London'
                      )
                      and p.stage <> 'CLOSED'
                  )::int as worsened,
                  count(*) filter (
                    where
                      p.stage <> 'CLOSED'
                      and (
                        p.rating_declared_at is null
                        or p.rating_declared_at < (
                          date_trunc(
                            'month',
                            (
                              select
                                weft_today ()
                            )
                          )::timestamp at time zone 'Europe/London'
                        )
                      )
                  )::int as not_rated_this_month
                from
                  project p
                where
                  p.place_id = (
                    select
                      weft_place ()
                  )
              ) t13
          ) "~"
      ) as "portfolio",
      (
        select
          row_to_json("~")
        from
          (
            select
              'ProjectConnection' as "__typename",
              (
                select
                  count(*)::int
                from
                  project t14
                where
                  t14.place_id = weft_place ()
                  and (
                    t14.stage <> 'CLOSED'
                    and (
                      t14.rating = 'RED'
                      or t14.rating_trend = 'WORSE'
                      or exists (
                        select
                        from
                          milestone m
                        where
                          m.place_id = t14.place_id
                          and m.project_id = t14.id
                          and m.actual_on is null
                          and m.forecast_on < (
                            select
                              weft_today ()
                          )
                          and m.critical
                      )
                    )
                  )
              ) as "totalCount"
          ) "~"
      ) as "attention",
      (
        select
          coalesce(json_agg("~"), '[]'::json)
        from
          (
            select
              'Workstream' as "__typename",
              t15.code as "code",
              coalesce(t16.due, 0) as "dueMilestones",
              (
                select
                  coalesce(json_agg("~"), '[]'::json)
                from
                  (
                    select
                      'GreenShare' as "__typename",
                      t17.month as "month",
                      t17.share as "share"
                    from
                      (
                        select
                          month::date as month,
                          avg(
                            case
                              when d.rating = 'GREEN' then 1.0
                              else 0
                            end
                          ) filter (
                            where
                              d.rating <> 'NOT_RATED'
                          )::float as share
                        from
                          generate_series(
                            date_trunc(
                              'month',
                              (
                                select
                                  weft_today ()
                              )
                            ) - interval '5 months',
                            date_trunc(
                              'month',
                              (
                                select
                                  weft_today ()
                              )
                            ),
                            interval '1 month'
                          ) month
                          left join project p on p.place_id = t15.place_id
                          and p.home_id = t15.id
                          left join lateral (
                            select
                              rating
                            from
                              declaration
                            where
                              place_id = p.place_id
                              and project_id = p.id
                              and dimension = 'OVERALL'
                              and declared_at < (
                                case
                                  when month >= date_trunc(
                                    'month',
                                    (
                                      select
                                        weft_today ()
                                    )
                                  ) then 'infinity'
                                  else (month::timestamp + interval '1 month') at time zone 'Europe/London'
                                end
                              )
                            order by
                              declared_at desc
                            limit
                              1
                          ) d on true
                        group by
                          month
                      ) t17
                    order by
                      t17.month
                  ) "~"
              ) as "greenHistory",
              t15.id as "id",
              coalesce(t18.improved, 0) as "improved",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'Person' as "__typename",
                      t19.person_id as "id",
                      t19.name as "name"
                    from
                      (
                        select
                          m.person_id,
                          m.person_id as id,
                          coalesce(p.name, erased_name (m.person_id)) as name,
                          coalesce(p.email, erased_address (m.person_id)) as email,
                          m.place_id,
                          m.organisation_id,
                          m.job_title,
                          m.active,
                          m.erased_at,
                          m.version
                        from
                          membership m
                          left join person p on p.id = m.person_id
                        where
                          m.place_id = (
                            select
                              weft_place ()
                          )
                      ) t19
                    where
                      t19.person_id = t15.lead_id
                  ) "~"
              ) as "lead",
              t15.name as "name",
              coalesce(t16.overdue_critical, 0) as "overdueCritical",
              coalesce(t16.overdue, 0) as "overdueMilestones",
              coalesce(t18.projects, 0) as "projectCount",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'RatingCounts' as "__typename",
                      coalesce(t18.amber, 0) as "amber",
                      coalesce(t18.amber_green, 0) as "amberGreen",
                      coalesce(t18.amber_red, 0) as "amberRed",
                      coalesce(t18.green, 0) as "green",
                      coalesce(t18.not_rated, 0) as "notRated",
                      coalesce(t18.red, 0) as "red"
                  ) "~"
              ) as "ratings",
              coalesce(t18.worsened, 0) as "worsened"
            from
              working_group t15
              left join (
                select
                  p.home_id,
                  count(*) filter (
                    where
                      m.forecast_on < (
                        select
                          weft_today ()
                      )
                  )::int as overdue,
                  count(*) filter (
                    where
                      m.forecast_on < (
                        select
                          weft_today ()
                      )
                      and m.critical
                  )::int as overdue_critical,
                  count(*) filter (
                    where
                      m.forecast_on >= (
                        select
                          weft_today ()
                      )
                  )::int as due
                from
                  project p
                  join milestone m on m.place_id = p.place_id
                  and m.project_id = p.id
                where
                  p.place_id = (
                    select
                      weft_place ()
                  )
                  and m.place_id = (
                    select
                      weft_place ()
                  )
                  and m.actual_on is null
                  and m.forecast_on <= (
                    select
                      weft_today ()
                  ) + 30
                  and p.stage <> 'CLOSED'
                group by
                  p.home_id
              ) t16 on t16.home_id = t15.id
              left join (
                select
                  p.home_id,
                  count(*)::int as projects,
                  count(*) filter (
                    where
                      p.rating = 'GREEN'
                      and p.stage <> 'CLOSED'
                  )::int as green,
                  count(*) filter (
                    where
                      p.rating = 'AMBER_GREEN'
                      and p.stage <> 'CLOSED'
                  )::int as amber_green,
                  count(*) filter (
                    where
                      p.rating = 'AMBER'
                      and p.stage <> 'CLOSED'
                  )::int as amber,
                  count(*) filter (
                    where
                      p.rating = 'AMBER_RED'
                      and p.stage <> 'CLOSED'
                  )::int as amber_red,
                  count(*) filter (
                    where
                      p.rating = 'RED'
                      and p.stage <> 'CLOSED'
                  )::int as red,
                  count(*) filter (
                    where
                      p.rating = 'NOT_RATED'
                      and p.stage <> 'CLOSED'
                  )::int as not_rated,
                  count(*) filter (
                    where
                      p.stage = 'IDEA'
                  )::int as stage_idea,
                  count(*) filter (
                    where
                      p.stage = 'CASE'
                  )::int as stage_case,
                  count(*) filter (
                    where
                      p.stage = 'PLAN'
                  )::int as stage_plan,
                  count(*) filter (
                    where
                      p.stage = 'DELIVER'
                  )::int as stage_deliver,
                  count(*) filter (
                    where
                      p.stage = 'EMBED'
                  )::int as stage_embed,
                  count(*) filter (
                    where
                      p.stage = 'CLOSED'
                  )::int as stage_closed,
                  count(*) filter (
                    where
                      p.rating_trend = 'BETTER'
                      and p.rating_declared_at >= (
                        (
                          date_trunc(
                            'month',
                            (
                              select
                                weft_today ()
                            )
                          ) - interval '1 month'
                        )::timestamp at time zone 'Europe/London'
                      )
                      and p.stage <> 'CLOSED'
                  )::int as improved,
                  count(*) filter (
                    where
                      p.rating_trend = 'WORSE'
                      and p.rating_declared_at >= (
                        (
                          date_trunc(
                            'month',
                            (
                              select
                                weft_today ()
                            )
                          ) - interval '1 month'
                        )::timestamp at time zone 'Europe/London'
                      )
                      and p.stage <> 'CLOSED'
                  )::int as worsened,
                  count(*) filter (
                    where
                      p.stage <> 'CLOSED'
                      and (
                        p.rating_declared_at is null
                        or p.rating_declared_at < (
                          date_trunc(
                            'month',
                            (
                              select
                                weft_today ()
                            )
                          )::timestamp at time zone 'Europe/London'
                        )
                      )
                  )::int as not_rated_this_month
                from
                  project p
                where
                  p.place_id = (
                    select
                      weft_place ()
                  )
                group by
                  p.home_id
              ) t18 on t18.home_id = t15.id
            where
              t15.place_id = weft_place ()
              and t15.kind = 'WORKSTREAM'
            order by
              t15.position
          ) "~"
      ) as "workstreams"
    from
      (
        select
          1
      ) q
  ) "~";
