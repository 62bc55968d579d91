import { accept, checkText, findNhsNumbers, invalid, tidyText, type InvalidField, type Result } from '@weft/kernel';

/** The values of a rating, best first, as distribution bars show them; without a rating last. */
export const RATINGS = ['GREEN', 'AMBER_GREEN', 'AMBER', 'AMBER_RED', 'RED', 'NOT_RATED'] as const;
export type Rating = (typeof RATINGS)[number];

/** What is rated. The overall rating stands first. */
export const RATING_DIMENSIONS = ['OVERALL', 'SCHEDULE', 'COST', 'SCOPE', 'BENEFITS', 'RISK', 'RESOURCE'] as const;
export type RatingDimension = (typeof RATING_DIMENSIONS)[number];

/** Government's scale since 2021 has three points, the one before had five. Each declaration stores its own. */
export const RATING_SCALES = ['THREE_POINT', 'FIVE_POINT'] as const;
export type RatingScale = (typeof RATING_SCALES)[number];

export type Trend = 'BETTER' | 'SAME' | 'WORSE' | 'NEW';

export const ratingWords: Readonly<Record<Rating, string>> = {
  GREEN: 'Green',
  AMBER_GREEN: 'Amber/Green',
  AMBER: 'Amber',
  AMBER_RED: 'Amber/Red',
  RED: 'Red',
  NOT_RATED: 'Not rated',
};

/** Letters within the symbols; a half rating has one for each half. */
export const ratingLetters: Readonly<Record<Rating, string>> = {
  GREEN: 'G',
  AMBER_GREEN: 'AG',
  AMBER: 'A',
  AMBER_RED: 'AR',
  RED: 'R',
  NOT_RATED: '–',
};

export const dimensionWords: Readonly<Record<RatingDimension, string>> = {
  OVERALL: 'Overall',
  SCHEDULE: 'Schedule',
  COST: 'Cost',
  SCOPE: 'Scope',
  BENEFITS: 'Benefits',
  RISK: 'Risk',
  RESOURCE: 'Resource',
};

export const trendWords: Readonly<Record<Trend, string>> = {
  BETTER: 'better than before',
  SAME: 'as before',
  WORSE: 'worse than before',
  NEW: 'rated for the first time',
};

/** Longest reason, in characters. */
export const RATING_REASON_LIMIT = 2000;

/** The ratings that can be declared on a scale, best first. */
export function ratingsOf(scale: RatingScale): readonly Rating[] {
  return scale === 'THREE_POINT' ? ['GREEN', 'AMBER', 'RED'] : RATINGS.slice(0, 5);
}

/** 0 for Red to 4 for Green, 5 without a rating: sorts the worst first. */
export function worstFirstRank(rating: Rating): number {
  return rating === 'NOT_RATED' ? 5 : 4 - RATINGS.indexOf(rating);
}

/** For sorting: the worst first, those not rated last. */
export function compareWorstFirst(a: Rating, b: Rating): number {
  return worstFirstRank(a) - worstFirstRank(b);
}

/** The worst of several; not rated if none of them is. */
export function worstRating(ratings: readonly Rating[]): Rating {
  return [...ratings].sort(compareWorstFirst)[0] ?? 'NOT_RATED';
}

/** How a rating stands to the one before. NEW where either is missing, for there is nothing to compare. */
export function trend(previous: Rating | null, now: Rating): Trend {
  if (previous === null || previous === 'NOT_RATED' || now === 'NOT_RATED') return 'NEW';
  const change = worstFirstRank(now) - worstFirstRank(previous);
  return change > 0 ? 'BETTER' : change < 0 ? 'WORSE' : 'SAME';
}

/** Whether the rating must come with a reason: a board asks why at Amber/Red and Red. */
export function needsReason(rating: Rating): boolean {
  return rating === 'AMBER_RED' || rating === 'RED';
}

export interface DeclareRatingInput {
  readonly dimension: RatingDimension;
  readonly rating: Rating;
  /** The scale of the rating before, or three points, where it is left out. */
  readonly scale?: RatingScale | null;
  readonly reason?: string | null;
}

export interface RatingDeclared {
  readonly dimension: RatingDimension;
  readonly rating: Rating;
  readonly previous: Rating | null;
  readonly trend: Trend;
  readonly scale: RatingScale;
  readonly reason: string | null;
}

/**
 * Declares a rating for one dimension; `previous` is the one that stands now, null where there is none. Refuses
 * `not-a-rating`, `half-rating-on-three-points`, `reason-required`, `too-long`.
 */
export function decideDeclareRating(
  input: DeclareRatingInput,
  previous: { readonly rating: Rating; readonly scale: RatingScale } | null,
): Result<RatingDeclared> {
  const { dimension, rating } = input;
  const scale = input.scale ?? previous?.scale ?? 'THREE_POINT';
  const reason = tidyText(input.reason);
  const broken: InvalidField[] = [];
  if (rating === 'NOT_RATED') {
    broken.push({ field: 'rating', rule: 'not-a-rating', message: 'Declare a rating from Green to Red.' });
  } else if (!ratingsOf(scale).includes(rating)) {
    broken.push({
      field: 'rating',
      rule: 'half-rating-on-three-points',
      message: `${ratingWords[rating]} belongs to the five-point scale; three points are Green, Amber and Red.`,
    });
  }
  if (needsReason(rating) && reason === null) {
    broken.push({ field: 'reason', rule: 'reason-required', message: `Say why it is ${ratingWords[rating]}.` });
  }
  broken.push(...checkText('reason', 'The reason', reason, { max: RATING_REASON_LIMIT }));
  if (broken.length > 0) return invalid(...broken);
  const before = previous?.rating ?? null;
  return accept({ dimension, rating, previous: before, trend: trend(before, rating), scale, reason });
}

/**
 * A declaration as a sentence without its declarer: 'declared Cost of Home First Green, was Amber', 'kept Home First
 * Green'.
 * @param name of the project.
 */
export function declarationSentence(
  { dimension, rating, previous }: Pick<RatingDeclared, 'dimension' | 'rating' | 'previous'>,
  name: string,
): string {
  const of = `${dimension === 'OVERALL' ? name : `${dimensionWords[dimension]} of ${name}`} ${ratingWords[rating]}`;
  if (rating === previous) return `kept ${of}`;
  return `declared ${of}${previous ? `, was ${ratingWords[previous]}` : ''}`;
}

/**
 * A warning, not a refusal: the text holds something that looks like an NHS number. Forms ask before they save it;
 * patient data never belongs here.
 */
export function nhsNumberWarning(text: string | null | undefined, field = 'reason'): InvalidField | null {
  const [found] = findNhsNumbers(text ?? '');
  if (found === undefined) return null;
  return {
    field,
    rule: 'looks-like-nhs-number',
    message: `'${found}' looks like an NHS number. Patient data must not be stored here: remove it, or say that it is none.`,
  };
}
