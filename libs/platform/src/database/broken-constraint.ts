import type { RefusedReason } from '../failures';

interface PostgresError {
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
}

/**
 * The typed answer to a constraint that a write broke: a reference to something that is not in this place, or a value
 * that must be unique and is taken. Null for any other error, which is a bug. The field is read from the constraint's
 * name, `project_place_id_lead_id_fkey`; the values themselves stay behind row-level security.
 */
export function brokenConstraint(error: unknown): RefusedReason | null {
  const { code, table, constraint } = error as PostgresError;
  const columns = constraint?.replace(`${table}_place_id_`, '').replace(/_(fkey|key)$/, '');
  if (!columns || columns === constraint) {
    return null;
  }
  const field = camel(columns);
  if (code === '23503') {
    return { kind: 'not-found', field };
  }
  if (code === '23505') {
    return {
      kind: 'validation',
      fields: [
        { field, rule: 'already-taken', message: `This ${field} is already taken in this place: give another.` },
      ],
    };
  }
  return null;
}

function camel(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
