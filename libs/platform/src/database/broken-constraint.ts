import type { PoolClient } from 'pg';
import type { RefusedReason } from '../failures';

interface PostgresError {
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
  readonly column?: string;
}

/** Raised by the triggers that watch who is named to answer for something. */
const namesSomebodyWhoLeft = 'WF001';

/**
 * The typed answer to a constraint that a write broke: a reference to something that is not in this place, somebody named
 * who has left it, or values that must be unique together and are taken. Null for any other error, which is a bug. Which columns they are is read
 * from the catalogue, since the name of a constraint may be cut; the values stay behind row-level security.
 * @param client the connection, after its transaction was taken back.
 */
export async function brokenConstraint(error: unknown, client: PoolClient): Promise<RefusedReason | null> {
  const { code, table, constraint, column } = error as PostgresError;
  if (code === namesSomebodyWhoLeft && column) {
    const message = 'They have left this place: choose somebody who belongs to it now.';
    return { kind: 'validation', fields: [{ field: inGraphql(column), rule: 'person-has-left', message }] };
  }
  if ((code !== '23503' && code !== '23505') || !table || !constraint) {
    return null;
  }
  const [first, ...columns] = await columnsOf(client, table, constraint);
  const last = columns.at(-1);
  if (first !== 'place_id' || last === undefined) {
    return null;
  }
  const field = inGraphql(last);
  if (code === '23503') {
    return { kind: 'not-found', field };
  }
  const words = new Intl.ListFormat('en-GB').format(columns.map((name) => name.replace(/_id$/, '').replace(/_/g, ' ')));
  const message =
    columns.length === 1
      ? `This ${words} is already taken in this place: give another.`
      : `There is one with the same ${words} in this place already: change one of them.`;
  return { kind: 'validation', fields: [{ field, rule: 'already-taken', message }] };
}

/** 'lead_id' → 'leadId'. */
function inGraphql(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The columns of a unique constraint or a reference, in order; none for a primary key, which no input names. */
async function columnsOf(client: PoolClient, table: string, constraint: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select a.attname as name
     from pg_constraint c
     cross join unnest(c.conkey) with ordinality as k (number, place)
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number
     where c.conrelid = to_regclass($1) and c.conname = $2 and c.contype in ('u', 'f')
     order by k.place`,
    [table, constraint],
  );
  return rows.map(({ name }) => name);
}
