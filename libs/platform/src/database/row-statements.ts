/** Texts of statements over the rows of one table, as TypeORM maps it. */
import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import type { Statement } from './batch';
import { exactly } from './writes';

/** A column that is written, or asked for. */
interface Column {
  readonly name: string;
  readonly value: unknown;
}

/** An insert of many rows, whose values travel as one JSON text: the statement is the same for any number of them. */
export function insertingAll(table: string, names: readonly string[], records: readonly object[]): Statement {
  const columns = names.join(', ');
  return {
    sql: `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    params: [JSON.stringify(records)],
  };
}

/** An update of many rows by place and id; where a version is given it must be met, and is counted up. */
export function updatingAll(table: string, names: readonly string[], records: readonly object[]): Statement {
  const sets = names
    .filter((name) => !['place_id', 'id', 'version'].includes(name))
    .map((name) => `${name} = v.${name}`);
  const guarded = names.includes('version');
  const where = ['place_id', 'id', ...(guarded ? ['version'] : [])].map((name) => `t.${name} = v.${name}`);
  return {
    sql: `with changed as (
        update ${table} t set ${[...sets, ...(guarded ? ['version = t.version + 1'] : [])].join(', ')}
        from jsonb_populate_recordset(null::${table}, $1::jsonb) v where ${where.join(' and ')} returning 1)
      select ${exactly('(select count(*) from changed)', '$2::bigint')}`,
    params: [JSON.stringify(records), records.length],
  };
}

/** An update of the one row with these keys. */
export function updating(
  meta: EntityMetadata,
  changed: readonly Column[],
  keys: readonly Column[],
  more: readonly string[] = [],
): Statement {
  const sets = [...changed.map(({ name }, n) => `${name} = $${n + 1}`), ...more];
  const where = keys.map(({ name }, n) => `${name} = $${changed.length + n + 1}`);
  return {
    sql: `update ${meta.tableName} set ${sets.join(', ')} where ${where.join(' and ')}`,
    params: [...changed, ...keys].map(({ value }) => value),
  };
}

/** What is to be written, by the columns of the table; properties without a value are left out. */
export function columnsOf(meta: EntityMetadata, values: ObjectLiteral): Column[] {
  const { names } = namesOf(meta);
  const columns: Column[] = [];
  for (const property in values) {
    const value: unknown = values[property];
    if (value === undefined) {
      continue;
    }
    const name = names.get(property);
    if (name === undefined) {
      throw new Error(`${meta.name} has no column ${property}`);
    }
    columns.push({ name, value });
  }
  return columns;
}

/** All columns of a table, each under the name of its property. */
export function selectionOf(meta: EntityMetadata): string {
  return namesOf(meta).selection;
}

interface Names {
  /** Columns by their properties. */
  readonly names: ReadonlyMap<string, string>;
  readonly selection: string;
}

const namesByEntity = new WeakMap<EntityMetadata, Names>();

/** Asked for every row that is read or written, and always the same. */
function namesOf(meta: EntityMetadata): Names {
  let known = namesByEntity.get(meta);
  if (!known) {
    known = {
      names: new Map(meta.columns.map(({ propertyName, databaseName }) => [propertyName, databaseName])),
      selection: meta.columns
        .map(({ propertyName, databaseName }) => `${databaseName} as "${propertyName}"`)
        .join(', '),
    };
    namesByEntity.set(meta, known);
  }
  return known;
}
