-- The one statement that answers the page 'OverviewMoney', as it is sent to PostgreSQL. Written by the read compiler;
-- WEFT_UPDATE=1 npx jest apps/api/src/hot-sql prints it anew. Values here:

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
              'Ledger' as "__typename",
              (
                select
                  max(c.month)
                from
                  closed_month c
                where
                  c.place_id = (
                    select
                      weft_place ()
                  )
              ) as "closedThrough",
              exists (
                select
                from
                  rule_pack r
                  join funding_plan p on p.place_id = r.place_id
                  and p.pack_code = r.code
                where
                  r.place_id = t1.place_id
                  and r.pack ->> 'status' = 'PROVISIONAL'
                  and r.pack -> 'years' ? (to_char(weft_today () - interval '3 months', 'YYYY-') || to_char(weft_today () + interval '9 months', 'YY'))
              ) as "provisional",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'FundingSettings' as "__typename",
                      t2.off_profile_amber as "offProfileAmber",
                      t2.off_profile_red as "offProfileRed"
                    from
                      (
                        select
                          coalesce(s.finance_lead_limit, 5000000) as finance_lead_limit,
                          coalesce(s.bcf_lead_limit, 25000000) as bcf_lead_limit,
                          coalesce(s.off_profile_amber, 10) as off_profile_amber,
                          coalesce(s.off_profile_red, 20) as off_profile_red,
                          coalesce(s.forecast_method, 'PROFILE') as forecast_method,
                          coalesce(s.version, 0) as version
                        from
                          (
                            select
                              weft_place () as id
                          ) place
                          left join funding_setting s on s.place_id = place.id
                      ) t2
                  ) "~"
              ) as "settings",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'Variance' as "__typename",
                      coalesce(t3.actual_to_date, 0) as "actualToDate",
                      (coalesce(t3.outturn, 0) - coalesce(t3.budget, 0)) as "atOutturn",
                      coalesce(t3.budget, 0) as "budget",
                      case
                        when coalesce(t3.plan_to_date, 0) > 0 then (coalesce(t3.actual_to_date, 0) - coalesce(t3.plan_to_date, 0)) * 10000 / coalesce(t3.plan_to_date, 0)
                        when (coalesce(t3.actual_to_date, 0) - coalesce(t3.plan_to_date, 0)) = 0 then 0
                      end as "offProfile",
                      coalesce(t3.outturn, 0) as "outturn",
                      coalesce(t3.plan_to_date, 0) as "planToDate",
                      (coalesce(t3.actual_to_date, 0) - coalesce(t3.plan_to_date, 0)) as "toDate"
                    from
                      (
                        select
                          sum(y.budget)::bigint as budget,
                          sum(y.plan_to_date)::bigint as plan_to_date,
                          sum(y.actual_to_date)::bigint as actual_to_date,
                          sum(y.outturn)::bigint as outturn
                        from
                          (
                            select
                              l.line_id,
                              l.budget,
                              l.plan_to_date,
                              l.actual_to_date,
                              (
                                l.actual_to_date + l.held + case
                                  when l.ahead = 0 then 0
                                  when l.entered = 0 then l.expected
                                  when (
                                    select
                                      s.forecast_method
                                    from
                                      (
                                        select
                                          coalesce(s.finance_lead_limit, 5000000) as finance_lead_limit,
                                          coalesce(s.bcf_lead_limit, 25000000) as bcf_lead_limit,
                                          coalesce(s.off_profile_amber, 10) as off_profile_amber,
                                          coalesce(s.off_profile_red, 20) as off_profile_red,
                                          coalesce(s.forecast_method, 'PROFILE') as forecast_method,
                                          coalesce(s.version, 0) as version
                                        from
                                          (
                                            select
                                              weft_place () as id
                                          ) place
                                          left join funding_setting s on s.place_id = place.id
                                      ) s
                                  ) = 'STRAIGHT_LINE' then (
                                    case
                                      when (l.actual_to_date < 0) <> (l.ahead < 0) then -1
                                      else 1
                                    end * div(abs(l.actual_to_date::numeric) * abs(l.ahead) * 2 + l.entered, l.entered * 2)
                                  )
                                  when l.plan_to_date > 0
                                  and l.plan_to_date * 20 >= l.plan_to_date + abs(l.budget - l.plan_to_date) then (
                                    case
                                      when (l.actual_to_date < 0) <> (l.expected < 0) then -1
                                      else 1
                                    end * div(abs(l.actual_to_date::numeric) * abs(l.expected) * 2 + l.plan_to_date, l.plan_to_date * 2)
                                  )
                                  else l.expected
                                end
                              )::bigint as outturn
                            from
                              (
                                select
                                  l.*,
                                  e.entered,
                                  12 - e.entered - l.typed as ahead
                                from
                                  (
                                    select
                                      m.line_id,
                                      m.entered_through,
                                      sum(m.budget)::bigint as budget,
                                      sum(m.actual)::bigint as actual_to_date,
                                      coalesce(
                                        sum(m.budget) filter (
                                          where
                                            not m.month > m.entered_through
                                        ),
                                        0
                                      )::bigint as plan_to_date,
                                      coalesce(
                                        sum(m.typed) filter (
                                          where
                                            m.month > m.entered_through
                                        ),
                                        0
                                      )::bigint as held,
                                      (
                                        coalesce(
                                          sum(m.budget) filter (
                                            where
                                              m.month > m.entered_through
                                          ),
                                          0
                                        ) - coalesce(
                                          sum(m.typed_plan) filter (
                                            where
                                              m.month > m.entered_through
                                          ),
                                          0
                                        )
                                      )::bigint as expected,
                                      count(m.typed) filter (
                                        where
                                          m.month > m.entered_through
                                      ) as typed
                                    from
                                      (
                                        select
                                          m.*,
                                          greatest(
                                            (
                                              select
                                                least(
                                                  greatest(
                                                    (
                                                      select
                                                        max(c.month)
                                                      from
                                                        closed_month c
                                                      where
                                                        c.place_id = (
                                                          select
                                                            weft_place ()
                                                        )
                                                    ),
                                                    (
                                                      select
                                                        (date_trunc('year', weft_today () - interval '3 months') + interval '3 months')::date
                                                    ) - interval '1 month'
                                                  ),
                                                  (
                                                    select
                                                      (date_trunc('year', weft_today () - interval '3 months') + interval '14 months')::date
                                                  )
                                                )::date
                                            ),
                                            max(m.month) filter (
                                              where
                                                m.actual <> 0
                                            ) over (
                                              partition by
                                                m.line_id
                                            )
                                          ) as entered_through
                                        from
                                          (
                                            select
                                              k.line_id,
                                              k.month,
                                              k.budget,
                                              k.actual,
                                              null::bigint as typed,
                                              0::bigint as typed_plan
                                            from
                                              line_month k
                                            where
                                              k.place_id = (
                                                select
                                                  weft_place ()
                                              )
                                              and k.month between (
                                                select
                                                  (date_trunc('year', weft_today () - interval '3 months') + interval '3 months')::date
                                              ) and (
                                                select
                                                  (date_trunc('year', weft_today () - interval '3 months') + interval '14 months')::date
                                              )
                                            union all
                                            select
                                              f.line_id,
                                              f.month,
                                              0,
                                              0,
                                              f.amount,
                                              coalesce(k.budget, 0)
                                            from
                                              month_forecast f
                                              left join line_month k on k.place_id = (
                                                select
                                                  weft_place ()
                                              )
                                              and k.line_id = f.line_id
                                              and k.month = f.month
                                            where
                                              f.place_id = (
                                                select
                                                  weft_place ()
                                              )
                                              and f.month between (
                                                select
                                                  (date_trunc('year', weft_today () - interval '3 months') + interval '3 months')::date
                                              ) and (
                                                select
                                                  (date_trunc('year', weft_today () - interval '3 months') + interval '14 months')::date
                                              )
                                          ) m
                                      ) m
                                    group by
                                      m.line_id,
                                      m.entered_through
                                  ) l,
                                  lateral (
                                    select
                                      (
                                        (
                                          extract(
                                            year
                                            from
                                              l.entered_through
                                          ) - extract(
                                            year
                                            from
                                              (
                                                select
                                                  (date_trunc('year', weft_today () - interval '3 months') + interval '3 months')::date
                                              )
                                          )
                                        ) * 12 + extract(
                                          month
                                          from
                                            l.entered_through
                                        ) - extract(
                                          month
                                          from
                                            (
                                              select
                                                (date_trunc('year', weft_today () - interval '3 months') + interval '3 months')::date
                                            )
                                        ) + 1
                                      )::int as entered
                                  ) e
                              ) l
                          ) y
                      ) t3
                  ) "~"
              ) as "variance"
            from
              (
                select
                  weft_place () as place_id
              ) t1
          ) "~"
      ) as "ledger",
      (
        select
          coalesce(json_agg("~"), '[]'::json)
        from
          (
            select
              'Workstream' as "__typename",
              t4.code as "code",
              t4.id as "id",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'Variance' as "__typename",
                      coalesce(t5.actual_to_date, 0) as "actualToDate",
                      (coalesce(t5.outturn, 0) - coalesce(t5.budget, 0)) as "atOutturn",
                      coalesce(t5.budget, 0) as "budget",
                      case
                        when coalesce(t5.plan_to_date, 0) > 0 then (coalesce(t5.actual_to_date, 0) - coalesce(t5.plan_to_date, 0)) * 10000 / coalesce(t5.plan_to_date, 0)
                        when (coalesce(t5.actual_to_date, 0) - coalesce(t5.plan_to_date, 0)) = 0 then 0
                      end as "offProfile",
                      coalesce(t5.outturn, 0) as "outturn",
                      coalesce(t5.plan_to_date, 0) as "planToDate",
                      (coalesce(t5.actual_to_date, 0) - coalesce(t5.plan_to_date, 0)) as "toDate"
                  ) "~"
              ) as "variance"
            from
              working_group t4
              left join (
                select
                  p.workstream_id,
                  sum(p.budget)::bigint as budget,
                  sum(p.plan_to_date)::bigint as plan_to_date,
                  sum(p.actual_to_date)::bigint as actual_to_date,
                  sum(p.outturn)::bigint as outturn
                from
                  (
                    select
                      j.workstream_id,
                      case
                        when j.budget < 0 then -1
                        else 1
                      end * (
                        abs(j.budget) * j.share / 10000 + (
                          row_number() over (
                            partition by
                              j.line_id
                            order by
                              (abs(j.budget) * j.share % 10000)::int desc,
                              j.id
                          ) + ((abs(j.budget) * j.unjoined % 10000)::int > (abs(j.budget) * j.share % 10000)::int)::int <= (
                            sum((abs(j.budget) * j.share % 10000)::int) over (
                              partition by
                                j.line_id
                            ) + (abs(j.budget) * j.unjoined % 10000)::int
                          ) / 10000
                        )::int
                      ) as budget,
                      case
                        when j.plan_to_date < 0 then -1
                        else 1
                      end * (
                        abs(j.plan_to_date) * j.share / 10000 + (
                          row_number() over (
                            partition by
                              j.line_id
                            order by
                              (abs(j.plan_to_date) * j.share % 10000)::int desc,
                              j.id
                          ) + ((abs(j.plan_to_date) * j.unjoined % 10000)::int > (abs(j.plan_to_date) * j.share % 10000)::int)::int <= (
                            sum((abs(j.plan_to_date) * j.share % 10000)::int) over (
                              partition by
                                j.line_id
                            ) + (abs(j.plan_to_date) * j.unjoined % 10000)::int
                          ) / 10000
                        )::int
                      ) as plan_to_date,
                      case
                        when j.actual_to_date < 0 then -1
                        else 1
                      end * (
                        abs(j.actual_to_date) * j.share / 10000 + (
                          row_number() over (
                            partition by
                              j.line_id
                            order by
                              (abs(j.actual_to_date) * j.share % 10000)::int desc,
                              j.id
                          ) + ((abs(j.actual_to_date) * j.unjoined % 10000)::int > (abs(j.actual_to_date) * j.share % 10000)::int)::int <= (
                            sum((abs(j.actual_to_date) * j.share % 10000)::int) over (
                              partition by
                                j.line_id
                            ) + (abs(j.actual_to_date) * j.unjoined % 10000)::int
                          ) / 10000
                        )::int
                      ) as actual_to_date,
                      case
                        when j.outturn < 0 then -1
                        else 1
                      end * (
                        abs(j.outturn) * j.share / 10000 + (
                          row_number() over (
                            partition by
                              j.line_id
                            order by
                              (abs(j.outturn) * j.share % 10000)::int desc,
                              j.id
                          ) + ((abs(j.outturn) * j.unjoined % 10000)::int > (abs(j.outturn) * j.share % 10000)::int)::int <= (
                            sum((abs(j.outturn) * j.share % 10000)::int) over (
                              partition by
                                j.line_id
                            ) + (abs(j.outturn) * j.unjoined % 10000)::int
                          ) / 10000
                        )::int
                      ) as outturn
                    from
                      (
                        select
                          j.workstream_id,
                          j.line_id,
                          j.id,
                          j.share,
                          10000 - sum(j.share) over (
                            partition by
                              j.line_id
                          ) as unjoined,
                          y.budget,
                          y.plan_to_date,
                          y.actual_to_date,
                          y.outturn
                        from
                          scheme_line_join j
                          join (
                            select
                              l.line_id,
                              l.budget,
                              l.plan_to_date,
                              l.actual_to_date,
                              (
                                l.actual_to_date + l.held + case
                                  when l.ahead = 0 then 0
                                  when l.entered = 0 then l.expected
                                  when (
                                    select
                                      s.forecast_method
                                    from
                                      (
                                        select
                                          coalesce(s.finance_lead_limit, 5000000) as finance_lead_limit,
                                          coalesce(s.bcf_lead_limit, 25000000) as bcf_lead_limit,
                                          coalesce(s.off_profile_amber, 10) as off_profile_amber,
                                          coalesce(s.off_profile_red, 20) as off_profile_red,
                                          coalesce(s.forecast_method, 'PROFILE') as forecast_method,
                                          coalesce(s.version, 0) as version
                                        from
                                          (
                                            select
                                              weft_place () as id
                                          ) place
                                          left join funding_setting s on s.place_id = place.id
                                      ) s
                                  ) = 'STRAIGHT_LINE' then (
                                    case
                                      when (l.actual_to_date < 0) <> (l.ahead < 0) then -1
                                      else 1
                                    end * div(abs(l.actual_to_date::numeric) * abs(l.ahead) * 2 + l.entered, l.entered * 2)
                                  )
                                  when l.plan_to_date > 0
                                  and l.plan_to_date * 20 >= l.plan_to_date + abs(l.budget - l.plan_to_date) then (
                                    case
                                      when (l.actual_to_date < 0) <> (l.expected < 0) then -1
                                      else 1
                                    end * div(abs(l.actual_to_date::numeric) * abs(l.expected) * 2 + l.plan_to_date, l.plan_to_date * 2)
                                  )
                                  else l.expected
                                end
                              )::bigint as outturn
                            from
                              (
                                select
                                  l.*,
                                  e.entered,
                                  12 - e.entered - l.typed as ahead
                                from
                                  (
                                    select
                                      m.line_id,
                                      m.entered_through,
                                      sum(m.budget)::bigint as budget,
                                      sum(m.actual)::bigint as actual_to_date,
                                      coalesce(
                                        sum(m.budget) filter (
                                          where
                                            not m.month > m.entered_through
                                        ),
                                        0
                                      )::bigint as plan_to_date,
                                      coalesce(
                                        sum(m.typed) filter (
                                          where
                                            m.month > m.entered_through
                                        ),
                                        0
                                      )::bigint as held,
                                      (
                                        coalesce(
                                          sum(m.budget) filter (
                                            where
                                              m.month > m.entered_through
                                          ),
                                          0
                                        ) - coalesce(
                                          sum(m.typed_plan) filter (
                                            where
                                              m.month > m.entered_through
                                          ),
                                          0
                                        )
                                      )::bigint as expected,
                                      count(m.typed) filter (
                                        where
                                          m.month > m.entered_through
                                      ) as typed
                                    from
                                      (
                                        select
                                          m.*,
                                          greatest(
                                            (
                                              select
                                                least(
                                                  greatest(
                                                    (
                                                      select
                                                        max(c.month)
                                                      from
                                                        closed_month c
                                                      where
                                                        c.place_id = (
                                                          select
                                                            weft_place ()
                                                        )
                                                    ),
                                                    (
                                                      select
                                                        (date_trunc('year', weft_today () - interval '3 months') + interval '3 months')::date
                                                    ) - interval '1 month'
                                                  ),
                                                  (
                                                    select
                                                      (date_trunc('year', weft_today () - interval '3 months') + interval '14 months')::date
                                                  )
                                                )::date
                                            ),
                                            max(m.month) filter (
                                              where
                                                m.actual <> 0
                                            ) over (
                                              partition by
                                                m.line_id
                                            )
                                          ) as entered_through
                                        from
                                          (
                                            select
                                              k.line_id,
                                              k.month,
                                              k.budget,
                                              k.actual,
                                              null::bigint as typed,
                                              0::bigint as typed_plan
                                            from
                                              line_month k
                                            where
                                              k.place_id = (
                                                select
                                                  weft_place ()
                                              )
                                              and k.month between (
                                                select
                                                  (date_trunc('year', weft_today () - interval '3 months') + interval '3 months')::date
                                              ) and (
                                                select
                                                  (date_trunc('year', weft_today () - interval '3 months') + interval '14 months')::date
                                              )
                                            union all
                                            select
                                              f.line_id,
                                              f.month,
                                              0,
                                              0,
                                              f.amount,
                                              coalesce(k.budget, 0)
                                            from
                                              month_forecast f
                                              left join line_month k on k.place_id = (
                                                select
                                                  weft_place ()
                                              )
                                              and k.line_id = f.line_id
                                              and k.month = f.month
                                            where
                                              f.place_id = (
                                                select
                                                  weft_place ()
                                              )
                                              and f.month between (
                                                select
                                                  (date_trunc('year', weft_today () - interval '3 months') + interval '3 months')::date
                                              ) and (
                                                select
                                                  (date_trunc('year', weft_today () - interval '3 months') + interval '14 months')::date
                                              )
                                          ) m
                                      ) m
                                    group by
                                      m.line_id,
                                      m.entered_through
                                  ) l,
                                  lateral (
                                    select
                                      (
                                        (
                                          extract(
                                            year
                                            from
                                              l.entered_through
                                          ) - extract(
                                            year
                                            from
                                              (
                                                select
                                                  (date_trunc('year', weft_today () - interval '3 months') + interval '3 months')::date
                                              )
                                          )
                                        ) * 12 + extract(
                                          month
                                          from
                                            l.entered_through
                                        ) - extract(
                                          month
                                          from
                                            (
                                              select
                                                (date_trunc('year', weft_today () - interval '3 months') + interval '3 months')::date
                                            )
                                        ) + 1
                                      )::int as entered
                                  ) e
                              ) l
                          ) y on y.line_id = j.line_id
                        where
                          j.place_id = (
                            select
                              weft_place ()
                          )
                      ) j
                  ) p
                group by
                  p.workstream_id
              ) t5 on t5.workstream_id = t4.id
            where
              t4.place_id = weft_place ()
              and t4.kind = 'WORKSTREAM'
            order by
              t4.position
          ) "~"
      ) as "workstreams"
    from
      (
        select
          1
      ) q
  ) "~";
