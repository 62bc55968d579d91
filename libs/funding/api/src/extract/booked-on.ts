import { waitingAt, type ExtractCoding, type ExtractReading, type Month } from '@weft/funding/domain';
import type { UnitOfWork } from '@weft/platform';

/** What standing extracts brought to lines, by coding (as suspense names it) and line: their rows, and what left suspense. */
const bookedSql = `with standing as (
    select id, entry_id from ledger_extract
    where place_id = weft_place() and organisation_id = $1::uuid and financial_year = $2 and taken_back_at is null),
  booked as (
    select $1::text || '/' || r.cost_centre || '/' || r.account as of, r.line_id, r.amount from ledger_extract_row r
      where r.place_id = weft_place() and r.extract_id in (select id from standing) and r.line_id is not null
        and r.month = any ($3::date[])
    union all
    select p.of_what, c.line_id, p.amount from suspense_cleared c
      join posting p on p.place_id = c.place_id and p.id = c.posting_id
      where c.place_id = weft_place() and p.entry_id in (select entry_id from standing) and c.month = any ($3::date[])
        and not exists (select from ledger_entry u where u.place_id = c.place_id and u.reverses_id = c.entry_id))
  select b.of, b.line_id as "lineId", l.code from booked b
    join scheme_line l on l.place_id = weft_place() and l.id = b.line_id
  group by 1, 2, 3 having sum(b.amount) <> 0`;

/** The code of another line than the one that a coding maps to, on which its money of these months stands; null where none. */
export async function bookedOnOf(
  work: UnitOfWork,
  { organisationId, year }: ExtractReading,
  months: readonly Month[],
): Promise<(coding: ExtractCoding) => string | null> {
  const rows = await work.rows<{ of: string; lineId: string; code: string }>(bookedSql, [
    organisationId,
    year,
    [...new Set(months)],
  ]);
  return ({ coding, lineId }) => {
    const { of } = waitingAt(organisationId, coding);
    return rows.find((row) => row.of === of && row.lineId !== lineId)?.code ?? null;
  };
}
