import type { Seeded } from '@weft/identity/demonstration';
import { addWorkingDays, dateOf } from '@weft/kernel';
import {
  decideDeclareRating,
  needsReason,
  RATING_DIMENSIONS,
  type Rating,
  type RatingDeclared,
  type RatingDimension,
} from '../rating';
import { RATED_MONTHS } from './gates';
import { amberReasons, redReasons } from './phrases';
import type { ProjectSketch } from './sketch';

export interface Declared extends RatingDeclared {
  readonly declaredAt: string;
}

type Part = Exclude<RatingDimension, 'OVERALL'>;

const PARTS = RATING_DIMENSIONS.slice(1) as readonly Part[];
const LETTERS: Readonly<Record<string, Rating>> = {
  G: 'GREEN',
  g: 'AMBER_GREEN',
  A: 'AMBER',
  r: 'AMBER_RED',
  R: 'RED',
};

/** Which dimensions are behind a project's overall rating: the same ones from month to month. */
interface Weakness {
  readonly first: Part;
  readonly second: Part;
  readonly both: boolean;
  /** One dimension is amber although the project is green. */
  readonly blemish: boolean;
}

/** Everything that was declared of a project, oldest first; each declaration follows from the one before. */
export function declarationsOf(sketch: ProjectSketch, chance: Seeded): Declared[] {
  const [first = 'SCHEDULE', second = 'RISK'] = chance.shuffled(PARTS);
  const weakness: Weakness = { first, second, both: chance.chance(0.5), blemish: chance.chance(0.25) };
  const standing = new Map<RatingDimension, Declared>();
  const lastMonth = sketch.ratings.search(/[^.][.]*$/);
  return RATED_MONTHS.flatMap((month, index) => {
    const overall = LETTERS[sketch.ratings[index] ?? '-'];
    if (!overall) return [];
    const latest = index === lastMonth;
    const november = month >= dateOf('2025-11-01');
    const day = addWorkingDays(month, november ? chance.int(1, 2) : chance.int(1, 6));
    const declaredAt = (latest && sketch.declaredAt) || chance.instant(day);
    return RATING_DIMENSIONS.flatMap((dimension) => {
      const rating = ratingOf(sketch, dimension, index, overall, weakness);
      if (!rating) return [];
      const reason =
        latest && dimension === 'OVERALL' && sketch.reason
          ? sketch.reason
          : reasonOf(rating, dimension === 'OVERALL' ? weakness.first : dimension, chance);
      const previous = standing.get(dimension) ?? null;
      const decided = decideDeclareRating({ dimension, rating, scale: sketch.scale, reason }, previous);
      if (!decided.ok) throw new Error(`${sketch.code} ${dimension}: ${JSON.stringify(decided.refusal)}`);
      const declared = { ...decided.value, declaredAt };
      standing.set(dimension, declared);
      return [declared];
    });
  });
}

function ratingOf(
  sketch: ProjectSketch,
  dimension: RatingDimension,
  month: number,
  overall: Rating,
  { first, second, both, blemish }: Weakness,
): Rating | undefined {
  if (dimension === 'OVERALL') return overall;
  const told = sketch.dimensions?.[dimension];
  if (told) return LETTERS[told[month] ?? '-'];
  if (dimension === first) return overall === 'GREEN' && blemish ? 'AMBER' : overall;
  if (dimension === second) {
    if (needsReason(overall)) return 'AMBER';
    return overall === 'AMBER' && both ? 'AMBER' : 'GREEN';
  }
  return 'GREEN';
}

function reasonOf(rating: Rating, part: Part, chance: Seeded): string | null {
  if (rating === 'GREEN') return null;
  return chance.pick((needsReason(rating) ? redReasons : amberReasons)[part]);
}
