import { availableOf, decideReturnUnderspend, monthsOf, type Month } from '@weft/funding/domain';
import { accept, financialYearOf, formatMonth, formatPounds, type IsoDate } from '@weft/kernel';
import { answerWith, Refused, type UseCase } from '@weft/platform';
import { SchemeLineRow } from '../../persistence/plan-rows';
import { penceGiven, type GivenPence } from './given-pence';
import { balanceIn, keeperOf, openLedger } from './open-ledger';
import { postEntry } from './post-entry';

interface Input {
  readonly requestId: string;
  readonly lineId: string;
  readonly month: string;
  readonly amount: GivenPence;
  readonly reason: string;
}

/** Gives what a line has not spent back to who paid it in: its budget and the contribution become smaller. */
export const returnUnderspend: UseCase<Input> = async (work, { requestId, lineId, month, amount, reason }) => {
  const given = penceGiven(amount, 'amount');
  if (!given.ok) return given;
  const row = await work.find(SchemeLineRow, { id: lineId });
  if (!row) throw Refused.notFound('lineId');
  const key = `return/${requestId}`;
  const { lines, facts } = await openLedger(work, [lineId], { keys: [key], sources: [row.source ?? ''] });
  const line = lines.get(lineId);
  if (!line || line.source !== (row.source ?? '')) throw Refused.stale(lineId, row.version, row.version + 1);
  const year = financialYearOf(month as IsoDate);
  const available = availableOf(await balanceIn(work, line, year, monthsOf(year)));
  const decided = decideReturnUnderspend(
    { ...line, available },
    { month: month as Month, amount: given.value },
    { key, who: keeperOf(work), facts, reason },
  );
  if (!decided.ok) return decided;
  const id = postEntry(work, decided.value);
  work.tell({
    kind: 'underspend.returned',
    subjectType: 'LedgerEntry',
    subjectId: id,
    summary: `gave ${formatPounds(given.value)} of line ${line.code} back in ${formatMonth(month as IsoDate)}: ${decided.value.reason ?? ''}`,
  });
  return accept(answerWith('LedgerEntry', 'ledger_entry', id));
};
