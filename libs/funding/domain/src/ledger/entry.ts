import {
  accept,
  brokenFields,
  checkPence,
  formatPounds,
  invalid,
  isPence,
  notAllowed,
  plus,
  sumPence,
  tidyText,
  type FinancialYear,
  type InvalidField,
  type IsoDate,
  type Pence,
  type Result,
} from '@weft/kernel';
import { checkReason } from '@weft/portfolio/domain';
import { accountKey, BOOKS, type Account } from './account';
import { checkMonth, checkMonthOfPlan, checkNotAhead, type Month } from './months';

/** What an entry is about. */
export const ENTRY_KINDS = [
  'CONTRIBUTION',
  'ALLOCATION',
  'REPHASING',
  'COMMITMENT',
  'ACTUAL',
  'VIREMENT',
  'CARRY_FORWARD',
  'RETURN_OF_UNDERSPEND',
  'CORRECTION',
  'REVERSAL',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Money that comes to an account in a month, or leaves it where it is negative. */
export interface Posting {
  readonly account: Account;
  readonly month: Month;
  readonly amount: Pence;
}

/** An entry before it is posted. */
export interface EntryDraft {
  readonly kind: EntryKind;
  /** Names what it is the entry of, so that nothing is posted twice: 'virement/…', 'extract/…', an id of the request. */
  readonly key: string;
  readonly postings: readonly Posting[];
  readonly reason: string | null;
  /** The entry that this one undoes. */
  readonly reverses: string | null;
}

/** An entry as it stands, for good: a mistake is put right by another entry. */
export interface Entry extends EntryDraft {
  readonly id: string;
  /** When it was posted, an instant as text in UTC. */
  readonly madeAt: string;
  readonly madeById: string;
}

/** What must be known of a ledger to post into it. */
export interface LedgerFacts {
  readonly closedThrough: Month | null;
  /** The business date: no actual is of a month that begins after it. */
  readonly today: IsoDate;
  /** The years of the plan that a line is of. */
  readonly yearsOf: (lineId: string) => readonly FinancialYear[];
  /** Whether an entry of this key stands. */
  readonly isPosted: (key: string) => boolean;
  /** What stands on an account now. */
  readonly balanceOf: (account: Account) => Pence;
}

/** Kinds that say why, since nothing else does. */
const WITH_REASON: ReadonlySet<EntryKind> = new Set([
  'CORRECTION',
  'RETURN_OF_UNDERSPEND',
  'CARRY_FORWARD',
  'CONTRIBUTION',
]);

const POSTED: InvalidField = {
  field: 'requestId',
  rule: 'posted-already',
  message: 'This was posted already; it is not posted twice.',
};

/** What is posted under a key is not posted again. Refuses with `posted-already`. */
export function refusePosted(): Result<never> {
  return invalid(POSTED);
}

/**
 * Decides whether an entry is posted; nothing is where this refuses. Refuses `unbalanced` (a book does not add up to
 * nothing), `nothing-posted`, `month-closed`, `not-a-month`, `month-ahead` (an actual of a month that has not begun),
 * `month-outside-plan`, `posted-already`, `sum-out-of-range` (a balance would leave the safe range), amounts that are no
 * whole pence, and a missing reason, by the field `postings.3.month`. A reversal takes back what stands, in whichever month.
 */
export function decidePost(draft: EntryDraft, facts: LedgerFacts): Result<EntryDraft> {
  const { kind, key, postings, reason } = draft;
  const broken: InvalidField[] = postings.flatMap(({ account, month, amount }, index) => [
    ...checkAmount(`postings.${index}.amount`, amount),
    ...checkPostedMonth(`postings.${index}.month`, { account, month }, kind, facts),
  ]);
  if (postings.length === 0) {
    broken.push({ field: 'postings', rule: 'nothing-posted', message: 'An entry moves some money.' });
  }
  if (WITH_REASON.has(kind)) broken.push(...checkReason(reason));
  if (facts.isPosted(key)) broken.push(POSTED);
  // Only figures that are sound can be added up.
  if (broken.length === 0) broken.push(...checkBalanced(postings), ...checkRange(postings, facts));
  return broken.length > 0 ? invalid(...broken) : accept({ ...draft, reason: tidyText(reason) });
}

function checkPostedMonth(
  field: string,
  { account, month }: Pick<Posting, 'account' | 'month'>,
  kind: EntryKind,
  facts: LedgerFacts,
): InvalidField[] {
  const broken = checkMonth(field, month, facts.closedThrough);
  if (broken.length > 0 || kind === 'REVERSAL') return broken;
  if (account.book === 'ACTUAL') broken.push(...checkNotAhead(field, month, facts));
  if (account.kind === 'LINE' && broken.length === 0) {
    broken.push(...checkMonthOfPlan(field, month, facts.yearsOf(account.of)));
  }
  return broken;
}

function checkAmount(field: string, amount: Pence): InvalidField[] {
  const checked = checkPence(amount, field);
  if (!checked.ok) return brokenFields(checked);
  if (amount !== 0) return [];
  return [{ field, rule: 'nothing-posted', message: 'A posting of £0.00 moves nothing.' }];
}

function checkBalanced(postings: readonly Posting[]): InvalidField[] {
  return BOOKS.flatMap((book) => {
    const sum = sumPence(postings.filter(({ account }) => account.book === book).map(({ amount }) => amount));
    if (sum === 0) return [];
    const message = `The ${book.toLowerCase()} postings of an entry add up to £0.00; these add up to ${formatPounds(sum)}.`;
    return [{ field: 'postings', rule: 'unbalanced', message }];
  });
}

function checkRange(postings: readonly Posting[], { balanceOf }: LedgerFacts): InvalidField[] {
  const sums = new Map<string, { account: Account; sum: Pence; last: number }>();
  for (const [last, { account, amount }] of postings.entries()) {
    const key = accountKey(account);
    sums.set(key, { account, sum: plus(sums.get(key)?.sum ?? balanceOf(account), amount), last });
  }
  for (const { account, sum, last } of sums.values()) {
    if (isPence(sum)) continue;
    const message = `The ${account.book.toLowerCase()} of ${account.of ?? 'the place'} would be ${formatPounds(sum)}, past £10,000,000,000.00.`;
    return [{ field: `postings.${last}.amount`, rule: 'sum-out-of-range', message }];
  }
  return [];
}

/** An entry that stands is never changed. Refuses with `entry-stands`. */
export function refuseEditOfEntry(): Result<never> {
  return notAllowed('entry-stands', 'What is posted stands. Put it right by a correction or a reversal.');
}
