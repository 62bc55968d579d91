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
 * into it. GROSS takes no heed of what was given back of it since, NET does; COUNTS is what counts as brought in, so that it
 * does not come in once more: what was given back is among it, but for what the plan has followed since (`broughtIn`).
 */
export const cameInSql = (
  which: 'GROSS' | 'NET' | 'COUNTS',
  { source, from, through }: { readonly source: string; readonly from: string; readonly through: string },
): string => `(
  select coalesce(sum(case p.account when 'POOL' then p.amount else -p.amount end), 0)::float8 from posting p
  join ledger_entry e on e.place_id = p.place_id and e.id = p.entry_id
  where p.place_id = weft_place() and p.line_id is null and p.book = 'BUDGET' and p.of_what = ${source}
    and p.month between ${from} and ${through}
    and (p.account = 'CONTRIBUTION'${which === 'NET' ? '' : ` and ${aboutSql('e')} <> 'RETURN_OF_UNDERSPEND'`}
      or p.account = 'POOL' and ${aboutSql('e')} = 'CARRY_FORWARD'))${which === 'COUNTS' ? ` - ${followedSql(source, from)}` : ''}`;

/**
 * How much of what a source gave back in a year its plan has followed, as an SQL expression.
 * @param from first month of the year, as SQL.
 */
export const followedSql = (source: string, from: string): string => `coalesce((
  select f.amount from return_followed f where f.place_id = weft_place() and f.source = ${source} and f.first_month = ${from}), 0)::float8`;
