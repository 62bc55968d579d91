import { minus, NO_MONEY, partOf, plus, type FinancialYear, type Pence } from '@weft/kernel';
import type { Floor, LineCondition } from '../packs/pack-rule';
import type { RulePack } from '../packs/rule-pack';
import type { FloorTotal, SourceTotal } from './finding';
import { JOINT, valueOf, type Plan, type PlanLine } from './plan';

/** Income and expenditure of every source of the pack, year by year, in the pack's order. */
export function sourceTotals(pack: RulePack, plan: Plan): SourceTotal[] {
  return pack.years.flatMap((year) => {
    const income = sumsBy(
      plan.income,
      ({ source }) => source,
      ({ amounts }) => amounts[year],
    );
    const expenditure = sumsBy(
      plan.lines,
      ({ source }) => source,
      ({ years }) => years[year]?.expenditure,
    );
    return pack.sources.map(({ id }) => {
      const comes = income.get(id) ?? NO_MONEY;
      const goes = expenditure.get(id) ?? NO_MONEY;
      return { source: id, year, income: comes, expenditure: goes, difference: minus(comes, goes) };
    });
  });
}

function sumsBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string | null,
  amountOf: (item: T) => Pence | null | undefined,
): Map<string, Pence> {
  const sums = new Map<string, Pence>();
  for (const item of items) {
    const key = keyOf(item);
    const amount = amountOf(item);
    if (key !== null && amount != null) sums.set(key, plus(sums.get(key) ?? NO_MONEY, amount));
  }
  return sums;
}

/** What the place must reach for a source or a floor in a year; null where nobody has entered it. */
export function minimumOf(plan: Plan, of: string, year: FinancialYear): Pence | null {
  return plan.minimums.find((one) => one.of === of && one.year === year)?.amount ?? null;
}

/** How far a floor is met: the sum, and the lines that count towards it. */
export function floorTotal(rule: Floor, plan: Plan, year: FinancialYear): FloorTotal {
  const counting: string[] = [];
  let figure = NO_MONEY;
  for (const line of plan.lines) {
    const amount = countedFor(rule, line, year);
    if (amount === null) continue;
    counting.push(line.id);
    figure = plus(figure, amount);
  }
  return { rule: rule.id, year, figure, required: minimumOf(plan, rule.id, year), counting };
}

/** What a line counts towards a floor: all of it, its NHS share, or null where it does not count. */
export function countedFor(rule: Floor, line: PlanLine, year: FinancialYear): Pence | null {
  const amount = line.years[year]?.expenditure ?? null;
  if (amount === null || !rule.counts.every((condition) => holds(condition, line))) return null;
  if (rule.joint === 'WHOLE' || line.commissioner !== JOINT) return amount;
  // Nothing is known to be the NHS's until its share is entered.
  return line.nhsShare === null ? NO_MONEY : partOf(amount, line.nhsShare);
}

function holds(condition: LineCondition, line: PlanLine): boolean {
  const value = valueOf(line, condition.field);
  // What is not filled counts towards nothing: the floor is met by what is known.
  if (value === null) return false;
  return 'is' in condition ? condition.is.includes(String(value)) : !condition.isNot.includes(String(value));
}
