import {
  accept,
  checkDate,
  checkText,
  invalid,
  notAllowed,
  tidyText,
  type IsoDate,
  type Result,
  type StateTable,
} from '@weft/kernel';
import {
  checkReason,
  checkTitle,
  decideDeliveredOn,
  decideEdit,
  follow,
  REGISTER_TEXT_LIMIT,
  type Patch,
} from './register';
import type { GatePasser } from './stage';

export const DELIVERABLE_STATES = ['PLANNED', 'DELIVERED', 'ACCEPTED', 'CANCELLED'] as const;
export type DeliverableState = (typeof DELIVERABLE_STATES)[number];
export type DeliverableEvent = 'deliver' | 'accept' | 'return' | 'cancel' | 'reinstate';

export const deliverableStateWords: Readonly<Record<DeliverableState, string>> = {
  PLANNED: 'Planned',
  DELIVERED: 'Delivered',
  ACCEPTED: 'Accepted',
  CANCELLED: 'Cancelled',
};

const acceptedBy = 'its SRO, the lead of its workstream or the PMO';

/** The state table of a deliverable: printed in docs/rules/registers.md. */
export const deliverableTable: StateTable<DeliverableState, DeliverableEvent> = [
  { from: 'PLANNED', event: 'deliver', guard: 'today or before', to: 'DELIVERED' },
  { from: 'DELIVERED', event: 'accept', guard: `by ${acceptedBy}`, to: 'ACCEPTED' },
  { from: 'DELIVERED', event: 'return', guard: `with a reason, by ${acceptedBy}`, to: 'PLANNED' },
  { from: 'PLANNED', event: 'cancel', guard: 'with a reason', to: 'CANCELLED' },
  { from: 'CANCELLED', event: 'reinstate', guard: 'with a reason', to: 'PLANNED' },
];

export interface DeliverableInput {
  readonly title: string;
  /** What must be true for it to be accepted. */
  readonly acceptance?: string | null;
  readonly ownerId?: string | null;
  readonly dueOn?: string | null;
  /** The milestone at which it is handed over; its forecast moves the expectation, not the due date. */
  readonly milestoneId?: string | null;
}

export interface Deliverable {
  readonly title: string;
  readonly acceptance: string;
  readonly ownerId: string | null;
  readonly dueOn: IsoDate | null;
  readonly milestoneId: string | null;
}

/** A new deliverable: what the project leaves behind. */
export function decideNewDeliverable(input: DeliverableInput): Result<Deliverable> {
  const broken = [
    ...checkTitle(input.title),
    ...checkText('acceptance', 'The criteria', input.acceptance, { max: REGISTER_TEXT_LIMIT }),
    ...checkDate('dueOn', 'The date', input.dueOn),
  ];
  if (broken.length > 0) return invalid(...broken);
  return accept({
    title: tidyText(input.title) ?? '',
    acceptance: tidyText(input.acceptance) ?? '',
    ownerId: input.ownerId ?? null,
    dueOn: (input.dueOn ?? null) as IsoDate | null,
    milestoneId: input.milestoneId ?? null,
  });
}

/** Edits what is given by the same rules, and yields what differs. */
export function decideEditDeliverable(
  current: Deliverable,
  patch: Patch<DeliverableInput>,
): Result<Partial<Deliverable>> {
  return decideEdit<DeliverableInput, Deliverable>(current, patch, decideNewDeliverable);
}

/** Not delivered, and due before today. */
export function isDeliverableOverdue(
  deliverable: { readonly state: DeliverableState; readonly dueOn: IsoDate | null },
  today: IsoDate,
): boolean {
  return deliverable.state === 'PLANNED' && deliverable.dueOn !== null && deliverable.dueOn < today;
}

/** Hands it over. Refuses `wrong-state` and `delivered-in-future`. */
export function decideDeliver(
  state: DeliverableState,
  input: { readonly deliveredOn: string },
  today: IsoDate,
): Result<{ readonly state: DeliverableState; readonly deliveredOn: IsoDate }> {
  const next = follow(deliverableTable, state, 'deliver', 'deliverable', deliverableStateWords);
  if (!next.ok) return next;
  const day = decideDeliveredOn(input.deliveredOn, today);
  return day.ok ? accept({ state: next.value, deliveredOn: day.value }) : day;
}

/** Takes it as done. Refuses `accept-wrong-role` and `wrong-state`. */
export function decideAcceptDeliverable(
  state: DeliverableState,
  who: GatePasser,
): Result<{ readonly state: DeliverableState }> {
  if (!mayAcceptDeliverable(who)) return wrongRole();
  const next = follow(deliverableTable, state, 'accept', 'deliverable', deliverableStateWords);
  return next.ok ? accept({ state: next.value }) : next;
}

/** Sends it back. Refuses `accept-wrong-role`, `wrong-state` and a missing reason. */
export function decideReturnDeliverable(
  state: DeliverableState,
  input: { readonly reason: string },
  who: GatePasser,
): Result<{ readonly state: DeliverableState; readonly reason: string }> {
  return mayAcceptDeliverable(who) ? reasoned(state, 'return', input) : wrongRole();
}

/** Gives it up, or takes it up again. Refuses `wrong-state` and a missing reason. */
export function decideCancelDeliverable(
  state: DeliverableState,
  event: 'cancel' | 'reinstate',
  input: { readonly reason: string },
): Result<{ readonly state: DeliverableState; readonly reason: string }> {
  return reasoned(state, event, input);
}

/** Whether this person accepts deliverables of the project or sends them back. */
export function mayAcceptDeliverable(who: GatePasser): boolean {
  return who.sro || who.homeLead || who.pmo;
}

function wrongRole(): Result<never> {
  return notAllowed('accept-wrong-role', `A deliverable is accepted or returned by ${acceptedBy}.`);
}

function reasoned(
  state: DeliverableState,
  event: DeliverableEvent,
  { reason }: { readonly reason: string },
): Result<{ readonly state: DeliverableState; readonly reason: string }> {
  const next = follow(deliverableTable, state, event, 'deliverable', deliverableStateWords);
  if (!next.ok) return next;
  const broken = checkReason(reason);
  if (broken.length > 0) return invalid(...broken);
  return accept({ state: next.value, reason: tidyText(reason) ?? '' });
}
