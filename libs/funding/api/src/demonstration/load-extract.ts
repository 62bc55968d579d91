import type { DemonstrationExtract } from '@weft/funding/demonstration';
import { formatPounds, minus } from '@weft/kernel';
import type { DemonstrationLoader } from '@weft/platform';
import { createHash } from 'node:crypto';
import { loadEntry } from './load-entry';

/** Puts an extract in as it was imported: what its codings are remembered for, its entry, and each of its rows. */
export async function loadExtract(
  loader: DemonstrationLoader,
  year: string,
  planId: string,
  extract: DemonstrationExtract,
): Promise<void> {
  const { id, name, organisationId, month, rows, rules, total, inSuspense, entry } = extract;
  const { madeAt: at, madeById: actorId } = entry;
  const row = { place_id: loader.placeId };
  const words = `imported ${name}: ${formatPounds(total)} in ${rows.length} rows, Oct 2025; ${formatPounds(inSuspense)} waits in suspense`;
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  await loader.insert(
    'coding_rule',
    rules.map(({ id: ruleId, costCentre, account, lineId }) => ({
      ...row,
      id: ruleId,
      organisation_id: organisationId,
      plan_id: planId,
      cost_centre: costCentre,
      account,
      line_id: lineId,
      set_by: actorId,
      set_at: at,
      version: 1,
    })),
    { at, actorId, summary: `mapped ${rules.length} cost centres of the council to lines` },
  );
  await loadEntry(loader, entry, words);
  await loader.insert(
    'ledger_extract',
    [
      {
        ...row,
        id,
        organisation_id: organisationId,
        financial_year: year,
        name,
        sheet: 'Ledger',
        hash: hash(name),
        fingerprint: hash(JSON.stringify(rows)),
        mode: 'REPLACES',
        total,
        to_lines: minus(total, inSuspense),
        in_suspense: inSuspense,
        rows: rows.length,
        first_month: month,
        last_month: month,
        entry_id: entry.id,
        imported_by: actorId,
        imported_at: at,
        version: 1,
      },
    ],
    { at, actorId, summary: words },
  );
  await loader.insert(
    'ledger_extract_row',
    rows.map(({ number, costCentre, account, amount, lineId }) => ({
      ...row,
      extract_id: id,
      number,
      cost_centre: costCentre,
      account,
      month,
      amount,
      line_id: lineId,
    })),
  );
}
