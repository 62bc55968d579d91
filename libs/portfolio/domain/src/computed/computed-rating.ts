import type { IsoDate } from '@weft/kernel';
import {
  compareWorstFirst,
  dimensionWords,
  RATING_DIMENSIONS,
  ratingWords,
  worstFirstRank,
  worstRating,
  type Rating,
  type RatingDimension,
} from '../rating';
import type { Stage } from '../stage';
import type { PortfolioFacts } from './portfolio-facts';
import type { ComputedValue, RatingReason, RatingRule, RatingSignal } from './rating-signal';
import type { RatingThresholds } from './rating-thresholds';
import { resourceSignal, stalenessSignal } from './resource-signal';
import { riskSignal } from './risk-signal';
import { scheduleSignal } from './schedule-signal';
import { scopeSignal } from './scope-signal';

/** The signals that the portfolio fills itself. Cost and benefits come from other capabilities. */
export const portfolioSignals: readonly RatingSignal<PortfolioFacts, RatingThresholds>[] = [
  scheduleSignal,
  scopeSignal,
  riskSignal,
  resourceSignal,
  stalenessSignal,
];

/** Every rule of the portfolio's own signals. */
export const portfolioRules: readonly RatingRule[] = portfolioSignals.flatMap(({ rules }) => rules);

/** What the data says about one dimension. */
export interface ComputedRating {
  readonly dimension: RatingDimension;
  readonly rating: ComputedValue;
  /** Why, in one sentence: of the worst reason, or why it is Green, or why there is nothing. */
  readonly sentence: string;
  /** What makes it worse than Green, the worst first. */
  readonly reasons: readonly RatingReason[];
}

/** What the portfolio's own data says of a project: the reasons to compute its rating from. */
export function portfolioReasons(
  facts: PortfolioFacts,
  today: IsoDate,
  thresholds: RatingThresholds,
): readonly RatingReason[] {
  return portfolioSignals.flatMap((signal) => signal.read(facts, today, thresholds));
}

const unrated: Readonly<Partial<Record<Stage, string>>> = {
  IDEA: 'An idea is not rated before it has passed gate 1.',
  CLOSED: 'The project is closed.',
};

/**
 * Computes the rating of each dimension, the overall one first, from the reasons of all signals. A dimension is as bad as
 * its worst reason, the project as its worst dimension. Where there is nothing to compute from, it is not rated and says
 * why.
 */
export function computeRatings(stage: Stage, reasons: readonly RatingReason[]): readonly ComputedRating[] {
  const out = unrated[stage];
  if (out !== undefined) {
    return RATING_DIMENSIONS.map((dimension) => ({ dimension, rating: 'NOT_RATED', sentence: out, reasons: [] }));
  }
  const parts = RATING_DIMENSIONS.slice(1).map((dimension) => partOf(dimension, reasons));
  return [overallOf(parts, reasons), ...parts];
}

function partOf(dimension: RatingDimension, reasons: readonly RatingReason[]): ComputedRating {
  const own = reasons.filter((reason) => reason.dimension === dimension).sort(worstFirst);
  const [worst] = own;
  const sentence = worst?.sentence ?? `Nothing is recorded to compute ${dimensionWords[dimension].toLowerCase()} from.`;
  return { dimension, rating: worst?.rating ?? 'NOT_RATED', sentence, reasons: own.filter(countsAgainst) };
}

function overallOf(parts: readonly ComputedRating[], reasons: readonly RatingReason[]): ComputedRating {
  const own = reasons.filter(({ dimension }) => dimension === 'OVERALL');
  const rating = worstRating([...parts, ...own].map((part) => part.rating)) as ComputedValue;
  const all = reasons.filter(countsAgainst).sort(worstFirst);
  const base = { dimension: 'OVERALL', rating, reasons: all } as const;
  const worst = parts.filter((part) => part.rating === rating).map((part) => dimensionWords[part.dimension]);
  switch (rating) {
    case 'NOT_RATED':
      return { ...base, sentence: 'Nothing is recorded to compute a rating from.' };
    case 'GREEN':
      return { ...base, sentence: 'Every dimension that can be computed is Green.' };
    default:
      if (worst.length === 0) return { ...base, sentence: all[0]?.sentence ?? '' };
      return { ...base, sentence: `The worst computed dimension is ${ratingWords[rating]}: ${worst.join(', ')}.` };
  }
}

function worstFirst(a: RatingReason, b: RatingReason): number {
  return compareWorstFirst(a.rating, b.rating);
}

function countsAgainst({ rating }: RatingReason): boolean {
  return rating === 'AMBER' || rating === 'RED';
}

export interface RatingComparison {
  /** Not compared where either is missing. */
  readonly outcome: 'SAME' | 'DIFFERS' | 'NOT_COMPARED';
  /** Which way a difference goes: whether the person is more hopeful than the data. */
  readonly declaredIs: 'GREENER' | 'REDDER' | null;
  /** 'Declared Green, computed Red, 3 reasons'. */
  readonly words: string;
}

/**
 * Sets a declared rating beside the computed one. The data speaks in three points: a declared half rating is the same as
 * either of the two points that it lies between.
 */
export function compareRatings(
  declared: Rating,
  computed: Pick<ComputedRating, 'rating' | 'sentence' | 'reasons'>,
): RatingComparison {
  const count = computed.reasons.length;
  const reasons = count === 0 ? '' : `, ${count} ${count === 1 ? 'reason' : 'reasons'}`;
  if (computed.rating === 'NOT_RATED') {
    const words = `${said(declared)}, not computed: ${computed.sentence}`;
    return { outcome: 'NOT_COMPARED', declaredIs: null, words };
  }
  const words = `${said(declared)}, computed ${ratingWords[computed.rating]}${reasons}`;
  if (declared === 'NOT_RATED') return { outcome: 'NOT_COMPARED', declaredIs: null, words };
  if (!ratingsDiffer(declared, computed.rating)) return { outcome: 'SAME', declaredIs: null, words };
  const greener = worstFirstRank(declared) > worstFirstRank(computed.rating);
  return { outcome: 'DIFFERS', declaredIs: greener ? 'GREENER' : 'REDDER', words };
}

/** Whether two ratings are more than half a step apart; with what is not rated nothing differs. */
export function ratingsDiffer(declared: Rating, computed: Rating): boolean {
  if (declared === 'NOT_RATED' || computed === 'NOT_RATED') return false;
  // Green, Amber and Red lie two steps apart; a half rating is one step from each of its neighbours.
  return Math.abs(worstFirstRank(declared) - worstFirstRank(computed)) >= 2;
}

function said(declared: Rating): string {
  return declared === 'NOT_RATED' ? 'Not declared' : `Declared ${ratingWords[declared]}`;
}

/**
 * Green outside, red inside: the reasons that a Green (or Amber/Green) declaration is challenged with, each with its
 * evidence. `rules` are those of every signal that was read.
 */
export function watermelons(
  declared: Rating,
  reasons: readonly RatingReason[],
  rules: readonly RatingRule[] = portfolioRules,
): readonly RatingReason[] {
  if (declared !== 'GREEN' && declared !== 'AMBER_GREEN') return [];
  const watched = new Set(rules.filter(({ watermelon }) => watermelon).map(({ id }) => id));
  return reasons.filter((reason) => countsAgainst(reason) && watched.has(reason.rule)).sort(worstFirst);
}
