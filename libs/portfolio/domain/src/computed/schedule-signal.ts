import { addMonths, monthStart, type IsoDate } from '@weft/kernel';
import { dependencyFloat, dependencyWarnings } from '../dependency-float';
import { isOverdue, overdueDays, slipDays } from '../milestone';
import type { DependencyFacts, MilestoneFacts, PortfolioFacts } from './portfolio-facts';
import {
  gradedReason,
  inDays,
  plainReason,
  type RatingEvidence,
  type RatingReason,
  type RatingRule,
} from './rating-signal';
import type { RatingSignal } from './rating-signal';
import type { RatingThresholds } from './rating-thresholds';

const schedule = { dimension: 'SCHEDULE', watermelon: false } as const;

const CRITICAL_OVERDUE: RatingRule = {
  ...schedule,
  id: 'critical-milestone-overdue',
  when: 'a critical milestone is overdue',
  grade: { threshold: 'criticalOverdueDays' },
  watermelon: true,
};
const OVERDUE: RatingRule = {
  ...schedule,
  id: 'milestone-overdue',
  when: 'another milestone is overdue',
  grade: { threshold: 'overdueDays' },
};
const CRITICAL_SLIP: RatingRule = {
  ...schedule,
  id: 'critical-milestone-slips',
  when: 'an open critical milestone that is not overdue is forecast after its baseline',
  grade: { threshold: 'criticalSlipDays' },
};
const SLIP: RatingRule = {
  ...schedule,
  id: 'milestone-slips',
  when: 'another open milestone that is not overdue is forecast after its baseline',
  grade: { threshold: 'slipDays' },
};
const MOVED_AGAIN: RatingRule = {
  ...schedule,
  id: 'forecast-moved-again',
  when: 'the forecast of an open milestone was moved later, again, and not taken back, in this month and the two before',
  grade: { threshold: 'forecastMoves' },
  watermelon: true,
};
const DEPENDENCY_LATE: RatingRule = {
  ...schedule,
  id: 'dependency-late',
  when: 'what the project waits for is expected after it is needed',
  grade: { threshold: 'dependencyLateDays' },
};
const DEPENDENCY_UNSETTLED: RatingRule = {
  ...schedule,
  id: 'dependency-unsettled',
  when: 'a promise to the project has gone by, or a need within 30 days is not agreed',
  grade: { rating: 'AMBER' },
};

/** How many cycles, of a month each, a forecast is watched over. */
export const MOVE_CYCLES = 3;

/** Milestones, their slips, and what the project waits for. */
export const scheduleSignal: RatingSignal<PortfolioFacts, RatingThresholds> = {
  name: 'schedule',
  rules: [CRITICAL_OVERDUE, OVERDUE, CRITICAL_SLIP, SLIP, MOVED_AGAIN, DEPENDENCY_LATE, DEPENDENCY_UNSETTLED],
  read: ({ milestones, dependencies }, today, thresholds) => {
    const reasons = [
      ...milestoneReasons(milestones, today, thresholds),
      ...dependencyReasons(dependencies, today, thresholds),
    ];
    if (reasons.length > 0) return reasons;
    const dated = milestones.some(({ forecastOn, actualOn }) => forecastOn !== null || actualOn !== null);
    if (!dated && dependencies.length === 0) {
      return [
        quiet('no-dated-milestone', 'NOT_RATED', 'No milestone has a date, so there is nothing to compute from.'),
      ];
    }
    return [quiet('schedule-holds', 'GREEN', 'No milestone is overdue, and no slip or dependency is past its limit.')];
  },
};

function quiet(rule: string, rating: 'GREEN' | 'NOT_RATED', sentence: string): RatingReason {
  return { rule, dimension: 'SCHEDULE', rating, sentence, evidence: [] };
}

function milestoneReasons(
  milestones: readonly MilestoneFacts[],
  today: IsoDate,
  thresholds: RatingThresholds,
): RatingReason[] {
  const open = milestones.filter(({ actualOn }) => actualOn === null);
  const late = open.filter((milestone) => isOverdue(milestone, today));
  const ahead = open.filter((milestone) => !isOverdue(milestone, today));
  const critical = (one: MilestoneFacts) => one.critical;
  const other = (one: MilestoneFacts) => !one.critical;
  const overdue = (one: MilestoneFacts) => overdueDays(one, today);
  const since = monthStart(addMonths(today, 1 - MOVE_CYCLES));
  const moves = (one: MilestoneFacts) => one.movedLaterOn.filter((day) => day >= since && day <= today).length;
  return [
    ...gradedReason({
      rule: CRITICAL_OVERDUE,
      threshold: thresholds.criticalOverdueDays,
      items: late.filter(critical),
      value: overdue,
      sentence: ({ title }, days) => `Critical milestone “${title}” is ${inDays(days)} overdue`,
      evidence: milestoneEvidence,
    }),
    ...gradedReason({
      rule: OVERDUE,
      threshold: thresholds.overdueDays,
      items: late.filter(other),
      value: overdue,
      sentence: ({ title }, days) => `Milestone “${title}” is ${inDays(days)} overdue`,
      evidence: milestoneEvidence,
    }),
    ...gradedReason({
      rule: CRITICAL_SLIP,
      threshold: thresholds.criticalSlipDays,
      items: ahead.filter(critical),
      value: slipDays,
      sentence: ({ title }, days) => `Critical milestone “${title}” is forecast ${inDays(days)} after its baseline`,
      evidence: milestoneEvidence,
    }),
    ...gradedReason({
      rule: SLIP,
      threshold: thresholds.slipDays,
      items: ahead.filter(other),
      value: slipDays,
      sentence: ({ title }, days) => `Milestone “${title}” is forecast ${inDays(days)} after its baseline`,
      evidence: milestoneEvidence,
    }),
    ...gradedReason({
      rule: MOVED_AGAIN,
      threshold: thresholds.forecastMoves,
      items: open,
      value: moves,
      sentence: ({ title }, times) => `The forecast of “${title}” was moved ${inTimes(times)} in three cycles`,
      evidence: milestoneEvidence,
    }),
  ];
}

function dependencyReasons(
  dependencies: readonly DependencyFacts[],
  today: IsoDate,
  thresholds: RatingThresholds,
): RatingReason[] {
  const lateBy = (one: DependencyFacts) => -(dependencyFloat(one, today)?.days ?? 0);
  const unsettled = dependencies.filter(
    (one) =>
      lateBy(one) < thresholds.dependencyLateDays.amber &&
      dependencyWarnings(one, today).some(({ rule }) => rule === 'promise-gone-by' || rule === 'not-agreed-in-time'),
  );
  return [
    ...gradedReason({
      rule: DEPENDENCY_LATE,
      threshold: thresholds.dependencyLateDays,
      items: dependencies,
      value: lateBy,
      sentence: ({ title, giver }, days) => `“${title}” from ${giver.code} comes ${inDays(days)} after it is needed`,
      evidence: dependencyEvidence,
    }),
    ...plainReason(
      DEPENDENCY_UNSETTLED,
      unsettled,
      ({ title, giver }) => `“${title}” from ${giver.code} has no promise that holds`,
      dependencyEvidence,
    ),
  ];
}

function inTimes(times: number): string {
  return times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`;
}

/** A milestone as evidence, for every signal that rests on one. */
export function milestoneEvidence({ id, title }: MilestoneFacts): RatingEvidence {
  return { kind: 'MILESTONE', id, code: null, title };
}

/** A dependency as evidence, for every signal that rests on one. */
export function dependencyEvidence({ id, code, title }: DependencyFacts): RatingEvidence {
  return { kind: 'DEPENDENCY', id, code, title };
}
