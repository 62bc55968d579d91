import { decideReopenMonth, requireMonthOpener } from '@weft/funding/domain';
import { accept, formatMonth, invalid, type IsoDate } from '@weft/kernel';
import type { UseCase } from '@weft/platform';
import { ClosedMonthRow } from '../../persistence/ledger-rows';
import { ledgerAnswer, lockMonths } from './month-lock';
import { keeperOf } from './open-ledger';

/** Opens the month that was closed last, with a reason that the trail keeps. */
export const reopenMonth: UseCase<{ month: string; reason: string }> = async (work, input) => {
  const may = requireMonthOpener(keeperOf(work));
  if (!may.ok) return may;
  const closedThrough = await lockMonths(work);
  const decided = decideReopenMonth(closedThrough, input);
  if (!decided.ok) return decided;
  const last = closedThrough as IsoDate;
  if (input.month !== last) {
    const message = `Months are opened from the last one that is closed: ${formatMonth(last)}.`;
    return invalid({ field: 'month', rule: 'month-out-of-order', message });
  }
  const row = await work.find(ClosedMonthRow, { month: last });
  work.delete(ClosedMonthRow, { month: last });
  work.tell({
    kind: 'month.reopened',
    subjectType: 'ClosedMonth',
    subjectId: row?.id ?? '',
    summary: `opened ${formatMonth(last)} again: ${decided.value.reason}`,
  });
  return accept(ledgerAnswer);
};
