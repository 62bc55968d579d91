import {
  accept,
  checkDate,
  checkText,
  daysBetween,
  formatDate,
  invalid,
  isIsoDate,
  notAllowed,
  tidyText,
  type InvalidField,
  type IsoDate,
  type Result,
  type StateTable,
} from '@weft/kernel';
import type { MilestoneDates } from './milestone';
import { checkReason, checkTitle, follow, REGISTER_TEXT_LIMIT } from './register';
import type { GatePasser } from './stage';

export const CHANGE_REQUEST_STATES = ['DRAFTED', 'SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN'] as const;
export type ChangeRequestState = (typeof CHANGE_REQUEST_STATES)[number];
export type ChangeRequestEvent = 'edit' | 'submit' | 'approve' | 'reject' | 'withdraw';

export const changeRequestStateWords: Readonly<Record<ChangeRequestState, string>> = {
  DRAFTED: 'Drafted',
  SUBMITTED: 'Submitted',
  APPROVED: 'Approved',
  REJECTED: 'Rejected',
  WITHDRAWN: 'Withdrawn',
};

const approvedBy = "the project's SRO, the lead of its workstream or the PMO, and never by the one who asked";

/** The state table of a change request: printed in docs/rules/change-requests.md. */
export const changeRequestTable: StateTable<ChangeRequestState, ChangeRequestEvent> = [
  { from: 'DRAFTED', event: 'edit', guard: 'by who may change the project', to: 'DRAFTED' },
  { from: 'DRAFTED', event: 'submit', guard: 'with a reason and at least one new baseline', to: 'SUBMITTED' },
  { from: 'DRAFTED', event: 'withdraw', guard: 'by who may change the project', to: 'WITHDRAWN' },
  { from: 'SUBMITTED', event: 'approve', guard: `by ${approvedBy}`, to: 'APPROVED' },
  { from: 'SUBMITTED', event: 'reject', guard: `with a reason, by ${approvedBy}`, to: 'REJECTED' },
  { from: 'SUBMITTED', event: 'withdraw', guard: 'by who may change the project', to: 'WITHDRAWN' },
];

/** Most milestones that one request re-baselines. */
export const REBASELINE_LIMIT = 100;

/** A milestone of the project as it stands. */
export interface BaselinedMilestone extends MilestoneDates {
  readonly id: string;
  readonly title: string;
}

/** A new baseline that is asked for. */
export interface RebaselineInput {
  readonly milestoneId: string;
  readonly proposedOn: string;
}

/** A new baseline as it was asked for, with the one that stood then. */
export interface Rebaseline {
  readonly milestoneId: string;
  readonly fromOn: IsoDate;
  readonly proposedOn: IsoDate;
}

export interface ChangeRequestInput {
  readonly title: string;
  readonly reason: string;
  /** What follows for scope, money, benefits and others. */
  readonly impact?: string | null;
  readonly rebaselines: readonly RebaselineInput[];
}

export interface ChangeRequest {
  readonly title: string;
  readonly reason: string;
  readonly impact: string;
  readonly rebaselines: readonly Rebaseline[];
}

/**
 * Drafts a request, or edits a draft; who may change the project may ask. Refuses `nothing-to-rebaseline`,
 * `milestone-unknown`, `milestone-twice`, `milestone-done`, `no-baseline`, `baseline-unchanged`, each by its field
 * (`rebaselines.0.proposedOn`), a missing reason, dates out of range.
 */
export function decideDraftChangeRequest(
  input: ChangeRequestInput,
  milestones: readonly BaselinedMilestone[],
): Result<ChangeRequest> {
  const { rebaselines } = input;
  const broken = [
    ...checkTitle(input.title),
    ...checkReason(input.reason),
    ...checkText('impact', 'The impact', input.impact, { max: REGISTER_TEXT_LIMIT }),
    ...rebaselines.flatMap((one, index) => checkRebaseline(one, index, rebaselines, milestones)),
  ];
  if (rebaselines.length === 0) {
    const message = 'Name at least one milestone and its new baseline.';
    broken.push({ field: 'rebaselines', rule: 'nothing-to-rebaseline', message });
  }
  if (rebaselines.length > REBASELINE_LIMIT) {
    const message = `One request re-baselines at most ${REBASELINE_LIMIT} milestones; this has ${rebaselines.length}.`;
    broken.push({ field: 'rebaselines', rule: 'too-many-rebaselines', message });
  }
  if (broken.length > 0) return invalid(...broken);
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  return accept({
    title: tidyText(input.title) ?? '',
    reason: tidyText(input.reason) ?? '',
    impact: tidyText(input.impact) ?? '',
    rebaselines: rebaselines.map(({ milestoneId, proposedOn }) => ({
      milestoneId,
      fromOn: byId.get(milestoneId)?.baselineOn as IsoDate,
      proposedOn: proposedOn as IsoDate,
    })),
  });
}

/** Edits a draft; what was submitted stands as it is. Refuses `wrong-state` and as a new draft does. */
export function decideEditChangeRequest(
  state: ChangeRequestState,
  input: ChangeRequestInput,
  milestones: readonly BaselinedMilestone[],
): Result<ChangeRequest> {
  const next = follow(changeRequestTable, state, 'edit', 'change request', changeRequestStateWords);
  return next.ok ? decideDraftChangeRequest(input, milestones) : next;
}

function checkRebaseline(
  { milestoneId, proposedOn }: RebaselineInput,
  index: number,
  all: readonly RebaselineInput[],
  milestones: readonly BaselinedMilestone[],
): InvalidField[] {
  const at = (field: string, rule: string, message: string) => [
    { field: `rebaselines.${index}.${field}`, rule, message },
  ];
  const milestone = milestones.find(({ id }) => id === milestoneId);
  if (!milestone) return at('milestoneId', 'milestone-unknown', 'The project has no such milestone.');
  const { title, baselineOn, actualOn } = milestone;
  if (all.findIndex((other) => other.milestoneId === milestoneId) < index) {
    return at('milestoneId', 'milestone-twice', `“${title}” is named twice.`);
  }
  if (actualOn !== null) {
    return at('milestoneId', 'milestone-done', `“${title}” was done on ${formatDate(actualOn)}; its baseline stays.`);
  }
  if (baselineOn === null) {
    return at('milestoneId', 'no-baseline', `“${title}” has no baseline yet; set one without a change request.`);
  }
  if (!isIsoDate(proposedOn)) return at('proposedOn', 'not-a-date', 'Give the new baseline as YYYY-MM-DD.');
  if (proposedOn === baselineOn) {
    return at('proposedOn', 'baseline-unchanged', `The baseline of “${title}” is ${formatDate(baselineOn)} already.`);
  }
  return checkDate(`rebaselines.${index}.proposedOn`, 'The new baseline', proposedOn);
}

/** Submits a draft, checked anew against the milestones as they are now. Refuses `wrong-state` and as a draft does. */
export function decideSubmit(
  current: ChangeRequest & { readonly state: ChangeRequestState },
  milestones: readonly BaselinedMilestone[],
): Result<{ readonly state: ChangeRequestState; readonly rebaselines: readonly Rebaseline[] }> {
  const next = follow(changeRequestTable, current.state, 'submit', 'change request', changeRequestStateWords);
  if (!next.ok) return next;
  const checked = decideDraftChangeRequest(current, milestones);
  return checked.ok ? accept({ state: next.value, rebaselines: checked.value.rebaselines }) : checked;
}

/** Who stands before a request that waits. */
export interface ChangeApprover extends GatePasser {
  readonly personId: string;
}

/** Whether this person decides on a request that somebody else asked for. */
export function mayDecideChangeRequest(who: ChangeApprover, askedById: string): boolean {
  return who.personId !== askedById && (who.sro || who.homeLead || who.pmo);
}

function refuseApprover(who: ChangeApprover, askedById: string): Result<never> | null {
  if (mayDecideChangeRequest(who, askedById)) return null;
  if (who.personId === askedById) {
    return notAllowed('own-change-request', `A change request is decided by ${approvedBy}.`);
  }
  return notAllowed('change-request-wrong-role', `A change request is decided by ${approvedBy}.`);
}

/** A baseline as approved. The forecast, the actual date and every slip stay as they are. */
export interface BaselineChange {
  readonly milestoneId: string;
  readonly fromOn: IsoDate;
  readonly toOn: IsoDate;
  /** Positive for later. */
  readonly days: number;
}

/**
 * Approves: each named milestone gets its new baseline. Refuses `own-change-request`, `change-request-wrong-role`,
 * `wrong-state`, and `baseline-moved-since` or `milestone-done` where a milestone is no longer as it was when asked.
 */
export function decideApprove(
  current: Pick<ChangeRequest, 'rebaselines'> & { readonly state: ChangeRequestState; readonly askedById: string },
  milestones: readonly BaselinedMilestone[],
  who: ChangeApprover,
): Result<{ readonly state: ChangeRequestState; readonly baselines: readonly BaselineChange[] }> {
  const refused = refuseApprover(who, current.askedById);
  if (refused) return refused;
  const next = follow(changeRequestTable, current.state, 'approve', 'change request', changeRequestStateWords);
  if (!next.ok) return next;
  const broken = current.rebaselines.flatMap(({ milestoneId, fromOn }, index) => {
    const milestone = milestones.find(({ id }) => id === milestoneId);
    const field = `rebaselines.${index}.milestoneId`;
    if (!milestone) return [{ field, rule: 'milestone-unknown', message: 'The project has no such milestone now.' }];
    if (milestone.actualOn !== null) {
      return [
        { field, rule: 'milestone-done', message: `“${milestone.title}” was done meanwhile; its baseline stays.` },
      ];
    }
    if (milestone.baselineOn === fromOn) return [];
    const message = `The baseline of “${milestone.title}” was ${formatDate(fromOn)} when this was asked, and has moved since.`;
    return [{ field, rule: 'baseline-moved-since', message }];
  });
  if (broken.length > 0) return invalid(...broken);
  const baselines = current.rebaselines.map(({ milestoneId, fromOn, proposedOn }) => ({
    milestoneId,
    fromOn,
    toOn: proposedOn,
    days: daysBetween(fromOn, proposedOn),
  }));
  return accept({ state: next.value, baselines });
}

/** Says no. Refuses `own-change-request`, `change-request-wrong-role`, `wrong-state` and a missing reason. */
export function decideReject(
  current: { readonly state: ChangeRequestState; readonly askedById: string },
  input: { readonly reason: string },
  who: ChangeApprover,
): Result<{ readonly state: ChangeRequestState; readonly reason: string }> {
  const refused = refuseApprover(who, current.askedById);
  if (refused) return refused;
  const next = follow(changeRequestTable, current.state, 'reject', 'change request', changeRequestStateWords);
  if (!next.ok) return next;
  const broken = checkReason(input.reason);
  if (broken.length > 0) return invalid(...broken);
  return accept({ state: next.value, reason: tidyText(input.reason) ?? '' });
}

/** Takes it back before it is decided. Refuses `wrong-state`. */
export function decideWithdraw(state: ChangeRequestState): Result<{ readonly state: ChangeRequestState }> {
  const next = follow(changeRequestTable, state, 'withdraw', 'change request', changeRequestStateWords);
  return next.ok ? accept({ state: next.value }) : next;
}

/** The first baseline a milestone had, by the approved changes to it, oldest first. */
export function firstBaseline(
  milestone: Pick<MilestoneDates, 'baselineOn'>,
  changes: readonly Pick<BaselineChange, 'fromOn'>[],
): IsoDate | null {
  return changes[0]?.fromOn ?? milestone.baselineOn;
}
