import { accept, invalid, type InvalidField, type Result } from '@weft/kernel';

/** From which value on something counts as Amber, and from which as Red. */
export interface Threshold {
  readonly amber: number;
  readonly red: number;
}

/** What a threshold measures, for screens and documents. */
export interface ThresholdMeaning {
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly standard: Threshold;
  /** Where the standard comes from. */
  readonly source: string;
}

const DAYS = { unit: 'days', min: 0, max: 365 } as const;

/** Every threshold of the portfolio's rules, with the standard that holds until a place sets its own. */
export const thresholdMeanings = {
  criticalOverdueDays: {
    ...DAYS,
    label: 'A critical milestone is overdue by',
    min: 1,
    standard: { amber: 1, red: 15 },
    source: 'Watermelon check of programme offices: any overdue critical milestone; Red after two weeks is our choice',
  },
  overdueDays: {
    ...DAYS,
    label: 'Another milestone or a deliverable is overdue by',
    min: 1,
    standard: { amber: 1, red: 43 },
    source: 'Our choice: at once, and after six weeks',
  },
  criticalSlipDays: {
    ...DAYS,
    label: 'A critical milestone is forecast after its baseline by',
    min: 1,
    standard: { amber: 28, red: 56 },
    source: 'Our choice: one monthly cycle, and two',
  },
  slipDays: {
    ...DAYS,
    label: 'Another milestone is forecast after its baseline by',
    min: 1,
    standard: { amber: 42, red: 84 },
    source: 'Our choice: six weeks, and twelve',
  },
  forecastMoves: {
    label: 'A forecast was moved later within three cycles',
    unit: 'times',
    min: 1,
    max: 20,
    standard: { amber: 2, red: 4 },
    source: 'Watermelon check of programme offices: twice in three cycles; Red is our choice',
  },
  dependencyLateDays: {
    ...DAYS,
    label: 'What the project waits for comes after it is needed by',
    min: 1,
    standard: { amber: 1, red: 28 },
    source: 'Our choice: at once, and after one monthly cycle',
  },
  changeRequestDays: {
    ...DAYS,
    label: 'A change request waits for a decision for',
    standard: { amber: 0, red: 43 },
    source: 'Our choice: as soon as it is submitted, and after six weeks',
  },
  highRisks: {
    label: 'Open risks in the high band',
    unit: 'risks',
    min: 1,
    max: 100,
    standard: { amber: 4, red: 8 },
    source: 'Our choice',
  },
  issueSeverity: {
    label: 'An open issue has a severity of',
    unit: 'of 5',
    min: 1,
    max: 5,
    standard: { amber: 4, red: 5 },
    source: 'Consequences of the 5 × 5 matrix: major, and catastrophic',
  },
  leadProjects: {
    label: 'The lead leads',
    unit: 'open projects',
    min: 2,
    max: 100,
    standard: { amber: 7, red: 10 },
    source: 'Our choice',
  },
  staleDays: {
    ...DAYS,
    label: 'Nothing of the project was updated for',
    min: 1,
    standard: { amber: 43, red: 85 },
    source: 'Watermelon check of programme offices: no update in the cycle; a month and its ten working days of review',
  },
} as const satisfies Readonly<Record<string, ThresholdMeaning>>;

export type ThresholdName = keyof typeof thresholdMeanings;
export const THRESHOLD_NAMES = Object.keys(thresholdMeanings) as readonly ThresholdName[];

/** The thresholds of a place. */
export type RatingThresholds = Readonly<Record<ThresholdName, Threshold>>;

export const DEFAULT_RATING_THRESHOLDS: RatingThresholds = Object.fromEntries(
  THRESHOLD_NAMES.map((name) => [name, thresholdMeanings[name].standard]),
) as RatingThresholds;

/** Red, Amber or neither, by how far a value goes. Equal thresholds leave no Amber between. */
export function gradeBy({ amber, red }: Threshold, value: number): 'AMBER' | 'RED' | null {
  if (value >= red) return 'RED';
  return value >= amber ? 'AMBER' : null;
}

/**
 * The thresholds of a place: what is left out stays at the standard. Refuses `threshold-unknown`,
 * `threshold-out-of-range` and `red-before-amber`, by field: `staleDays.red`.
 */
export function decideRatingThresholds(input: Readonly<Record<string, Threshold>>): Result<RatingThresholds> {
  const broken = Object.entries(input).flatMap(([name, threshold]) => {
    if (name in thresholdMeanings) return checkThreshold(name as ThresholdName, threshold);
    return [{ field: name, rule: 'threshold-unknown', message: `There is no threshold ${name}.` }];
  });
  if (broken.length > 0) return invalid(...broken);
  return accept({ ...DEFAULT_RATING_THRESHOLDS, ...(input as Partial<RatingThresholds>) });
}

function checkThreshold(name: ThresholdName, threshold: Threshold): InvalidField[] {
  const { label, unit, min, max }: ThresholdMeaning = thresholdMeanings[name];
  const broken = (['amber', 'red'] as const)
    .filter((grade) => !Number.isInteger(threshold[grade]) || threshold[grade] < min || threshold[grade] > max)
    .map((grade) => ({
      field: `${name}.${grade}`,
      rule: 'threshold-out-of-range',
      message: `${label}: a whole number from ${min} to ${max} ${unit}; this is ${threshold[grade]}.`,
    }));
  if (broken.length > 0 || threshold.amber <= threshold.red) return broken;
  const message = `${label}: Red starts at ${threshold.amber} or more, where Amber does; this is ${threshold.red}.`;
  return [{ field: `${name}.red`, rule: 'red-before-amber', message }];
}
