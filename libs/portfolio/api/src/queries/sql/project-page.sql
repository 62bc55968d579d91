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
                      'ComputedRating' as "__typename",
                      t2.dimension as "dimension",
                      t2.rating as "rating",
                      (
                        select
                          coalesce(json_agg("~"), '[]'::json)
                        from
                          (
                            select
                              'RatingReason' as "__typename",
                              t3.dimension as "dimension",
                              (
                                select
                                  coalesce(json_agg("~"), '[]'::json)
                                from
                                  (
                                    select
                                      'RatingEvidence' as "__typename",
                                      t4.code as "code",
                                      t4.id as "id",
                                      t4.kind as "kind",
                                      t4.title as "title"
                                    from
                                      jsonb_to_recordset(t3.evidence) as t4 (kind text, id uuid, code text, title text)
                                  ) "~"
                              ) as "evidence",
                              t3.rating as "rating",
                              t3.rule as "rule",
                              t3.sentence as "sentence"
                            from
                              jsonb_to_recordset(t2.reasons) as t3 (rule text, dimension text, rating text, sentence text, evidence jsonb)
                          ) "~"
                      ) as "reasons",
                      t2.sentence as "sentence"
                    from
                      computed_rating t2
                    where
                      t2.place_id = t1.place_id
                      and t2.project_id = t1.id
                    order by
                      array_position(array['OVERALL', 'SCHEDULE', 'COST', 'SCOPE', 'BENEFITS', 'RISK', 'RESOURCE'], t2.dimension)
                  ) "~"
              ) as "computedRatings",
              (
                select
                  coalesce(json_agg("~"), '[]'::json)
                from
                  (
                    select
                      'Gate' as "__typename",
                      (array['IDEA', 'CASE', 'PLAN', 'DELIVER', 'EMBED', 'CLOSED']) [t5.number + 0] as "from",
                      t5.id as "id",
                      t5.note as "note",
                      t5.number as "number",
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
                              t6.person_id = t5.passed_by
                          ) "~"
                      ) as "passedBy",
                      t5.passed_on as "passedOn",
                      t5.planned_on as "plannedOn",
                      (array['IDEA', 'CASE', 'PLAN', 'DELIVER', 'EMBED', 'CLOSED']) [t5.number + 1] as "to",
                      t5.version as "version"
                    from
                      gate t5
                    where
                      t5.place_id = t1.place_id
                      and t5.project_id = t1.id
                    order by
                      t5.number
                  ) "~"
              ) as "gates",
              (
                select
                  coalesce(json_agg("~"), '[]'::json)
                from
                  (
                    select
                      'Milestone' as "__typename",
                      t7.actual_on as "actualOn",
                      t7.baseline_on as "baselineOn",
                      t7.critical as "critical",
                      t7.forecast_on as "forecastOn",
                      t7.id as "id",
                      t7.number as "number",
                      (
                        t7.actual_on is null
                        and coalesce(
                          t7.forecast_on < (
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
                              t8.person_id as "id",
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
                                      regexp_split_to_table(regexp_replace(t8.name, '^(Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Cllr|Sir|Dame)\.? ', '', 'i'), '\s+') with ordinality as part (w, n)
                                  ) parts
                                where
                                  n = 1
                                  or n = words
                              ) as "initials",
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
                              t8.person_id = t7.owner_id
                          ) "~"
                      ) as "owner",
                      (coalesce(t7.actual_on, t7.forecast_on) - t7.baseline_on) as "slipDays",
                      (
                        select
                          coalesce(json_agg("~"), '[]'::json)
                        from
                          (
                            select
                              'MilestoneSlip' as "__typename",
                              (t9.to_on - t9.from_on) as "days",
                              t9.from_on as "fromOn",
                              t9.id as "id",
                              t9.moved_at as "movedAt",
                              (
                                select
                                  row_to_json("~")
                                from
                                  (
                                    select
                                      'Person' as "__typename",
                                      t10.person_id as "id",
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
                                              regexp_split_to_table(regexp_replace(t10.name, '^(Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Cllr|Sir|Dame)\.? ', '', 'i'), '\s+') with ordinality as part (w, n)
                                          ) parts
                                        where
                                          n = 1
                                          or n = words
                                      ) as "initials",
                                      t10.name as "name"
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
                                      ) t10
                                    where
                                      t10.person_id = t9.moved_by
                                  ) "~"
                              ) as "movedBy",
                              t9.reason as "reason",
                              t9.to_on as "toOn"
                            from
                              milestone_slip t9
                            where
                              t9.place_id = t7.place_id
                              and t9.milestone_id = t7.id
                            order by
                              t9.moved_at,
                              t9.id
                          ) "~"
                      ) as "slips",
                      t7.title as "title",
                      t7.version as "version"
                    from
                      milestone t7
                    where
                      t7.place_id = t1.place_id
                      and t7.project_id = t1.id
                    order by
                      coalesce(t7.actual_on, t7.forecast_on),
                      t7.number
                  ) "~"
              ) as "milestones",
              (
                select
                  coalesce(json_agg("~"), '[]'::json)
                from
                  (
                    select
                      'ProjectRating' as "__typename",
                      t11.declared_at as "declaredAt",
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
                              t12.person_id = t11.declared_by
                          ) "~"
                      ) as "declaredBy",
                      t11.dimension as "dimension",
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
                                  d.place_id = t11.place_id
                                  and d.project_id = t11.project_id
                                  and d.dimension = t11.dimension
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
                      t11.id as "id",
                      t11.previous as "previous",
                      t11.rating as "rating",
                      t11.reason as "reason",
                      t11.scale as "scale",
                      t11.trend as "trend",
                      t11.version as "version"
                    from
                      rating t11
                    where
                      t11.place_id = t1.place_id
                      and t11.project_id = t1.id
                    order by
                      array_position(array['OVERALL', 'SCHEDULE', 'COST', 'SCOPE', 'BENEFITS', 'RISK', 'RESOURCE'], t11.dimension)
                  ) "~"
              ) as "ratings",
              (
                select
                  coalesce(json_agg("~"), '[]'::json)
                from
                  (
                    select
                      'Workstream' as "__typename",
                      t13.code as "code",
                      t13.id as "id",
                      t13.name as "name"
                    from
                      contribution c
                      join working_group t13 on t13.place_id = c.place_id
                      and t13.id = c.workstream_id
                    where
                      c.place_id = t1.place_id
                      and c.project_id = t1.id
                    order by
                      t13.position
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
                      t14.code as "code",
                      t14.id as "id",
                      t14.kind as "kind",
                      t14.name as "name"
                    from
                      working_group t14
                    where
                      t14.place_id = t1.place_id
                      and t14.id = t1.home_id
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
                      t15.person_id = t1.lead_id
                  ) "~"
              ) as "lead",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'Organisation' as "__typename",
                      t16.code as "code",
                      t16.id as "id",
                      t16.name as "name",
                      t16.short_name as "shortName"
                    from
                      organisation t16
                    where
                      t16.place_id = t1.place_id
                      and t16.id = t1.organisation_id
                  ) "~"
              ) as "organisation",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'AnnualPriority' as "__typename",
                      t17.financial_year as "financialYear",
                      t17.id as "id",
                      t17.number as "number",
                      t17.title as "title"
                    from
                      annual_priority t17
                    where
                      t17.place_id = t1.place_id
                      and t17.id = t1.priority_id
                  ) "~"
              ) as "priority",
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
                      t18.person_id = t1.sro_id
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
                      t19.baseline_on as "baselineOn",
                      t19.critical as "critical",
                      t19.forecast_on as "forecastOn",
                      t19.id as "id",
                      (
                        t19.actual_on is null
                        and coalesce(
                          t19.forecast_on < (
                            select
                              weft_today ()
                          ),
                          false
                        )
                      ) as "overdue",
                      (coalesce(t19.actual_on, t19.forecast_on) - t19.baseline_on) as "slipDays",
                      t19.title as "title",
                      t19.version as "version"
                    from
                      milestone t19
                    where
                      t19.place_id = t1.place_id
                      and t19.project_id = t1.id
                      and t19.actual_on is null
                      and t19.forecast_on is not null
                    order by
                      t19.forecast_on,
                      t19.number
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
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'Person' as "__typename",
                      t21.person_id as "id",
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
                              regexp_split_to_table(regexp_replace(t21.name, '^(Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Cllr|Sir|Dame)\.? ', '', 'i'), '\s+') with ordinality as part (w, n)
                          ) parts
                        where
                          n = 1
                          or n = words
                      ) as "initials",
                      t21.name as "name"
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
                      ) t21
                    where
                      t21.person_id = t20.actor_id
                  ) "~"
              ) as "actor",
              t20.at as "at",
              t20.id as "id",
              t20.subject_id as "subjectId",
              t20.subject_type as "subjectType",
              t20.summary as "summary"
            from
              audit t20
            where
              t20.place_id = weft_place ()
              and t20.root_id = (
                select
                  p.id
                from
                  project p
                where
                  p.place_id = weft_place ()
                  and p.code = $2::text
              )
            order by
              t20.id desc
            limit
              60
          ) "~"
      ) as "projectHistory"
    from
      (
        select
          1
      ) q
  ) "~";
