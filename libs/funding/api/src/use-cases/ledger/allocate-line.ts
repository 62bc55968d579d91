import { decideAllocateLine } from '@weft/funding/domain';
import { accept, formatPounds, isFinancialYear, NO_MONEY, penceOf, type Pence } from '@weft/kernel';
import { answerWith, Refused, type UseCase } from '@weft/platform';
import { SchemeLineRow } from '../../persistence/plan-rows';
import { heldBy } from '../plan/follow-in-ledger';
import { notAYear } from '../not-a-year';
import { penceGiven, type GivenPence } from './given-pence';
import { keeperOf, openLedger } from './open-ledger';
import { postEntry } from './post-entry';

interface Input {
  readonly requestId: string;
  readonly lineId: string;
  readonly financialYear: string;
  readonly amount: GivenPence;
  readonly reason?: string | null;
}

/** Allocates to one line what its plan spends and the ledger has not allocated yet, or a part of it. */
export const allocateLine: UseCase<Input> = async (
  work,
  { requestId, lineId, financialYear: year, amount, reason },
) => {
  if (!isFinancialYear(year)) return notAYear;
  const given = penceGiven(amount, 'amount');
  if (!given.ok) return given;
  const row = await work.find(SchemeLineRow, { id: lineId });
  if (!row) throw Refused.notFound('lineId');
  const key = `allocation/${requestId}`;
  const { lines, facts } = await openLedger(work, [lineId], { keys: [key], sources: [row.source ?? ''], year });
  const line = lines.get(lineId);
  // Its source is the one whose pool is held: the line was changed in the moment between.
  if (!line || line.source !== (row.source ?? '')) throw Refused.stale(lineId, row.version, row.version + 1);
  const [held, [planned]] = await Promise.all([
    heldBy(work, row.planId, line, year),
    work.rows<{ expenditure: number | null }>(
      `select expenditure::float8 from scheme_line_year where place_id = weft_place() and line_id = $1::uuid and financial_year = $2`,
      [lineId, year],
    ),
  ]);
  const decided = decideAllocateLine(
    {
      ...line,
      year,
      planned: penceOf(planned?.expenditure ?? 0),
      allocated: held.budget ?? NO_MONEY,
      toContribute: Math.max(0, held.planned - held.contributed) as Pence,
    },
    given.value,
    { key, who: keeperOf(work), facts, reason: reason ?? null },
  );
  if (!decided.ok) return decided;
  const id = postEntry(work, decided.value);
  work.tell({
    kind: 'line.allocated',
    subjectType: 'LedgerEntry',
    subjectId: id,
    summary: `allocated ${formatPounds(given.value)} to line ${line.code} for ${year}`,
  });
  return accept(answerWith('LedgerEntry', 'ledger_entry', id));
};
