/**
 * The SQL of what left suspense into another month than its own, since that was closed: a row for each account and month,
 * with its `key` and `sum`. An extract names it in its own month, so that none takes its place here.
 */
export const carriedSql = `with moved as (
    select c.line_id, p.of_what, c.month, p.amount from suspense_cleared c
      join posting p on p.place_id = c.place_id and p.id = c.posting_id and p.month <> c.month
      join ledger_extract x on x.place_id = p.place_id and x.entry_id = p.entry_id and x.taken_back_at is null
    where c.place_id = weft_place() and not exists (select from ledger_entry u where u.place_id = c.place_id and u.reverses_id = c.entry_id))
  select 'ACTUAL/LINE/' || line_id || ' ' || month as key, sum(amount)::float8 as sum from moved group by 1
  union all
  select 'ACTUAL/SUSPENSE/' || of_what || ' ' || month, -sum(amount)::float8 from moved group by 1`;
