import {
  accept,
  checkPence,
  formatPounds,
  invalid,
  minus,
  NO_MONEY,
  plus,
  type FinancialYear,
  type Pence,
  type Result,
} from '@weft/kernel';
import type { RulePack } from '../packs/rule-pack';
import { followingSource } from './next-round';
import type { IncomeRow } from './plan';

/** What is carried forward, as the plan that gets it has it. */
export interface Carried {
  /** The source that it leaves. */
  readonly source: string;
  readonly from: FinancialYear;
  readonly to: FinancialYear;
  readonly amount: Pence;
}

/** Who is named as the contributor of what a year has left over. */
export const carriedFrom = (year: FinancialYear): string => `Carried forward from ${year}`;

/** Income that was carried forward keeps its source and its name, by which it goes back. Refuses `carried-stays`. */
export function requireCarriedStays(
  before: Pick<IncomeRow, 'source' | 'contributor'>,
  after: Pick<IncomeRow, 'source' | 'contributor'>,
): Result<void> {
  if (!/^Carried forward from \d{4}-\d{2}$/.test(before.contributor ?? '')) return accept(undefined);
  const field = before.source === after.source ? 'contributor' : 'source';
  if (before[field] === after[field]) return accept(undefined);
  const message = 'This was carried forward: it keeps its source and its name, so that it can go back.';
  return invalid({ field, rule: 'carried-stays', message });
}

/** Refuses with `no-next-plan`: what has no plan takes no money. */
export function refuseNoNextPlan(to: FinancialYear): Result<never> {
  const message = `There is no plan for ${to} yet. The BCF lead opens it, then money is carried into it.`;
  return invalid({ field: 'financialYear', rule: 'no-next-plan', message });
}

/**
 * The income that what is carried forward becomes in the next plan: a row of the source that stands for this one now, one
 * for each year that it comes from. Refuses `source-ends` where the next round has no such source, amounts that are none, and sums
 * past the range.
 */
export function decideCarriedIncome(
  pack: RulePack,
  income: readonly IncomeRow[],
  { source, from, to, amount }: Carried,
  newRowId: string,
): Result<IncomeRow> {
  const whole = checkPence(amount, 'amount');
  if (!whole.ok) return whole;
  const next = followingSource(pack, source);
  if (next === null) {
    const message = `The round ${pack.id} has no source that ${source} goes on under, so that its money cannot be carried there.`;
    return invalid({ field: 'lineId', rule: 'source-ends', message });
  }
  const had = rowOf(income, next, from);
  const row = had ?? { id: newRowId, source: next, contributor: carriedFrom(from), amounts: {} };
  const sum = plus(row.amounts[to] ?? NO_MONEY, amount);
  const checked = checkPence(sum, 'amount', 'The income');
  return checked.ok ? accept({ ...row, amounts: { ...row.amounts, [to]: sum } }) : checked;
}

/**
 * The income once what was carried forward goes back: the row as it is to be, and whether it is empty, so that it goes as
 * well. Refuses `carried-income-changed` where the plan has less of it by now. `source` is the one of the next round.
 */
export function decideUncarriedIncome(
  income: readonly IncomeRow[],
  { source, from, to, amount }: Carried,
): Result<{ readonly row: IncomeRow; readonly empty: boolean }> {
  const row = rowOf(income, source, from);
  const has = row?.amounts[to] ?? NO_MONEY;
  if (row && has >= amount) {
    const amounts = { ...row.amounts, [to]: minus(has, amount) };
    return accept({ row: { ...row, amounts }, empty: Object.values(amounts).every((one) => !one) });
  }
  const message = `The plan of ${to} has ${formatPounds(has)} left of what was carried forward; ${formatPounds(amount)} cannot go back.`;
  return invalid({ field: 'id', rule: 'carried-income-changed', message });
}

const rowOf = (income: readonly IncomeRow[], source: string, from: FinancialYear): IncomeRow | undefined =>
  income.find((one) => one.source === source && one.contributor === carriedFrom(from));
