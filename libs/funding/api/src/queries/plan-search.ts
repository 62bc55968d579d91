import type { SearchSource } from '@weft/platform';

/** What the search finds of the plans: each line, where it opens in the side panel of its plan. */
export const planSearch: readonly SearchSource[] = [
  {
    name: 'funding lines',
    sql: `select 'FUNDING_LINE' as kind, l.id, l.code, coalesce(l.description, 'Line ' || l.code) as title,
            s.name || coalesce('. ' || l.comments, '') as words, s.name || ', Better Care Fund ' || p.pack_code as detail,
            '/better-care-fund?year=' || coalesce((select max(y.financial_year) from scheme_line_year y where y.place_id = l.place_id and y.line_id = l.id), '') || '&panel=line:' || l.id as path, null::text as rating, 2 as weight
          from scheme_line l join scheme s on s.place_id = l.place_id and s.id = l.scheme_id
          join funding_plan p on p.place_id = l.place_id and p.id = l.plan_id
          where l.place_id = weft_place()`,
  },
];
