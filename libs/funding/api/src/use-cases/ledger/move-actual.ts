import { decideMoveActual, lineAccount, type Month } from '@weft/funding/domain';
import { accept, formatMonth, formatPounds, type IsoDate } from '@weft/kernel';
import { answerWith, Refused, type UseCase } from '@weft/platform';
import { penceGiven, type GivenPence } from './given-pence';
import { keeperOf, openLedger } from './open-ledger';
import { postEntry } from './post-entry';

interface Input {
  readonly requestId: string;
  readonly fromLineId: string;
  readonly toLineId: string;
  /** The open month in which it is put right. */
  readonly month: string;
  readonly amount: GivenPence;
  readonly reason: string;
}

/** Moves an actual that was coded to the wrong line, by a correction that stands beside it. */
export const moveActual: UseCase<Input> = async (work, input) => {
  const amount = penceGiven(input.amount, 'amount');
  if (!amount.ok) return amount;
  const key = `correction/${input.requestId}`;
  const { lines, facts } = await openLedger(work, [input.fromLineId, input.toLineId], { keys: [key] });
  const [from, to] = [lines.get(input.fromLineId), lines.get(input.toLineId)];
  if (!from) throw Refused.notFound('fromLineId');
  if (!to) throw Refused.notFound('toLineId');
  const account = lineAccount('ACTUAL', from.id);
  const decided = decideMoveActual(
    { account, stands: facts.balanceOf(account), organisationId: from.organisationId },
    { lineId: to.id, organisationId: to.organisationId },
    { month: input.month as Month, amount: amount.value },
    { key, who: keeperOf(work), facts, reason: input.reason },
  );
  if (!decided.ok) return decided;
  const id = postEntry(work, decided.value);
  work.tell({
    kind: 'actual.moved',
    subjectType: 'LedgerEntry',
    subjectId: id,
    summary: `moved ${formatPounds(amount.value)} of actuals from line ${from.code} to line ${to.code} in ${formatMonth(input.month as IsoDate)}: ${decided.value.reason ?? ''}`,
  });
  return accept(answerWith('LedgerEntry', 'ledger_entry', id));
};
