import type { IsoDate } from '@weft/kernel';
import type { RatingDimension } from '../rating';
import type { Threshold } from './rating-thresholds';
import { gradeBy } from './rating-thresholds';

/** What a rule can compute: three points, or that there is nothing to compute from. */
export const COMPUTED_VALUES = ['GREEN', 'AMBER', 'RED', 'NOT_RATED'] as const;
export type ComputedValue = (typeof COMPUTED_VALUES)[number];

/** What a reason rests on, so that a screen can lead to it. Other capabilities add kinds of their own. */
export interface RatingEvidence {
  /** For instance MILESTONE, RISK, DEPENDENCY, PROJECT. */
  readonly kind: string;
  readonly id: string;
  /** 'R-118', where it has one. */
  readonly code: string | null;
  readonly title: string;
}

/** Why a dimension is what it is. */
export interface RatingReason {
  /** Id of the rule: `critical-milestone-overdue`. */
  readonly rule: string;
  /** OVERALL for what counts for the project as a whole. */
  readonly dimension: RatingDimension;
  readonly rating: ComputedValue;
  /** A sentence that stands by itself. */
  readonly sentence: string;
  /** The worst first. */
  readonly evidence: readonly RatingEvidence[];
}

/** A rule as it is printed and explained. */
export interface RatingRule {
  readonly id: string;
  readonly dimension: RatingDimension;
  /** When it speaks, in words. */
  readonly when: string;
  /** The name of the threshold that grades it, or the rating that it leads to. */
  readonly grade: { readonly threshold: string } | { readonly rating: 'AMBER' | 'RED' };
  /** Green outside, red inside: a Green declaration against this is challenged. */
  readonly watermelon: boolean;
}

/**
 * A port: a source of computed ratings. The portfolio fills it from milestones, risks and dependencies; a capability
 * above it (money, indicators) fills it from its own facts and thresholds. Pure, and today is given.
 */
export interface RatingSignal<Facts, Thresholds> {
  readonly name: string;
  readonly rules: readonly RatingRule[];
  /**
   * For each dimension that the signal can judge, at least one reason: worse than Green, or Green with why, or not rated
   * with what is missing.
   */
  readonly read: (facts: Facts, today: IsoDate, thresholds: Thresholds) => readonly RatingReason[];
}

/** What a graded rule looks at: things with a value each, the higher the worse. */
interface Graded<T> {
  readonly rule: RatingRule;
  readonly threshold: Threshold;
  readonly items: readonly T[];
  /** Null where the rule has nothing to say about it. */
  readonly value: (item: T) => number | null;
  /** About the worst of them; without the full stop. */
  readonly sentence: (item: T, value: number) => string;
  readonly evidence: (item: T) => RatingEvidence;
}

/** One reason for all that break a graded rule: the worst is named, the others counted. */
export function gradedReason<T>({ rule, threshold, items, value, sentence, evidence }: Graded<T>): RatingReason[] {
  const broken = items
    .map((item) => ({ item, value: value(item) }))
    .filter((one): one is { item: T; value: number } => one.value !== null && gradeBy(threshold, one.value) !== null)
    .sort((a, b) => b.value - a.value);
  const [worst] = broken;
  const rating = worst && gradeBy(threshold, worst.value);
  if (!worst || !rating) return [];
  const more = broken.length > 1 ? ` (and ${broken.length - 1} more)` : '';
  return [
    {
      rule: rule.id,
      dimension: rule.dimension,
      rating,
      sentence: `${sentence(worst.item, worst.value)}${more}.`,
      evidence: broken.map((one) => evidence(one.item)),
    },
  ];
}

/** One reason for all that break a rule of one rating: the first is named, the others counted. */
export function plainReason<T>(
  rule: RatingRule,
  items: readonly T[],
  sentence: (item: T) => string,
  evidence: (item: T) => RatingEvidence,
): RatingReason[] {
  const [first] = items;
  if (first === undefined || !('rating' in rule.grade)) return [];
  const more = items.length > 1 ? ` (and ${items.length - 1} more)` : '';
  const { id, dimension, grade } = rule;
  return [
    {
      rule: id,
      dimension,
      rating: grade.rating,
      sentence: `${sentence(first)}${more}.`,
      evidence: items.map(evidence),
    },
  ];
}

/** '1 day', '23 days'. */
export function inDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
