import type { FieldScope, Rows } from '@weft/platform';

/** What `Query.trail` narrows by. */
interface TrailFilter {
  readonly actorId?: readonly string[] | null;
  readonly byNobody?: boolean | null;
  readonly subjectType?: readonly string[] | null;
  readonly subjectId?: string | null;
  readonly requestId?: string | null;
  readonly from?: string | null;
  readonly until?: string | null;
}

/** The first instant of a day of the place. */
const beginning = (day: string): string => `((${day})::timestamp at time zone 'Europe/London')`;

/**
 * Rows of the trail carry their instant in their id, rounded to a millisecond: so that the order of the ids serves a span
 * of time as well. `at` itself, beside it, decides.
 */
const idAt = (instant: string, margin: -1 | 1): string =>
  `(lpad(to_hex((extract(epoch from ${instant}) * 1000)::bigint + ${margin}), 12, '0') || '70008000000000000000')::uuid`;

/** One value is compared as one, so that an index gives its rows in their order. */
const among = (column: string, values: readonly string[], type: string, { bind }: FieldScope): string =>
  values.length === 1 ? `${column} = ${bind(values[0], type)}` : `${column} = any(${bind(values, `${type}[]`)})`;

/** The rows of the place's trail that a filter leaves. */
export const trailRows = (_: string, to: string, scope: FieldScope): Rows => {
  const { bind } = scope;
  const filter = (scope.args['filter'] ?? {}) as TrailFilter;
  const from = filter.from ? beginning(bind(filter.from, 'date')) : '';
  const until = filter.until ? beginning(`${bind(filter.until, 'date')} + 1`) : '';
  const who = [
    ...(filter.actorId ? [among(`${to}.actor_id`, filter.actorId, 'uuid', scope)] : []),
    ...(filter.byNobody ? [`${to}.actor_id is null`] : []),
  ];
  const where = [
    `${to}.place_id = weft_place()`,
    ...(who.length ? [`(${who.join(' or ')})`] : []),
    ...(filter.subjectType ? [among(`${to}.subject_type`, filter.subjectType, 'text', scope)] : []),
    ...(filter.subjectId ? [`${to}.subject_id = ${bind(filter.subjectId, 'uuid')}`] : []),
    ...(filter.requestId ? [`${to}.request_id = ${bind(filter.requestId, 'text')}`] : []),
    ...(from ? [`${to}.id >= ${idAt(from, -1)} and ${to}.at >= ${from}`] : []),
    ...(until ? [`${to}.id < ${idAt(until, 1)} and ${to}.at < ${until}`] : []),
  ];
  return { from: `audit ${to}`, where: where.join(' and ') };
};

/** Each type once, found by one step through the index for each, however long the trail is. */
export const trailTypeRows = (to: string): Rows => ({
  from: `(with recursive found as (
      (select a.subject_type from audit a where a.place_id = weft_place() order by a.subject_type limit 1)
      union all
      select (select a.subject_type from audit a where a.place_id = weft_place() and a.subject_type > found.subject_type
        order by a.subject_type limit 1) from found where found.subject_type is not null)
    select subject_type as name from found where subject_type is not null) ${to}`,
  orderBy: `${to}.name`,
});
