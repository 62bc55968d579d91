import type { RequestScope } from '../actor';
import type { Database } from '../database/database';

interface Changed {
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

/** The answer to a stale version: each field that others changed since, first value, last value, by whom and when. */
export async function conflictOf(
  database: Database,
  scope: RequestScope,
  stale: { readonly subjectId: string; readonly seen: number; readonly current: number },
): Promise<object> {
  const rows = await database.rows<Changed>(
    `select weft_camel(b.name) as field, b.was::text as was, b.becomes::text as theirs,
            a.actor_id as "changedById", p.name as "changedByName", a.at as "changedAt"
     from audit a
     cross join lateral trail_changes(a.before, a.after) b
     left join person p on p.id = a.actor_id
     where a.place_id = weft_place() and a.subject_id = $1::uuid and a.version > $2 and a.action = 'update'
     order by a.id`,
    [stale.subjectId, stale.seen],
    scope,
  );
  const byField = new Map<string, Changed>();
  for (const row of rows.filter(({ field }) => !housekeeping.includes(field))) {
    const first = byField.get(row.field);
    byField.set(row.field, { ...row, was: first ? first.was : row.was });
  }
  const fields = [...byField.values()].filter((field) => field.was !== field.theirs);
  const who = fields.at(-1)?.changedByName ?? 'Somebody';
  return {
    __typename: 'Conflict',
    message: `${who} changed this while you were writing. Nothing of yours is saved yet: keep theirs, or save yours over it.`,
    currentVersion: stale.current,
    fields,
  };
}
