import {
  availableOf,
  decideCarriedIncome,
  decideCarryForward,
  monthsOf,
  refuseNoNextPlan,
  requireMoneyKeeper,
  yearAfter,
} from '@weft/funding/domain';
import { accept, formatPounds, isFinancialYear, newId } from '@weft/kernel';
import { answerWith, Refused, type UseCase } from '@weft/platform';
import { IncomeLineRow, SchemeLineRow } from '../../persistence/plan-rows';
import { notAYear } from '../not-a-year';
import { holdPack } from '../plan/editable-plan';
import { lockPlans, planOfYear, saveCarriedIncome } from './carried-income';
import { penceGiven, type GivenPence } from './given-pence';
import { balanceIn, keeperOf, openLedger } from './open-ledger';
import { postEntry } from './post-entry';

interface Input {
  readonly requestId: string;
  readonly lineId: string;
  /** The year that has the money left. */
  readonly financialYear: string;
  readonly amount: GivenPence;
  readonly reason: string;
}

/**
 * Carries what a line has not spent into the year after, in one: it leaves the line in March, stands in the pool of the
 * source that follows in April, and is income of that year's plan. Both plans are locked meanwhile.
 */
export const carryForward: UseCase<Input> = async (
  work,
  { requestId, lineId, financialYear: from, amount, reason },
) => {
  if (!isFinancialYear(from)) return notAYear;
  const given = penceGiven(amount, 'amount');
  if (!given.ok) return given;
  const row = await work.find(SchemeLineRow, { id: lineId });
  if (!row) throw Refused.notFound('lineId');
  const may = requireMoneyKeeper(keeperOf(work), [row.organisationId]);
  if (!may.ok) return may;
  const to = yearAfter(from);
  const found = await planOfYear(work, to);
  if (!found) return refuseNoNextPlan(to);
  const carried = { source: row.source ?? '', from, to, amount: given.value };
  const first = decideCarriedIncome(found.pack, found.income, carried, newId());
  // Before the ledger, as whoever edits the row does; then the rules of the next round, so that its source stays one.
  if (first.ok) await work.find(IncomeLineRow, { id: first.value.id }, true);
  await holdPack(work, found.id);
  const next = (await planOfYear(work, to)) ?? found;
  const income = decideCarriedIncome(next.pack, next.income, carried, newId());
  if (!income.ok) return income;
  const toSource = income.value.source;
  const key = `carry/${requestId}`;
  const sources = [...new Set([carried.source, toSource])].sort();
  const { lines, facts } = await openLedger(work, [lineId], { keys: [key], sources });
  const line = lines.get(lineId);
  if (!line || line.source !== carried.source) throw Refused.stale(lineId, row.version, row.version + 1);
  await lockPlans(work, [row.planId, next.id]);
  const available = availableOf(await balanceIn(work, line, from, monthsOf(from)));
  const decided = decideCarryForward(
    { ...line, available },
    { amount: given.value, from, to, toSource },
    { key, who: keeperOf(work), facts, reason },
  );
  if (!decided.ok) return decided;
  // As the plan stands now that nobody else changes it.
  const stands = decideCarriedIncome(next.pack, (await planOfYear(work, to))?.income ?? [], carried, newId());
  if (!stands.ok) return stands;
  const id = postEntry(work, decided.value);
  await saveCarriedIncome(work, next.id, stands.value, to);
  work.tell({
    kind: 'underspend.carried',
    subjectType: 'LedgerEntry',
    subjectId: id,
    summary: `carried ${formatPounds(given.value)} of line ${line.code} forward into ${to}: ${decided.value.reason ?? ''}`,
  });
  work.tell({
    kind: 'plan.income-carried',
    subjectType: 'FundingPlan',
    subjectId: next.id,
    summary: `carried ${formatPounds(given.value)} forward from ${from} as income`,
  });
  return accept(answerWith('LedgerEntry', 'ledger_entry', id));
};
