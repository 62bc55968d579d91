/**
 * The SQL of corrections by hand that stand on a line in a month: a row for each, with its `key` and `sum`. One that was undone
 * and done again stands as what did it last. One that an extract of the year so far has taken the place of since counts no more.
 */
export const correctedSql = `with recursive told (id, made_at, stands) as (
    select e.id, e.made_at, true from ledger_entry e
    where e.place_id = weft_place() and e.kind = 'CORRECTION' and e.key like 'correction/%'
    union all
    select u.id, u.made_at, not t.stands from told t join ledger_entry u on u.place_id = weft_place() and u.reverses_id = t.id)
  select 'ACTUAL/LINE/' || p.line_id || ' ' || p.month as key, sum(p.amount)::float8 as sum
  from told t join posting p on p.place_id = weft_place() and p.entry_id = t.id and p.book = 'ACTUAL' and p.line_id is not null
  where t.stands and not exists (select from ledger_entry u where u.place_id = weft_place() and u.reverses_id = t.id)
    and not exists (select from ledger_extract x join ledger_extract_row r on r.place_id = x.place_id and r.extract_id = x.id
      where x.place_id = weft_place() and x.mode = 'REPLACES' and x.corrections is distinct from 'STAY' and x.taken_back_at is null
        and x.imported_at > t.made_at and r.line_id = p.line_id and r.month = p.month)
  group by 1 having sum(p.amount) <> 0`;
