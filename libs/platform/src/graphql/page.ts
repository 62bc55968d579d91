import { ArgumentError } from './shape';

export const defaultPage = 50;
export const greatestPage = 1000;

/** The part of a connection that is asked for. */
export interface Page {
  readonly size: number;
  readonly cursor: string | null;
  /** `last`/`before`: counted from the end. */
  readonly backwards: boolean;
}

/** Reads `first/after` or `last/before`; throws {@link ArgumentError} for sizes out of range or both at once. */
export function pageOf(args: Readonly<Record<string, unknown>>): Page {
  const first = args['first'] as number | null | undefined;
  const last = args['last'] as number | null | undefined;
  if (first != null && last != null) {
    throw new ArgumentError('last', `Give 'first' or 'last', not both.`);
  }
  const backwards = last != null || (first == null && args['before'] != null);
  const name = backwards ? 'last' : 'first';
  const size = first ?? last ?? defaultPage;
  if (size < 1 || size > greatestPage) {
    throw new ArgumentError(
      name,
      `'${name}' is ${size}: give a whole number from 1 to ${greatestPage}, and page on with a cursor.`,
    );
  }
  return {
    size,
    backwards,
    cursor: ((backwards ? args['before'] : args['after']) as string | null | undefined) ?? null,
  };
}

/** The keys in a cursor; throws {@link ArgumentError} for anything that this server did not hand out for this order. */
export function decodeCursor(cursor: string, length: number, argument: string): string[] {
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64').toString('utf8'));
  } catch {
    keys = undefined;
  }
  if (!Array.isArray(keys) || keys.length !== length || !keys.every((key) => typeof key === 'string')) {
    throw new ArgumentError(argument, `'${argument}' is not a cursor of this list: send one that its page answered.`);
  }
  return keys as string[];
}
