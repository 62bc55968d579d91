import { formatPounds, type Pence } from '@weft/kernel';
import {
  gradedReason,
  type RatingRule,
  type RatingSignal,
  type Threshold,
  type ThresholdMeaning,
} from '@weft/portfolio/domain';
import { offProfile, type Variance } from './variance';

/** The part of a line's money that serves a project. */
export interface ProjectLineMoney {
  readonly lineId: string;
  readonly code: string;
  readonly description: string;
  readonly variance: Variance;
}

/** What a project's money says of it: the lines that are joined to it, at their shares. */
export interface FundingFacts {
  readonly lines: readonly ProjectLineMoney[];
  /** Of the project as a whole. */
  readonly total: Variance;
  /** Whether any month's actuals are in. */
  readonly entered: boolean;
}

export interface FundingThresholds {
  readonly offProfilePercent: Threshold;
}

/** What the threshold measures, for screens and documents. */
export const offProfileMeaning: ThresholdMeaning = {
  label: 'Spend is off its profile, over or under, by',
  unit: '% of plan to date',
  min: 1,
  max: 100,
  standard: { amber: 10, red: 20 },
  source: 'Watermelon check of programme offices: more than 10%; Red at twice that is our choice',
};

export const STANDARD_FUNDING_THRESHOLDS: FundingThresholds = { offProfilePercent: offProfileMeaning.standard };

export const OFF_PROFILE: RatingRule = {
  id: 'money-off-profile',
  dimension: 'COST',
  when: 'what the project has spent of the Better Care Fund is off its profile, over or under',
  grade: { threshold: 'offProfilePercent' },
  watermelon: true,
};

/** Money, for the computed rating of a project: the cost dimension. */
export const offProfileSignal: RatingSignal<FundingFacts, FundingThresholds> = {
  name: 'funding',
  rules: [OFF_PROFILE],
  read: ({ lines, total, entered }, _today, { offProfilePercent }) => {
    const base = { dimension: 'COST', evidence: [] } as const;
    if (lines.length === 0 || !entered) {
      const why = lines.length === 0 ? 'No line of the Better Care Fund serves the project' : 'No actuals are in yet';
      return [
        {
          ...base,
          rule: 'money-unrecorded',
          rating: 'NOT_RATED',
          sentence: `${why}, so there is nothing to compute from.`,
        },
      ];
    }
    const { planToDate, actualToDate, toDate } = total;
    // Spending where nothing was planned is as far off as can be.
    const off = Math.abs((offProfile(total) ?? 10_000) / 100);
    const said = `Spent ${formatPounds(actualToDate)} of ${formatPounds(planToDate)} planned to date`;
    const way = toDate > 0 ? 'over' : 'under';
    const [reason] = gradedReason({
      rule: OFF_PROFILE,
      threshold: offProfilePercent,
      items: [total],
      value: () => off,
      sentence: () => `${said}: ${formatPounds(Math.abs(toDate) as Pence)} ${way} the profile`,
      evidence: () => ({ kind: 'FUNDING_LINE', id: '', code: null, title: '' }),
    });
    if (!reason) return [{ ...base, rule: 'money-on-profile', rating: 'GREEN', sentence: `${said}: on its profile.` }];
    const worst = [...lines].sort((a, b) => Math.abs(b.variance.toDate) - Math.abs(a.variance.toDate));
    const evidence = worst
      .filter(({ variance }) => variance.toDate !== 0)
      .map(({ lineId, code, description }) => ({ kind: 'FUNDING_LINE', id: lineId, code, title: description }));
    return [{ ...reason, evidence }];
  },
};
