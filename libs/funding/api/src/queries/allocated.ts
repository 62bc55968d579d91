/**
 * What the plan has brought a line in a year, as an SQL expression: its allocations, less those that were taken back. What
 * virements gave or took is no part of it.
 * @param from first and `through` last month of the year, as SQL.
 */
export const allocatedSql = (line: string, from: string, through: string): string => `(
  select coalesce(sum(p.amount), 0)::float8 from posting p
  join ledger_entry e on e.place_id = p.place_id and e.id = p.entry_id
  left join ledger_entry o on o.place_id = e.place_id and o.id = e.reverses_id
  where p.place_id = weft_place() and p.line_id = ${line} and p.book = 'BUDGET' and coalesce(o.kind, e.kind) = 'ALLOCATION'
    and p.month between ${from} and ${through})`;
