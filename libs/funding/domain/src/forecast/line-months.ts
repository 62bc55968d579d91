import { NO_MONEY, penceOf, type FinancialYear, type Pence } from '@weft/kernel';
import { isClosed, monthsOf, type Month } from '../ledger/months';
import type { LineMonths } from './forecast';

/** What the ledger holds of a line in a month, as it is kept. */
export interface KeptMonth {
  readonly month: Month;
  readonly budget: number;
  readonly committed: number;
  readonly actual: number;
}

/** What somebody typed as their forecast of a line's month. */
export interface TypedMonth {
  readonly month: Month;
  readonly amount: number;
}

/**
 * A line's year from what is kept of it. Actuals are in for every closed month, and for every month up to the last one
 * that has any: what nobody entered before that was nothing.
 */
export function lineMonths(
  year: FinancialYear,
  kept: readonly KeptMonth[],
  typed: readonly TypedMonth[],
  closedThrough: Month | null,
): LineMonths {
  const months = monthsOf(year);
  const byMonth = new Map(kept.map((one) => [one.month, one]));
  const typedOf = new Map(typed.map(({ month, amount }) => [month, penceOf(amount)]));
  const amounts = (of: (one: KeptMonth) => number): Pence[] =>
    months.map((month) => {
      const one = byMonth.get(month);
      return one ? penceOf(of(one)) : NO_MONEY;
    });
  const actual = amounts((one) => one.actual);
  const closed = months.filter((month) => isClosed(month, closedThrough)).length;
  const last = actual.findLastIndex((amount) => amount !== 0) + 1;
  return {
    plan: amounts((one) => one.budget),
    actual,
    entered: Math.max(closed, last),
    typed: months.map((month) => typedOf.get(month) ?? null),
  };
}
