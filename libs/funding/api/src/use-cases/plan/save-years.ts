import type { UnitOfWork } from '@weft/platform';

/**
 * Writes the figures of a year beside a row whose version was guarded; they carry the version that it gets, so that a
 * conflict names them. Null empties.
 */
export function saveYears(
  work: UnitOfWork,
  table: 'income_line_year' | 'scheme_line_year',
  key: 'income_line_id' | 'line_id',
  row: { readonly id: string; readonly version: number },
  year: string,
  figures: Readonly<Record<string, number | null>>,
): void {
  const names = Object.keys(figures);
  const values = names.map((_, n) => `$${n + 4}`);
  work.execute(
    `insert into ${table} (place_id, ${key}, financial_year, version, ${names.join(', ')})
     values (weft_place(), $1::uuid, $2, $3::integer, ${values.join(', ')})
     on conflict (place_id, ${key}, financial_year)
     do update set version = excluded.version, ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    [row.id, year, row.version + 1, ...names.map((name) => figures[name])],
  );
}
