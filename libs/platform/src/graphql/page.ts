import { isId, isIsoDate } from '@weft/kernel';
import { createHash } from 'node:crypto';
import { ArgumentError, type OrderKey } from './shape';

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

/** What a key of a cursor must look like before it is compared in the database, by the type of its column. */
const looksLike: Readonly<Record<string, (key: string) => boolean>> = {
  text: (key) => !key.includes('\0'),
  integer: (key) => /^-?\d{1,9}$/.test(key),
  bigint: (key) => /^-?\d{1,18}$/.test(key),
  date: (key) => key === 'infinity' || isIsoDate(key),
  timestamptz: (key) =>
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?$/.test(key) && !Number.isNaN(Date.parse(key)),
  uuid: isId,
};

/** A short name of an order, which its cursors carry. @param t the alias that the keys are written for. */
export function orderName(keys: readonly OrderKey[], t: string): string {
  const text = keys.map(({ sql, type }) => `${sql.replaceAll(`${t}.`, '')} ${type}`).join(', ');
  return createHash('sha256').update(text).digest('base64url').slice(0, 6);
}

/** The keys in a cursor; throws {@link ArgumentError} for anything that this server did not hand out for this order. */
export function decodeCursor(cursor: string, order: string, types: readonly string[], argument: string): string[] {
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(cursor, 'base64').toString('utf8'));
  } catch {
    decoded = undefined;
  }
  const [name, ...keys] = Array.isArray(decoded) ? (decoded as unknown[]) : [];
  const fits = types.every((type, n) => typeof keys[n] === 'string' && looksLike[type]?.(keys[n]));
  if (name !== order || keys.length !== types.length || !fits) {
    throw new ArgumentError(
      argument,
      `'${argument}' is not a cursor of this list in this order: send one that its page answered.`,
    );
  }
  return keys as string[];
}
