import type { RequestScope } from '../actor';
import type { Database } from '../database/database';

/** A field that somebody changed, values as JSON text. */
export interface Changed {
  readonly field: string;
  readonly was: string | null;
  readonly theirs: string | null;
  readonly changedById: string | null;
  readonly changedByName: string | null;
  readonly changedAt: string;
}

/** Fields that say nothing to a person who compares two versions. */
const housekeeping = [
  'version',
  'updatedAt',
  'previous',
  'trend',
  'declaredAt',
  'declaredBy',
  'ratingTrend',
  'ratingDeclaredAt',
];

/** What names a row that others have begun: which one it is, not what they wrote. */
const naming = ['id', 'placeId', 'projectId', 'dimension'];

/** A row that somebody changed since the version that was seen. */
export interface StaleRow {
  readonly id: string;
  readonly seen: number;
}

/**
 * Each field that others changed since, by the row's id: first value, last value, by whom and when. Where none was seen
 * yet (version 0), what others wrote as the row began is a change as well. One statement for any number of rows.
 */
export async function changedSince(
  rowsOf: <Row>(sql: string, params: readonly unknown[]) => Promise<Row[]>,
  stale: readonly StaleRow[],
): Promise<ReadonlyMap<string, readonly Changed[]>> {
  const rows = await rowsOf<Changed & { readonly id: string; readonly begun: boolean; readonly partOf: string | null }>(
    `select a.subject_id as id, weft_camel(b.name) as field, nullif(b.was, 'null')::text as was, nullif(b.becomes, 'null')::text as theirs,
            a.actor_id as "changedById", p.name as "changedByName", a.at as "changedAt", a.action = 'insert' as begun, b.part_of as "partOf"
     from unnest($1::uuid[], $2::integer[]) as s (id, seen)
     join audit a on a.place_id = weft_place() and a.subject_id = s.id and a.version > s.seen
       and (a.action = 'update' or a.action = 'insert' and s.seen = 0)
     cross join lateral trail_changes(a.before, a.after) b
     left join person p on p.id = a.actor_id
     order by a.id`,
    [stale.map(({ id }) => id), stale.map(({ seen }) => seen)],
  );
  const byRow = new Map<string, Map<string, Changed>>();
  for (const { id, begun, partOf, ...row } of rows) {
    if (partOf === null && (housekeeping.includes(row.field) || (begun && naming.includes(row.field)))) continue;
    const key = `${partOf ?? ''} ${row.field}`;
    const byField = byRow.get(id) ?? new Map<string, Changed>();
    const first = byField.get(key);
    byField.set(key, { ...row, was: first ? first.was : row.was });
    byRow.set(id, byField);
  }
  return new Map(
    [...byRow].map(([id, byField]) => [id, [...byField.values()].filter(({ was, theirs }) => was !== theirs)]),
  );
}

/** The answer to a stale version. */
export async function conflictOf(
  database: Database,
  scope: RequestScope,
  stale: { readonly subjectId: string; readonly seen: number; readonly current: number },
): Promise<object> {
  const changed = await changedSince(
    (sql, params) => database.rows(sql, params, scope),
    [{ id: stale.subjectId, seen: stale.seen }],
  );
  const fields = changed.get(stale.subjectId) ?? [];
  const who = fields.at(-1)?.changedByName ?? 'Somebody';
  return {
    __typename: 'Conflict',
    message: `${who} changed this while you were writing. Nothing of yours is saved yet: keep theirs, or save yours over it.`,
    currentVersion: stale.current,
    fields,
  };
}
