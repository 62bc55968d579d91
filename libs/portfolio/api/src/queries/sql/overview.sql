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
                      t6.person_id as "id",
                      t6.name as "name"
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
                      ) t6
                    where
                      t6.person_id = t1.sro_id
                  ) "~"
              ) as "sro",
              t1.stage as "stage",
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
              t7.declared_at as "declaredAt",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'Person' as "__typename",
                      t8.person_id as "id",
                      t8.name as "name"
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
                      ) t8
                    where
                      t8.person_id = t7.declared_by
                  ) "~"
              ) as "declaredBy",
              t7.id as "id",
              t7.previous as "previous",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'Project' as "__typename",
                      t9.code as "code",
                      t9.id as "id",
                      t9.name as "name"
                    from
                      project t9
                    where
                      t9.place_id = t7.place_id
                      and t9.id = t7.project_id
                  ) "~"
              ) as "project",
              t7.rating as "rating",
              t7.reason as "reason",
              t7.trend as "trend"
            from
              declaration t7
            where
              t7.place_id = weft_place ()
              and t7.dimension = 'OVERALL'
              and t7.trend in ('BETTER', 'WORSE')
              and t7.declared_at >= ($1::date::timestamp at time zone 'Europe/London')
            order by
              t7.declared_at desc,
              t7.id
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
              coalesce(t11.due, 0) as "dueMilestones",
              coalesce(t12.not_rated_this_month, 0) as "notRatedThisMonth",
              coalesce(t11.overdue_critical, 0) as "overdueCritical",
              coalesce(t11.overdue, 0) as "overdueMilestones",
              coalesce(t12.projects, 0) as "projectCount",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'RatingCounts' as "__typename",
                      coalesce(t12.amber, 0) as "amber",
                      coalesce(t12.amber_green, 0) as "amberGreen",
                      coalesce(t12.amber_red, 0) as "amberRed",
                      coalesce(t12.green, 0) as "green",
                      coalesce(t12.not_rated, 0) as "notRated",
                      coalesce(t12.red, 0) as "red"
                  ) "~"
              ) as "ratings"
            from
              (
                select
                  weft_place () as place_id
              ) t10
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
              ) t11
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
              ) t12
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
                  project t13
                where
                  t13.place_id = weft_place ()
                  and (
                    t13.stage <> 'CLOSED'
                    and (
                      t13.rating = 'RED'
                      or t13.rating_trend = 'WORSE'
                      or exists (
                        select
                        from
                          milestone m
                        where
                          m.place_id = t13.place_id
                          and m.project_id = t13.id
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
              t14.code as "code",
              coalesce(t15.due, 0) as "dueMilestones",
              (
                select
                  coalesce(json_agg("~"), '[]'::json)
                from
                  (
                    select
                      'GreenShare' as "__typename",
                      t16.month as "month",
                      t16.share as "share"
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
                          left join project p on p.place_id = t14.place_id
                          and p.home_id = t14.id
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
                      ) t16
                    order by
                      t16.month
                  ) "~"
              ) as "greenHistory",
              t14.id as "id",
              coalesce(t17.improved, 0) as "improved",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'Person' as "__typename",
                      t18.person_id as "id",
                      t18.name as "name"
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
                      ) t18
                    where
                      t18.person_id = t14.lead_id
                  ) "~"
              ) as "lead",
              t14.name as "name",
              coalesce(t15.overdue_critical, 0) as "overdueCritical",
              coalesce(t15.overdue, 0) as "overdueMilestones",
              coalesce(t17.projects, 0) as "projectCount",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'RatingCounts' as "__typename",
                      coalesce(t17.amber, 0) as "amber",
                      coalesce(t17.amber_green, 0) as "amberGreen",
                      coalesce(t17.amber_red, 0) as "amberRed",
                      coalesce(t17.green, 0) as "green",
                      coalesce(t17.not_rated, 0) as "notRated",
                      coalesce(t17.red, 0) as "red"
                  ) "~"
              ) as "ratings",
              coalesce(t17.worsened, 0) as "worsened"
            from
              working_group t14
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
              ) t15 on t15.home_id = t14.id
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
              ) t17 on t17.home_id = t14.id
            where
              t14.place_id = weft_place ()
              and t14.kind = 'WORKSTREAM'
            order by
              t14.position
          ) "~"
      ) as "workstreams"
    from
      (
        select
          1
      ) q
  ) "~";
