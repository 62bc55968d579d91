import { connection, firstOf, many, one, shape, type FieldScope, type OrderKey, type Shape } from '@weft/platform';
import { ratingsDiffer } from '../computed/computed-rating-shapes';
import { stageOrder } from './orders';

/** The filter of a list of projects, as the schema has it. */
export interface ProjectFilter {
  readonly id?: readonly string[] | null;
  readonly home?: readonly string[] | null;
  readonly contributor?: readonly string[] | null;
  readonly stage?: readonly string[] | null;
  readonly notStage?: readonly string[] | null;
  readonly rating?: readonly string[] | null;
  readonly leadId?: readonly string[] | null;
  readonly sroId?: readonly string[] | null;
  readonly organisation?: readonly string[] | null;
  readonly partner?: readonly string[] | null;
  readonly locality?: readonly string[] | null;
  readonly cohort?: readonly string[] | null;
  readonly overdue?: boolean | null;
  readonly needsAttention?: boolean | null;
  readonly differs?: boolean | null;
  readonly gateBy?: string | null;
  readonly search?: string | null;
}

/** Late milestones of a project row, `critical` ones or all. */
export const lateMilestones = (t: string, critical = false): string =>
  `milestone m where m.place_id = ${t}.place_id and m.project_id = ${t}.id and m.actual_on is null and m.forecast_on < (select weft_today())${critical ? ' and m.critical' : ''}`;

export const nextForecast = (t: string): string =>
  `(select min(m.forecast_on) from milestone m where m.place_id = ${t}.place_id and m.project_id = ${t}.id and m.actual_on is null)`;

export const greatestSlip = (t: string): string =>
  `coalesce((select max(m.forecast_on - m.baseline_on) from milestone m where m.place_id = ${t}.place_id and m.project_id = ${t}.id and m.actual_on is null), 0)`;

/** 0 for Red to 4 for Green, 5 without a rating: the worst first, as `worstFirstRank` of the domain has it. */
export const ratingRank = (t: string): string =>
  `array_position(array['RED','AMBER_RED','AMBER','AMBER_GREEN','GREEN','NOT_RATED'], ${t}.rating)`;

/** Red, worse than before, or with an overdue critical milestone, and not closed. */
const needsAttention = (t: string): string =>
  `(${t}.stage <> 'CLOSED' and (${t}.rating = 'RED' or ${t}.rating_trend = 'WORSE' or exists (select from ${lateMilestones(t, true)})))`;

/** What a filter asks of a project row, as SQL conditions. */
export function conditions(t: string, filter: ProjectFilter, bind: FieldScope['bind']): string[] {
  const among = (sql: string, values: readonly string[] | null | undefined, type = 'text'): string[] =>
    values ? [`${sql} = any (${bind(values, `${type}[]`)})`] : [];
  const where = [
    ...among(`${t}.id`, filter.id, 'uuid'),
    ...among(
      `(select g.code from working_group g where g.place_id = ${t}.place_id and g.id = ${t}.home_id)`,
      filter.home,
    ),
    ...among(`${t}.stage`, filter.stage),
    ...among(`${t}.rating`, filter.rating),
    ...among(`${t}.lead_id`, filter.leadId, 'uuid'),
    ...among(`${t}.sro_id`, filter.sroId, 'uuid'),
    ...among(
      `(select o.code from organisation o where o.place_id = ${t}.place_id and o.id = ${t}.organisation_id)`,
      filter.organisation,
    ),
  ];
  if (filter.notStage) {
    where.push(`${t}.stage <> all (${bind(filter.notStage, 'text[]')})`);
  }
  if (filter.contributor) {
    where.push(
      `exists (select from contribution c join working_group g on g.place_id = c.place_id and g.id = c.workstream_id
        where c.place_id = ${t}.place_id and c.project_id = ${t}.id and g.code = any (${bind(filter.contributor, 'text[]')}))`,
    );
  }
  if (filter.partner) {
    where.push(
      `(select array_agg(o.code) from organisation o where o.place_id = ${t}.place_id and (o.id = ${t}.organisation_id
          or o.id in (select a.organisation_id from partner a where a.place_id = ${t}.place_id and a.project_id = ${t}.id))) && ${bind(filter.partner, 'text[]')}`,
    );
  }
  for (const table of ['locality', 'cohort'] as const) {
    if (filter[table]) {
      where.push(
        `exists (select from project_${table} l join ${table} r on r.place_id = l.place_id and r.id = l.${table}_id
          where l.place_id = ${t}.place_id and l.project_id = ${t}.id and r.code = any (${bind(filter[table], 'text[]')}))`,
      );
    }
  }
  if (typeof filter.overdue === 'boolean') {
    where.push(`${filter.overdue ? '' : 'not '}exists (select from ${lateMilestones(t)})`);
  }
  if (typeof filter.needsAttention === 'boolean') {
    where.push(`${filter.needsAttention ? '' : 'not '}${needsAttention(t)}`);
  }
  if (typeof filter.differs === 'boolean') {
    where.push(`${filter.differs ? '' : 'not '}${ratingsDiffer(t)}`);
  }
  if (filter.gateBy) {
    where.push(
      `(select min(g.planned_on) from gate g where g.place_id = ${t}.place_id and g.project_id = ${t}.id and g.passed_on is null) <= ${bind(filter.gateBy, 'date')}`,
    );
  }
  for (const word of (filter.search ?? '').trim().split(/\s+/).filter(Boolean).slice(0, 8)) {
    const pattern = bind(`%${word.replace(/[\\%_]/g, '\\$&')}%`, 'text');
    where.push(
      `(${t}.code ilike ${pattern} or ${t}.name ilike ${pattern} or ${t}.summary ilike ${pattern}
        or exists (select from person p where p.id = ${t}.lead_id and p.name ilike ${pattern}))`,
    );
  }
  return where;
}

/** What projects are sorted by, by the name that the schema gives it. */
export const orders: Readonly<Record<string, (t: string) => Omit<OrderKey, 'descending'>>> = {
  CODE: (t) => ({ sql: `${t}.code`, type: 'text' }),
  NAME: (t) => ({ sql: `lower(${t}.name)`, type: 'text' }),
  RATING: (t) => ({ sql: ratingRank(t), type: 'integer' }),
  STAGE: (t) => ({
    sql: `array_position(${stageOrder}, ${t}.stage)`,
    type: 'integer',
  }),
  LEAD: (t) => ({ sql: `coalesce((select lower(p.name) from person p where p.id = ${t}.lead_id), '~')`, type: 'text' }),
  NEXT_FORECAST: (t) => ({ sql: `coalesce(${nextForecast(t)}, 'infinity'::date)`, type: 'date' }),
  SLIP: (t) => ({ sql: greatestSlip(t), type: 'integer' }),
  UPDATED: (t) => ({ sql: `${t}.updated_at`, type: 'timestamptz' }),
};

export const projectListShape: Shape = shape('Query', {
  projects: connection(
    'Project',
    (_, to, { args, bind }) => ({
      from: `project ${to}`,
      where: [`${to}.place_id = weft_place()`, ...conditions(to, (args['filter'] ?? {}) as ProjectFilter, bind)].join(
        ' and ',
      ),
    }),
    (to, { args }) => {
      const order = args['orderBy'] as { field: string; direction: string } | null | undefined;
      const key = orders[order?.field ?? 'CODE']?.(to);
      return key ? [{ ...key, descending: order?.direction === 'DESC' }] : [];
    },
  ),
  project: one('Project', (_, to, { args, bind }) => ({
    from: `project ${to}`,
    where: `${to}.place_id = weft_place() and ${to}.code = ${bind(args['code'], 'text')}`,
  })),
  exceptions: many('Project', (_, to, scope) => ({
    from: `project ${to}`,
    where: `${to}.place_id = weft_place() and ${needsAttention(to)}`,
    orderBy: `${ratingRank(to)}, (select count(*) from ${lateMilestones(to, true)}) desc, ${greatestSlip(to)} desc, ${to}.code`,
    limit: String(firstOf(scope, 10, 100)),
  })),
  movers: many('Declaration', (_, to, scope) => ({
    from: `declaration ${to}`,
    where: `${to}.place_id = weft_place() and ${to}.dimension = 'OVERALL' and ${to}.trend in ('BETTER', 'WORSE')
      and ${to}.declared_at >= (${scope.bind(scope.args['since'], 'date')}::timestamp at time zone 'Europe/London')`,
    orderBy: `${to}.declared_at desc, ${to}.id`,
    limit: String(firstOf(scope, 50, 200)),
  })),
});
