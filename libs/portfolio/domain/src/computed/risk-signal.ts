import { WAITING_STATES } from '../dependency';
import { isIssueOverdue } from '../issue';
import { controlWords, currentLevel } from '../risk';
import { riskBand, riskScore, type RiskBand, type RiskBanding } from '../risk-score';
import type { IssueFacts, PortfolioFacts, RiskFacts } from './portfolio-facts';
import { gradedReason, plainReason, type RatingEvidence, type RatingRule, type RatingSignal } from './rating-signal';
import type { RatingThresholds } from './rating-thresholds';
import { dependencyEvidence } from './schedule-signal';

const risk = { dimension: 'RISK', watermelon: false } as const;

const EXTREME_UNCONTROLLED: RatingRule = {
  ...risk,
  id: 'extreme-risk-uncontrolled',
  when: 'an open risk is in the extreme band, and its control is missing or partial',
  grade: { rating: 'RED' },
  watermelon: true,
};
const EXTREME: RatingRule = {
  ...risk,
  id: 'extreme-risk',
  when: 'an open risk is in the extreme band in spite of an effective control',
  grade: { rating: 'AMBER' },
};
const HIGH_UNCONTROLLED: RatingRule = {
  ...risk,
  id: 'high-risk-uncontrolled',
  when: 'an open risk is in the high band and has no control',
  grade: { rating: 'AMBER' },
};
const MANY_HIGH: RatingRule = {
  ...risk,
  id: 'many-high-risks',
  when: 'many open risks are in the high band',
  grade: { threshold: 'highRisks' },
};
const SEVERE_ISSUE: RatingRule = {
  ...risk,
  id: 'severe-issue',
  when: 'an issue is open and severe',
  grade: { threshold: 'issueSeverity' },
};
const ISSUE_OVERDUE: RatingRule = {
  ...risk,
  id: 'issue-overdue',
  when: 'a less severe issue is not resolved when it should be',
  grade: { rating: 'AMBER' },
};
const DEPENDS_ON_RED: RatingRule = {
  ...risk,
  id: 'depends-on-red',
  when: 'the project waits for one that is declared Red',
  grade: { rating: 'AMBER' },
  watermelon: true,
};

/** Risks, issues, and whom the project waits for. */
export const riskSignal: RatingSignal<PortfolioFacts, RatingThresholds> = {
  name: 'risk',
  rules: [EXTREME_UNCONTROLLED, EXTREME, HIGH_UNCONTROLLED, MANY_HIGH, SEVERE_ISSUE, ISSUE_OVERDUE, DEPENDS_ON_RED],
  read: ({ risks, issues, dependencies, banding }, today, thresholds) => {
    const inBand = (band: RiskBand) => bandOf(risks, band, banding);
    const extreme = inBand('EXTREME');
    const high = inBand('HIGH');
    const { issueSeverity } = thresholds;
    const slow = issues.filter((one) => one.severity < issueSeverity.amber && isIssueOverdue(one, today));
    const reasons = [
      ...plainReason(
        EXTREME_UNCONTROLLED,
        extreme.filter(({ controlState }) => controlState !== 'EFFECTIVE'),
        (one) =>
          `Extreme risk ${one.code} “${one.title}” scores ${scoreOf(one)} with ${controlWords[one.controlState]}`,
        riskEvidence,
      ),
      ...plainReason(
        EXTREME,
        extreme.filter(({ controlState }) => controlState === 'EFFECTIVE'),
        (one) => `Extreme risk ${one.code} “${one.title}” scores ${scoreOf(one)} in spite of its control`,
        riskEvidence,
      ),
      ...plainReason(
        HIGH_UNCONTROLLED,
        high.filter(({ controlState }) => controlState === 'NONE'),
        (one) => `High risk ${one.code} “${one.title}” scores ${scoreOf(one)} and has no control`,
        riskEvidence,
      ),
      ...gradedReason({
        rule: MANY_HIGH,
        threshold: thresholds.highRisks,
        items: high.length > 0 ? [high] : [],
        value: (all) => all.length,
        sentence: (_, count) => `${count} open risks are in the high band`,
        evidence: ([first]) => riskEvidence(first as RiskFacts),
      }).map((reason) => ({ ...reason, evidence: high.map(riskEvidence) })),
      ...gradedReason({
        rule: SEVERE_ISSUE,
        threshold: issueSeverity,
        items: issues.filter(({ state }) => state === 'OPEN'),
        value: ({ severity }) => severity,
        sentence: ({ code, title }, severity) => `Issue ${code} “${title}” is open with a severity of ${severity}`,
        evidence: issueEvidence,
      }),
      ...plainReason(ISSUE_OVERDUE, slow, ({ code, title }) => `Issue ${code} “${title}” is overdue`, issueEvidence),
      ...plainReason(
        DEPENDS_ON_RED,
        dependencies.filter(({ state, giver }) => WAITING_STATES.includes(state) && giver.rating === 'RED'),
        ({ title, giver }) => `It waits for “${title}” from ${giver.code} ${giver.name}, which is declared Red`,
        dependencyEvidence,
      ),
    ];
    if (reasons.length > 0) return reasons;
    const empty = { dimension: 'RISK', evidence: [] } as const;
    if (risks.length + issues.length === 0) {
      const sentence = 'No risk or issue is on the register, so there is nothing to compute from.';
      return [{ ...empty, rule: 'register-empty', rating: 'NOT_RATED', sentence }];
    }
    const sentence = 'No open risk is extreme or without a control where it needs one, and no issue is severe.';
    return [{ ...empty, rule: 'risks-held', rating: 'GREEN', sentence }];
  },
};

function scoreOf(one: RiskFacts): number {
  return riskScore(currentLevel(one));
}

/** Open risks of a band, the highest score first. */
function bandOf(risks: readonly RiskFacts[], band: RiskBand, banding: RiskBanding): RiskFacts[] {
  return risks
    .filter((one) => one.state === 'OPEN' && riskBand(scoreOf(one), banding) === band)
    .sort((a, b) => scoreOf(b) - scoreOf(a));
}

function riskEvidence({ id, code, title }: RiskFacts): RatingEvidence {
  return { kind: 'RISK', id, code, title };
}

function issueEvidence({ id, code, title }: IssueFacts): RatingEvidence {
  return { kind: 'ISSUE', id, code, title };
}
