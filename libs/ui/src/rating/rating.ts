/** The ratings that a symbol can show, best first, with their words and letters. */
export const RATING_VALUES = ['GREEN', 'AMBER_GREEN', 'AMBER', 'AMBER_RED', 'RED', 'NOT_RATED'] as const;
export type RatingValue = (typeof RATING_VALUES)[number];

const WORDS: Readonly<Record<RatingValue, string>> = {
  GREEN: 'Green',
  AMBER_GREEN: 'Amber/Green',
  AMBER: 'Amber',
  AMBER_RED: 'Amber/Red',
  RED: 'Red',
  NOT_RATED: 'Not rated',
};

/** The word for a rating, as it stands beside every symbol outside tables. */
export const ratingWord = (rating: RatingValue): string => WORDS[rating];
