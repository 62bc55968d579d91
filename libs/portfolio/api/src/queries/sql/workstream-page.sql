-- The one statement that answers the page 'WorkstreamPage', as it is sent to PostgreSQL. Written by the read compiler;
-- WEFT_UPDATE=1 npx jest apps/api/src/hot-sql prints it anew. Values here:
--   $1 "PI"

select
  row_to_json("~")::text as data
from
  (
    select
      'Query' as "__typename",
      (
        select
          row_to_json("~")
        from
          (
            select
              'Workstream' as "__typename",
              t1.code as "code",
              (
                select
                  coalesce(json_agg("~"), '[]'::json)
                from
                  (
                    select
                      'Project' as "__typename",
                      t2.code as "code",
                      t2.computed_rating as "computedRating",
                      t2.computed_reasons as "computedReasons",
                      t2.ends_on as "endsOn",
                      (
                        select
                          row_to_json("~")
                        from
                          (
                            select
                              'Workstream' as "__typename",
                              t3.code as "code",
                              t3.id as "id",
                              t3.name as "name"
                            from
                              working_group t3
                            where
                              t3.place_id = t2.place_id
                              and t3.id = t2.home_id
                          ) "~"
                      ) as "home",
                      t2.id as "id",
                      (
                        select
                          row_to_json("~")
                        from
                          (
                            select
                              'Person' as "__typename",
                              t4.person_id as "id",
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
                                      regexp_split_to_table(regexp_replace(t4.name, '^(Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Cllr|Sir|Dame)\.? ', '', 'i'), '\s+') with ordinality as part (w, n)
                                  ) parts
                                where
                                  n = 1
                                  or n = words
                              ) as "initials",
                              t4.name as "name"
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
                              ) t4
                            where
                              t4.person_id = t2.lead_id
                          ) "~"
                      ) as "lead",
                      t2.name as "name",
                      (
                        select
                          row_to_json("~")
                        from
                          (
                            select
                              'Milestone' as "__typename",
                              t5.baseline_on as "baselineOn",
                              t5.critical as "critical",
                              t5.forecast_on as "forecastOn",
                              t5.id as "id",
                              (
                                t5.actual_on is null
                                and coalesce(
                                  t5.forecast_on < (
                                    select
                                      weft_today ()
                                  ),
                                  false
                                )
                              ) as "overdue",
                              (coalesce(t5.actual_on, t5.forecast_on) - t5.baseline_on) as "slipDays",
                              t5.title as "title",
                              t5.version as "version"
                            from
                              milestone t5
                            where
                              t5.place_id = t2.place_id
                              and t5.project_id = t2.id
                              and t5.actual_on is null
                              and t5.forecast_on is not null
                            order by
                              t5.forecast_on,
                              t5.number
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
                              t6.code as "code",
                              t6.id as "id",
                              t6.short_name as "shortName"
                            from
                              organisation t6
                            where
                              t6.place_id = t2.place_id
                              and t6.id = t2.organisation_id
                          ) "~"
                      ) as "organisation",
                      (
                        select
                          count(*)::int
                        from
                          milestone m
                        where
                          m.place_id = t2.place_id
                          and m.project_id = t2.id
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
                          m.place_id = t2.place_id
                          and m.project_id = t2.id
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
                              t7.id as "id",
                              t7.number as "number",
                              t7.title as "title"
                            from
                              annual_priority t7
                            where
                              t7.place_id = t2.place_id
                              and t7.id = t2.priority_id
                          ) "~"
                      ) as "priority",
                      t2.rating as "rating",
                      t2.rating_declared_at as "ratingDeclaredAt",
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
                                  d.place_id = t2.place_id
                                  and d.project_id = t2.id
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
                          r.place_id = t2.place_id
                          and r.project_id = t2.id
                          and r.dimension = 'OVERALL'
                      ) as "ratingScale",
                      t2.rating_trend as "ratingTrend",
                      coalesce(
                        (
                          select
                            r.version
                          from
                            rating r
                          where
                            r.place_id = t2.place_id
                            and r.project_id = t2.id
                            and r.dimension = 'OVERALL'
                        ),
                        0
                      ) as "ratingVersion",
                      coalesce(
                        abs(
                          array_position(array['RED', 'AMBER_RED', 'AMBER', 'AMBER_GREEN', 'GREEN'], t2.rating) - array_position(array['RED', 'AMBER_RED', 'AMBER', 'AMBER_GREEN', 'GREEN'], t2.computed_rating)
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
                            m.place_id = t2.place_id
                            and m.project_id = t2.id
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
                              t8.person_id = t2.sro_id
                          ) "~"
                      ) as "sro",
                      t2.stage as "stage",
                      t2.starts_on as "startsOn",
                      t2.version as "version"
                    from
                      contribution c
                      join project t2 on t2.place_id = c.place_id
                      and t2.id = c.project_id
                    where
                      c.place_id = t1.place_id
                      and c.workstream_id = t1.id
                    order by
                      t2.code
                  ) "~"
              ) as "contributes",
              t1.description as "description",
              coalesce(t9.due, 0) as "dueMilestones",
              t1.id as "id",
              coalesce(t10.improved, 0) as "improved",
              t1.kind as "kind",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'Person' as "__typename",
                      t11.person_id as "id",
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
                              regexp_split_to_table(regexp_replace(t11.name, '^(Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Cllr|Sir|Dame)\.? ', '', 'i'), '\s+') with ordinality as part (w, n)
                          ) parts
                        where
                          n = 1
                          or n = words
                      ) as "initials",
                      t11.name as "name"
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
                      ) t11
                    where
                      t11.person_id = t1.lead_id
                  ) "~"
              ) as "lead",
              t1.name as "name",
              coalesce(t9.overdue_critical, 0) as "overdueCritical",
              coalesce(t9.overdue, 0) as "overdueMilestones",
              (
                select
                  coalesce(json_agg("~"), '[]'::json)
                from
                  (
                    select
                      'AnnualPriority' as "__typename",
                      t12.financial_year as "financialYear",
                      t12.id as "id",
                      t12.number as "number",
                      (
                        select
                          coalesce(json_agg("~"), '[]'::json)
                        from
                          (
                            select
                              'Project' as "__typename",
                              t13.code as "code",
                              t13.id as "id",
                              t13.name as "name",
                              t13.rating as "rating"
                            from
                              project t13
                            where
                              t13.place_id = t12.place_id
                              and t13.priority_id = t12.id
                            order by
                              t13.code
                          ) "~"
                      ) as "projects",
                      t12.title as "title",
                      t12.version as "version"
                    from
                      annual_priority t12
                    where
                      t12.place_id = t1.place_id
                      and t12.workstream_id = t1.id
                    order by
                      t12.financial_year desc,
                      t12.number
                  ) "~"
              ) as "priorities",
              coalesce(t10.projects, 0) as "projectCount",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'RatingCounts' as "__typename",
                      coalesce(t10.amber, 0) as "amber",
                      coalesce(t10.amber_green, 0) as "amberGreen",
                      coalesce(t10.amber_red, 0) as "amberRed",
                      coalesce(t10.green, 0) as "green",
                      coalesce(t10.not_rated, 0) as "notRated",
                      coalesce(t10.red, 0) as "red"
                  ) "~"
              ) as "ratings",
              t1.version as "version",
              coalesce(t10.worsened, 0) as "worsened"
            from
              working_group t1
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
              ) t9 on t9.home_id = t1.id
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
              ) t10 on t10.home_id = t1.id
            where
              t1.place_id = weft_place ()
              and t1.kind in ('WORKSTREAM', 'PROGRAMME')
              and t1.code = $1::text
          ) "~"
      ) as "workstream"
    from
      (
        select
          1
      ) q
  ) "~";
