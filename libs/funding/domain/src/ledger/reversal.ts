import {
  brokenFields,
  formatMonth,
  formatPounds,
  invalid,
  minus,
  negated,
  NO_MONEY,
  notAllowed,
  type InvalidField,
  type Pence,
  type Result,
} from '@weft/kernel';
import { accountKey, lineAccount, type Account, type Book } from './account';
import { decidePost, refusePosted, type Entry, type EntryDraft, type LedgerFacts, type Posting } from './entry';
import { requireAvailable } from './funds';
import { requireMoneyKeeper, type MoneyKeeper } from './money-keeper';
import { requireMonthKeeper, type Month } from './months';

interface Reversing {
  readonly facts: LedgerFacts;
  readonly who: MoneyKeeper;
  /** Who answers for the lines of the entry. */
  readonly organisationIds: readonly string[];
  /** The entry that undid it before, null where none did. */
  readonly reversedBy: string | null;
  /** What virements hold on a line. */
  readonly heldOn: (lineId: string) => Pence;
  /** What was posted to cells of the entry since, and is not taken back: by cell, as `postedCell` names it. */
  readonly since: ReadonlyMap<string, PostedSince>;
}

/** How a line's month differs by now from what an entry left there. */
export interface PostedSince {
  /** What stands there now. */
  readonly stands: Pence;
  /** Who posted there last, null where they are not known any more. */
  readonly by: string | null;
}

/** Names a line's month in a book. */
export const postedCell = (book: Book, lineId: string, month: Month): string => `${book} ${lineId} ${month}`;

/**
 * Undoes an entry by another with every posting the other way, in the same months; to reverse a reversal is to do it
 * again. It takes back what stands: where another figure was entered into one of its months since, by anybody, a difference
 * would be left there that nobody ever entered, so that it is refused as `cell-changed`, by the posting. One's own later entry
 * is undone first, as in a spreadsheet; one that was undone by now is in nobody's way. Refuses `reversed-already`,
 * `reverse-by-virement` (the other side has a say), `overspends-line` and `pool-overdrawn` where money that would go back is
 * spent or allocated already, a person who keeps other money, and what `decidePost` does: an entry of a closed month is put
 * right in an open one, by a correction.
 */
export function decideReverse(
  entry: Entry,
  { facts, who, organisationIds, reversedBy, heldOn, since }: Reversing,
): Result<EntryDraft> {
  // What is of no line is of the whole place.
  const may = organisationIds.length > 0 ? requireMoneyKeeper(who, organisationIds) : requireMonthKeeper(who);
  if (!may.ok) return may;
  if (reversedBy !== null) return notAllowed('reversed-already', 'This entry was reversed already.');
  if (entry.kind === 'VIREMENT') {
    return notAllowed('reverse-by-virement', 'A posted virement is put right by another one, the other way.');
  }
  const key = `reversal/${entry.id}`;
  if (facts.isPosted(key)) return refusePosted();
  const postings = entry.postings.map((posting) => ({ ...posting, amount: negated(posting.amount) }));
  const broken = [...checkSince(entry, since), ...checkBudgets(postings, facts, heldOn)];
  if (broken.length > 0) return invalid(...broken);
  // The key makes sure that it is done once, when two people undo at the same time.
  const draft = { kind: 'REVERSAL', key, postings, reason: null, reverses: entry.id } as const;
  return decidePost(draft, facts);
}

/**
 * Figures of a month are entered as what they are to be; budgets are allocated, carried and moved by amounts, which may go
 * back beside others. A budget that was moved between months is such a figure, too.
 */
function checkSince({ postings }: Entry, since: Reversing['since']): InvalidField[] {
  const rephased = postings.every(({ account }) => account.kind === 'LINE');
  return postings.flatMap(({ account, month }, index): InvalidField[] => {
    if (account.kind !== 'LINE' || (account.book === 'BUDGET' && !rephased)) return [];
    const found = since.get(postedCell(account.book, account.of, month));
    if (!found) return [];
    const by = found.by === null ? 'Another figure was entered' : `${found.by} entered another figure`;
    const message = `${by} for ${formatMonth(month)} since: ${formatPounds(found.stands)} stands there now. Nothing was undone.`;
    return [{ field: `postings.${index}`, rule: 'cell-changed', message }];
  });
}

/** Budgets that go back must still be there. Actuals and commitments are what they are, and may exceed a budget. */
function checkBudgets(
  postings: readonly Posting[],
  { balanceOf }: LedgerFacts,
  heldOn: (lineId: string) => Pence,
): InvalidField[] {
  const leaving = new Map<string, { account: Account; amount: Pence; first: number }>();
  for (const [index, { account, amount }] of postings.entries()) {
    const key = accountKey(account);
    const { amount: before, first } = leaving.get(key) ?? { amount: NO_MONEY, first: index };
    leaving.set(key, { account, amount: minus(before, amount), first });
  }
  return [...leaving.values()].flatMap(({ account, amount, first }) => {
    if (account.book !== 'BUDGET' || amount <= 0) return [];
    if (account.kind === 'LINE') {
      return brokenFields(requireAvailable(amount, leftOn(account.of, balanceOf, heldOn), `postings.${first}`));
    }
    if (account.kind !== 'POOL' || amount <= balanceOf(account)) return [];
    const message = 'What came in is allocated to lines already.';
    return [{ field: `postings.${first}`, rule: 'pool-overdrawn', message }];
  });
}

function leftOn(lineId: string, balanceOf: LedgerFacts['balanceOf'], heldOn: (lineId: string) => Pence): Pence {
  const of = (book: 'BUDGET' | 'COMMITMENT' | 'ACTUAL') => balanceOf(lineAccount(book, lineId));
  return (of('BUDGET') - of('COMMITMENT') - of('ACTUAL') - heldOn(lineId)) as Pence;
}
