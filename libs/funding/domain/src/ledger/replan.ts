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
  const { id, source, year, from, to, budget, toContribute } = line;
  const field = `years.${year}.expenditure`;
  const more = minus(to, from);
  if (budget === null || more === 0) return accept(null);
  if (more < 0) {
    const message = `The ledger has a budget of ${formatPounds(budget)} for this line. What it does not need is moved by a virement.`;
    return invalid({ field, rule: 'budget-is-allocated', message });
  }
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
  return decidePost({ kind: 'ALLOCATION', key, postings, reason: null, reverses: null }, facts);
}
