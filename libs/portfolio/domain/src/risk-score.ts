import { accept, invalid, type InvalidField, type Result } from '@weft/kernel';

/** Likelihood and consequence are each scored from 1 to 5. */
export const SCORES = [1, 2, 3, 4, 5] as const;
export type Score = (typeof SCORES)[number];

/** Names of the national patient-safety matrix, as trusts and councils use them. */
export const likelihoodWords: Readonly<Record<Score, string>> = {
  1: 'Rare',
  2: 'Unlikely',
  3: 'Possible',
  4: 'Likely',
  5: 'Almost certain',
};

export const consequenceWords: Readonly<Record<Score, string>> = {
  1: 'Negligible',
  2: 'Minor',
  3: 'Moderate',
  4: 'Major',
  5: 'Catastrophic',
};

/** A cell of the 5 × 5 matrix. */
export interface RiskLevel {
  readonly likelihood: Score;
  readonly consequence: Score;
}

/** Likelihood × consequence: 1 to 25. */
export function riskScore({ likelihood, consequence }: RiskLevel): number {
  return likelihood * consequence;
}

export function isScore(value: unknown): value is Score {
  return SCORES.some((score) => score === value);
}

/** The rule that a score breaks: `score-out-of-range`. Nothing is wrong with an absent one. */
export function checkScore(field: string, label: string, score: number | null | undefined): InvalidField[] {
  if (score == null || isScore(score)) return [];
  return [{ field, rule: 'score-out-of-range', message: `${label} is a whole number from 1 to 5; this is ${score}.` }];
}

/** The bands of the matrix, lowest first. */
export const RISK_BANDS = ['LOW', 'MODERATE', 'HIGH', 'EXTREME'] as const;
export type RiskBand = (typeof RISK_BANDS)[number];

export const bandWords: Readonly<Record<RiskBand, string>> = {
  LOW: 'Low',
  MODERATE: 'Moderate',
  HIGH: 'High',
  EXTREME: 'Extreme',
};

/** The highest score of each band but the last, which goes up to 25. A place can set its own. */
export interface RiskBanding {
  readonly lowTo: number;
  readonly moderateTo: number;
  readonly highTo: number;
}

/** 1 to 3 low, 4 to 6 moderate, 8 to 12 high, 15 to 25 extreme. */
export const DEFAULT_RISK_BANDING: RiskBanding = { lowTo: 3, moderateTo: 6, highTo: 12 };

const HIGHEST = 25;
/** Every score that can occur, ascending: 7 and 13, for instance, cannot. */
const PRODUCTS = [...new Set(SCORES.flatMap((a) => SCORES.map((b) => a * b)))].sort((a, b) => a - b);

/** The band of a score. */
export function riskBand(score: number, { lowTo, moderateTo, highTo }: RiskBanding = DEFAULT_RISK_BANDING): RiskBand {
  if (score <= lowTo) return 'LOW';
  if (score <= moderateTo) return 'MODERATE';
  return score <= highTo ? 'HIGH' : 'EXTREME';
}

/** The lowest and the highest score of a band that can occur. */
export function bandRange(
  band: RiskBand,
  banding: RiskBanding = DEFAULT_RISK_BANDING,
): { readonly from: number; readonly to: number } {
  const own = PRODUCTS.filter((score) => riskBand(score, banding) === band);
  return { from: own[0] ?? HIGHEST, to: own.at(-1) ?? HIGHEST };
}

const upperEnds = [
  ['lowTo', 'LOW'],
  ['moderateTo', 'MODERATE'],
  ['highTo', 'HIGH'],
] as const;

/**
 * The banding of a place. The upper ends cover 1 to 25 without a gap by their form; refused are ends that are no whole
 * number from 1 to 24 (`band-out-of-range`), that do not ascend (`bands-not-ascending`), and a band that no score can
 * fall into (`band-empty`).
 */
export function decideRiskBanding(input: RiskBanding): Result<RiskBanding> {
  const broken: InvalidField[] = [];
  let below = 0;
  for (const [field, band] of upperEnds) {
    const upTo = input[field];
    if (!Number.isInteger(upTo) || upTo < 1 || upTo >= HIGHEST) {
      const message = `${bandWords[band]} goes up to a whole number from 1 to 24.`;
      broken.push({ field, rule: 'band-out-of-range', message });
      continue;
    }
    const lowest = PRODUCTS.find((score) => score > below) ?? HIGHEST;
    if (upTo <= below) {
      const message = `${bandWords[band]} must go further than the band below it, which ends at ${below}.`;
      broken.push({ field, rule: 'bands-not-ascending', message });
    } else if (upTo < lowest) {
      const message = `No score lies between ${below + 1} and ${upTo}; ${bandWords[band]} must reach ${lowest} or more.`;
      broken.push({ field, rule: 'band-empty', message });
    }
    below = Math.max(below, upTo);
  }
  if (broken.length > 0) return invalid(...broken);
  const { lowTo, moderateTo, highTo } = input;
  return accept({ lowTo, moderateTo, highTo });
}
