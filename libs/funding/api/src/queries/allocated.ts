/** What an entry is about, as an SQL expression: a reversal is about what it undoes, or does again. */
export const aboutSql = (e: string): string =>
  `case when ${e}.reverses_id is null then ${e}.kind else entry_about(${e}.place_id, ${e}.id) end`;

/**
 * What the plan has brought a line in a year, as an SQL expression: its allocations, less those that were taken back. What
 * virements gave or took, or what went back or forward, is no part of it.
 * @param from first and `through` last month of the year, as SQL.
 */
export const allocatedSql = (line: string, from: string, through: string): string => `(
  select coalesce(sum(p.amount), 0)::float8 from posting p
  join ledger_entry e on e.place_id = p.place_id and e.id = p.entry_id
  where p.place_id = weft_place() and p.line_id = ${line} and p.book = 'BUDGET' and ${aboutSql('e')} = 'ALLOCATION'
    and p.month between ${from} and ${through})`;

/**
 * What a source has brought into the ledger in a year, as an SQL expression: its contributions, and what was carried forward
 * into it. With `GROSS` what was given back of it since counts as brought: it does not come in once more.
 */
export const cameInSql = (
  which: 'GROSS' | 'NET',
  { source, from, through }: { readonly source: string; readonly from: string; readonly through: string },
): string => `(
  select coalesce(sum(case p.account when 'POOL' then p.amount else -p.amount end), 0)::float8 from posting p
  join ledger_entry e on e.place_id = p.place_id and e.id = p.entry_id
  where p.place_id = weft_place() and p.line_id is null and p.book = 'BUDGET' and p.of_what = ${source}
    and p.month between ${from} and ${through}
    and (p.account = 'CONTRIBUTION'${which === 'GROSS' ? ` and ${aboutSql('e')} <> 'RETURN_OF_UNDERSPEND'` : ''}
      or p.account = 'POOL' and ${aboutSql('e')} = 'CARRY_FORWARD'))`;
