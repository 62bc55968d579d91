-- The one statement that answers the page 'ProjectRows', as it is sent to PostgreSQL. Written by the read compiler;
-- WEFT_UPDATE=1 npx jest apps/api/src/hot-sql prints it anew. Values here:
--   $1 ["01890000-0000-7000-8000-000000000001","01890000-0000-7000-8000-000000000002"]

select
  row_to_json("~")::text as data
from
  (
    select
      'Query' as "__typename",
      (
        with
          page as materialized (
            select
              *,
              row_number() over () as "__row"
            from
              (
                select
                  translate(encode(convert_to(json_build_array('By6O3H', (t1.code)::text, (t1.id)::text)::text, 'UTF8'), 'base64'), E'\n', '') as "__cursor",
                  (
                    select
                      row_to_json("~")
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
                          (
                            select
                              1
                          ) one_row
                      ) "~"
                  ) as "__node1"
                from
                  project t1
                where
                  t1.place_id = weft_place ()
                  and t1.id = any ($1::uuid[])
                order by
                  t1.code,
                  t1.id
                limit
                  101
              ) ordered
          )
        select
          row_to_json("~")
        from
          (
            select
              'ProjectConnection' as "__typename",
              (
                select
                  coalesce(
                    json_agg(
                      (
                        select
                          row_to_json("~")
                        from
                          (
                            select
                              'ProjectEdge' as "__typename",
                              "__node1" as "node"
                          ) "~"
                      )
                      order by
                        "__row"
                    ) filter (
                      where
                        "__row" <= 100
                    ),
                    '[]'::json
                  )
                from
                  page
              ) as "edges"
          ) "~"
      ) as "projects"
    from
      (
        select
          1
      ) q
  ) "~";
