import { abilityOf, personBy } from '@weft/identity/api';
import {
  column,
  connection,
  expression,
  firstOf,
  many,
  one,
  shape,
  type Actor,
  type FieldScope,
  type Rows,
  type Shape,
  type TrailRecord,
} from '@weft/platform';
import { mayReadTrail, refusals } from '@weft/identity/domain';
import { accept, type Result } from '@weft/kernel';
import { trailRows, trailTypeRows } from './trail';

/** Columns that change with every write and say nothing to a reader. */
const housekeeping = `array['version', 'updated_at', 'place_id', 'erased_at']`;

const changedFields = (t: string): string =>
  `(select weft_camel(c.name) as field, c.was::text as before, c.becomes::text as after, c.name
    from trail_changes(${t}.before, ${t}.after) c where c.part_of is not null or c.name <> all (${housekeeping}))`;

/** A head of the chain as it was published outside the database. */
export interface PublishedHead {
  readonly position: number;
  readonly head: string;
}

/** The one row of a verification, against the heads that are given. */
export const trailVerification = (to: string, { bind }: FieldScope, heads: readonly PublishedHead[]): Rows => ({
  from: `(select count(*)::int as rows,
    (select count(*)::int from audit_chain where place_id = weft_place()) as sealed,
    (select encode(hash, 'hex') from audit_chain where place_id = weft_place() order by position desc limit 1) as head,
    (select coalesce(json_agg(v.finding), '[]'::json) from verify_trail(${bind(JSON.stringify(heads), 'jsonb')}) v) as findings
  from audit where place_id = weft_place()) ${to}`,
});

const readers = (actor: Actor): Result<unknown> =>
  mayReadTrail(abilityOf(actor)) ? accept(actor) : refusals.readTrail;

/** The statement of a record, with what it is asked for in its place. */
const about = ({ sql }: TrailRecord, id: string): string => sql.replaceAll('$id', id);

/** What a row of the trail is about; the one branch of its type is asked. */
const recordOf = (records: readonly TrailRecord[], t: string, to: string): Rows => ({
  from: `(${records
    .map(
      (record) => `select r.* from (${about(record, `${t}.subject_id`)}) r where ${t}.subject_type = '${record.type}'`,
    )
    .join(' union all ')}) ${to}`,
});

/** The name of what a value points to, where the value is an id. */
const called = (records: readonly TrailRecord[], value: string): string => {
  const id = `(${value}::jsonb #>> '{}')`;
  const names = records
    .filter(({ pointedTo }) => pointedTo)
    .map((one) => `(select r.name from (${about(one, `${id}::uuid`)}) r)`);
  return `case when ${id} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then coalesce(${names.join(', ')}) end`;
};

export const auditShapes = (records: readonly TrailRecord[]): readonly Shape[] => [
  shape(
    'Query',
    {
      history: many('HistoryEntry', (_, to, scope) => {
        const { args, bind } = scope;
        const field = args['field'] as string | null | undefined;
        return {
          from: `audit ${to}`,
          where:
            `${to}.place_id = weft_place() and ${to}.subject_id = ${bind(args['subjectId'], 'uuid')} and ${to}.subject_type = ${bind(args['subjectType'], 'text')}` +
            (field ? ` and exists (select from ${changedFields(to)} c where c.field = ${bind(field, 'text')})` : ''),
          orderBy: `${to}.id desc`,
          limit: String(firstOf(scope, 50, 500)),
        };
      }),
      projectHistory: many('HistoryEntry', (_, to, scope) => ({
        from: `audit ${to}`,
        where: `${to}.place_id = weft_place() and ${to}.root_id = (select p.id from project p where p.place_id = weft_place() and p.code = ${scope.bind(scope.args['code'], 'text')})`,
        orderBy: `${to}.id desc`,
        limit: String(firstOf(scope, 50, 500)),
      })),
    },
    {},
    // What is told of a person's name depends on who asks.
    ['history', 'trail'],
  ),
  shape(
    'Query',
    {
      trail: connection('HistoryEntry', trailRows, (to) => [{ sql: `${to}.id`, type: 'uuid', descending: true }]),
      trailTypes: many('TrailType', (_, to) => trailTypeRows(to)),
    },
    {},
    [],
    { trail: readers, trailTypes: readers },
  ),
  shape('HistoryEntry', {
    id: column('id'),
    at: column('at'),
    actor: one('Person', personBy('actor_id')),
    action: column('action'),
    subjectType: column('subject_type'),
    subjectId: column('subject_id'),
    summary: column('summary'),
    record: one('TrailRecord', (t, to) => recordOf(records, t, to)),
    changes: many('FieldChange', (t, to) => ({ from: `${changedFields(t)} ${to}`, orderBy: `${to}.name` })),
    requestId: column('request_id'),
  }),
  shape('FieldChange', {
    field: column('field'),
    before: column('before'),
    after: column('after'),
    beforeName: expression((t) => called(records, `${t}.before`)),
    afterName: expression((t) => called(records, `${t}.after`)),
  }),
  shape('TrailRecord', { name: column('name'), path: column('path') }),
  shape('TrailType', { name: column('name') }),
  shape('TrailVerification', {
    rows: column('rows'),
    sealed: column('sealed'),
    head: column('head'),
    whole: expression((t) => `(json_array_length(${t}.findings) = 0)`),
    findings: column('findings'),
  }),
];
