/** Something that happened on a day: told in the order of time, so that the trail reads as it would have been written. */
export interface Happening {
  readonly at: string;
  readonly actorId: string | null;
  readonly summary: string;
  /** The place is `$1`. */
  readonly sql: string;
  /** From `$2` on. */
  readonly params: readonly unknown[];
}

/** Who, when, in which words. */
type Told = Pick<Happening, 'at' | 'actorId' | 'summary'>;

/** A row that was added; names of columns as keys in camelCase. */
export function added(table: string, row: Readonly<Record<string, unknown>>, told: Told): Happening {
  const columns = Object.keys(row).map(snake).join(', ');
  return {
    ...told,
    sql: `insert into ${table} (place_id, ${columns}) select $1::uuid, ${columns} from jsonb_populate_record(null::${table}, $2::jsonb)`,
    params: [json(row)],
  };
}

/** A row that was changed, and counted up. */
export function changed(table: string, id: string, row: Readonly<Record<string, unknown>>, told: Told): Happening {
  const names = Object.keys(row).map(snake);
  const [columns, given] = [names.join(', '), names.map((name) => `given.${name}`).join(', ')];
  return {
    ...told,
    sql: `update ${table} set (${columns}, version) = (select ${given}, ${table}.version + 1 from jsonb_populate_record(null::${table}, $3::jsonb) given)
      where place_id = $1::uuid and id = $2::uuid`,
    params: [id, json(row)],
  };
}

function json(row: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value])));
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
