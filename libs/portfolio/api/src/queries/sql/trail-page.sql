-- The one statement that answers the page 'TrailPage', as it is sent to PostgreSQL. Written by the read compiler;
-- WEFT_UPDATE=1 npx jest apps/api/src/hot-sql prints it anew. Values here:
--   $1 "2025-10-01"
--   $2 "2025-11-05"
--   $3 "Milestone"

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
                  translate(encode(convert_to(json_build_array('EPG3m6', (t1.id)::text, (t1.id)::text)::text, 'UTF8'), 'base64'), E'\n', '') as "__cursor",
                  (
                    select
                      row_to_json("~")
                    from
                      (
                        select
                          'HistoryEntry' as "__typename",
                          t1.action as "action",
                          (
                            select
                              row_to_json("~")
                            from
                              (
                                select
                                  'Person' as "__typename",
                                  t2.person_id as "id",
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
                                          regexp_split_to_table(regexp_replace(t2.name, '^(Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Cllr|Sir|Dame)\.? ', '', 'i'), '\s+') with ordinality as part (w, n)
                                      ) parts
                                    where
                                      n = 1
                                      or n = words
                                  ) as "initials",
                                  t2.name as "name"
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
                                  ) t2
                                where
                                  t2.person_id = t1.actor_id
                              ) "~"
                          ) as "actor",
                          t1.at as "at",
                          (
                            select
                              coalesce(json_agg("~"), '[]'::json)
                            from
                              (
                                select
                                  'FieldChange' as "__typename",
                                  t3.after as "after",
                                  case
                                    when (t3.after::jsonb #>> '{}') ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then coalesce(
                                      (
                                        select
                                          r.name
                                        from
                                          (
                                            select
                                              p.name,
                                              '/people?person=' || p.id as path
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
                                              ) p
                                            where
                                              p.id = (t3.after::jsonb #>> '{}')::uuid
                                          ) r
                                      ),
                                      (
                                        select
                                          r.name
                                        from
                                          (
                                            select
                                              o.name,
                                              '/organisations?panel=' || o.code as path
                                            from
                                              organisation o
                                            where
                                              o.place_id = weft_place ()
                                              and o.id = (t3.after::jsonb #>> '{}')::uuid
                                          ) r
                                      ),
                                      (
                                        select
                                          r.name
                                        from
                                          (
                                            select
                                              f.name || ', ' || e.title as name,
                                              '/strategy/editions/' || e.id as path
                                            from
                                              edition e
                                              join framework f on f.place_id = e.place_id
                                              and f.id = e.framework_id
                                            where
                                              e.place_id = weft_place ()
                                              and e.id = (t3.after::jsonb #>> '{}')::uuid
                                          ) r
                                      ),
                                      (
                                        select
                                          r.name
                                        from
                                          (
                                            select
                                              p.code || ' ' || p.name as name,
                                              '/projects/' || p.code as path
                                            from
                                              project p
                                            where
                                              p.place_id = weft_place ()
                                              and p.id = (t3.after::jsonb #>> '{}')::uuid
                                          ) r
                                      ),
                                      (
                                        select
                                          r.name
                                        from
                                          (
                                            select
                                              m.title || ', ' || p.code as name,
                                              '/projects/' || p.code || '?panel=Milestone:' || m.id as path
                                            from
                                              milestone m
                                              join project p on p.place_id = m.place_id
                                              and p.id = m.project_id
                                            where
                                              m.place_id = weft_place ()
                                              and m.id = (t3.after::jsonb #>> '{}')::uuid
                                          ) r
                                      ),
                                      (
                                        select
                                          r.name
                                        from
                                          (
                                            select
                                              g.name,
                                              case
                                                when g.kind in ('WORKSTREAM', 'PROGRAMME') then '/workstreams/' || g.code
                                              end as path
                                            from
                                              working_group g
                                            where
                                              g.place_id = weft_place ()
                                              and g.id = (t3.after::jsonb #>> '{}')::uuid
                                          ) r
                                      ),
                                      (
                                        select
                                          r.name
                                        from
                                          (
                                            select
                                              s.code || ' ' || s.name as name,
                                              '/better-care-fund?year=' || coalesce(
                                                case p.pack_code
                                                  when '2025-26' then '2025-26'
                                                  when '2023-25' then '2023-24'
                                                end,
                                                (
                                                  select
                                                    o.pack -> 'years'
                                                  from
                                                    rule_pack o
                                                  where
                                                    o.place_id = p.place_id
                                                    and o.code = p.pack_code
                                                ) ->> 0
                                              ) as path
                                            from
                                              scheme s
                                              join funding_plan p on p.place_id = s.place_id
                                              and p.id = s.plan_id
                                            where
                                              s.place_id = weft_place ()
                                              and s.id = (t3.after::jsonb #>> '{}')::uuid
                                          ) r
                                      ),
                                      (
                                        select
                                          r.name
                                        from
                                          (
                                            select
                                              l.code || ' ' || coalesce(l.description, 'Line ' || l.code) as name,
                                              '/better-care-fund?year=' || coalesce(
                                                case p.pack_code
                                                  when '2025-26' then '2025-26'
                                                  when '2023-25' then '2023-24'
                                                end,
                                                (
                                                  select
                                                    o.pack -> 'years'
                                                  from
                                                    rule_pack o
                                                  where
                                                    o.place_id = p.place_id
                                                    and o.code = p.pack_code
                                                ) ->> 0
                                              ) || '&panel=line:' || l.id as path
                                            from
                                              scheme_line r
                                              join scheme_line l on l.place_id = r.place_id
                                              and l.id = r.id
                                              join funding_plan p on p.place_id = l.place_id
                                              and p.id = l.plan_id
                                            where
                                              r.place_id = weft_place ()
                                              and r.id = (t3.after::jsonb #>> '{}')::uuid
                                            limit
                                              1
                                          ) r
                                      ),
                                      (
                                        select
                                          r.name
                                        from
                                          (
                                            select
                                              'V-' || lpad(v.number::text, greatest(3, length(v.number::text)), '0') as name,
                                              '/better-care-fund/virements?year=' || v.financial_year || '&panel=virement:' || v.id as path
                                            from
                                              virement v
                                            where
                                              v.place_id = weft_place ()
                                              and v.id = (t3.after::jsonb #>> '{}')::uuid
                                          ) r
                                      ),
                                      (
                                        select
                                          r.name
                                        from
                                          (
                                            select
                                              'Extract ' || x.name as name,
                                              '/better-care-fund/extracts' || '?year=' || x.financial_year as path
                                            from
                                              ledger_extract x
                                            where
                                              x.place_id = weft_place ()
                                              and x.id = (t3.after::jsonb #>> '{}')::uuid
                                          ) r
                                      )
                                    )
                                  end as "afterName",
                                  t3.before as "before",
                                  case
                                    when (t3.before::jsonb #>> '{}') ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then coalesce(
                                      (
                                        select
                                          r.name
                                        from
                                          (
                                            select
                                              p.name,
                                              '/people?person=' || p.id as path
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
                                              ) p
                                            where
                                              p.id = (t3.before::jsonb #>> '{}')::uuid
                                          ) r
                                      ),
                                      (
                                        select
                                          r.name
                                        from
                                          (
                                            select
                                              o.name,
                                              '/organisations?panel=' || o.code as path
                                            from
                                              organisation o
                                            where
                                              o.place_id = weft_place ()
                                              and o.id = (t3.before::jsonb #>> '{}')::uuid
                                          ) r
                                      ),
                                      (
                                        select
                                          r.name
                                        from
                                          (
                                            select
                                              f.name || ', ' || e.title as name,
                                              '/strategy/editions/' || e.id as path
                                            from
                                              edition e
                                              join framework f on f.place_id = e.place_id
                                              and f.id = e.framework_id
                                            where
                                              e.place_id = weft_place ()
                                              and e.id = (t3.before::jsonb #>> '{}')::uuid
                                          ) r
                                      ),
                                      (
                                        select
                                          r.name
                                        from
                                          (
                                            select
                                              p.code || ' ' || p.name as name,
                                              '/projects/' || p.code as path
                                            from
                                              project p
                                            where
                                              p.place_id = weft_place ()
                                              and p.id = (t3.before::jsonb #>> '{}')::uuid
                                          ) r
                                      ),
                                      (
                                        select
                                          r.name
                                        from
                                          (
                                            select
                                              m.title || ', ' || p.code as name,
                                              '/projects/' || p.code || '?panel=Milestone:' || m.id as path
                                            from
                                              milestone m
                                              join project p on p.place_id = m.place_id
                                              and p.id = m.project_id
                                            where
                                              m.place_id = weft_place ()
                                              and m.id = (t3.before::jsonb #>> '{}')::uuid
                                          ) r
                                      ),
                                      (
                                        select
                                          r.name
                                        from
                                          (
                                            select
                                              g.name,
                                              case
                                                when g.kind in ('WORKSTREAM', 'PROGRAMME') then '/workstreams/' || g.code
                                              end as path
                                            from
                                              working_group g
                                            where
                                              g.place_id = weft_place ()
                                              and g.id = (t3.before::jsonb #>> '{}')::uuid
                                          ) r
                                      ),
                                      (
                                        select
                                          r.name
                                        from
                                          (
                                            select
                                              s.code || ' ' || s.name as name,
                                              '/better-care-fund?year=' || coalesce(
                                                case p.pack_code
                                                  when '2025-26' then '2025-26'
                                                  when '2023-25' then '2023-24'
                                                end,
                                                (
                                                  select
                                                    o.pack -> 'years'
                                                  from
                                                    rule_pack o
                                                  where
                                                    o.place_id = p.place_id
                                                    and o.code = p.pack_code
                                                ) ->> 0
                                              ) as path
                                            from
                                              scheme s
                                              join funding_plan p on p.place_id = s.place_id
                                              and p.id = s.plan_id
                                            where
                                              s.place_id = weft_place ()
                                              and s.id = (t3.before::jsonb #>> '{}')::uuid
                                          ) r
                                      ),
                                      (
                                        select
                                          r.name
                                        from
                                          (
                                            select
                                              l.code || ' ' || coalesce(l.description, 'Line ' || l.code) as name,
                                              '/better-care-fund?year=' || coalesce(
                                                case p.pack_code
                                                  when '2025-26' then '2025-26'
                                                  when '2023-25' then '2023-24'
                                                end,
                                                (
                                                  select
                                                    o.pack -> 'years'
                                                  from
                                                    rule_pack o
                                                  where
                                                    o.place_id = p.place_id
                                                    and o.code = p.pack_code
                                                ) ->> 0
                                              ) || '&panel=line:' || l.id as path
                                            from
                                              scheme_line r
                                              join scheme_line l on l.place_id = r.place_id
                                              and l.id = r.id
                                              join funding_plan p on p.place_id = l.place_id
                                              and p.id = l.plan_id
                                            where
                                              r.place_id = weft_place ()
                                              and r.id = (t3.before::jsonb #>> '{}')::uuid
                                            limit
                                              1
                                          ) r
                                      ),
                                      (
                                        select
                                          r.name
                                        from
                                          (
                                            select
                                              'V-' || lpad(v.number::text, greatest(3, length(v.number::text)), '0') as name,
                                              '/better-care-fund/virements?year=' || v.financial_year || '&panel=virement:' || v.id as path
                                            from
                                              virement v
                                            where
                                              v.place_id = weft_place ()
                                              and v.id = (t3.before::jsonb #>> '{}')::uuid
                                          ) r
                                      ),
                                      (
                                        select
                                          r.name
                                        from
                                          (
                                            select
                                              'Extract ' || x.name as name,
                                              '/better-care-fund/extracts' || '?year=' || x.financial_year as path
                                            from
                                              ledger_extract x
                                            where
                                              x.place_id = weft_place ()
                                              and x.id = (t3.before::jsonb #>> '{}')::uuid
                                          ) r
                                      )
                                    )
                                  end as "beforeName",
                                  t3.field as "field"
                                from
                                  (
                                    select
                                      weft_camel (c.name) as field,
                                      c.was::text as before,
                                      c.becomes::text as after,
                                      c.name
                                    from
                                      trail_changes (t1.before, t1.after) c
                                    where
                                      c.part_of is not null
                                      or c.name <> all (array['version', 'updated_at', 'place_id', 'erased_at'])
                                  ) t3
                                order by
                                  t3.name
                              ) "~"
                          ) as "changes",
                          t1.id as "id",
                          (
                            select
                              row_to_json("~")
                            from
                              (
                                select
                                  'TrailRecord' as "__typename",
                                  t4.name as "name",
                                  t4.path as "path"
                                from
                                  (
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          p.name,
                                          '/people?person=' || p.id as path
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
                                          ) p
                                        where
                                          p.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Person'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          p.name,
                                          '/people?person=' || p.id as path
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
                                          ) p
                                        where
                                          p.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Account'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          p.name,
                                          '/people?person=' || p.id as path
                                        from
                                          role_grant g
                                          join (
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
                                          ) p on p.id = g.person_id
                                        where
                                          g.place_id = weft_place ()
                                          and g.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'RoleGrant'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          o.name,
                                          '/organisations?panel=' || o.code as path
                                        from
                                          organisation o
                                        where
                                          o.place_id = weft_place ()
                                          and o.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Organisation'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          f.name,
                                          '/strategy/' || f.code as path
                                        from
                                          framework f
                                        where
                                          f.place_id = weft_place ()
                                          and f.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Framework'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          f.name || ', ' || e.title as name,
                                          '/strategy/editions/' || e.id as path
                                        from
                                          edition e
                                          join framework f on f.place_id = e.place_id
                                          and f.id = e.framework_id
                                        where
                                          e.place_id = weft_place ()
                                          and e.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Edition'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          s.text as name,
                                          '/strategy/editions/' || s.edition_id || '?statement=' || s.id as path
                                        from
                                          statement s
                                        where
                                          s.place_id = weft_place ()
                                          and s.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Statement'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          s.text as name,
                                          '/strategy/editions/' || s.edition_id || '?statement=' || s.id as path
                                        from
                                          statement s
                                        where
                                          s.place_id = weft_place ()
                                          and s.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Supersession'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          p.code || ' ' || p.name as name,
                                          '/projects/' || p.code as path
                                        from
                                          project p
                                        where
                                          p.place_id = weft_place ()
                                          and p.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Project'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          p.code || ' ' || p.name as name,
                                          '/projects/' || p.code as path
                                        from
                                          project p
                                        where
                                          p.place_id = weft_place ()
                                          and p.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Contribution'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          p.code || ' ' || p.name as name,
                                          '/projects/' || p.code as path
                                        from
                                          project p
                                        where
                                          p.place_id = weft_place ()
                                          and p.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'ProjectLocality'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          p.code || ' ' || p.name as name,
                                          '/projects/' || p.code as path
                                        from
                                          project p
                                        where
                                          p.place_id = weft_place ()
                                          and p.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'ProjectCohort'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          m.title || ', ' || p.code as name,
                                          '/projects/' || p.code || '?panel=Milestone:' || m.id as path
                                        from
                                          milestone m
                                          join project p on p.place_id = m.place_id
                                          and p.id = m.project_id
                                        where
                                          m.place_id = weft_place ()
                                          and m.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Milestone'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          m.title || ', ' || p.code as name,
                                          '/projects/' || p.code || '?panel=Milestone:' || m.id as path
                                        from
                                          milestone m
                                          join project p on p.place_id = m.place_id
                                          and p.id = m.project_id
                                        where
                                          m.place_id = weft_place ()
                                          and m.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Rebaseline'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          p.code || ' ' || p.name as name,
                                          '/projects/' || p.code || '' as path
                                        from
                                          rating r
                                          join project p on p.place_id = r.place_id
                                          and p.id = r.project_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                        limit
                                          1
                                      ) r
                                    where
                                      t1.subject_type = 'Rating'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          p.code || ' ' || p.name as name,
                                          '/projects/' || p.code || '' as path
                                        from
                                          gate r
                                          join project p on p.place_id = r.place_id
                                          and p.id = r.project_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                        limit
                                          1
                                      ) r
                                    where
                                      t1.subject_type = 'Gate'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          p.code || ' ' || p.name as name,
                                          '/projects/' || p.code || '' as path
                                        from
                                          partner r
                                          join project p on p.place_id = r.place_id
                                          and p.id = r.project_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                        limit
                                          1
                                      ) r
                                    where
                                      t1.subject_type = 'Partner'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          p.code || ' ' || p.name as name,
                                          '/projects/' || p.code || '?link=' || r.id as path
                                        from
                                          project_link r
                                          join project p on p.place_id = r.place_id
                                          and p.id = r.project_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                        limit
                                          1
                                      ) r
                                    where
                                      t1.subject_type = 'ProjectLink'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          p.code || ' ' || p.name as name,
                                          '/projects/' || p.code || '' as path
                                        from
                                          handover r
                                          join project p on p.place_id = r.place_id
                                          and p.id = r.project_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                        limit
                                          1
                                      ) r
                                    where
                                      t1.subject_type = 'Handover'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          p.code || ' ' || p.name as name,
                                          '/projects/' || p.code || case r.subject
                                            when 'PROJECT' then '?'
                                            else '?panel=' || replace(initcap(replace(r.subject, '_', ' ')), ' ', '') || ':' || r.subject_id || '&'
                                          end || 'comment=' || r.id as path
                                        from
                                          comment r
                                          join project p on p.place_id = r.place_id
                                          and p.id = r.project_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                        limit
                                          1
                                      ) r
                                    where
                                      t1.subject_type = 'Comment'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          ('R-' || lpad(r.number::text, greatest(3, length(r.number::text)), '0')) || ' ' || r.title as name,
                                          '/projects/' || p.code || '?panel=Risk:' || r.id as path
                                        from
                                          risk r
                                          join project p on p.place_id = r.place_id
                                          and p.id = r.project_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Risk'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          ('I-' || lpad(r.number::text, greatest(3, length(r.number::text)), '0')) || ' ' || r.title as name,
                                          '/projects/' || p.code || '?panel=Issue:' || r.id as path
                                        from
                                          issue r
                                          join project p on p.place_id = r.place_id
                                          and p.id = r.project_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Issue'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          ('AS-' || lpad(r.number::text, greatest(3, length(r.number::text)), '0')) || ' ' || r.title as name,
                                          '/projects/' || p.code || '?panel=Assumption:' || r.id as path
                                        from
                                          assumption r
                                          join project p on p.place_id = r.place_id
                                          and p.id = r.project_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Assumption'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          ('D-' || lpad(r.number::text, greatest(3, length(r.number::text)), '0')) || ' ' || r.decision as name,
                                          '/projects/' || p.code || '?panel=Decision:' || r.id as path
                                        from
                                          decision r
                                          join project p on p.place_id = r.place_id
                                          and p.id = r.project_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Decision'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          ('D-' || lpad(r.number::text, greatest(3, length(r.number::text)), '0')) || ' ' || r.decision as name,
                                          '/projects/' || p.code || '?panel=Decision:' || r.id as path
                                        from
                                          decision r
                                          join project p on p.place_id = r.place_id
                                          and p.id = r.project_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'DecisionLink'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          ('DV-' || lpad(r.number::text, greatest(3, length(r.number::text)), '0')) || ' ' || r.title as name,
                                          '/projects/' || p.code || '?panel=Deliverable:' || r.id as path
                                        from
                                          deliverable r
                                          join project p on p.place_id = r.place_id
                                          and p.id = r.project_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Deliverable'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          ('DP-' || lpad(r.number::text, greatest(3, length(r.number::text)), '0')) || ' ' || r.title as name,
                                          '/projects/' || p.code || '?panel=Dependency:' || r.id as path
                                        from
                                          dependency r
                                          join project p on p.place_id = r.place_id
                                          and p.id = r.receiver_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Dependency'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          ('CR-' || lpad(r.number::text, greatest(3, length(r.number::text)), '0')) || ' ' || r.title as name,
                                          '/projects/' || p.code || '?panel=ChangeRequest:' || r.id as path
                                        from
                                          change_request r
                                          join project p on p.place_id = r.place_id
                                          and p.id = r.project_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'ChangeRequest'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          g.name,
                                          case
                                            when g.kind in ('WORKSTREAM', 'PROGRAMME') then '/workstreams/' || g.code
                                          end as path
                                        from
                                          working_group g
                                        where
                                          g.place_id = weft_place ()
                                          and g.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Workstream'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          a.title as name,
                                          '/workstreams/' || g.code || '?show=about' as path
                                        from
                                          annual_priority a
                                          join working_group g on g.place_id = a.place_id
                                          and g.id = a.workstream_id
                                        where
                                          a.place_id = weft_place ()
                                          and a.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'AnnualPriority'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          l.name,
                                          '/settings' as path
                                        from
                                          locality l
                                        where
                                          l.place_id = weft_place ()
                                          and l.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Locality'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          c.name,
                                          '/settings' as path
                                        from
                                          cohort c
                                        where
                                          c.place_id = weft_place ()
                                          and c.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Cohort'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          'Risk bands and rating thresholds' as name,
                                          '/settings' as path
                                        from
                                          portfolio_setting s
                                        where
                                          s.place_id = weft_place ()
                                          and s.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'PortfolioSettings'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          v.name,
                                          '/projects?view=' || v.id as path
                                        from
                                          saved_view v
                                        where
                                          v.place_id = weft_place ()
                                          and v.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'SavedView'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          i.file_name as name,
                                          '/projects/import' as path
                                        from
                                          tracker_import i
                                        where
                                          i.place_id = weft_place ()
                                          and i.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'TrackerImport'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          b.summary as name,
                                          '/projects' as path
                                        from
                                          bulk_change b
                                        where
                                          b.place_id = weft_place ()
                                          and b.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'BulkChange'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          r.pack ->> 'title' as name,
                                          '/better-care-fund/rules?round=' || r.code as path
                                        from
                                          rule_pack r
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'RulePack'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          'Better Care Fund ' || p.pack_code as name,
                                          '/better-care-fund?year=' || coalesce(
                                            case p.pack_code
                                              when '2025-26' then '2025-26'
                                              when '2023-25' then '2023-24'
                                            end,
                                            (
                                              select
                                                o.pack -> 'years'
                                              from
                                                rule_pack o
                                              where
                                                o.place_id = p.place_id
                                                and o.code = p.pack_code
                                            ) ->> 0
                                          ) as path
                                        from
                                          funding_plan p
                                        where
                                          p.place_id = weft_place ()
                                          and p.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'FundingPlan'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          'Better Care Fund ' || p.pack_code as name,
                                          '/better-care-fund?year=' || coalesce(
                                            case p.pack_code
                                              when '2025-26' then '2025-26'
                                              when '2023-25' then '2023-24'
                                            end,
                                            (
                                              select
                                                o.pack -> 'years'
                                              from
                                                rule_pack o
                                              where
                                                o.place_id = p.place_id
                                                and o.code = p.pack_code
                                            ) ->> 0
                                          ) as path
                                        from
                                          section75_agreement r
                                          join funding_plan p on p.place_id = r.place_id
                                          and p.id = r.plan_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Section75Agreement'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          'Better Care Fund ' || p.pack_code as name,
                                          '/better-care-fund?year=' || coalesce(
                                            case p.pack_code
                                              when '2025-26' then '2025-26'
                                              when '2023-25' then '2023-24'
                                            end,
                                            (
                                              select
                                                o.pack -> 'years'
                                              from
                                                rule_pack o
                                              where
                                                o.place_id = p.place_id
                                                and o.code = p.pack_code
                                            ) ->> 0
                                          ) as path
                                        from
                                          required_minimum r
                                          join funding_plan p on p.place_id = r.place_id
                                          and p.id = r.plan_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'RequiredMinimum'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          'Better Care Fund ' || p.pack_code as name,
                                          '/better-care-fund?year=' || coalesce(
                                            case p.pack_code
                                              when '2025-26' then '2025-26'
                                              when '2023-25' then '2023-24'
                                            end,
                                            (
                                              select
                                                o.pack -> 'years'
                                              from
                                                rule_pack o
                                              where
                                                o.place_id = p.place_id
                                                and o.code = p.pack_code
                                            ) ->> 0
                                          ) as path
                                        from
                                          income_line r
                                          join funding_plan p on p.place_id = r.place_id
                                          and p.id = r.plan_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'IncomeLine'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          'Better Care Fund ' || p.pack_code as name,
                                          '/better-care-fund?year=' || coalesce(
                                            case p.pack_code
                                              when '2025-26' then '2025-26'
                                              when '2023-25' then '2023-24'
                                            end,
                                            (
                                              select
                                                o.pack -> 'years'
                                              from
                                                rule_pack o
                                              where
                                                o.place_id = p.place_id
                                                and o.code = p.pack_code
                                            ) ->> 0
                                          ) as path
                                        from
                                          income_line r
                                          join funding_plan p on p.place_id = r.place_id
                                          and p.id = r.plan_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'IncomeLineYear'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          s.code || ' ' || s.name as name,
                                          '/better-care-fund?year=' || coalesce(
                                            case p.pack_code
                                              when '2025-26' then '2025-26'
                                              when '2023-25' then '2023-24'
                                            end,
                                            (
                                              select
                                                o.pack -> 'years'
                                              from
                                                rule_pack o
                                              where
                                                o.place_id = p.place_id
                                                and o.code = p.pack_code
                                            ) ->> 0
                                          ) as path
                                        from
                                          scheme s
                                          join funding_plan p on p.place_id = s.place_id
                                          and p.id = s.plan_id
                                        where
                                          s.place_id = weft_place ()
                                          and s.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Scheme'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          l.code || ' ' || coalesce(l.description, 'Line ' || l.code) as name,
                                          '/better-care-fund?year=' || coalesce(
                                            case p.pack_code
                                              when '2025-26' then '2025-26'
                                              when '2023-25' then '2023-24'
                                            end,
                                            (
                                              select
                                                o.pack -> 'years'
                                              from
                                                rule_pack o
                                              where
                                                o.place_id = p.place_id
                                                and o.code = p.pack_code
                                            ) ->> 0
                                          ) || '&panel=line:' || l.id as path
                                        from
                                          scheme_line r
                                          join scheme_line l on l.place_id = r.place_id
                                          and l.id = r.id
                                          join funding_plan p on p.place_id = l.place_id
                                          and p.id = l.plan_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                        limit
                                          1
                                      ) r
                                    where
                                      t1.subject_type = 'SchemeLine'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          l.code || ' ' || coalesce(l.description, 'Line ' || l.code) as name,
                                          '/better-care-fund?year=' || coalesce(
                                            case p.pack_code
                                              when '2025-26' then '2025-26'
                                              when '2023-25' then '2023-24'
                                            end,
                                            (
                                              select
                                                o.pack -> 'years'
                                              from
                                                rule_pack o
                                              where
                                                o.place_id = p.place_id
                                                and o.code = p.pack_code
                                            ) ->> 0
                                          ) || '&panel=line:' || l.id as path
                                        from
                                          scheme_line_year r
                                          join scheme_line l on l.place_id = r.place_id
                                          and l.id = r.line_id
                                          join funding_plan p on p.place_id = l.place_id
                                          and p.id = l.plan_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.line_id = t1.subject_id
                                        limit
                                          1
                                      ) r
                                    where
                                      t1.subject_type = 'SchemeLineYear'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          l.code || ' ' || coalesce(l.description, 'Line ' || l.code) as name,
                                          '/better-care-fund?year=' || coalesce(
                                            case p.pack_code
                                              when '2025-26' then '2025-26'
                                              when '2023-25' then '2023-24'
                                            end,
                                            (
                                              select
                                                o.pack -> 'years'
                                              from
                                                rule_pack o
                                              where
                                                o.place_id = p.place_id
                                                and o.code = p.pack_code
                                            ) ->> 0
                                          ) || '&panel=line:' || l.id as path
                                        from
                                          scheme_line_join r
                                          join scheme_line l on l.place_id = r.place_id
                                          and l.id = r.line_id
                                          join funding_plan p on p.place_id = l.place_id
                                          and p.id = l.plan_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                        limit
                                          1
                                      ) r
                                    where
                                      t1.subject_type = 'SchemeLineJoin'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          p.code || ' ' || p.name as name,
                                          '/projects/' || p.code as path
                                        from
                                          project_budget r
                                          join project p on p.place_id = r.place_id
                                          and p.id = r.project_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'ProjectBudget'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          'Ledger: ' || replace(lower(e.kind), '_', ' ') as name,
                                          '/better-care-fund/grid' as path
                                        from
                                          ledger_entry e
                                        where
                                          e.place_id = weft_place ()
                                          and e.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'LedgerEntry'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          'Ledger: ' || replace(lower(e.kind), '_', ' ') as name,
                                          '/better-care-fund/grid' as path
                                        from
                                          posting p
                                          join ledger_entry e on e.place_id = p.place_id
                                          and e.id = p.entry_id
                                        where
                                          p.place_id = weft_place ()
                                          and p.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Posting'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          to_char(c.month, 'FMMonth YYYY') as name,
                                          '/better-care-fund/virements?panel=months' as path
                                        from
                                          closed_month c
                                        where
                                          c.place_id = weft_place ()
                                          and c.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'ClosedMonth'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          l.code || ' ' || coalesce(l.description, 'Line ' || l.code) as name,
                                          '/better-care-fund?year=' || coalesce(
                                            case p.pack_code
                                              when '2025-26' then '2025-26'
                                              when '2023-25' then '2023-24'
                                            end,
                                            (
                                              select
                                                o.pack -> 'years'
                                              from
                                                rule_pack o
                                              where
                                                o.place_id = p.place_id
                                                and o.code = p.pack_code
                                            ) ->> 0
                                          ) || '&panel=line:' || l.id as path
                                        from
                                          month_forecast r
                                          join scheme_line l on l.place_id = r.place_id
                                          and l.id = r.line_id
                                          join funding_plan p on p.place_id = l.place_id
                                          and p.id = l.plan_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                        limit
                                          1
                                      ) r
                                    where
                                      t1.subject_type = 'MonthForecast'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          'V-' || lpad(v.number::text, greatest(3, length(v.number::text)), '0') as name,
                                          '/better-care-fund/virements?year=' || v.financial_year || '&panel=virement:' || v.id as path
                                        from
                                          virement v
                                        where
                                          v.place_id = weft_place ()
                                          and v.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'Virement'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          'V-' || lpad(v.number::text, greatest(3, length(v.number::text)), '0') as name,
                                          '/better-care-fund/virements?year=' || v.financial_year || '&panel=virement:' || v.id as path
                                        from
                                          virement_approval a
                                          join virement v on v.place_id = a.place_id
                                          and v.id = a.virement_id
                                        where
                                          a.place_id = weft_place ()
                                          and a.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'VirementApproval'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          'Limits and thresholds of the Better Care Fund' as name,
                                          '/settings' as path
                                        from
                                          funding_setting s
                                        where
                                          s.place_id = weft_place ()
                                          and s.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'FundingSettings'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          'What went back of ' || f.source || ', followed by the plan' as name,
                                          '/better-care-fund/grid' as path
                                        from
                                          return_followed f
                                        where
                                          f.place_id = weft_place ()
                                          and f.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'ReturnFollowed'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          'Extract ' || x.name as name,
                                          '/better-care-fund/extracts' || '?year=' || x.financial_year as path
                                        from
                                          ledger_extract x
                                        where
                                          x.place_id = weft_place ()
                                          and x.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'LedgerExtract'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          r.cost_centre || coalesce('/' || r.account, '') as name,
                                          '/better-care-fund/extracts' as path
                                        from
                                          coding_rule r
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'CodingRule'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          'What left suspense for ' || l.code as name,
                                          '/better-care-fund/extracts' as path
                                        from
                                          suspense_cleared s
                                          join scheme_line l on l.place_id = s.place_id
                                          and l.id = s.line_id
                                        where
                                          s.place_id = weft_place ()
                                          and s.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'SuspenseCleared'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          'Return for ' || f.period || ' ' || f.financial_year as name,
                                          '/better-care-fund/returns/' || f.financial_year || '/' || f.period as path
                                        from
                                          funding_return r
                                          join funding_return f on f.place_id = r.place_id
                                          and f.id = r.id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'FundingReturn'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          'Return for ' || f.period || ' ' || f.financial_year as name,
                                          '/better-care-fund/returns/' || f.financial_year || '/' || f.period as path
                                        from
                                          return_answer r
                                          join funding_return f on f.place_id = r.place_id
                                          and f.id = r.return_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'ReturnAnswer'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          'Return for ' || f.period || ' ' || f.financial_year as name,
                                          '/better-care-fund/returns/' || f.financial_year || '/' || f.period as path
                                        from
                                          return_signature r
                                          join funding_return f on f.place_id = r.place_id
                                          and f.id = r.return_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'ReturnSignature'
                                    union all
                                    select
                                      r.*
                                    from
                                      (
                                        select
                                          'Better Care Fund ' || p.pack_code as name,
                                          '/better-care-fund?year=' || coalesce(
                                            case p.pack_code
                                              when '2025-26' then '2025-26'
                                              when '2023-25' then '2023-24'
                                            end,
                                            (
                                              select
                                                o.pack -> 'years'
                                              from
                                                rule_pack o
                                              where
                                                o.place_id = p.place_id
                                                and o.code = p.pack_code
                                            ) ->> 0
                                          ) as path
                                        from
                                          return_signatory r
                                          join funding_plan p on p.place_id = r.place_id
                                          and p.id = r.plan_id
                                        where
                                          r.place_id = weft_place ()
                                          and r.id = t1.subject_id
                                      ) r
                                    where
                                      t1.subject_type = 'ReturnSignatory'
                                  ) t4
                              ) "~"
                          ) as "record",
                          t1.request_id as "requestId",
                          t1.subject_id as "subjectId",
                          t1.subject_type as "subjectType",
                          t1.summary as "summary"
                        from
                          (
                            select
                              1
                          ) one_row
                      ) "~"
                  ) as "__node1"
                from
                  audit t1
                where
                  t1.place_id = weft_place ()
                  and t1.subject_type = $3::text
                  and t1.id >= (
                    lpad(
                      to_hex(
                        (
                          extract(
                            epoch
                            from
                              (($1::date)::timestamp at time zone 'Europe/London')
                          ) * 1000
                        )::bigint + -1
                      ),
                      12,
                      '0'
                    ) || '70008000000000000000'
                  )::uuid
                  and t1.at >= (($1::date)::timestamp at time zone 'Europe/London')
                  and t1.id < (
                    lpad(
                      to_hex(
                        (
                          extract(
                            epoch
                            from
                              (($2::date + 1)::timestamp at time zone 'Europe/London')
                          ) * 1000
                        )::bigint + 1
                      ),
                      12,
                      '0'
                    ) || '70008000000000000000'
                  )::uuid
                  and t1.at < (($2::date + 1)::timestamp at time zone 'Europe/London')
                order by
                  t1.id desc,
                  t1.id
                limit
                  51
              ) ordered
          )
        select
          row_to_json("~")
        from
          (
            select
              'HistoryEntryConnection' as "__typename",
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
                              'HistoryEntryEdge' as "__typename",
                              "__cursor" as "cursor",
                              "__node1" as "node"
                          ) "~"
                      )
                      order by
                        "__row"
                    ) filter (
                      where
                        "__row" <= 50
                    ),
                    '[]'::json
                  )
                from
                  page
              ) as "edges",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'PageInfo' as "__typename",
                      (
                        select
                          (
                            array_agg(
                              "__cursor"
                              order by
                                "__row" desc
                            ) filter (
                              where
                                "__row" <= 50
                            )
                          ) [1]
                        from
                          page
                      ) as "endCursor",
                      exists (
                        select
                        from
                          page
                        where
                          "__row" > 50
                      ) as "hasNextPage"
                  ) "~"
              ) as "pageInfo"
          ) "~"
      ) as "trail"
    from
      (
        select
          1
      ) q
  ) "~";
