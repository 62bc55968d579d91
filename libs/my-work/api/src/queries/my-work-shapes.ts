import { personBy } from '@weft/identity/api';
import { FIRST_LOOK_DAYS, PRESSING, WORK_REASONS } from '@weft/my-work/domain';
import { column, expression, many, one, shape, type MyWorkSource, type Rows, type Shape } from '@weft/platform';

/** More than this nobody goes through on one page. */
const MOST_ITEMS = 300;

/** The one row of My work: whose it is, and since when changes are told. */
export const myWorkRows = (t: string): Rows => ({
  from: `(select me.person_id, coalesce(l.seen_at, (weft_today() - ${FIRST_LOOK_DAYS})::timestamp at time zone 'Europe/London') as since
    from (select weft_actor() as person_id) me
    left join my_work_look l on l.place_id = weft_place() and l.person_id = me.person_id) ${t}`,
});

/** Every source, for a person, a business date and an instant that changes are told since, each as SQL. */
export function workOf(
  sources: readonly MyWorkSource[],
  values: Readonly<Record<'person' | 'today' | 'since', string>>,
): string {
  return sources
    .map(({ sql }) => `(${sql.replace(/\$(person|today|since)\b/g, (_, name: keyof typeof values) => values[name])})`)
    .join(' union all ');
}

/** The same for the row `t` of {@link myWorkRows}. */
const union = (sources: readonly MyWorkSource[], t: string): string =>
  workOf(sources, { person: `${t}.person_id`, today: '(select weft_today())', since: `${t}.since` });

const listed = (reasons: readonly string[]): string => reasons.map((why) => `'${why}'`).join(', ');

export const myWorkShapes = (sources: readonly MyWorkSource[]): readonly Shape[] => [
  shape('Query', { myWork: one('MyWork', (_, to) => myWorkRows(to)) }, {}, ['myWork']),
  shape('MyWork', {
    since: column('since'),
    pressing: expression(
      (t) => `(select count(*)::int from (${union(sources, t)}) w where w.why in (${listed(PRESSING)}))`,
    ),
    items: many('WorkItem', (t, to) => ({
      from: `(${union(sources, t)}) ${to}`,
      orderBy: `array_position(array[${listed(WORK_REASONS)}], ${to}.why), ${to}.at desc nulls last, ${to}.due_on nulls last,
        ${to}.project_code, ${to}.code, ${to}.kind, ${to}.id`,
      limit: String(MOST_ITEMS),
    })),
  }),
  shape('WorkItem', {
    id: expression((t) => `${t}.why || ':' || ${t}.kind || ':' || ${t}.id`),
    why: column('why'),
    kind: column('kind'),
    subjectId: column('id'),
    ask: column('ask'),
    code: column('code'),
    title: column('title'),
    projectCode: column('project_code'),
    projectName: column('project_name'),
    dueOn: column('due_on'),
    path: column('path'),
    version: column('version'),
    actor: one('Person', personBy('actor_id')),
    at: column('at'),
  }),
];
