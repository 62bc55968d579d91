import { newId, type IsoDate } from '@weft/kernel';
import type { FollowedPlace, Follower } from '@weft/platform';
import {
  computeRatings,
  decideRatingThresholds,
  DEFAULT_RATING_THRESHOLDS,
  portfolioReasons,
  type ComputedRating,
  type RatingThresholds,
} from '@weft/portfolio/domain';
import { readFacts } from './facts';
import type { RatingSource } from './rating-source';

/** News of what the place has set concerns every project. */
const OF_ALL = ['risk-banding.set', 'rating-thresholds.set'];

/** So many projects are read at once: all of a large place would be held in memory together. */
const SLICE = 25;

/**
 * Keeps the computed ratings in step: of each project that something was changed of, of those that wait for it, of those
 * that share its lead, and of those that a source of reasons names. On a new day all are computed anew, since dates go by
 * by themselves.
 * @param sources further reasons, of capabilities above.
 */
export const computedRatings = (sources: readonly RatingSource[]): Follower => ({
  name: 'computed-ratings',
  restMs: 5_000,
  follow: async (place) => {
    const named = await Promise.all([concerned(place), ...sources.map((source) => source.concerned(place))]);
    const ids = [...new Set(named.flat())].sort();
    if (ids.length === 0) {
      return;
    }
    const thresholds = await thresholdsOf(place);
    const today = place.today as IsoDate;
    const further = await Promise.all(sources.map((source) => source.read(place)));
    const changed: string[] = [];
    for (let from = 0; from < ids.length; from += SLICE) {
      const facts = await readFacts(place, ids.slice(from, from + SLICE));
      const computed = facts.map((one) => {
        const { id, stage } = one.project;
        const reasons = [...portfolioReasons(one, today, thresholds), ...further.flatMap((read) => read(id))];
        return { projectId: id, ratings: computeRatings(stage, reasons) };
      });
      changed.push(...(await save(place, computed)));
    }
    await tell(place, changed);
  },
});

/** Ids of the projects to compute. */
async function concerned({ news, rows }: FollowedPlace): Promise<readonly string[]> {
  if (news === null || news.some(({ kind }) => OF_ALL.includes(kind))) {
    const all = await rows<{ id: string }>('select id from project where place_id = weft_place() order by id');
    return all.map(({ id }) => id);
  }
  const codes = [...new Set(news.flatMap(({ projectCode }) => projectCode ?? []))];
  const bulks = news.filter(({ kind }) => kind === 'projects.changed').map(({ subjectId }) => subjectId);
  if (codes.length === 0 && bulks.length === 0) {
    return [];
  }
  const found = await rows<{ id: string }>(
    `with changed as (select id, lead_id from project where place_id = weft_place() and (code = any ($1::text[]) or id in (
         select (r ->> 'projectId')::uuid from bulk_change b cross join lateral jsonb_array_elements(b.rows) r
         where b.place_id = weft_place() and b.id = any ($2::uuid[])
         union select project_id from tracker_import_row where place_id = weft_place() and import_id = any ($2::uuid[]))))
     select id from changed
     union select receiver_id from dependency where place_id = weft_place() and giver_id in (select id from changed)
     union select id from project where place_id = weft_place() and lead_id in (select lead_id from changed)`,
    [codes, bulks],
  );
  return found.map(({ id }) => id);
}

async function thresholdsOf({ rows }: FollowedPlace): Promise<RatingThresholds> {
  const [row] = await rows<{ thresholds: Partial<RatingThresholds> }>(
    'select thresholds from portfolio_setting where place_id = weft_place()',
  );
  const own = decideRatingThresholds(row?.thresholds ?? {});
  return own.ok ? own.value : DEFAULT_RATING_THRESHOLDS;
}

interface Computed {
  readonly projectId: string;
  readonly ratings: readonly ComputedRating[];
}

/** Saves what differs; answers the codes of the projects whose ratings changed. */
async function save({ rows }: FollowedPlace, computed: readonly Computed[]): Promise<readonly string[]> {
  const flat = computed.flatMap(({ projectId, ratings }) => ratings.map((rating) => ({ projectId, ...rating })));
  const changed = await rows<{ code: string }>(
    `with computed as materialized (
       select * from jsonb_to_recordset($1::jsonb) as c ("projectId" uuid, dimension text, rating text, sentence text, reasons jsonb)),
     written as (
       insert into computed_rating as r (place_id, project_id, dimension, rating, sentence, reasons)
       select weft_place(), "projectId", dimension, rating, sentence, reasons from computed
       on conflict (place_id, project_id, dimension) do update
         set rating = excluded.rating, sentence = excluded.sentence, reasons = excluded.reasons
         where (r.rating, r.sentence, r.reasons) is distinct from (excluded.rating, excluded.sentence, excluded.reasons)
       returning r.project_id),
     copied as (
       update project p set computed_rating = c.rating, computed_reasons = jsonb_array_length(c.reasons)
       from computed c
       where c.dimension = 'OVERALL' and p.place_id = weft_place() and p.id = c."projectId"
         and (p.computed_rating, p.computed_reasons) is distinct from (c.rating, jsonb_array_length(c.reasons)))
     select p.code from project p where p.place_id = weft_place() and p.id in (select project_id from written) order by p.code`,
    [JSON.stringify(flat)],
  );
  return changed.map(({ code }) => code);
}

async function tell({ placeId, rows }: FollowedPlace, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) {
    return;
  }
  const [only] = codes;
  const one = codes.length === 1;
  await rows(
    `insert into outbox (place_id, id, kind, subject_type, subject_id, project_code, summary, actor_id, request_id)
     values (weft_place(), $1::uuid, 'ratings.computed', 'Place', $2::uuid, $3, $4, null, 'computed-ratings')`,
    [
      newId(),
      placeId,
      one ? only : null,
      one ? `computed the rating of ${only} anew` : `computed the ratings of ${codes.length} projects anew`,
    ],
  );
}
