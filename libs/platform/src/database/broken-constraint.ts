import type { RefusedReason } from '../failures';

interface PostgresError {
  readonly code?: string;
  readonly detail?: string;
}

/**
 * The typed answer to a constraint that a write broke: a reference to something that is not in this place, or a value
 * that must be unique and is taken. Null for any other error, which is a bug.
 */
export function brokenConstraint(error: unknown): RefusedReason | null {
  const { code, detail } = error as PostgresError;
  // 'Key (place_id, lead_id)=(…) is not present in table "membership".'
  const columns = /^Key \(([^)]*)\)=/.exec(detail ?? '')?.[1]?.split(', ').filter((name) => name !== 'place_id');
  const field = columns?.map(camel).at(-1);
  if (code === '23503' && field) {
    return { kind: 'not-found', field };
  }
  if (code === '23505' && field) {
    return {
      kind: 'validation',
      fields: [{ field, rule: 'already-taken', message: `This ${field} is already taken in this place: give another.` }],
    };
  }
  return null;
}

function camel(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
