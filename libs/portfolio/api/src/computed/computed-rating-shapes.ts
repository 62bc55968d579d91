import { column, expression, many, shape, type Shape } from '@weft/platform';
import { DEFAULT_RATING_THRESHOLDS, THRESHOLD_NAMES } from '@weft/portfolio/domain';
import { dimensionOrder } from '../queries/orders';

/** Steps from Red, two for each of the three points and one for a half rating, as `compareRatings` of the domain has it. */
const steps = (rating: string): string =>
  `array_position(array['RED','AMBER_RED','AMBER','AMBER_GREEN','GREEN'], ${rating})`;

/** Declared and computed rating are there and more than half a step apart. Null where either is missing: not true. */
export const ratingsDiffer = (t: string): string =>
  `coalesce(abs(${steps(`${t}.rating`)} - ${steps(`${t}.computed_rating`)}) >= 2, false)`;

const standards = THRESHOLD_NAMES.map((name, n) => {
  const { amber, red } = DEFAULT_RATING_THRESHOLDS[name];
  return `(${n}, '${name}', ${amber}, ${red})`;
}).join(', ');

/** What the place has set for a threshold, or its standard. */
const set = (t: string, grade: 'amber' | 'red'): string =>
  `coalesce((${t}.thresholds -> ${t}.name ->> '${grade}')::int, ${t}.standard_${grade})`;

export const computedRatingShapes: readonly Shape[] = [
  shape('Project', {
    computedRating: column('computed_rating'),
    computedReasons: column('computed_reasons'),
    ratingsDiffer: expression(ratingsDiffer),
    computedRatings: many('ComputedRating', (t, to) => ({
      from: `computed_rating ${to}`,
      where: `${to}.place_id = ${t}.place_id and ${to}.project_id = ${t}.id`,
      orderBy: `array_position(${dimensionOrder}, ${to}.dimension)`,
    })),
  }),
  shape('ComputedRating', {
    dimension: column('dimension'),
    rating: column('rating'),
    sentence: column('sentence'),
    reasons: many('RatingReason', (t, to) => ({
      from: `jsonb_to_recordset(${t}.reasons) as ${to} (rule text, dimension text, rating text, sentence text, evidence jsonb)`,
    })),
  }),
  shape('RatingReason', {
    rule: column('rule'),
    dimension: column('dimension'),
    rating: column('rating'),
    sentence: column('sentence'),
    evidence: many('RatingEvidence', (t, to) => ({
      from: `jsonb_to_recordset(${t}.evidence) as ${to} (kind text, id uuid, code text, title text)`,
    })),
  }),
  shape('RatingEvidence', {
    kind: column('kind'),
    id: column('id'),
    code: column('code'),
    title: column('title'),
  }),
  shape('PortfolioSettings', {
    thresholds: many('RatingThreshold', (t, to) => ({
      from: `(select v.*, ${t}.thresholds from (values ${standards}) as v (number, name, standard_amber, standard_red)) ${to}`,
      orderBy: `${to}.number`,
    })),
  }),
  shape('RatingThreshold', {
    name: column('name'),
    amber: expression((t) => set(t, 'amber')),
    red: expression((t) => set(t, 'red')),
    standardAmber: column('standard_amber'),
    standardRed: column('standard_red'),
  }),
  shape('PortfolioSummary', {
    differing: expression(
      () =>
        `(select count(*)::int from project d where d.place_id = (select weft_place()) and d.stage <> 'CLOSED' and ${ratingsDiffer('d')})`,
    ),
  }),
];
