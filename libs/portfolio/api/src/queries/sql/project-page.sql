-- The one statement that answers the page 'ProjectPage', as it is sent to PostgreSQL. Written by the read compiler;
-- WEFT_UPDATE=1 npx jest apps/api/src/hot-sql prints it anew. Values here:
--   $1 "PI-04"
--   $2 "PI-04"

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
              'Project' as "__typename",
              (
                select
                  coalesce(json_agg("~"), '[]'::json)
                from
                  (
                    select
                      'Gate' as "__typename",
                      (array['IDEA', 'CASE', 'PLAN', 'DELIVER', 'EMBED', 'CLOSED']) [t2.number + 0] as "from",
                      t2.id as "id",
                      t2.note as "note",
                      t2.number as "number",
                      (
                        select
                          row_to_json("~")
                        from
                          (
                            select
                              'Person' as "__typename",
                              t3.person_id as "id",
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
                              t3.person_id = t2.passed_by
                          ) "~"
                      ) as "passedBy",
                      t2.passed_on as "passedOn",
                      t2.planned_on as "plannedOn",
                      (array['IDEA', 'CASE', 'PLAN', 'DELIVER', 'EMBED', 'CLOSED']) [t2.number + 1] as "to",
                      t2.version as "version"
                    from
                      gate t2
                    where
                      t2.place_id = t1.place_id
                      and t2.project_id = t1.id
                    order by
                      t2.number
                  ) "~"
              ) as "gates",
              (
                select
                  coalesce(json_agg("~"), '[]'::json)
                from
                  (
                    select
                      'Milestone' as "__typename",
                      t4.actual_on as "actualOn",
                      t4.baseline_on as "baselineOn",
                      t4.critical as "critical",
                      t4.forecast_on as "forecastOn",
                      t4.id as "id",
                      t4.number as "number",
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
                      (
                        select
                          row_to_json("~")
                        from
                          (
                            select
                              'Person' as "__typename",
                              t5.person_id as "id",
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
                                      regexp_split_to_table(regexp_replace(t5.name, '^(Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Cllr|Sir|Dame)\.? ', '', 'i'), '\s+') with ordinality as part (w, n)
                                  ) parts
                                where
                                  n = 1
                                  or n = words
                              ) as "initials",
                              t5.name as "name"
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
                              ) t5
                            where
                              t5.person_id = t4.owner_id
                          ) "~"
                      ) as "owner",
                      (coalesce(t4.actual_on, t4.forecast_on) - t4.baseline_on) as "slipDays",
                      (
                        select
                          coalesce(json_agg("~"), '[]'::json)
                        from
                          (
                            select
                              'MilestoneSlip' as "__typename",
                              (t6.to_on - t6.from_on) as "days",
                              t6.from_on as "fromOn",
                              t6.id as "id",
                              t6.moved_at as "movedAt",
                              (
                                select
                                  row_to_json("~")
                                from
                                  (
                                    select
                                      'Person' as "__typename",
                                      t7.person_id as "id",
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
                                              regexp_split_to_table(regexp_replace(t7.name, '^(Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Cllr|Sir|Dame)\.? ', '', 'i'), '\s+') with ordinality as part (w, n)
                                          ) parts
                                        where
                                          n = 1
                                          or n = words
                                      ) as "initials",
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
                                      t7.person_id = t6.moved_by
                                  ) "~"
                              ) as "movedBy",
                              t6.reason as "reason",
                              t6.to_on as "toOn"
                            from
                              milestone_slip t6
                            where
                              t6.place_id = t4.place_id
                              and t6.milestone_id = t4.id
                            order by
                              t6.moved_at,
                              t6.id
                          ) "~"
                      ) as "slips",
                      t4.title as "title",
                      t4.version as "version"
                    from
                      milestone t4
                    where
                      t4.place_id = t1.place_id
                      and t4.project_id = t1.id
                    order by
                      coalesce(t4.actual_on, t4.forecast_on),
                      t4.number
                  ) "~"
              ) as "milestones",
              (
                select
                  coalesce(json_agg("~"), '[]'::json)
                from
                  (
                    select
                      'ProjectRating' as "__typename",
                      t8.declared_at as "declaredAt",
                      (
                        select
                          row_to_json("~")
                        from
                          (
                            select
                              'Person' as "__typename",
                              t9.person_id as "id",
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
                                      regexp_split_to_table(regexp_replace(t9.name, '^(Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Cllr|Sir|Dame)\.? ', '', 'i'), '\s+') with ordinality as part (w, n)
                                  ) parts
                                where
                                  n = 1
                                  or n = words
                              ) as "initials",
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
                      t8.dimension as "dimension",
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
                                  d.place_id = t8.place_id
                                  and d.project_id = t8.project_id
                                  and d.dimension = t8.dimension
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
                      ) as "history",
                      t8.id as "id",
                      t8.previous as "previous",
                      t8.rating as "rating",
                      t8.reason as "reason",
                      t8.scale as "scale",
                      t8.trend as "trend",
                      t8.version as "version"
                    from
                      rating t8
                    where
                      t8.place_id = t1.place_id
                      and t8.project_id = t1.id
                    order by
                      array_position(array['OVERALL', 'SCHEDULE', 'COST', 'SCOPE', 'BENEFITS', 'RISK', 'RESOURCE'], t8.dimension)
                  ) "~"
              ) as "ratings",
              (
                select
                  coalesce(json_agg("~"), '[]'::json)
                from
                  (
                    select
                      'Workstream' as "__typename",
                      t10.code as "code",
                      t10.id as "id",
                      t10.name as "name"
                    from
                      contribution c
                      join working_group t10 on t10.place_id = c.place_id
                      and t10.id = c.workstream_id
                    where
                      c.place_id = t1.place_id
                      and c.project_id = t1.id
                    order by
                      t10.position
                  ) "~"
              ) as "contributors",
              t1.created_at as "createdAt",
              t1.ends_on as "endsOn",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'Workstream' as "__typename",
                      t11.code as "code",
                      t11.id as "id",
                      t11.kind as "kind",
                      t11.name as "name"
                    from
                      working_group t11
                    where
                      t11.place_id = t1.place_id
                      and t11.id = t1.home_id
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
                      t12.person_id as "id",
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
                              regexp_split_to_table(regexp_replace(t12.name, '^(Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Cllr|Sir|Dame)\.? ', '', 'i'), '\s+') with ordinality as part (w, n)
                          ) parts
                        where
                          n = 1
                          or n = words
                      ) as "initials",
                      t12.name as "name"
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
                      ) t12
                    where
                      t12.person_id = t1.lead_id
                  ) "~"
              ) as "lead",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'Organisation' as "__typename",
                      t13.code as "code",
                      t13.id as "id",
                      t13.name as "name",
                      t13.short_name as "shortName"
                    from
                      organisation t13
                    where
                      t13.place_id = t1.place_id
                      and t13.id = t1.organisation_id
                  ) "~"
              ) as "organisation",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'AnnualPriority' as "__typename",
                      t14.financial_year as "financialYear",
                      t14.id as "id",
                      t14.number as "number",
                      t14.title as "title"
                    from
                      annual_priority t14
                    where
                      t14.place_id = t1.place_id
                      and t14.id = t1.priority_id
                  ) "~"
              ) as "priority",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'Person' as "__typename",
                      t15.person_id as "id",
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
                              regexp_split_to_table(regexp_replace(t15.name, '^(Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Cllr|Sir|Dame)\.? ', '', 'i'), '\s+') with ordinality as part (w, n)
                          ) parts
                        where
                          n = 1
                          or n = words
                      ) as "initials",
                      t15.name as "name"
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
                      ) t15
                    where
                      t15.person_id = t1.sro_id
                  ) "~"
              ) as "sro",
              t1.starts_on as "startsOn",
              t1.summary as "summary",
              t1.updated_at as "updatedAt",
              t1.version as "version",
              t1.code as "code",
              t1.computed_rating as "computedRating",
              t1.computed_reasons as "computedReasons",
              t1.name as "name",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'Milestone' as "__typename",
                      t16.baseline_on as "baselineOn",
                      t16.critical as "critical",
                      t16.forecast_on as "forecastOn",
                      t16.id as "id",
                      (
                        t16.actual_on is null
                        and coalesce(
                          t16.forecast_on < (
                            select
                              weft_today ()
                          ),
                          false
                        )
                      ) as "overdue",
                      (coalesce(t16.actual_on, t16.forecast_on) - t16.baseline_on) as "slipDays",
                      t16.title as "title",
                      t16.version as "version"
                    from
                      milestone t16
                    where
                      t16.place_id = t1.place_id
                      and t16.project_id = t1.id
                      and t16.actual_on is null
                      and t16.forecast_on is not null
                    order by
                      t16.forecast_on,
                      t16.number
                    limit
                      1
                  ) "~"
              ) as "nextMilestone",
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
              t1.stage as "stage"
            from
              project t1
            where
              t1.place_id = weft_place ()
              and t1.code = $1::text
          ) "~"
      ) as "project",
      (
        select
          coalesce(json_agg("~"), '[]'::json)
        from
          (
            select
              'HistoryEntry' as "__typename",
              t17.action as "action",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'Person' as "__typename",
                      t18.person_id as "id",
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
                              regexp_split_to_table(regexp_replace(t18.name, '^(Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Cllr|Sir|Dame)\.? ', '', 'i'), '\s+') with ordinality as part (w, n)
                          ) parts
                        where
                          n = 1
                          or n = words
                      ) as "initials",
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
                      t18.person_id = t17.actor_id
                  ) "~"
              ) as "actor",
              t17.at as "at",
              (
                select
                  coalesce(json_agg("~"), '[]'::json)
                from
                  (
                    select
                      'FieldChange' as "__typename",
                      t19.after as "after",
                      t19.before as "before",
                      t19.field as "field"
                    from
                      (
                        select
                          weft_camel (c.name) as field,
                          c.was::text as before,
                          c.becomes::text as after,
                          c.name
                        from
                          trail_changes (t17.before, t17.after) c
                        where
                          c.name <> all (array['version', 'updated_at', 'place_id', 'erased_at'])
                      ) t19
                    order by
                      t19.name
                  ) "~"
              ) as "changes",
              t17.id as "id",
              t17.subject_id as "subjectId",
              t17.subject_type as "subjectType",
              t17.summary as "summary"
            from
              audit t17
            where
              t17.place_id = weft_place ()
              and t17.root_id = (
                select
                  p.id
                from
                  project p
                where
                  p.place_id = weft_place ()
                  and p.code = $2::text
              )
            order by
              t17.id desc
            limit
              12
          ) "~"
      ) as "projectHistory"
    from
      (
        select
          1
      ) q
  ) "~";
