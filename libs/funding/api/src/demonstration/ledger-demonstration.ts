import type { Entry } from '@weft/funding/domain';
import {
  demonstrationExtract,
  demonstrationLedger,
  demonstrationPlans,
  type DemonstrationVirement,
} from '@weft/funding/demonstration';
import { demonstrationPartnership } from '@weft/identity/demonstration';
import { formatMonth, formatPounds } from '@weft/kernel';
import type { DemonstrationLoader, DemonstrationPart } from '@weft/platform';
import { demonstrationPortfolio } from '@weft/portfolio/demonstration';
import { loadEntry } from './load-entry';
import { loadExtract } from './load-extract';

/** Something that happened in the ledger, and how it is put in. */
interface Happening {
  readonly at: string;
  readonly load: () => Promise<void>;
}

export const ledgerDemonstration: DemonstrationPart = {
  name: 'the ledger of the Better Care Fund',
  load: async (loader) => {
    const partnership = demonstrationPartnership(loader.seed);
    const [plan] = demonstrationPlans(loader.seed, partnership, demonstrationPortfolio(loader.seed, partnership));
    if (!plan) return;
    const ledger = demonstrationLedger(loader.seed, partnership, plan);
    const { year, entries, closed, virements, forecasts } = ledger;
    const extract = demonstrationExtract(loader.seed, plan, ledger);
    const row = { place_id: loader.placeId };
    const ofVirements = new Set(virements.flatMap(({ entry }) => entry?.id ?? []));
    // In the order in which it happened: a month takes nothing once it is closed.
    const happenings: readonly Happening[] = [
      ...entries
        .filter(({ id }) => !ofVirements.has(id))
        .map((entry) => ({ at: entry.madeAt, load: () => loadEntry(loader, entry, wordsOf(entry)) })),
      ...closed.map(({ id, month, byId, at }) => ({
        at,
        load: () =>
          loader.insert('closed_month', [{ ...row, id, month, closed_by: byId, closed_at: at }], {
            at,
            actorId: byId,
            summary: `closed ${formatMonth(month)}`,
          }),
      })),
      { at: extract.entry.madeAt, load: () => loadExtract(loader, year, plan.id, extract) },
      ...virements.map((virement) => ({ at: virement.askedAt, load: () => loadVirement(loader, year, virement) })),
      ...forecasts.map(({ id, lineId, month, amount, reason, byId, at }) => ({
        at,
        load: () =>
          loader.insert(
            'month_forecast',
            [{ ...row, id, line_id: lineId, month, amount, reason, set_by: byId, set_at: at, version: 1 }],
            { at, actorId: byId, summary: `forecast ${formatMonth(month)}: ${reason}` },
          ),
      })),
    ];
    for (const { load } of [...happenings].sort((a, b) => (a.at < b.at ? -1 : 1))) {
      await load();
    }
  },
};

function wordsOf({ kind, postings }: Entry): string {
  const months = postings.map(({ month }) => month).sort();
  const lines = new Set(postings.flatMap(({ account }) => (account.kind === 'LINE' ? [account.of] : []))).size;
  if (kind === 'ALLOCATION') return `brought the plan of 2025-26 into the ledger: ${lines} lines`;
  const what = kind === 'COMMITMENT' ? 'commitments' : 'actuals';
  return `entered ${what} of ${lines} lines, ${formatMonth(months[0] as never)}${months.at(-1) === months[0] ? '' : ` to ${formatMonth(months.at(-1) as never)}`}`;
}

async function loadVirement(loader: DemonstrationLoader, year: string, virement: DemonstrationVirement): Promise<void> {
  const { id, number, fromLineId, toLineId, amount, reason, askedById, askedAt, approvals, entry } = virement;
  const { insert, query, placeId } = loader;
  const words = `virement V-${String(number).padStart(3, '0')} of ${formatPounds(amount)}`;
  const row = { place_id: placeId };
  await insert(
    'virement',
    [
      {
        ...row,
        id,
        number,
        financial_year: year,
        from_line_id: fromLineId,
        to_line_id: toLineId,
        amount,
        reason,
        state: 'ASKED',
        asked_by: askedById,
        asked_at: askedAt,
        version: 1,
      },
    ],
    { at: askedAt, actorId: askedById, summary: `asked for ${words}: ${reason}` },
  );
  for (const { id: approvalId, personId, role, at } of approvals) {
    const trail = { at, actorId: personId, summary: `approved ${words}` };
    await insert(
      'virement_approval',
      [{ ...row, id: approvalId, virement_id: id, person_id: personId, roles: [role], approved_at: at }],
      trail,
    );
    await query(
      `update virement set state = 'APPROVED', version = version + 1 where place_id = $1 and id = $2`,
      [placeId, id],
      trail,
    );
  }
  if (!entry) return;
  await loadEntry(loader, entry, `posted ${words}`);
  await query(
    `update virement set state = 'POSTED', entry_id = $3, decided_by = $4, decided_at = $5, version = version + 1 where place_id = $1 and id = $2`,
    [placeId, id, entry.id, entry.madeById, entry.madeAt],
    { at: entry.madeAt, actorId: entry.madeById, summary: `posted ${words}` },
  );
}
