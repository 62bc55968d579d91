import { decideCloseMonth, requireMonthKeeper, type Month } from '@weft/funding/domain';
import { accept, formatMonth, newId, type IsoDate } from '@weft/kernel';
import type { UseCase } from '@weft/platform';
import { ClosedMonthRow } from '../../persistence/ledger-rows';
import { ledgerAnswer, lockMonths } from './month-lock';
import { keeperOf } from './open-ledger';

/** Closes a month that is over: nothing is posted into it any more. Months close in order. */
export const closeMonth: UseCase<{ month: string }> = async (work, input) => {
  const may = requireMonthKeeper(keeperOf(work));
  if (!may.ok) return may;
  const closedThrough = await lockMonths(work);
  const decided = decideCloseMonth(input.month as Month, { closedThrough, today: work.today as IsoDate });
  if (!decided.ok) return decided;
  const id = newId();
  work.insert(ClosedMonthRow, { id, month: decided.value, closedBy: work.personId, closedAt: work.now });
  work.tell({
    kind: 'month.closed',
    subjectType: 'ClosedMonth',
    subjectId: id,
    summary: `closed ${formatMonth(decided.value)}`,
  });
  return accept(ledgerAnswer);
};
