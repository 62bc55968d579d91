import { daysBetween } from '@weft/kernel';
import { isDeliverableOverdue } from '../deliverable';
import type { PortfolioFacts } from './portfolio-facts';
import { gradedReason, inDays, type RatingRule, type RatingSignal } from './rating-signal';
import type { RatingThresholds } from './rating-thresholds';

const CHANGE_WAITS: RatingRule = {
  id: 'change-request-waits',
  dimension: 'SCOPE',
  when: 'a change request is submitted and not decided',
  grade: { threshold: 'changeRequestDays' },
  watermelon: false,
};
const DELIVERABLE_OVERDUE: RatingRule = {
  id: 'deliverable-overdue',
  dimension: 'SCOPE',
  when: 'a deliverable is not delivered when it is due',
  grade: { threshold: 'overdueDays' },
  watermelon: false,
};

/** Change requests and deliverables. */
export const scopeSignal: RatingSignal<PortfolioFacts, RatingThresholds> = {
  name: 'scope',
  rules: [CHANGE_WAITS, DELIVERABLE_OVERDUE],
  read: ({ changeRequests, deliverables }, today, thresholds) => {
    const reasons = [
      ...gradedReason({
        rule: CHANGE_WAITS,
        threshold: thresholds.changeRequestDays,
        items: changeRequests.filter(({ state }) => state === 'SUBMITTED'),
        value: ({ submittedOn }) => (submittedOn === null ? null : daysBetween(submittedOn, today)),
        sentence: ({ code, title }, days) =>
          `Change request ${code} “${title}” waits for a decision, ${days === 0 ? 'since today' : `for ${inDays(days)}`}`,
        evidence: ({ id, code, title }) => ({ kind: 'CHANGE_REQUEST', id, code, title }),
      }),
      ...gradedReason({
        rule: DELIVERABLE_OVERDUE,
        threshold: thresholds.overdueDays,
        items: deliverables.filter((one) => isDeliverableOverdue(one, today)),
        value: ({ dueOn }) => (dueOn === null ? null : daysBetween(dueOn, today)),
        sentence: ({ code, title }, days) => `Deliverable ${code} “${title}” is ${inDays(days)} overdue`,
        evidence: ({ id, code, title }) => ({ kind: 'DELIVERABLE', id, code, title }),
      }),
    ];
    if (reasons.length > 0) return reasons;
    const empty = { dimension: 'SCOPE', evidence: [] } as const;
    if (changeRequests.length + deliverables.length === 0) {
      const sentence = 'No deliverable or change request is recorded, so there is nothing to compute from.';
      return [{ ...empty, rule: 'scope-unrecorded', rating: 'NOT_RATED', sentence }];
    }
    const sentence = 'No change request is open, and no deliverable is overdue.';
    return [{ ...empty, rule: 'scope-holds', rating: 'GREEN', sentence }];
  },
};
