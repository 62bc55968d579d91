import {
  availableOf,
  decideApproveVirement,
  decideRefuseVirement,
  decideVoidVirement,
  decideWithdrawVirement,
  firstOpenMonth,
  neededApprovals,
  requireAvailable,
  requireMoneyKeeper,
  type DelegatedLimits,
  type LineBalance,
  type MoneyKeeper,
  type Month,
  type Virement,
  type VirementLine,
} from '@weft/funding/domain';
import { penceOf, NO_MONEY, plus, type FinancialYear, type Pence, type Result } from '@weft/kernel';
import { UNKNOWN } from '@weft/ui';
import { lockOf } from '../shared/lock-of';
import type { LineMoneyFragment, VirementRowFragment, VirementSideFragment } from '../generated/graphql';

/** Who looks at a virement, and up to how much a role decides alone. */
export interface Deciding {
  readonly who: MoneyKeeper;
  readonly limits: DelegatedLimits;
}

export type VirementVerb = 'approve' | 'refuse' | 'withdraw' | 'post' | 'void';

/** What may be done with a virement next, and why this person may not; null where they may. */
export interface VirementAction {
  readonly verb: VirementVerb;
  readonly lock: string | null;
}

const NOTHING: LineBalance = { budget: NO_MONEY, committed: NO_MONEY, spent: NO_MONEY, held: NO_MONEY };
/** Whether the person may, whatever they then say. */
const SAID = 'said';

/** A balance that was read, as the domain has it. */
export function balanceOf({ budget, committed, spent, held }: LineMoneyFragment): LineBalance {
  return { budget: penceOf(budget), committed: penceOf(committed), spent: penceOf(spent), held: penceOf(held) };
}

/** A line that was read, as the domain has it. */
export function sideOf(
  { id, source, scheme, organisation }: VirementSideFragment,
  balance: LineBalance = NOTHING,
): VirementLine {
  return { id, source: source ?? '', organisationId: organisation.id, schemeId: scheme.id, balance };
}

/** A virement that was read, as the domain has it. */
export function virementOf(read: VirementRowFragment): Virement {
  return {
    id: read.id,
    state: read.state,
    fromLineId: read.from.id,
    toLineId: read.to.id,
    year: read.financialYear as FinancialYear,
    amount: penceOf(read.amount),
    reason: read.reason,
    askedById: read.askedBy?.id ?? '',
    approvals: read.approvals.map(({ person, roles }) => ({ personId: person?.id ?? '', roles })),
  };
}

/**
 * What the state of a virement leads to, each with what keeps this person from it, by the rules that the server asks.
 * `giving` is the giving line's balance, where it is known.
 */
export function actionsOf(
  read: VirementRowFragment,
  { who, limits }: Deciding,
  { giving, closedThrough }: { readonly giving?: LineBalance | undefined; readonly closedThrough: Month | null },
): readonly VirementAction[] {
  const virement = virementOf(read);
  const deciding = { from: sideOf(read.from), to: sideOf(read.to), limits, who };
  const action = (verb: VirementVerb, ...decided: readonly Result<unknown>[]): VirementAction => ({
    verb,
    lock: decided.map(lockOf).find((lock) => lock !== null) ?? null,
  });
  if (read.state === 'ASKED') {
    return [
      action('approve', decideApproveVirement(virement, { ...deciding, boardDecision: SAID })),
      action('refuse', decideRefuseVirement(virement, SAID, deciding)),
      action('withdraw', decideWithdrawVirement(virement, who)),
    ];
  }
  if (read.state !== 'APPROVED') return [];
  const post = action('post', requireMoneyKeeper(who, [read.from.organisation.id]), ...enough(virement, giving));
  const allClosed = `Every month of ${virement.year} is closed.`;
  return [
    firstOpenMonth(virement.year, closedThrough) === null ? { verb: 'post', lock: post.lock ?? allClosed } : post,
    action('void', decideVoidVirement(virement, SAID, deciding)),
  ];
}

/** Whether the giving line still has the money, which its own hold keeps for it. */
function enough({ amount }: Virement, giving: LineBalance | undefined): readonly Result<void>[] {
  return giving ? [requireAvailable(amount, plus(availableOf(giving), amount))] : [];
}

/** Whether it is this person's turn: to approve what was asked for, or to post what is approved. */
export function waitsForMe(read: VirementRowFragment, deciding: Deciding): boolean {
  return actionsOf(read, deciding, { closedThrough: null }).some(
    ({ verb, lock }) => (verb === 'approve' || verb === 'post') && lock === null,
  );
}

/**
 * Approvals that are given, and how many it needs by the limits of now: '1 of 2'. What is decided needs no more, and has
 * none where it ended without one.
 */
export function approvalsOf(read: VirementRowFragment, limits: DelegatedLimits) {
  const given = read.approvals.length;
  const { roles, board } = neededApprovals(sideOf(read.from), sideOf(read.to), penceOf(read.amount), limits);
  const needed = read.state === 'ASKED' ? roles.length : given;
  return { words: needed === 0 ? UNKNOWN : `${given} of ${needed}`, roles, board };
}

/** A line's money before and after a virement. */
export interface Moved {
  readonly line: Pick<VirementSideFragment, 'code' | 'description'>;
  readonly budget: readonly [Pence, Pence];
  readonly available: readonly [Pence, Pence];
}

/** What a line has, and has once this amount came to it or, where it is negative, left it. */
export function moved(line: Moved['line'], balance: LineBalance, amount: Pence): Moved {
  const available = availableOf(balance);
  return {
    line,
    budget: [balance.budget, plus(balance.budget, amount)],
    available: [available, plus(available, amount)],
  };
}
