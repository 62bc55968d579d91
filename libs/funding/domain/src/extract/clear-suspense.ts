import { accept, negated, NO_MONEY, plus, type FinancialYear, type Pence, type Result } from '@weft/kernel';
import { lineAccount, type Account } from '../ledger/account';
import { decidePost, type EntryDraft, type LedgerFacts, type Posting } from '../ledger/entry';
import { requireMoneyKeeper, type MoneyKeeper } from '../ledger/money-keeper';
import { firstOpenMonth, isClosed, type Month } from '../ledger/months';

/** Money that came with an extract and waits in suspense: one posting. */
export interface Waiting {
  readonly postingId: string;
  readonly account: Account;
  readonly month: Month;
  readonly amount: Pence;
}

/** Money that leaves suspense, and the month of the line that it comes to. */
export interface Cleared extends Waiting {
  readonly to: Month;
}

/**
 * Brings what waits in suspense to the line that its coding belongs to: into its own month, or into the first open one
 * where that is closed. Null where nothing waits, or it adds up to nothing everywhere. Refuses a person who does not keep
 * the money of both, and what `decidePost` does.
 */
export function decideClearSuspense(
  waiting: readonly Waiting[],
  line: { readonly id: string; readonly organisationId: string },
  {
    key,
    year,
    organisationId,
    who,
    facts,
    reason,
  }: {
    readonly key: string;
    readonly year: FinancialYear;
    /** In whose ledger it is coded so. */
    readonly organisationId: string;
    readonly who: MoneyKeeper;
    readonly facts: LedgerFacts;
    readonly reason: string;
  },
): Result<{ readonly draft: EntryDraft; readonly cleared: readonly Cleared[] } | null> {
  const may = requireMoneyKeeper(who, [organisationId, line.organisationId]);
  if (!may.ok) return may;
  const open = firstOpenMonth(year, facts.closedThrough);
  const cleared = waiting.map((one): Cleared => {
    const to = isClosed(one.month, facts.closedThrough) ? open : one.month;
    // Where every month is closed its own is given, which `decidePost` refuses.
    return { ...one, to: to ?? one.month };
  });
  const postings = summed(
    cleared.flatMap(({ account, to, amount }): Posting[] => [
      { account, month: to, amount: negated(amount) },
      { account: lineAccount('ACTUAL', line.id), month: to, amount },
    ]),
  );
  if (postings.length === 0) return accept(null);
  const decided = decidePost({ kind: 'CORRECTION', key, postings, reason, reverses: null }, facts);
  return decided.ok ? accept({ draft: decided.value, cleared }) : decided;
}

/** One posting for each account and month, without those of nothing. */
export function summed(postings: readonly Posting[]): readonly Posting[] {
  const sums = new Map<string, Posting>();
  for (const posting of postings) {
    const key = JSON.stringify([posting.account, posting.month]);
    const before = sums.get(key)?.amount ?? NO_MONEY;
    sums.set(key, { ...posting, amount: plus(before, posting.amount) });
  }
  return [...sums.values()].filter(({ amount }) => amount !== 0);
}
