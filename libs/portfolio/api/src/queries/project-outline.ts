import { column, many, one, shape, type Shape } from '@weft/platform';
import { stageOrder } from './orders';
import { conditions, orders, ratingRank, type ProjectFilter } from './project-list';

interface Grouped {
  readonly key: string;
  readonly label: string;
  /** Stands before the label in the order; the group of those without comes last. */
  readonly rank: string;
}

const priority = (t: string, what: string): string =>
  `(select ${what} from annual_priority a where a.place_id = ${t}.place_id and a.id = ${t}.priority_id)`;
const home = (t: string, what: string): string =>
  `(select ${what} from working_group g where g.place_id = ${t}.place_id and g.id = ${t}.home_id)`;
const organisation = (t: string, what: string): string =>
  `(select ${what} from organisation o where o.place_id = ${t}.place_id and o.id = ${t}.organisation_id)`;

const groupings: Readonly<Record<string, (t: string) => Grouped>> = {
  LEAD: (t) => ({
    key: `coalesce(${t}.lead_id::text, '')`,
    label: `coalesce((select p.name from person p where p.id = ${t}.lead_id), '')`,
    rank: `case when ${t}.lead_id is null then 1 else 0 end`,
  }),
  HOME: (t) => ({ key: home(t, 'g.code'), label: home(t, 'g.name'), rank: home(t, 'g.position') }),
  STAGE: (t) => ({ key: `${t}.stage`, label: `${t}.stage`, rank: `array_position(${stageOrder}, ${t}.stage)` }),
  RATING: (t) => ({ key: `${t}.rating`, label: `${t}.rating`, rank: ratingRank(t) }),
  ORGANISATION: (t) => ({
    key: `coalesce(${organisation(t, 'o.code')}, '')`,
    label: `coalesce(${organisation(t, 'o.name')}, '')`,
    rank: `case when ${t}.organisation_id is null then 1 else 0 end`,
  }),
  PRIORITY: (t) => ({
    key: `coalesce(${t}.priority_id::text, '')`,
    label: `coalesce(${priority(t, 'a.title')}, '')`,
    rank: `case when ${t}.priority_id is null then 1 else 0 end`,
  }),
};
const ungrouped: Grouped = { key: `''`, label: `''`, rank: '0' };

/** A list of projects without its rows: ids in order, and groups with their counts, in one pass over the list. */
export const projectOutlineShapes: readonly Shape[] = [
  shape('Query', {
    projectOutline: one('ProjectOutline', (_, to, { args, bind }) => {
      const asked = args['orderBy'] as { field: string; direction: string } | null | undefined;
      const order = (orders[asked?.field ?? 'CODE'] ?? orders['CODE'])?.('row_of');
      const grouping = groupings[(args['groupBy'] ?? '') as string];
      const { key, label, rank } = grouping?.('row_of') ?? ungrouped;
      const where = [
        'row_of.place_id = weft_place()',
        ...conditions('row_of', (args['filter'] ?? {}) as ProjectFilter, bind),
      ];
      return {
        from: `(with listed as materialized (
            select row_of.id, ${key} as key, ${label} as label, ${rank} as rank, ${order?.sql ?? 'row_of.code'} as place_in_order
            from project row_of where ${where.join(' and ')})
          select (select count(*)::int from listed) as total,
            (select coalesce(json_agg(l.id order by l.rank, lower(l.label), l.key, l.place_in_order${asked?.direction === 'DESC' ? ' desc' : ''}, l.id), '[]')
             from listed l) as ids,
            ${
              grouping
                ? `(select coalesce(jsonb_agg(jsonb_build_object('key', g.key, 'label', g.label, 'count', g.count) order by g.rank, lower(g.label), g.key), '[]')
             from (select key, label, rank, count(*)::int from listed group by key, label, rank) g)`
                : `'[]'::jsonb`
            } as groups) ${to}`,
      };
    }),
  }),
  shape('ProjectOutline', {
    totalCount: column('total'),
    ids: column('ids'),
    groups: many('ProjectGroup', (t, to) => ({
      from: `jsonb_to_recordset(${t}.groups) as ${to} (key text, label text, count integer)`,
    })),
  }),
  shape('ProjectGroup', { key: column('key'), label: column('label'), count: column('count') }),
];
