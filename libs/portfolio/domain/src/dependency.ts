import { abilityFor, mayEditProject, type Grant, type ProjectSubject } from '@weft/identity/domain';
import {
  accept,
  checkDate,
  invalid,
  isIsoDate,
  notAllowed,
  tidyText,
  type InvalidField,
  type IsoDate,
  type Result,
  type StateTable,
} from '@weft/kernel';
import { findCircle, type DependencyEdge } from './dependency-circle';
import { checkReason, checkTitle, decideDeliveredOn, follow } from './register';
import { gatePasser } from './stage';

export const DEPENDENCY_STATES = ['PROPOSED', 'AGREED', 'DECLINED', 'DELIVERED', 'WITHDRAWN'] as const;
export type DependencyState = (typeof DEPENDENCY_STATES)[number];
export type DependencyEvent = 'agree' | 'decline' | 'change' | 'deliver' | 'dispute' | 'withdraw';

export const dependencyStateWords: Readonly<Record<DependencyState, string>> = {
  PROPOSED: 'Proposed',
  AGREED: 'Agreed',
  DECLINED: 'Declined',
  DELIVERED: 'Delivered',
  WITHDRAWN: 'Withdrawn',
};

const ANEW = 'the other side agrees anew';
const BOTH = 'with a promised date, by one who answers for both sides';
const WITHDRAWN_BY = "the receiver's side or the PMO";

/** The state table of a dependency: printed in docs/rules/dependencies.md. */
export const dependencyTable: StateTable<DependencyState, DependencyEvent> = [
  { from: 'PROPOSED', event: 'agree', guard: 'the last side that had not; with a promised date', to: 'AGREED' },
  { from: 'PROPOSED', event: 'decline', guard: 'with a reason, by a side that has not agreed', to: 'DECLINED' },
  { from: 'PROPOSED', event: 'change', guard: ANEW, to: 'PROPOSED' },
  {
    from: 'PROPOSED',
    event: 'change',
    guard: `the giver's first promise, in time for what was asked, or ${BOTH}`,
    to: 'AGREED',
  },
  { from: 'AGREED', event: 'change', guard: ANEW, to: 'PROPOSED' },
  { from: 'AGREED', event: 'change', guard: BOTH, to: 'AGREED' },
  { from: 'DECLINED', event: 'change', guard: `${ANEW}; no circle`, to: 'PROPOSED' },
  { from: 'DECLINED', event: 'change', guard: `${BOTH}; no circle`, to: 'AGREED' },
  { from: 'AGREED', event: 'deliver', guard: "by the giver's side or the PMO, today or before", to: 'DELIVERED' },
  {
    from: 'DELIVERED',
    event: 'dispute',
    guard: "with a reason, by the receiver's side or the PMO; no circle",
    to: 'AGREED',
  },
  { from: 'PROPOSED', event: 'withdraw', guard: 'with a reason, by either side or the PMO', to: 'WITHDRAWN' },
  { from: 'AGREED', event: 'withdraw', guard: `with a reason, by ${WITHDRAWN_BY}`, to: 'WITHDRAWN' },
  { from: 'DECLINED', event: 'withdraw', guard: `with a reason, by ${WITHDRAWN_BY}`, to: 'WITHDRAWN' },
];

/** States in which something waits; these alone can close a circle. */
export const WAITING_STATES: readonly DependencyState[] = ['PROPOSED', 'AGREED'];

/** The two projects of a dependency: the giver delivers, the receiver waits. */
export const SIDES = ['GIVER', 'RECEIVER'] as const;
export type Side = (typeof SIDES)[number];

const sideWords: Readonly<Record<Side, string>> = { GIVER: 'giver', RECEIVER: 'receiver' };

/** Where a person stands before a dependency. */
export interface DependencyStanding {
  /** Answers for the giver: its lead, its SRO or the lead of its workstream. */
  readonly giver: boolean;
  readonly receiver: boolean;
  readonly pmo: boolean;
}

/** Reads a person's standing from their grants. The PMO stands on neither side by being the PMO. */
export function dependencyStanding(
  grants: readonly Grant[],
  me: { readonly personId: string },
  giver: ProjectSubject,
  receiver: ProjectSubject,
): DependencyStanding {
  const own = abilityFor(
    grants.filter(({ role }) => role !== 'PMO'),
    me,
  );
  return {
    giver: mayEditProject(own, giver),
    receiver: mayEditProject(own, receiver),
    pmo: gatePasser(grants, me, giver).pmo || gatePasser(grants, me, receiver).pmo,
  };
}

/** Whether this person may agree or decline for a side. The PMO may record what a side said. */
export function mayAgreeFor(side: Side, who: DependencyStanding): boolean {
  return who.pmo || (side === 'GIVER' ? who.giver : who.receiver);
}

export interface DependencyTerms {
  /** What is given, in words. */
  readonly title: string;
  readonly needBy: IsoDate;
  /** When the giver says it will come; null until it has. */
  readonly promisedOn: IsoDate | null;
  /** The milestone of the giver at which it comes. */
  readonly giverMilestoneId: string | null;
  /** The milestone of the receiver that waits for it. */
  readonly receiverMilestoneId: string | null;
}

/** A dependency as the decisions look at it. */
export interface Dependency extends DependencyTerms {
  readonly state: DependencyState;
  readonly giverAgreed: boolean;
  readonly receiverAgreed: boolean;
}

export interface DependencyTermsInput {
  readonly title: string;
  readonly needBy: string;
  readonly promisedOn?: string | null;
  readonly giverMilestoneId?: string | null;
  readonly receiverMilestoneId?: string | null;
}

function checkTerms(input: DependencyTermsInput): InvalidField[] {
  return [
    ...checkTitle(input.title),
    ...(isIsoDate(input.needBy)
      ? checkDate('needBy', 'The date', input.needBy)
      : [{ field: 'needBy', rule: 'not-a-date', message: 'Say by when it is needed, as YYYY-MM-DD.' }]),
    ...checkDate('promisedOn', 'The promised date', input.promisedOn),
  ];
}

function termsOf(input: DependencyTermsInput): DependencyTerms {
  return {
    title: tidyText(input.title) ?? '',
    needBy: input.needBy as IsoDate,
    promisedOn: (input.promisedOn ?? null) as IsoDate | null,
    giverMilestoneId: input.giverMilestoneId ?? null,
    receiverMilestoneId: input.receiverMilestoneId ?? null,
  };
}

function refuseCircle(edge: DependencyEdge, others: readonly DependencyEdge[]): InvalidField[] {
  if (edge.giver === edge.receiver) {
    const message = `${edge.giver} cannot wait for itself. Name another project as the giver.`;
    return [{ field: 'giver', rule: 'depends-on-itself', message }];
  }
  const circle = findCircle(edge, others);
  if (circle === null) return [];
  const message = `This would close a circle in which each waits for the one before: ${circle.join(' → ')}.`;
  return [{ field: 'giver', rule: 'dependency-circle', message }];
}

/**
 * Proposes a dependency. `others` are the place's dependencies in which something waits. The side that proposes has
 * agreed by it. Refuses `depends-on-itself`, `dependency-circle` (names the codes), `dependency-wrong-side`, unsound
 * terms.
 */
export function decideProposeDependency(
  input: DependencyTermsInput & DependencyEdge,
  others: readonly DependencyEdge[],
  who: DependencyStanding,
): Result<Dependency> {
  if (!who.giver && !who.receiver && !who.pmo) {
    return notAllowed('dependency-wrong-side', 'A dependency is proposed by either of its two sides or the PMO.');
  }
  const broken = [...checkTerms(input), ...refuseCircle(input, others)];
  if (broken.length > 0) return invalid(...broken);
  return accept(settled(termsOf(input), who.giver, who.receiver));
}

/** What both sides have agreed to is agreed, once there is a promise. */
function settled(terms: DependencyTerms, giverAgreed: boolean, receiverAgreed: boolean): Dependency {
  const agreed = giverAgreed && receiverAgreed && terms.promisedOn !== null;
  return { ...terms, state: agreed ? 'AGREED' : 'PROPOSED', giverAgreed, receiverAgreed };
}

/**
 * Agrees for one side. Refuses `wrong-state`, `dependency-wrong-side`, `agreed-already`, and `promise-needed` where the
 * giver would agree to no date.
 */
export function decideAgree(current: Dependency, side: Side, who: DependencyStanding): Result<Dependency> {
  const next = follow(dependencyTable, current.state, 'agree', 'dependency', dependencyStateWords);
  if (!next.ok) return next;
  if (!mayAgreeFor(side, who)) return wrongSide(side);
  const agreed = side === 'GIVER' ? current.giverAgreed : current.receiverAgreed;
  if (agreed) return notAllowed('agreed-already', `The ${sideWords[side]} has agreed already.`);
  if (current.promisedOn === null) {
    const message = 'The giver promises a date first; then both sides can agree to it.';
    return invalid({ field: 'promisedOn', rule: 'promise-needed', message });
  }
  return accept(
    settled(current, current.giverAgreed || side === 'GIVER', current.receiverAgreed || side === 'RECEIVER'),
  );
}

/** Says no for one side. Refuses `wrong-state`, `dependency-wrong-side`, `agreed-already` and a missing reason. */
export function decideDecline(
  current: Dependency,
  side: Side,
  input: { readonly reason: string },
  who: DependencyStanding,
): Result<Dependency & { readonly reason: string }> {
  const next = follow(dependencyTable, current.state, 'decline', 'dependency', dependencyStateWords);
  if (!next.ok) return next;
  if (!mayAgreeFor(side, who)) return wrongSide(side);
  if (side === 'GIVER' ? current.giverAgreed : current.receiverAgreed) {
    return notAllowed('agreed-already', `The ${sideWords[side]} has agreed. Change the terms, or withdraw it.`);
  }
  return reasoned({ ...current, state: next.value, giverAgreed: false, receiverAgreed: false }, input);
}

/**
 * Changes the terms: the side that changes them has agreed to the new ones, the other agrees anew. What leaves every
 * term as it was changes nothing. Refuses `wrong-state`, `dependency-wrong-side`, unsound terms, and a circle where a
 * declined dependency comes back.
 */
export function decideChangeTerms(
  current: Dependency,
  input: Partial<DependencyTermsInput> & DependencyEdge,
  others: readonly DependencyEdge[],
  who: DependencyStanding,
): Result<Dependency> {
  const next = follow(dependencyTable, current.state, 'change', 'dependency', dependencyStateWords);
  if (!next.ok) return next;
  if (!who.giver && !who.receiver && !who.pmo) {
    return notAllowed('dependency-wrong-side', 'Terms are changed by either of the two sides or the PMO.');
  }
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  const wanted: DependencyTermsInput = { ...current, ...given };
  const broken = [...checkTerms(wanted), ...(current.state === 'DECLINED' ? refuseCircle(input, others) : [])];
  if (broken.length > 0) return invalid(...broken);
  const terms = termsOf(wanted);
  if (sameTerms(current, terms, TERMS)) return accept(current);
  return accept(settled(terms, who.giver, who.receiver || keepsReceiver(current, terms)));
}

/** A first promise that meets what the receiver asked for needs no second yes. */
function keepsReceiver(current: Dependency, terms: DependencyTerms): boolean {
  const asked = sameTerms(current, terms, ['title', 'needBy', 'receiverMilestoneId']);
  const firstPromise = current.promisedOn === null && terms.promisedOn !== null;
  return current.receiverAgreed && asked && firstPromise && (terms.promisedOn ?? '') <= terms.needBy;
}

const TERMS = ['title', 'needBy', 'promisedOn', 'giverMilestoneId', 'receiverMilestoneId'] as const;

function sameTerms(a: DependencyTerms, b: DependencyTerms, terms: readonly (keyof DependencyTerms)[]): boolean {
  return terms.every((term) => a[term] === b[term]);
}

/** The giver has delivered. Refuses `wrong-state`, `dependency-wrong-side`, `delivered-in-future`. */
export function decideDeliverDependency(
  current: Dependency,
  input: { readonly deliveredOn: string },
  today: IsoDate,
  who: DependencyStanding,
): Result<Dependency & { readonly deliveredOn: IsoDate }> {
  const next = follow(dependencyTable, current.state, 'deliver', 'dependency', dependencyStateWords);
  if (!next.ok) return next;
  if (!mayAgreeFor('GIVER', who)) return wrongSide('GIVER');
  const day = decideDeliveredOn(input.deliveredOn, today);
  return day.ok ? accept({ ...current, state: next.value, deliveredOn: day.value }) : day;
}

/** The receiver says that it did not come, or not as agreed: it waits again. Refuses as above, and a circle. */
export function decideDispute(
  current: Dependency,
  input: { readonly reason: string } & DependencyEdge,
  others: readonly DependencyEdge[],
  who: DependencyStanding,
): Result<Dependency & { readonly reason: string }> {
  const next = follow(dependencyTable, current.state, 'dispute', 'dependency', dependencyStateWords);
  if (!next.ok) return next;
  if (!mayAgreeFor('RECEIVER', who)) return wrongSide('RECEIVER');
  const circle = refuseCircle(input, others);
  if (circle.length > 0) return invalid(...circle);
  return reasoned({ ...current, state: next.value }, input);
}

/** Takes it off the table. Refuses `wrong-state`, `dependency-wrong-side` and a missing reason. */
export function decideWithdrawDependency(
  current: Dependency,
  input: { readonly reason: string },
  who: DependencyStanding,
): Result<Dependency & { readonly reason: string }> {
  const next = follow(dependencyTable, current.state, 'withdraw', 'dependency', dependencyStateWords);
  if (!next.ok) return next;
  const giverToo = current.state === 'PROPOSED' && who.giver;
  if (!who.receiver && !who.pmo && !giverToo) {
    return notAllowed('dependency-wrong-side', `This dependency is withdrawn by ${WITHDRAWN_BY}.`);
  }
  return reasoned({ ...current, state: next.value }, input);
}

function wrongSide(side: Side): Result<never> {
  const message = `For the ${sideWords[side]}, its lead, its SRO or the lead of its workstream agrees, or the PMO.`;
  return notAllowed('dependency-wrong-side', message);
}

function reasoned(
  next: Dependency,
  input: { readonly reason: string },
): Result<Dependency & { readonly reason: string }> {
  const broken = checkReason(input.reason);
  if (broken.length > 0) return invalid(...broken);
  return accept({ ...next, reason: tidyText(input.reason) ?? '' });
}
