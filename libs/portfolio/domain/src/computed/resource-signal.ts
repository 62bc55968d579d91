import { addDays, daysBetween } from '@weft/kernel';
import type { PortfolioFacts } from './portfolio-facts';
import {
  gradedReason,
  inDays,
  plainReason,
  type RatingEvidence,
  type RatingRule,
  type RatingSignal,
} from './rating-signal';
import type { RatingThresholds } from './rating-thresholds';
import { milestoneEvidence } from './schedule-signal';

const resource = { dimension: 'RESOURCE', watermelon: false } as const;

const NO_LEAD: RatingRule = {
  ...resource,
  id: 'no-lead',
  when: 'the project has no lead',
  grade: { rating: 'RED' },
};
const NO_SRO: RatingRule = {
  ...resource,
  id: 'no-sro',
  when: 'nobody answers for the project as its SRO',
  grade: { rating: 'AMBER' },
};
const LEAD_OVERLOADED: RatingRule = {
  ...resource,
  id: 'lead-overloaded',
  when: 'the lead leads many open projects',
  grade: { threshold: 'leadProjects' },
};
const NO_OWNER: RatingRule = {
  ...resource,
  id: 'milestone-without-owner',
  when: 'a critical milestone due within 30 days, or overdue, has no owner',
  grade: { rating: 'AMBER' },
};

const OWNER_NEEDED_DAYS = 30;

/** Who is there to do it. Posts and hours come from other capabilities. */
export const resourceSignal: RatingSignal<PortfolioFacts, RatingThresholds> = {
  name: 'resource',
  rules: [NO_LEAD, NO_SRO, LEAD_OVERLOADED, NO_OWNER],
  read: ({ project, milestones }, today, thresholds) => {
    const itself = (): RatingEvidence => ({ kind: 'PROJECT', id: project.id, code: project.code, title: project.name });
    const soon = addDays(today, OWNER_NEEDED_DAYS);
    const unowned = milestones.filter(
      (one) => one.critical && one.ownerId === null && one.actualOn === null && (one.forecastOn ?? '9') <= soon,
    );
    const reasons = [
      ...plainReason(NO_LEAD, project.leadId === null ? [project] : [], () => 'The project has no lead', itself),
      ...plainReason(NO_SRO, project.sroId === null ? [project] : [], () => 'The project has no SRO', itself),
      ...gradedReason({
        rule: LEAD_OVERLOADED,
        threshold: thresholds.leadProjects,
        items: [project],
        value: ({ leadProjects }) => leadProjects,
        sentence: (_, count) => `Its lead leads ${count} open projects`,
        evidence: itself,
      }),
      ...plainReason(NO_OWNER, unowned, ({ title }) => `Critical milestone “${title}” has no owner`, milestoneEvidence),
    ];
    if (reasons.length > 0) return reasons;
    const sentence = 'Lead and SRO are named, and critical milestones that are due have an owner.';
    return [{ rule: 'people-named', dimension: 'RESOURCE', rating: 'GREEN', sentence, evidence: [] }];
  },
};

const STALE: RatingRule = {
  id: 'not-updated',
  dimension: 'OVERALL',
  when: 'nothing of the project was changed or declared',
  grade: { threshold: 'staleDays' },
  watermelon: true,
};

/** Whether anybody looks after it. Counts for the project as a whole. */
export const stalenessSignal: RatingSignal<PortfolioFacts, RatingThresholds> = {
  name: 'staleness',
  rules: [STALE],
  read: ({ project }, today, thresholds) =>
    gradedReason({
      rule: STALE,
      threshold: thresholds.staleDays,
      items: [project],
      value: ({ lastUpdatedOn }) => daysBetween(lastUpdatedOn, today),
      sentence: (_, days) => `Nothing of it was updated for ${inDays(days)}`,
      evidence: ({ id, code, name }) => ({ kind: 'PROJECT', id, code, title: name }),
    }),
};
