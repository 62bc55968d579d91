-- The one statement that answers the page 'ProjectList', as it is sent to PostgreSQL. Written by the read compiler;
-- WEFT_UPDATE=1 npx jest apps/api/src/hot-sql prints it anew. Values here:
--   $1 ["CLOSED"]

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
              'ProjectOutline' as "__typename",
              (
                select
                  coalesce(json_agg("~"), '[]'::json)
                from
                  (
                    select
                      'ProjectGroup' as "__typename",
                      t2.count as "count",
                      t2.key as "key",
                      t2.label as "label"
                    from
                      jsonb_to_recordset(t1.groups) as t2 (key text, label text, count integer)
                  ) "~"
              ) as "groups",
              t1.ids as "ids",
              t1.total as "totalCount"
            from
              (
                with
                  listed as materialized (
                    select
                      row_of.id,
                      coalesce(row_of.lead_id::text, '') as key,
                      coalesce(
                        (
                          select
                            p.name
                          from
                            person p
                          where
                            p.id = row_of.lead_id
                        ),
                        ''
                      ) as label,
                      case
                        when row_of.lead_id is null then 1
                        else 0
                      end as rank,
                      array_position(array['RED', 'AMBER_RED', 'AMBER', 'AMBER_GREEN', 'GREEN', 'NOT_RATED'], row_of.rating) as place_in_order
                    from
                      project row_of
                    where
                      row_of.place_id = weft_place ()
                      and row_of.stage <> all ($1::text[])
                  )
                select
                  (
                    select
                      count(*)::int
                    from
                      listed
                  ) as total,
                  (
                    select
                      coalesce(
                        json_agg(
                          l.id
                          order by
                            l.rank,
                            lower(l.label),
                            l.key,
                            l.place_in_order,
                            l.id
                        ),
                        '[]'
                      )
                    from
                      listed l
                  ) as ids,
                  (
                    select
                      coalesce(
                        jsonb_agg(
                          jsonb_build_object('key', g.key, 'label', g.label, 'count', g.count)
                          order by
                            g.rank,
                            lower(g.label),
                            g.key
                        ),
                        '[]'
                      )
                    from
                      (
                        select
                          key,
                          label,
                          rank,
                          count(*)::int
                        from
                          listed
                        group by
                          key,
                          label,
                          rank
                      ) g
                  ) as groups
              ) t1
          ) "~"
      ) as "projectOutline"
    from
      (
        select
          1
      ) q
  ) "~";
