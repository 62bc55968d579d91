import {
  accept,
  formatMonth,
  formatPounds,
  invalid,
  minus,
  negated,
  sumPence,
  type FinancialYear,
  type Pence,
  type Result,
} from '@weft/kernel';
import { carriedForward, contribution, lineAccount, pool, type Account } from './account';
import { decidePost, type EntryDraft, type LedgerFacts, type Posting } from './entry';
import { requireMoneyKeeper, type MoneyKeeper } from './money-keeper';
import { isAhead, monthsOf, type Month } from './months';

interface Moving {
  readonly key: string;
  readonly who: MoneyKeeper;
  readonly facts: LedgerFacts;
  readonly reason: string | null;
}

const move = (from: Account, to: Account, month: Month, amount: Pence): Posting[] => [
  { account: from, month, amount: negated(amount) },
  { account: to, month, amount },
];

/** Nothing is moved by less than a penny, for the other direction has a verb of its own. */
export function checkPositive(amount: Pence): Result<void> {
  if (amount > 0) return accept(undefined);
  return invalid({ field: 'amount', rule: 'not-positive', message: 'The amount is above £0.00.' });
}

/** Money of a source comes in, at the start of a round or during it, with a reason. Refuses `not-positive`. */
export function decideContribute(
  input: { readonly source: string; readonly organisationId: string; readonly month: Month; readonly amount: Pence },
  { key, who, facts, reason }: Moving,
): Result<EntryDraft> {
  const { source, organisationId, month, amount } = input;
  const may = requireMoneyKeeper(who, [organisationId]);
  if (!may.ok) return may;
  const sound = checkPositive(amount);
  if (!sound.ok) return sound;
  const postings = move(contribution(source), pool(source), month, amount);
  return decidePost({ kind: 'CONTRIBUTION', key, postings, reason, reverses: null }, facts);
}

/** A line, as far as moving its money is concerned. */
export interface FundedLine {
  readonly id: string;
  readonly source: string;
  readonly organisationId: string;
}

/**
 * Allocates money of a source's pool to a line, month by month. Refuses `pool-overdrawn`, `not-positive`, and as every
 * entry is refused.
 */
export function decideAllocate(
  line: FundedLine,
  months: readonly { readonly month: Month; readonly amount: Pence }[],
  { key, who, facts, reason }: Moving,
): Result<EntryDraft> {
  const may = requireMoneyKeeper(who, [line.organisationId]);
  if (!may.ok) return may;
  const total = sumPence(months.map(({ amount }) => amount));
  const sound = checkPositive(total);
  if (!sound.ok) return sound;
  const left = facts.balanceOf(pool(line.source));
  if (total > left) {
    const message = `${formatPounds(left)} of the source is not allocated yet; ${formatPounds(minus(total, left))} is short.`;
    return invalid({ field: 'amount', rule: 'pool-overdrawn', message });
  }
  const postings = months
    .filter(({ amount }) => amount !== 0)
    .flatMap(({ month, amount }) => move(pool(line.source), lineAccount('BUDGET', line.id), month, amount));
  return decidePost({ kind: 'ALLOCATION', key, postings, reason, reverses: null }, facts);
}

/** Refuses with `overspends-line` where a line has not that much to give. */
export function requireAvailable(amount: Pence, available: Pence, field = 'amount'): Result<void> {
  if (amount <= available) return accept(undefined);
  const message = `The line has ${formatPounds(available)} that is not spent, promised or held; ${formatPounds(minus(amount, available))} is short.`;
  return invalid({ field, rule: 'overspends-line', message });
}

/**
 * Gives what a line has not spent back to where it came from. `available` is what the line can still give. Refuses
 * `overspends-line`, `not-positive`, a month that has not begun (`month-ahead`), a missing reason.
 */
export function decideReturnUnderspend(
  line: FundedLine & { readonly available: Pence },
  { month, amount }: { readonly month: Month; readonly amount: Pence },
  { key, who, facts, reason }: Moving,
): Result<EntryDraft> {
  const may = requireMoneyKeeper(who, [line.organisationId]);
  if (!may.ok) return may;
  const sound = checkPositive(amount);
  if (!sound.ok) return sound;
  const has = requireAvailable(amount, line.available);
  if (!has.ok) return has;
  if (isAhead(month, facts.today)) {
    const message = `${formatMonth(month)} has not begun: nothing goes back in it yet. The month is ${formatMonth(facts.today)}.`;
    return invalid({ field: 'month', rule: 'month-ahead', message });
  }
  const postings = move(lineAccount('BUDGET', line.id), contribution(line.source), month, amount);
  return decidePost({ kind: 'RETURN_OF_UNDERSPEND', key, postings, reason, reverses: null }, facts);
}

/**
 * Carries what a line has not spent into the next year: it leaves the line in March and stands in the pool of the source
 * that follows in April, to be allocated there. Refuses as a return of underspend does.
 */
export function decideCarryForward(
  line: FundedLine & { readonly available: Pence },
  input: {
    readonly amount: Pence;
    readonly from: FinancialYear;
    readonly to: FinancialYear;
    /** The source of the next round that stands for this one. */
    readonly toSource: string;
  },
  { key, who, facts, reason }: Moving,
): Result<EntryDraft> {
  const may = requireMoneyKeeper(who, [line.organisationId]);
  if (!may.ok) return may;
  const sound = checkPositive(input.amount);
  if (!sound.ok) return sound;
  const has = requireAvailable(input.amount, line.available);
  if (!has.ok) return has;
  const march = monthsOf(input.from).at(-1) as Month;
  const april = monthsOf(input.to)[0] as Month;
  const between = carriedForward(line.source);
  const postings = [
    ...move(lineAccount('BUDGET', line.id), between, march, input.amount),
    ...move(between, pool(input.toSource), april, input.amount),
  ];
  return decidePost({ kind: 'CARRY_FORWARD', key, postings, reason, reverses: null }, facts);
}

/**
 * Moves an actual that was coded to the wrong line, or waits in suspense, to where it belongs, with a reason. `stands` is
 * what the account holds. Refuses `moves-more-than-stands`, `not-positive`, `same-account`.
 */
export function decideMoveActual(
  from: { readonly account: Account; readonly stands: Pence; readonly organisationId: string },
  to: { readonly lineId: string; readonly organisationId: string },
  { month, amount }: { readonly month: Month; readonly amount: Pence },
  { key, who, facts, reason }: Moving,
): Result<EntryDraft> {
  const may = requireMoneyKeeper(who, [from.organisationId, to.organisationId]);
  if (!may.ok) return may;
  const sound = checkPositive(amount);
  if (!sound.ok) return sound;
  if (from.account.of === to.lineId) {
    return invalid({ field: 'toLineId', rule: 'same-account', message: 'The actual stands there already.' });
  }
  if (amount > from.stands) {
    const message = `${formatPounds(from.stands)} stands there; ${formatPounds(amount)} cannot be moved from it.`;
    return invalid({ field: 'amount', rule: 'moves-more-than-stands', message });
  }
  const postings = move(from.account, lineAccount('ACTUAL', to.lineId), month, amount);
  return decidePost({ kind: 'CORRECTION', key, postings, reason, reverses: null }, facts);
}
