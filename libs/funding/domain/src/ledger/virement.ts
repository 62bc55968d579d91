import {
  accept,
  brokenFields,
  checkPence,
  checkText,
  formatPounds,
  invalid,
  notAllowed,
  pounds,
  splitPence,
  tidyText,
  type FinancialYear,
  type InvalidField,
  type Pence,
  type Result,
  type StateTable,
} from '@weft/kernel';
import { checkReason, follow } from '@weft/portfolio/domain';
import type { RulePack } from '../packs/rule-pack';
import { lineAccount } from './account';
import { availableOf, type LineBalance } from './balance';
import { decidePost, type EntryDraft, type LedgerFacts } from './entry';
import { requireAvailable, type FundedLine } from './funds';
import {
  MONEY_ROLES,
  moneyRolesFor,
  moneyRoleWords,
  requireMoneyKeeper,
  type MoneyKeeper,
  type MoneyRole,
} from './money-keeper';
import { isClosed, monthsOf, type Month } from './months';

/** The life of a virement: money asked for is held on the giving line until it is posted, refused or voided. */
export const VIREMENT_STATES = ['ASKED', 'APPROVED', 'REFUSED', 'POSTED', 'VOIDED'] as const;
export type VirementState = (typeof VIREMENT_STATES)[number];
export type VirementEvent = 'approve' | 'refuse' | 'withdraw' | 'post' | 'void';

export const virementStateWords: Readonly<Record<VirementState, string>> = {
  ASKED: 'Asked for',
  APPROVED: 'Approved',
  REFUSED: 'Refused',
  POSTED: 'Posted',
  VOIDED: 'Voided',
};

const approver = 'by one whose approval is still needed, never by the one who asked';

/** The state table of a virement: printed in docs/rules/virements.md. */
export const virementTable: StateTable<VirementState, VirementEvent> = [
  { from: 'ASKED', event: 'approve', guard: `${approver}; another approval is still needed`, to: 'ASKED' },
  { from: 'ASKED', event: 'approve', guard: `${approver}; it is the last one that is needed`, to: 'APPROVED' },
  { from: 'ASKED', event: 'refuse', guard: 'with a reason, by one who could approve', to: 'REFUSED' },
  { from: 'ASKED', event: 'withdraw', guard: 'by the one who asked', to: 'VOIDED' },
  {
    from: 'APPROVED',
    event: 'post',
    guard:
      'the giving line still has the money, a month of the year is open, and no approval is missing by the limits of now',
    to: 'POSTED',
  },
  { from: 'APPROVED', event: 'void', guard: 'with a reason, by one who could have approved', to: 'VOIDED' },
];

/** Up to how much a role approves by itself, in a place. */
export type DelegatedLimits = Readonly<Record<MoneyRole, Pence>>;

/** Until a place sets its own. */
export const STANDARD_LIMITS: DelegatedLimits = { FINANCE_LEAD: pounds(50_000), BCF_LEAD: pounds(250_000) };

/** A line that gives or takes. */
export interface VirementLine extends FundedLine {
  readonly schemeId: string;
  readonly balance: LineBalance;
}

/** A person's approval, with every role that they could give it in. */
export interface Approval {
  readonly personId: string;
  readonly roles: readonly MoneyRole[];
}

export interface Virement {
  readonly id: string;
  readonly state: VirementState;
  readonly fromLineId: string;
  readonly toLineId: string;
  readonly year: FinancialYear;
  readonly amount: Pence;
  readonly reason: string;
  readonly askedById: string;
  readonly approvals: readonly Approval[];
}

/** Whose approval a virement needs, and whether it goes to the board as well. */
export interface NeededApprovals {
  readonly roles: readonly MoneyRole[];
  /** Beyond every limit: the approvals name the decision of the board. */
  readonly board: boolean;
}

/**
 * Within a scheme the finance lead of the giving line approves, up to their limit; across schemes, and beyond it, the BCF
 * lead does too; beyond the BCF lead's limit it needs the board's decision.
 */
export function neededApprovals(
  from: Pick<VirementLine, 'schemeId'>,
  to: Pick<VirementLine, 'schemeId'>,
  amount: Pence,
  limits: DelegatedLimits,
): NeededApprovals {
  const alone = from.schemeId === to.schemeId && amount <= limits.FINANCE_LEAD;
  return { roles: alone ? ['FINANCE_LEAD'] : MONEY_ROLES, board: !alone && amount > limits.BCF_LEAD };
}

/** Whether the pack lets money go from one line to the other. Refuses `same-line`, `across-sources`. */
function checkWay(pack: RulePack, from: VirementLine, to: VirementLine): InvalidField[] {
  const wrong = (rule: string, message: string) => [{ field: 'toLineId', rule, message }];
  if (from.id === to.id) return wrong('same-line', 'A virement goes from one line to another.');
  if (from.source === to.source || pack.virement.acrossSources === 'ALLOWED') return [];
  const name = (source: string) => pack.sources.find(({ id }) => id === source)?.name ?? source;
  return wrong(
    'across-sources',
    `${pack.id} forbids virements across sources: ${name(from.source)} to ${name(to.source)}.`,
  );
}

/**
 * Asks for a virement; the amount is held on the giving line from then on. Asked by who keeps the money of the giving line,
 * for they let it go: what another organisation would like to have it asks them for. Refuses `finance-of-another-organisation`, `finance-wrong-role`, `same-line`, `across-sources`, `not-positive`,
 * `overspends-line`, a missing reason.
 */
export function decideAskVirement(
  input: { readonly amount: Pence; readonly reason: string; readonly year: FinancialYear },
  {
    from,
    to,
    pack,
    who,
  }: { readonly from: VirementLine; readonly to: VirementLine; readonly pack: RulePack; readonly who: MoneyKeeper },
): Result<Omit<Virement, 'id'>> {
  const may = requireMoneyKeeper(who, [from.organisationId]);
  if (!may.ok) return may;
  const broken = [...checkWay(pack, from, to), ...checkReason(input.reason)];
  const amount = checkPence(input.amount, 'amount');
  if (!amount.ok) return amount;
  if (input.amount <= 0) broken.push({ field: 'amount', rule: 'not-positive', message: 'The amount is above £0.00.' });
  const has = requireAvailable(input.amount, availableOf(from.balance));
  broken.push(...brokenFields(has));
  if (!pack.years.includes(input.year)) {
    broken.push({
      field: 'financialYear',
      rule: 'year-of-another-round',
      message: `${input.year} is no year of ${pack.id}.`,
    });
  }
  if (broken.length > 0) return invalid(...broken);
  return accept({
    state: 'ASKED',
    fromLineId: from.id,
    toLineId: to.id,
    year: input.year,
    amount: input.amount,
    reason: tidyText(input.reason) ?? '',
    askedById: who.personId,
    approvals: [],
  });
}

interface Deciding {
  readonly from: VirementLine;
  readonly to: VirementLine;
  readonly limits: DelegatedLimits;
  readonly who: MoneyKeeper;
}

/** How many of the needed roles the approvals fill, each by another person: who holds both counts where they are needed. */
function filled([role, ...others]: readonly MoneyRole[], approvals: readonly Approval[]): number {
  if (role === undefined) return 0;
  const by = approvals.filter(({ roles }) => roles.includes(role));
  const taken = by.map(
    (approval) =>
      1 +
      filled(
        others,
        approvals.filter((other) => other !== approval),
      ),
  );
  return Math.max(filled(others, approvals), ...taken);
}

/** Which of the needed roles still have to approve. */
export function rolesStillNeeded(needed: readonly MoneyRole[], approvals: readonly Approval[]): readonly MoneyRole[] {
  const now = filled(needed, approvals);
  return needed.filter((role) => filled(needed, [...approvals, { personId: '', roles: [role] }]) > now);
}

/** Who decides on it at all: everybody but the one who asked. Refuses `own-virement`, `virement-wrong-role`. */
function requireDecider(
  virement: Virement,
  event: 'approve' | 'refuse' | 'void',
  { from, to, limits, who }: Deciding,
): Result<void> {
  const needed = neededApprovals(from, to, virement.amount, limits).roles;
  const words = (joined: string) => needed.map((role) => moneyRoleWords[role]).join(joined);
  if (virement.askedById === who.personId) return notAllowed('own-virement', ownWords(event, words(' or ')));
  if (moneyRolesFor(who, from.organisationId).some((role) => needed.includes(role))) return accept(undefined);
  const does = { approve: 'approved', refuse: 'refused', void: 'voided' }[event];
  const by = words(event === 'approve' ? ' and ' : ' or ');
  return notAllowed('virement-wrong-role', `This virement is ${does} by ${by} of the giving line.`);
}

/** What the one who asked can do instead: nobody approves their own, nor undoes by themselves what others approved. */
function ownWords(event: 'approve' | 'refuse' | 'void', roles: string): string {
  if (event === 'void') {
    return `You asked for this virement, and others approved it: ask ${roles} of the giving line to void it.`;
  }
  const verb = event === 'approve' ? 'approves' : 'refuses';
  return `You asked for this virement: somebody else ${verb} it. You can withdraw it until it is approved.`;
}

/**
 * Approves; with the last approval that is needed it is approved. Refuses `own-virement`, `virement-wrong-role`,
 * `wrong-state`, `approved-already` (by this person, or by another in the only role that they have), and
 * `board-decision-needed` where the amount is beyond every limit and no decision of the board is named.
 */
export function decideApproveVirement(
  virement: Virement,
  deciding: Deciding & { readonly boardDecision?: string | null },
): Result<Pick<Virement, 'state' | 'approvals'>> {
  const may = requireDecider(virement, 'approve', deciding);
  if (!may.ok) return may;
  const next = follow(virementTable, virement.state, 'approve', 'virement', virementStateWords);
  if (!next.ok) return next;
  const { from, to, limits, who, boardDecision } = deciding;
  const { approvals, amount } = virement;
  const { roles, board } = neededApprovals(from, to, amount, limits);
  const own = { personId: who.personId, roles: moneyRolesFor(who, from.organisationId) };
  const given = [...approvals, own];
  const isNew = approvals.every(({ personId }) => personId !== who.personId);
  if (!isNew || filled(roles, given) === filled(roles, approvals)) {
    return notAllowed('approved-already', 'This approval was given already; another person’s is needed.');
  }
  const broken = checkText('boardDecision', 'The decision of the board', boardDecision, { max: 200 });
  if (broken.length > 0) return invalid(...broken);
  if (board && tidyText(boardDecision) === null) {
    const message = `${formatPounds(amount)} is beyond the delegated limits: name the decision of the board.`;
    return invalid({ field: 'boardDecision', rule: 'board-decision-needed', message });
  }
  return accept({ state: filled(roles, given) === roles.length ? 'APPROVED' : 'ASKED', approvals: given });
}

/** Says no. Refuses `own-virement`, `virement-wrong-role`, `wrong-state`, a missing reason. */
export function decideRefuseVirement(virement: Virement, reason: string, deciding: Deciding): Result<VirementState> {
  return decideEnd(virement, 'refuse', reason, deciding);
}

/** Lets an approved virement go, before it is posted. Refuses as refusing does. */
export function decideVoidVirement(virement: Virement, reason: string, deciding: Deciding): Result<VirementState> {
  return decideEnd(virement, 'void', reason, deciding);
}

function decideEnd(
  virement: Virement,
  event: 'refuse' | 'void',
  reason: string,
  deciding: Deciding,
): Result<VirementState> {
  const may = requireDecider(virement, event, deciding);
  if (!may.ok) return may;
  const next = follow(virementTable, virement.state, event, 'virement', virementStateWords);
  if (!next.ok) return next;
  const broken = checkReason(reason);
  return broken.length > 0 ? invalid(...broken) : next;
}

/** Takes back what one has asked for. Refuses `virement-not-yours`, `wrong-state`. */
export function decideWithdrawVirement(virement: Virement, who: Pick<MoneyKeeper, 'personId'>): Result<VirementState> {
  if (virement.askedById !== who.personId) {
    return notAllowed('virement-not-yours', 'A virement is withdrawn by the one who asked for it.');
  }
  return follow(virementTable, virement.state, 'withdraw', 'virement', virementStateWords);
}

/**
 * Posts an approved virement: both lines' budgets move in the months that are still open, by the giving line's own phasing
 * (`phased`, its budget by month). Refuses `wrong-state`, `across-sources`, `approval-missing` where the limits were lowered
 * or a line came to another scheme since it was approved, `overspends-line` where the line has spent the money meanwhile,
 * `year-closed`, `posted-already`.
 */
export function decidePostVirement(
  virement: Virement,
  {
    from,
    to,
    pack,
    limits,
    boardDecision,
    facts,
    phased,
  }: {
    readonly from: VirementLine;
    readonly to: VirementLine;
    readonly pack: RulePack;
    readonly limits: DelegatedLimits;
    readonly boardDecision: string | null;
    readonly facts: LedgerFacts;
    readonly phased: ReadonlyMap<Month, Pence>;
  },
): Result<{ readonly state: VirementState; readonly entry: EntryDraft }> {
  const next = follow(virementTable, virement.state, 'post', 'virement', virementStateWords);
  if (!next.ok) return next;
  const broken = checkWay(pack, from, to);
  if (broken.length > 0) return invalid(...broken);
  const enough = requireApprovals(virement, neededApprovals(from, to, virement.amount, limits), boardDecision);
  if (!enough.ok) return enough;
  // Its own hold is part of what is held: the money is there for this one.
  const has = requireAvailable(virement.amount, (availableOf(from.balance) + virement.amount) as Pence);
  if (!has.ok) return has;
  const open = monthsOf(virement.year).filter((month) => !isClosed(month, facts.closedThrough));
  if (open.length === 0) {
    const message = `Every month of ${virement.year} is closed.`;
    return invalid({ field: 'financialYear', rule: 'year-closed', message });
  }
  const parts = splitPence(
    virement.amount,
    open.map((month) => Math.max(0, phased.get(month) ?? 0)),
  );
  const postings = open.flatMap((month, index) => {
    const amount = parts[index] as Pence;
    if (amount === 0) return [];
    return [
      { account: lineAccount('BUDGET', from.id), month, amount: -amount as Pence },
      { account: lineAccount('BUDGET', to.id), month, amount },
    ];
  });
  const { id, reason } = virement;
  const entry = decidePost({ kind: 'VIREMENT', key: `virement/${id}`, postings, reason, reverses: null }, facts);
  return entry.ok ? accept({ state: next.value, entry: entry.value }) : entry;
}

/** Whether it has every approval that it needs by the limits of now. Refuses `approval-missing`. */
function requireApprovals(
  { approvals }: Virement,
  { roles, board }: NeededApprovals,
  boardDecision: string | null,
): Result<void> {
  const missing = rolesStillNeeded(roles, approvals).map((role) => `the approval of ${moneyRoleWords[role]}`);
  if (board && boardDecision === null) missing.push('the decision of the board');
  if (missing.length === 0) return accept(undefined);
  const message = `By the limits that hold now, ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing. Void it and ask for it anew.`;
  return notAllowed('approval-missing', message);
}

/** What virements hold on a line in a year: those that wait, and those that are approved and not posted. */
export function heldBy(virements: Iterable<Virement>, lineId: string, year: FinancialYear): Pence {
  let held = 0;
  for (const one of virements) {
    const waits = one.state === 'ASKED' || one.state === 'APPROVED';
    if (waits && one.fromLineId === lineId && one.year === year) held += one.amount;
  }
  return held as Pence;
}
