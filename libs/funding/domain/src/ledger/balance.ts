import { minus, NO_MONEY, plus, type Pence } from '@weft/kernel';
import { accountKey, lineAccount, type Account } from './account';
import type { Entry } from './entry';
import type { Month } from './months';

/** Which part of a ledger counts. */
export interface Moment {
  /** What was posted by then, an instant as text in UTC; everything where it is left out. */
  readonly at?: string;
  /** Months from and up to these, both included. */
  readonly from?: Month;
  readonly through?: Month;
}

/** What stands on every account at a moment, by its key: the sum of its postings. */
export function balances(entries: readonly Entry[], { at, from, through }: Moment = {}): ReadonlyMap<string, Pence> {
  const sums = new Map<string, Pence>();
  for (const { madeAt, postings } of entries) {
    if (at !== undefined && madeAt > at) continue;
    for (const { account, month, amount } of postings) {
      if ((from !== undefined && month < from) || (through !== undefined && month > through)) continue;
      const key = accountKey(account);
      sums.set(key, plus(sums.get(key) ?? NO_MONEY, amount));
    }
  }
  return sums;
}

/** What stands on an account at a moment. */
export function balanceOf(entries: readonly Entry[], account: Account, moment: Moment = {}): Pence {
  return balances(entries, moment).get(accountKey(account)) ?? NO_MONEY;
}

/** A line's money in a year. */
export interface LineBalance {
  readonly budget: Pence;
  /** Promised and not paid yet. */
  readonly committed: Pence;
  readonly spent: Pence;
  /** What virements that wait or are approved are to take from it. */
  readonly held: Pence;
}

/**
 * What a line can still give away: its budget less what is spent, promised and held. Money that came back on balance lets
 * it give no more than its budget, which would fall below nothing.
 */
export function availableOf({ budget, committed, spent, held }: LineBalance): Pence {
  const used = plus(spent, committed);
  return minus(minus(budget, used > 0 ? used : NO_MONEY), held);
}

/** A line's money as it stood at any moment. What is held is known from the virements. */
export function lineBalance(entries: readonly Entry[], lineId: string, moment: Moment = {}): Omit<LineBalance, 'held'> {
  const sums = balances(entries, moment);
  const of = (book: 'BUDGET' | 'COMMITMENT' | 'ACTUAL') => sums.get(accountKey(lineAccount(book, lineId))) ?? NO_MONEY;
  return { budget: of('BUDGET'), committed: of('COMMITMENT'), spent: of('ACTUAL') };
}
