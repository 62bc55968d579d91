import type { Result } from '@weft/kernel';
import type { Actor } from '../actor';

/** What an SQL fragment of a field may use. */
export interface FieldScope {
  /** Arguments of the field, coerced by the schema. */
  readonly args: Readonly<Record<string, unknown>>;
  /** Passes a value to the statement and answers its placeholder, for instance `$3::uuid`. Never write values into SQL. */
  bind(value: unknown, sqlType: string): string;
}

/** Where the rows of a relation come from, for a parent row `t` and an own alias `to`. */
export interface Rows {
  readonly from: string;
  readonly where?: string;
  readonly orderBy?: string;
  readonly limit?: string;
}

/** One key of a connection's order. The SQL must never answer null, so that a cursor can compare with it. */
export interface OrderKey {
  readonly sql: string;
  readonly type: string;
  readonly descending: boolean;
}

export type RowsOf = (t: string, to: string, scope: FieldScope) => Rows;

/** How a field of a GraphQL type is read. `t` is the alias of the row that the field belongs to. */
export type FieldSource =
  | { readonly kind: 'scalar'; readonly sql: (t: string, scope: FieldScope) => string; readonly join?: string }
  | { readonly kind: 'one'; readonly type: string; readonly rows: RowsOf }
  | { readonly kind: 'many'; readonly type: string; readonly rows: RowsOf }
  | { readonly kind: 'same-row'; readonly type: string; readonly join?: string }
  | {
      readonly kind: 'derived';
      readonly rows: (t: string, scope: FieldScope) => string;
      readonly derive: (read: never) => unknown;
    }
  | {
      readonly kind: 'connection';
      readonly type: string;
      readonly rows: RowsOf;
      readonly order: (to: string, scope: FieldScope) => readonly OrderKey[];
    };

/**
 * A derived row that several fields share, for instance the tallies of a workstream, as a join clause; joined only where
 * one of the fields is asked, and once for all that ask with the same arguments.
 */
export type Join = (t: string, alias: string, scope: FieldScope) => string;

/** A GraphQL type as SQL: which fragment answers each of its fields. */
export interface Shape {
  readonly type: string;
  readonly fields: Readonly<Record<string, FieldSource>>;
  readonly joins?: Readonly<Record<string, Join>>;
  /** Of `Query`: fields whose answer depends on more than the place's data and the day, and is never kept. */
  readonly passing?: readonly string[];
  /** Of `Query`: fields that not everyone of the place may ask for, each with what decides it. */
  readonly only?: Readonly<Record<string, Guard>>;
}

/** Whether somebody may ask for a field; the refusal says who may. */
export type Guard = (actor: Actor) => Result<unknown>;

export function shape(
  type: string,
  fields: Shape['fields'],
  joins: Shape['joins'] = {},
  passing: Shape['passing'] = [],
  only: Shape['only'] = {},
): Shape {
  return { type, fields, joins, passing, only };
}

/** A column of the row. */
export const column = (name: string): FieldSource => ({ kind: 'scalar', sql: (t) => `${t}.${name}` });

/** An SQL expression over the row. */
export const expression = (sql: (t: string, scope: FieldScope) => string): FieldSource => ({ kind: 'scalar', sql });

/** A count from a join that the shape declares; 0 where the join found nothing to count. */
export const counted = (join: string, name: string): FieldSource => ({
  kind: 'scalar',
  sql: (t) => `coalesce(${t}.${name}, 0)`,
  join,
});

/**
 * What a pure function of the domain makes of what was read, where SQL cannot say it.
 * @param rows an SQL expression of JSON: what the function is given.
 * @param derive answers the field, with all that its type has; of that, what is asked for is sent. A promise, where it is
 *   done in a thread.
 */
export const derived = <Read>(
  rows: (t: string, scope: FieldScope) => string,
  derive: (read: Read) => unknown,
): FieldSource => ({ kind: 'derived', rows, derive });

/** At most one row of another type; null where there is none. */
export const one = (type: string, rows: RowsOf): FieldSource => ({ kind: 'one', type, rows });

/** All rows of another type, in the order given. */
export const many = (type: string, rows: RowsOf): FieldSource => ({ kind: 'many', type, rows });

/** Fields of the same row (or of a declared join) that the schema groups under a type of their own. */
export const sameRow = (type: string, join?: string): FieldSource => ({
  kind: 'same-row',
  type,
  ...(join && { join }),
});

/** A connection in the Relay convention: total, nodes, edges with cursors, page info. */
export const connection = (
  type: string,
  rows: RowsOf,
  order: (to: string, scope: FieldScope) => readonly OrderKey[],
): FieldSource => ({ kind: 'connection', type, rows, order });

/** Rows of a table that the foreign key `column` of `t` points to, within the place. */
export const pointsTo =
  (table: string, column: string, key = 'id'): RowsOf =>
  (t, to) => ({ from: `${table} ${to}`, where: `${to}.place_id = ${t}.place_id and ${to}.${key} = ${t}.${column}` });

/** Rows of a table whose foreign key `column` points to `t`, within the place. */
export const pointedBy =
  (table: string, column: string, orderBy: (to: string) => string): RowsOf =>
  (t, to) => ({
    from: `${table} ${to}`,
    where: `${to}.place_id = ${t}.place_id and ${to}.${column} = ${t}.id`,
    orderBy: orderBy(to),
  });

/** A field's argument `first`, checked: 1 to `most`, `otherwise` where it is left out. */
export function firstOf(scope: FieldScope, otherwise: number, most: number, name = 'first'): number {
  const given = scope.args[name] as number | null | undefined;
  const first = given ?? otherwise;
  if (first < 1 || first > most) {
    throw new ArgumentError(name, `'${name}' is ${first}: give a whole number from 1 to ${most}.`);
  }
  return first;
}

/** An argument that the schema lets through and the rules do not; answered as a GraphQL error with code BAD_USER_INPUT. */
export class ArgumentError extends Error {
  constructor(
    readonly argument: string,
    message: string,
  ) {
    super(message);
  }
}
