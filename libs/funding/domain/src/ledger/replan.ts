import {
  accept,
  formatPounds,
  invalid,
  minus,
  negated,
  NO_MONEY,
  plus,
  splitPence,
  type FinancialYear,
  type Pence,
  type Result,
} from '@weft/kernel';
import { contribution, lineAccount, pool, type Account } from './account';
import { decidePost, type EntryDraft, type LedgerFacts, type Posting } from './entry';
import { checkPositive, type FundedLine } from './funds';
import { requireMoneyKeeper, type MoneyKeeper } from './money-keeper';
import { isClosed, monthsOf, type Month } from './months';

/** A line whose planned expenditure of a year changes, and what the ledger holds of it. */
export interface ReplannedLine {
  readonly id: string;
  readonly source: string;
  readonly year: FinancialYear;
  readonly from: Pence;
  readonly to: Pence;
  /** Its budget of the year in the ledger; null where the plan was not brought into the ledger yet. */
  readonly budget: Pence | null;
  /** Income of the source by the plan that the ledger does not have yet. */
  readonly toContribute: Pence;
}

const move = (from: Account, to: Account, month: Month, amount: Pence): Posting[] => [
  { account: from, month, amount: negated(amount) },
  { account: to, month, amount },
];

/**
 * What the ledger posts when the plan of a line changes: a line that has a budget gets the difference from the pool of its
 * source, over the months that are open, evenly; income that the ledger does not have yet comes in with it. Null where there
 * is nothing to post. Less than what is allocated is not planned away: refuses `budget-is-allocated`, `pool-overdrawn`,
 * `year-closed`, and as every entry is refused.
 */
export function decideReplan(line: ReplannedLine, key: string, facts: LedgerFacts): Result<EntryDraft | null> {
  const { year, from, to, budget } = line;
  const field = `years.${year}.expenditure`;
  const more = minus(to, from);
  if (budget === null || more === 0) return accept(null);
  if (more < 0) {
    const message = `The ledger has a budget of ${formatPounds(budget)} for this line. What it does not need is moved by a virement.`;
    return invalid({ field, rule: 'budget-is-allocated', message });
  }
  return allocateFromPool(line, more, { field, key, reason: null, facts });
}

/** A line of a plan's year, and what of its planned expenditure the ledger has allocated to it by now. */
export interface PlannedLine extends FundedLine {
  readonly year: FinancialYear;
  readonly planned: Pence;
  readonly allocated: Pence;
  readonly toContribute: Pence;
}

/**
 * Allocates to one line what the plan spends on it and the ledger has not yet, or a part of it, from the pool of its source
 * over the months that are open. Refuses a person who keeps other money, `not-positive`, `beyond-plan`, `pool-overdrawn`,
 * `year-closed`, `posted-already`, and as every entry is refused.
 */
export function decideAllocateLine(
  line: PlannedLine,
  amount: Pence,
  {
    key,
    who,
    facts,
    reason,
  }: { readonly key: string; readonly who: MoneyKeeper; readonly facts: LedgerFacts; readonly reason: string | null },
): Result<EntryDraft> {
  const may = requireMoneyKeeper(who, [line.organisationId]);
  if (!may.ok) return may;
  const sound = checkPositive(amount);
  if (!sound.ok) return sound;
  const left = minus(line.planned, line.allocated);
  if (amount > left) {
    const message = `The plan spends ${formatPounds(line.planned)} on this line, ${formatPounds(line.allocated)} of it is allocated. Raise the plan first.`;
    return invalid({ field: 'amount', rule: 'beyond-plan', message });
  }
  return allocateFromPool(line, amount, { field: 'amount', key, reason, facts });
}

/** From the pool over the open months, evenly; what the plan has as income and the ledger has not comes in where it is needed. */
function allocateFromPool(
  { id, source, year, toContribute }: Pick<PlannedLine, 'id' | 'source' | 'year' | 'toContribute'>,
  more: Pence,
  {
    field,
    key,
    reason,
    facts,
  }: { readonly field: string; readonly key: string; readonly reason: string | null; readonly facts: LedgerFacts },
): Result<EntryDraft> {
  const open = monthsOf(year).filter((month) => !isClosed(month, facts.closedThrough));
  const [first] = open;
  if (first === undefined) return invalid({ field, rule: 'year-closed', message: `Every month of ${year} is closed.` });
  const stands = facts.balanceOf(pool(source));
  const comes = toContribute > 0 && more > stands ? toContribute : NO_MONEY;
  const has = plus(stands, comes);
  if (more > has) {
    const message = `${formatPounds(has)} of the source is not allocated yet; ${formatPounds(minus(more, has))} is short.`;
    return invalid({ field, rule: 'pool-overdrawn', message });
  }
  const weights = open.map(() => 1);
  const postings = [
    ...(comes > 0 ? move(contribution(source), pool(source), first, comes) : []),
    ...splitPence(more, weights).flatMap((amount, index) =>
      amount === 0 ? [] : move(pool(source), lineAccount('BUDGET', id), open[index] as Month, amount),
    ),
  ];
  return decidePost({ kind: 'ALLOCATION', key, postings, reason, reverses: null }, facts);
}
