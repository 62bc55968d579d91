-- The one statement that answers the page 'SearchPage', as it is sent to PostgreSQL. Written by the read compiler;
-- WEFT_UPDATE=1 npx jest apps/api/src/hot-sql prints it anew. Values here:
--   $1 "%project 12%"
--   $2 "project 12%"
--   $3 ["project","12"]
--   $4 ["project12","project012","project0012"]
--   $5 ["project12%","project012","project0012"]

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
              'Found' as "__typename",
              t1.code as "code",
              t1.detail as "detail",
              t1.id as "id",
              t1.kind as "kind",
              ts_headline('english', t1.title, t1.query, 'StartSel=' || chr(2) || ', StopSel=' || chr(3) || ', HighlightAll=true') as "markedTitle",
              (
                select
                  row_to_json("~")
                from
                  (
                    select
                      'FoundCount' as "__typename",
                      t1.count as "count",
                      t1.kind as "kind",
                      t1.more as "more"
                  ) "~"
              ) as "ofKind",
              case
                when to_tsvector('english', t1.words) @@ t1.query
                and position(t1.words in t1.detail) = 0 then case
                  when length(t1.words) <= 160 then ts_headline('english', t1.words, t1.query, 'StartSel=' || chr(2) || ', StopSel=' || chr(3) || ', HighlightAll=true')
                  else (
                    select
                      case
                        when starts_with(t1.words, bare) then ''
                        else '… '
                      end || h || case
                        when right(t1.words, length(bare)) = bare then ''
                        else ' …'
                      end
                    from
                      ts_headline(
                        'english',
                        t1.words,
                        t1.query,
                        'StartSel=' || chr(2) || ', StopSel=' || chr(3) || ', MaxWords=26, MinWords=16, MaxFragments=1'
                      ) h,
                      translate(h, chr(2) || chr(3), '') bare
                  )
                end
              end as "passage",
              t1.path as "path",
              t1.rating as "rating",
              t1.title as "title"
            from
              (
                select
                  *
                from
                  (
                    select
                      m.*,
                      row_number() over (
                        partition by
                          m.kind
                        order by
                          m.rank,
                          m.title,
                          m.id
                      ) as turn,
                      least(
                        count(*) over (
                          partition by
                            m.kind
                        ),
                        500
                      )::int as count,
                      count(*) over (
                        partition by
                          m.kind
                      ) > 500 as more
                    from
                      (
                        with
                          q as materialized (
                            select
                              to_tsquery('english', coalesce(string_agg('''' || w.word || ''':*', ' & '), '')) as query,
                              array_agg('(\m|_)' || w.letters) filter (
                                where
                                  w.stem is not null
                              ) as sieve,
                              coalesce(
                                array_agg('%' || w.letters || '%') filter (
                                  where
                                    w.letters ~ '^[a-z0-9]+$'
                                ),
                                '{}'
                              ) as mesh
                            from
                              (
                                select
                                  s.*,
                                  case
                                    when length(s.stem) > 3 then left(s.stem, 3)
                                    else left(s.stem, 1) || substring(
                                      substr(s.stem, 2)
                                      from
                                        '^[^iy]*'
                                    )
                                  end as letters
                                from
                                  (
                                    select
                                      word,
                                      (ts_lexize('english_stem', word)) [1] as stem
                                    from
                                      unnest($3::text[]) word
                                  ) s
                              ) w
                          )
                        select
                          f.*,
                          (
                            select
                              q.query
                            from
                              q
                          ) as query,
                          f.weight + case
                            when lower(translate(f.code, '-./_ ', '')) = any ($4::text[]) then -4
                            when lower(translate(f.code, '-./_ ', '')) like any ($5::text[])
                            or f.title ilike $2::text then 0
                            when f.title ilike $1::text then 2
                            else 4
                          end as rank
                        from
                          (
                            (
                              select
                                f.*
                              from
                                (
                                  select
                                    'PERSON' as kind,
                                    m.person_id as id,
                                    null::text as code,
                                    p.name as title,
                                    coalesce(m.job_title, '') as words,
                                    concat_ws(', ', m.job_title, o.short_name) as detail,
                                    '/people?person=' || m.person_id as path,
                                    null::text as rating,
                                    1 as weight
                                  from
                                    membership m
                                    cross join lateral (
                                      select
                                        p.name
                                      from
                                        person p
                                      where
                                        p.id = m.person_id
                                      limit
                                        1
                                    ) p
                                    left join organisation o on o.place_id = m.place_id
                                    and o.id = m.organisation_id
                                  where
                                    m.place_id = weft_place ()
                                    and m.active
                                ) f
                              where
                                lower(translate(f.code, '-./_ ', '')) like any ($5::text[])
                                or (
                                  lower(f.title || ' ' || f.words) like all (
                                    (
                                      select
                                        q.mesh
                                      from
                                        q
                                    )::text[]
                                  )
                                  and (
                                    f.title ilike $1::text
                                    or f.words ilike $1::text
                                    or (
                                      (f.title || ' ' || f.words) ~* all (
                                        (
                                          select
                                            q.sieve
                                          from
                                            q
                                        )::text[]
                                      )
                                      and to_tsvector('english', f.title || ' ' || f.words) @@ (
                                        select
                                          q.query
                                        from
                                          q
                                      )
                                    )
                                  )
                                )
                              limit
                                501
                            )
                            union all
                            (
                              select
                                f.*
                              from
                                (
                                  select
                                    'ORGANISATION' as kind,
                                    o.id,
                                    o.code,
                                    o.name as title,
                                    o.short_name as words,
                                    'Organisation' as detail,
                                    '/organisations?panel=' || o.code as path,
                                    null::text as rating,
                                    1 as weight
                                  from
                                    organisation o
                                  where
                                    o.place_id = weft_place ()
                                ) f
                              where
                                lower(translate(f.code, '-./_ ', '')) like any ($5::text[])
                                or (
                                  lower(f.title || ' ' || f.words) like all (
                                    (
                                      select
                                        q.mesh
                                      from
                                        q
                                    )::text[]
                                  )
                                  and (
                                    f.title ilike $1::text
                                    or f.words ilike $1::text
                                    or (
                                      (f.title || ' ' || f.words) ~* all (
                                        (
                                          select
                                            q.sieve
                                          from
                                            q
                                        )::text[]
                                      )
                                      and to_tsvector('english', f.title || ' ' || f.words) @@ (
                                        select
                                          q.query
                                        from
                                          q
                                      )
                                    )
                                  )
                                )
                              limit
                                501
                            )
                            union all
                            (
                              select
                                f.*
                              from
                                (
                                  select
                                    'FRAMEWORK' as kind,
                                    f.id,
                                    f.code,
                                    f.name as title,
                                    f.owner || '. ' || f.description as words,
                                    'Framework of ' || f.owner as detail,
                                    '/strategy/' || f.code as path,
                                    null::text as rating,
                                    1 as weight
                                  from
                                    framework f
                                  where
                                    f.place_id = weft_place ()
                                ) f
                              where
                                lower(translate(f.code, '-./_ ', '')) like any ($5::text[])
                                or (
                                  lower(f.title || ' ' || f.words) like all (
                                    (
                                      select
                                        q.mesh
                                      from
                                        q
                                    )::text[]
                                  )
                                  and (
                                    f.title ilike $1::text
                                    or f.words ilike $1::text
                                    or (
                                      (f.title || ' ' || f.words) ~* all (
                                        (
                                          select
                                            q.sieve
                                          from
                                            q
                                        )::text[]
                                      )
                                      and to_tsvector('english', f.title || ' ' || f.words) @@ (
                                        select
                                          q.query
                                        from
                                          q
                                      )
                                    )
                                  )
                                )
                              limit
                                501
                            )
                            union all
                            (
                              select
                                f.*
                              from
                                (
                                  select
                                    'STATEMENT' as kind,
                                    s.id,
                                    null::text as code,
                                    s.text as title,
                                    coalesce(s.section, '') as words,
                                    f.name || ', ' || e.title as detail,
                                    '/strategy/editions/' || e.id || '?statement=' || s.id as path,
                                    null::text as rating,
                                    2 as weight
                                  from
                                    statement s
                                    join edition e on e.place_id = s.place_id
                                    and e.id = s.edition_id
                                    join framework f on f.place_id = e.place_id
                                    and f.id = e.framework_id
                                  where
                                    s.place_id = weft_place ()
                                    and e.state <> 'SUPERSEDED'
                                    and not s.awaited
                                ) f
                              where
                                lower(translate(f.code, '-./_ ', '')) like any ($5::text[])
                                or (
                                  lower(f.title || ' ' || f.words) like all (
                                    (
                                      select
                                        q.mesh
                                      from
                                        q
                                    )::text[]
                                  )
                                  and (
                                    f.title ilike $1::text
                                    or f.words ilike $1::text
                                    or (
                                      (f.title || ' ' || f.words) ~* all (
                                        (
                                          select
                                            q.sieve
                                          from
                                            q
                                        )::text[]
                                      )
                                      and to_tsvector('english', f.title || ' ' || f.words) @@ (
                                        select
                                          q.query
                                        from
                                          q
                                      )
                                    )
                                  )
                                )
                              limit
                                501
                            )
                            union all
                            (
                              select
                                f.*
                              from
                                (
                                  select
                                    'PROJECT' as kind,
                                    p.id,
                                    p.code,
                                    p.name as title,
                                    p.summary as words,
                                    g.name as detail,
                                    '/projects/' || p.code as path,
                                    p.rating,
                                    0 as weight
                                  from
                                    project p
                                    join working_group g on g.place_id = p.place_id
                                    and g.id = p.home_id
                                  where
                                    p.place_id = weft_place ()
                                ) f
                              where
                                lower(translate(f.code, '-./_ ', '')) like any ($5::text[])
                                or (
                                  lower(f.title || ' ' || f.words) like all (
                                    (
                                      select
                                        q.mesh
                                      from
                                        q
                                    )::text[]
                                  )
                                  and (
                                    f.title ilike $1::text
                                    or f.words ilike $1::text
                                    or (
                                      (f.title || ' ' || f.words) ~* all (
                                        (
                                          select
                                            q.sieve
                                          from
                                            q
                                        )::text[]
                                      )
                                      and to_tsvector('english', f.title || ' ' || f.words) @@ (
                                        select
                                          q.query
                                        from
                                          q
                                      )
                                    )
                                  )
                                )
                              limit
                                501
                            )
                            union all
                            (
                              select
                                f.*
                              from
                                (
                                  select
                                    'WORKSTREAM' as kind,
                                    g.id,
                                    g.code,
                                    g.name as title,
                                    g.description as words,
                                    case g.kind
                                      when 'PROGRAMME' then 'Programme'
                                      else 'Workstream'
                                    end as detail,
                                    '/workstreams/' || g.code as path,
                                    null::text as rating,
                                    0 as weight
                                  from
                                    working_group g
                                  where
                                    g.place_id = weft_place ()
                                    and g.kind in ('WORKSTREAM', 'PROGRAMME')
                                ) f
                              where
                                lower(translate(f.code, '-./_ ', '')) like any ($5::text[])
                                or (
                                  lower(f.title || ' ' || f.words) like all (
                                    (
                                      select
                                        q.mesh
                                      from
                                        q
                                    )::text[]
                                  )
                                  and (
                                    f.title ilike $1::text
                                    or f.words ilike $1::text
                                    or (
                                      (f.title || ' ' || f.words) ~* all (
                                        (
                                          select
                                            q.sieve
                                          from
                                            q
                                        )::text[]
                                      )
                                      and to_tsvector('english', f.title || ' ' || f.words) @@ (
                                        select
                                          q.query
                                        from
                                          q
                                      )
                                    )
                                  )
                                )
                              limit
                                501
                            )
                            union all
                            (
                              select
                                f.*
                              from
                                (
                                  select
                                    'PRIORITY' as kind,
                                    a.id,
                                    null::text as code,
                                    a.title,
                                    '' as words,
                                    g.name || ', ' || a.financial_year as detail,
                                    '/workstreams/' || g.code || '?show=about' as path,
                                    null::text as rating,
                                    1 as weight
                                  from
                                    annual_priority a
                                    join working_group g on g.place_id = a.place_id
                                    and g.id = a.workstream_id
                                  where
                                    a.place_id = weft_place ()
                                ) f
                              where
                                lower(translate(f.code, '-./_ ', '')) like any ($5::text[])
                                or (
                                  lower(f.title || ' ' || f.words) like all (
                                    (
                                      select
                                        q.mesh
                                      from
                                        q
                                    )::text[]
                                  )
                                  and (
                                    f.title ilike $1::text
                                    or f.words ilike $1::text
                                    or (
                                      (f.title || ' ' || f.words) ~* all (
                                        (
                                          select
                                            q.sieve
                                          from
                                            q
                                        )::text[]
                                      )
                                      and to_tsvector('english', f.title || ' ' || f.words) @@ (
                                        select
                                          q.query
                                        from
                                          q
                                      )
                                    )
                                  )
                                )
                              limit
                                501
                            )
                            union all
                            (
                              select
                                f.*
                              from
                                (
                                  select
                                    'MILESTONE' as kind,
                                    m.id,
                                    null::text as code,
                                    m.title,
                                    '' as words,
                                    p.code || ', ' || p.name as detail,
                                    '/projects/' || p.code || '?milestone=' || m.id as path,
                                    null::text as rating,
                                    1 as weight
                                  from
                                    milestone m
                                    join project p on p.place_id = m.place_id
                                    and p.id = m.project_id
                                  where
                                    m.place_id = weft_place ()
                                ) f
                              where
                                lower(translate(f.code, '-./_ ', '')) like any ($5::text[])
                                or (
                                  lower(f.title || ' ' || f.words) like all (
                                    (
                                      select
                                        q.mesh
                                      from
                                        q
                                    )::text[]
                                  )
                                  and (
                                    f.title ilike $1::text
                                    or f.words ilike $1::text
                                    or (
                                      (f.title || ' ' || f.words) ~* all (
                                        (
                                          select
                                            q.sieve
                                          from
                                            q
                                        )::text[]
                                      )
                                      and to_tsvector('english', f.title || ' ' || f.words) @@ (
                                        select
                                          q.query
                                        from
                                          q
                                      )
                                    )
                                  )
                                )
                              limit
                                501
                            )
                            union all
                            (
                              select
                                f.*
                              from
                                (
                                  select
                                    'RISK' as kind,
                                    s.id,
                                    ('R-' || lpad(s.number::text, greatest(3, length(s.number::text)), '0')) as code,
                                    s.title as title,
                                    s.description || ' ' || s.controls as words,
                                    p.code || ', ' || p.name as detail,
                                    '/projects/' || p.code || '?panel=' || replace(initcap(replace('RISK', '_', ' ')), ' ', '') || ':' || s.id as path,
                                    null::text as rating,
                                    1 as weight
                                  from
                                    risk s
                                    join project p on p.place_id = s.place_id
                                    and p.id = s.project_id
                                  where
                                    s.place_id = weft_place ()
                                ) f
                              where
                                lower(translate(f.code, '-./_ ', '')) like any ($5::text[])
                                or (
                                  lower(f.title || ' ' || f.words) like all (
                                    (
                                      select
                                        q.mesh
                                      from
                                        q
                                    )::text[]
                                  )
                                  and (
                                    f.title ilike $1::text
                                    or f.words ilike $1::text
                                    or (
                                      (f.title || ' ' || f.words) ~* all (
                                        (
                                          select
                                            q.sieve
                                          from
                                            q
                                        )::text[]
                                      )
                                      and to_tsvector('english', f.title || ' ' || f.words) @@ (
                                        select
                                          q.query
                                        from
                                          q
                                      )
                                    )
                                  )
                                )
                              limit
                                501
                            )
                            union all
                            (
                              select
                                f.*
                              from
                                (
                                  select
                                    'ISSUE' as kind,
                                    s.id,
                                    ('I-' || lpad(s.number::text, greatest(3, length(s.number::text)), '0')) as code,
                                    s.title as title,
                                    s.description as words,
                                    p.code || ', ' || p.name as detail,
                                    '/projects/' || p.code || '?panel=' || replace(initcap(replace('ISSUE', '_', ' ')), ' ', '') || ':' || s.id as path,
                                    null::text as rating,
                                    1 as weight
                                  from
                                    issue s
                                    join project p on p.place_id = s.place_id
                                    and p.id = s.project_id
                                  where
                                    s.place_id = weft_place ()
                                ) f
                              where
                                lower(translate(f.code, '-./_ ', '')) like any ($5::text[])
                                or (
                                  lower(f.title || ' ' || f.words) like all (
                                    (
                                      select
                                        q.mesh
                                      from
                                        q
                                    )::text[]
                                  )
                                  and (
                                    f.title ilike $1::text
                                    or f.words ilike $1::text
                                    or (
                                      (f.title || ' ' || f.words) ~* all (
                                        (
                                          select
                                            q.sieve
                                          from
                                            q
                                        )::text[]
                                      )
                                      and to_tsvector('english', f.title || ' ' || f.words) @@ (
                                        select
                                          q.query
                                        from
                                          q
                                      )
                                    )
                                  )
                                )
                              limit
                                501
                            )
                            union all
                            (
                              select
                                f.*
                              from
                                (
                                  select
                                    'ASSUMPTION' as kind,
                                    s.id,
                                    ('AS-' || lpad(s.number::text, greatest(3, length(s.number::text)), '0')) as code,
                                    s.title as title,
                                    s.if_wrong || ' ' || coalesce(s.note, '') as words,
                                    p.code || ', ' || p.name as detail,
                                    '/projects/' || p.code || '?panel=' || replace(initcap(replace('ASSUMPTION', '_', ' ')), ' ', '') || ':' || s.id as path,
                                    null::text as rating,
                                    1 as weight
                                  from
                                    assumption s
                                    join project p on p.place_id = s.place_id
                                    and p.id = s.project_id
                                  where
                                    s.place_id = weft_place ()
                                ) f
                              where
                                lower(translate(f.code, '-./_ ', '')) like any ($5::text[])
                                or (
                                  lower(f.title || ' ' || f.words) like all (
                                    (
                                      select
                                        q.mesh
                                      from
                                        q
                                    )::text[]
                                  )
                                  and (
                                    f.title ilike $1::text
                                    or f.words ilike $1::text
                                    or (
                                      (f.title || ' ' || f.words) ~* all (
                                        (
                                          select
                                            q.sieve
                                          from
                                            q
                                        )::text[]
                                      )
                                      and to_tsvector('english', f.title || ' ' || f.words) @@ (
                                        select
                                          q.query
                                        from
                                          q
                                      )
                                    )
                                  )
                                )
                              limit
                                501
                            )
                            union all
                            (
                              select
                                f.*
                              from
                                (
                                  select
                                    'DECISION' as kind,
                                    s.id,
                                    ('D-' || lpad(s.number::text, greatest(3, length(s.number::text)), '0')) as code,
                                    s.decision as title,
                                    s.reason || ' ' || s.decided_by as words,
                                    p.code || ', ' || p.name as detail,
                                    '/projects/' || p.code || '?panel=' || replace(initcap(replace('DECISION', '_', ' ')), ' ', '') || ':' || s.id as path,
                                    null::text as rating,
                                    1 as weight
                                  from
                                    decision s
                                    join project p on p.place_id = s.place_id
                                    and p.id = s.project_id
                                  where
                                    s.place_id = weft_place ()
                                ) f
                              where
                                lower(translate(f.code, '-./_ ', '')) like any ($5::text[])
                                or (
                                  lower(f.title || ' ' || f.words) like all (
                                    (
                                      select
                                        q.mesh
                                      from
                                        q
                                    )::text[]
                                  )
                                  and (
                                    f.title ilike $1::text
                                    or f.words ilike $1::text
                                    or (
                                      (f.title || ' ' || f.words) ~* all (
                                        (
                                          select
                                            q.sieve
                                          from
                                            q
                                        )::text[]
                                      )
                                      and to_tsvector('english', f.title || ' ' || f.words) @@ (
                                        select
                                          q.query
                                        from
                                          q
                                      )
                                    )
                                  )
                                )
                              limit
                                501
                            )
                            union all
                            (
                              select
                                f.*
                              from
                                (
                                  select
                                    'DELIVERABLE' as kind,
                                    s.id,
                                    ('DV-' || lpad(s.number::text, greatest(3, length(s.number::text)), '0')) as code,
                                    s.title as title,
                                    s.acceptance as words,
                                    p.code || ', ' || p.name as detail,
                                    '/projects/' || p.code || '?panel=' || replace(initcap(replace('DELIVERABLE', '_', ' ')), ' ', '') || ':' || s.id as path,
                                    null::text as rating,
                                    1 as weight
                                  from
                                    deliverable s
                                    join project p on p.place_id = s.place_id
                                    and p.id = s.project_id
                                  where
                                    s.place_id = weft_place ()
                                ) f
                              where
                                lower(translate(f.code, '-./_ ', '')) like any ($5::text[])
                                or (
                                  lower(f.title || ' ' || f.words) like all (
                                    (
                                      select
                                        q.mesh
                                      from
                                        q
                                    )::text[]
                                  )
                                  and (
                                    f.title ilike $1::text
                                    or f.words ilike $1::text
                                    or (
                                      (f.title || ' ' || f.words) ~* all (
                                        (
                                          select
                                            q.sieve
                                          from
                                            q
                                        )::text[]
                                      )
                                      and to_tsvector('english', f.title || ' ' || f.words) @@ (
                                        select
                                          q.query
                                        from
                                          q
                                      )
                                    )
                                  )
                                )
                              limit
                                501
                            )
                            union all
                            (
                              select
                                f.*
                              from
                                (
                                  select
                                    'DEPENDENCY' as kind,
                                    s.id,
                                    ('DP-' || lpad(s.number::text, greatest(3, length(s.number::text)), '0')) as code,
                                    s.title as title,
                                    '' as words,
                                    p.code || ', ' || p.name as detail,
                                    '/projects/' || p.code || '?panel=' || replace(initcap(replace('DEPENDENCY', '_', ' ')), ' ', '') || ':' || s.id as path,
                                    null::text as rating,
                                    1 as weight
                                  from
                                    dependency s
                                    join project p on p.place_id = s.place_id
                                    and p.id = s.receiver_id
                                  where
                                    s.place_id = weft_place ()
                                ) f
                              where
                                lower(translate(f.code, '-./_ ', '')) like any ($5::text[])
                                or (
                                  lower(f.title || ' ' || f.words) like all (
                                    (
                                      select
                                        q.mesh
                                      from
                                        q
                                    )::text[]
                                  )
                                  and (
                                    f.title ilike $1::text
                                    or f.words ilike $1::text
                                    or (
                                      (f.title || ' ' || f.words) ~* all (
                                        (
                                          select
                                            q.sieve
                                          from
                                            q
                                        )::text[]
                                      )
                                      and to_tsvector('english', f.title || ' ' || f.words) @@ (
                                        select
                                          q.query
                                        from
                                          q
                                      )
                                    )
                                  )
                                )
                              limit
                                501
                            )
                            union all
                            (
                              select
                                f.*
                              from
                                (
                                  select
                                    'CHANGE_REQUEST' as kind,
                                    s.id,
                                    ('CR-' || lpad(s.number::text, greatest(3, length(s.number::text)), '0')) as code,
                                    s.title as title,
                                    s.reason || ' ' || s.impact as words,
                                    p.code || ', ' || p.name as detail,
                                    '/projects/' || p.code || '?panel=' || replace(initcap(replace('CHANGE_REQUEST', '_', ' ')), ' ', '') || ':' || s.id as path,
                                    null::text as rating,
                                    1 as weight
                                  from
                                    change_request s
                                    join project p on p.place_id = s.place_id
                                    and p.id = s.project_id
                                  where
                                    s.place_id = weft_place ()
                                ) f
                              where
                                lower(translate(f.code, '-./_ ', '')) like any ($5::text[])
                                or (
                                  lower(f.title || ' ' || f.words) like all (
                                    (
                                      select
                                        q.mesh
                                      from
                                        q
                                    )::text[]
                                  )
                                  and (
                                    f.title ilike $1::text
                                    or f.words ilike $1::text
                                    or (
                                      (f.title || ' ' || f.words) ~* all (
                                        (
                                          select
                                            q.sieve
                                          from
                                            q
                                        )::text[]
                                      )
                                      and to_tsvector('english', f.title || ' ' || f.words) @@ (
                                        select
                                          q.query
                                        from
                                          q
                                      )
                                    )
                                  )
                                )
                              limit
                                501
                            )
                            union all
                            (
                              select
                                f.*
                              from
                                (
                                  select
                                    'LINK' as kind,
                                    l.id,
                                    null::text as code,
                                    l.title,
                                    l.address as words,
                                    p.code || ', ' || p.name as detail,
                                    '/projects/' || p.code || '?link=' || l.id as path,
                                    null::text as rating,
                                    2 as weight
                                  from
                                    project_link l
                                    join project p on p.place_id = l.place_id
                                    and p.id = l.project_id
                                  where
                                    l.place_id = weft_place ()
                                ) f
                              where
                                lower(translate(f.code, '-./_ ', '')) like any ($5::text[])
                                or (
                                  lower(f.title || ' ' || f.words) like all (
                                    (
                                      select
                                        q.mesh
                                      from
                                        q
                                    )::text[]
                                  )
                                  and (
                                    f.title ilike $1::text
                                    or f.words ilike $1::text
                                    or (
                                      (f.title || ' ' || f.words) ~* all (
                                        (
                                          select
                                            q.sieve
                                          from
                                            q
                                        )::text[]
                                      )
                                      and to_tsvector('english', f.title || ' ' || f.words) @@ (
                                        select
                                          q.query
                                        from
                                          q
                                      )
                                    )
                                  )
                                )
                              limit
                                501
                            )
                            union all
                            (
                              select
                                f.*
                              from
                                (
                                  select
                                    'COMMENT' as kind,
                                    c.id,
                                    null::text as code,
                                    btrim(regexp_replace(regexp_replace(c.body, '@\{[^}]*\}', '', 'g'), '\s+', ' ', 'g')) as title,
                                    '' as words,
                                    (
                                      select
                                        w.name
                                      from
                                        person w
                                      where
                                        w.id = c.written_by
                                    ) || ' on ' || p.code || ', ' || p.name as detail,
                                    '/projects/' || p.code || case c.subject
                                      when 'PROJECT' then '?'
                                      else '?panel=' || replace(initcap(replace(c.subject, '_', ' ')), ' ', '') || ':' || c.subject_id || '&'
                                    end || 'comment=' || c.id as path,
                                    null::text as rating,
                                    3 as weight
                                  from
                                    comment c
                                    join project p on p.place_id = c.place_id
                                    and p.id = c.project_id
                                  where
                                    c.place_id = weft_place ()
                                    and c.removed_at is null
                                ) f
                              where
                                lower(translate(f.code, '-./_ ', '')) like any ($5::text[])
                                or (
                                  lower(f.title || ' ' || f.words) like all (
                                    (
                                      select
                                        q.mesh
                                      from
                                        q
                                    )::text[]
                                  )
                                  and (
                                    f.title ilike $1::text
                                    or f.words ilike $1::text
                                    or (
                                      (f.title || ' ' || f.words) ~* all (
                                        (
                                          select
                                            q.sieve
                                          from
                                            q
                                        )::text[]
                                      )
                                      and to_tsvector('english', f.title || ' ' || f.words) @@ (
                                        select
                                          q.query
                                        from
                                          q
                                      )
                                    )
                                  )
                                )
                              limit
                                501
                            )
                            union all
                            (
                              select
                                f.*
                              from
                                (
                                  select
                                    'FUNDING_LINE' as kind,
                                    l.id,
                                    l.code,
                                    coalesce(l.description, 'Line ' || l.code) as title,
                                    s.name || coalesce('. ' || l.comments, '') as words,
                                    s.name || ', Better Care Fund ' || p.pack_code as detail,
                                    '/better-care-fund?year=' || coalesce(
                                      (
                                        select
                                          max(y.financial_year)
                                        from
                                          scheme_line_year y
                                        where
                                          y.place_id = l.place_id
                                          and y.line_id = l.id
                                      ),
                                      ''
                                    ) || '&panel=line:' || l.id as path,
                                    null::text as rating,
                                    2 as weight
                                  from
                                    scheme_line l
                                    join scheme s on s.place_id = l.place_id
                                    and s.id = l.scheme_id
                                    join funding_plan p on p.place_id = l.place_id
                                    and p.id = l.plan_id
                                  where
                                    l.place_id = weft_place ()
                                ) f
                              where
                                lower(translate(f.code, '-./_ ', '')) like any ($5::text[])
                                or (
                                  lower(f.title || ' ' || f.words) like all (
                                    (
                                      select
                                        q.mesh
                                      from
                                        q
                                    )::text[]
                                  )
                                  and (
                                    f.title ilike $1::text
                                    or f.words ilike $1::text
                                    or (
                                      (f.title || ' ' || f.words) ~* all (
                                        (
                                          select
                                            q.sieve
                                          from
                                            q
                                        )::text[]
                                      )
                                      and to_tsvector('english', f.title || ' ' || f.words) @@ (
                                        select
                                          q.query
                                        from
                                          q
                                      )
                                    )
                                  )
                                )
                              limit
                                501
                            )
                          ) f
                      ) m
                  ) e
                where
                  e.turn <= 5
                order by
                  e.rank,
                  e.title,
                  e.id
                limit
                  100
              ) t1
            order by
              t1.rank,
              t1.title,
              t1.id
          ) "~"
      ) as "find"
    from
      (
        select
          1
      ) q
  ) "~";
