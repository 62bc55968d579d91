import {
  brokenFields,
  invalid,
  minus,
  negated,
  NO_MONEY,
  notAllowed,
  type InvalidField,
  type Pence,
  type Result,
} from '@weft/kernel';
import { accountKey, lineAccount, type Account } from './account';
import { decidePost, type Entry, type EntryDraft, type LedgerFacts, type Posting } from './entry';
import { requireAvailable } from './funds';
import { requireMoneyKeeper, type MoneyKeeper } from './money-keeper';
import { requireMonthKeeper } from './months';

interface Reversing {
  readonly facts: LedgerFacts;
  readonly who: MoneyKeeper;
  /** Who answers for the lines of the entry. */
  readonly organisationIds: readonly string[];
  /** The entry that undid it before, null where none did. */
  readonly reversedBy: string | null;
  /** What virements hold on a line. */
  readonly heldOn: (lineId: string) => Pence;
}

/**
 * Undoes an entry by another with every posting the other way, in the same months; to reverse a reversal is to do it
 * again. Refuses `reversed-already`, `reverse-by-virement` (the other side has a say), `overspends-line` and
 * `pool-overdrawn` where money that would go back is spent or allocated already, a person who keeps other money, and what
 * `decidePost` does: an entry of a closed month is put right in an open one, by a correction.
 */
export function decideReverse(
  entry: Entry,
  { facts, who, organisationIds, reversedBy, heldOn }: Reversing,
): Result<EntryDraft> {
  // What is of no line is of the whole place.
  const may = organisationIds.length > 0 ? requireMoneyKeeper(who, organisationIds) : requireMonthKeeper(who);
  if (!may.ok) return may;
  if (reversedBy !== null) return notAllowed('reversed-already', 'This entry was reversed already.');
  if (entry.kind === 'VIREMENT') {
    return notAllowed('reverse-by-virement', 'A posted virement is put right by another one, the other way.');
  }
  const postings = entry.postings.map((posting) => ({ ...posting, amount: negated(posting.amount) }));
  const broken = checkBudgets(postings, facts, heldOn);
  if (broken.length > 0) return invalid(...broken);
  // The key makes sure that it is done once, when two people undo at the same time.
  const draft = { kind: 'REVERSAL', key: `reversal/${entry.id}`, postings, reason: null, reverses: entry.id } as const;
  return decidePost(draft, facts);
}

/** Budgets that go back must still be there. Actuals and commitments are what they are, and may exceed a budget. */
function checkBudgets(
  postings: readonly Posting[],
  { balanceOf }: LedgerFacts,
  heldOn: (lineId: string) => Pence,
): InvalidField[] {
  const leaving = new Map<string, { account: Account; amount: Pence }>();
  for (const { account, amount } of postings) {
    const key = accountKey(account);
    leaving.set(key, { account, amount: minus(leaving.get(key)?.amount ?? NO_MONEY, amount) });
  }
  return [...leaving.values()].flatMap(({ account, amount }) => {
    if (account.book !== 'BUDGET' || amount <= 0) return [];
    if (account.kind === 'LINE') {
      return brokenFields(requireAvailable(amount, leftOn(account.of, balanceOf, heldOn), 'postings'));
    }
    if (account.kind !== 'POOL' || amount <= balanceOf(account)) return [];
    return [{ field: 'postings', rule: 'pool-overdrawn', message: 'What came in is allocated to lines already.' }];
  });
}

function leftOn(lineId: string, balanceOf: LedgerFacts['balanceOf'], heldOn: (lineId: string) => Pence): Pence {
  const of = (book: 'BUDGET' | 'COMMITMENT' | 'ACTUAL') => balanceOf(lineAccount(book, lineId));
  return (of('BUDGET') - of('COMMITMENT') - of('ACTUAL') - heldOn(lineId)) as Pence;
}
