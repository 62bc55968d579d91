import { refusals } from '@weft/identity/domain';
import { accept, checkText, invalid, type Result } from '@weft/kernel';
import {
  decideDeclareRating,
  RATING_REASON_LIMIT,
  trend,
  type Rating,
  type RatingDeclared,
  type RatingScale,
} from '../rating';
import { requireOpenProject, type Stage } from '../stage';
import { refusedBy, verdictOf, type BulkVerdict, type SeenRow } from './bulk';
import { refusalOf } from './bulk-forecasts';

/** A project whose overall rating a bulk declares; its version is the rating's, 0 where none was declared. */
export interface RatingToDeclare extends SeenRow {
  readonly stage: Stage;
  readonly may: boolean;
  readonly standing: { readonly rating: Rating; readonly scale: RatingScale; readonly reason: string | null } | null;
}

export interface RatingsDeclared {
  readonly rating: Rating;
  readonly scale?: RatingScale | null;
  readonly reason: string;
}

/** Ratings of many projects come with one reason, whatever the rating: refuses `required` and `too-long` of it. */
export function checkRatingsDeclared(declared: RatingsDeclared): Result<RatingsDeclared> {
  const broken = checkText('reason', 'A reason', declared.reason, { min: 1, max: RATING_REASON_LIMIT });
  return broken.length > 0 ? invalid(...broken) : accept(declared);
}

/** Whether one project of a bulk is declared so. Refuses as a single declaration does. */
export function judgeRating(row: RatingToDeclare, declared: RatingsDeclared): BulkVerdict<RatingDeclared> {
  if (!row.may) return refusedBy(refusalOf(refusals.editProject));
  const open = requireOpenProject(row.stage);
  if (!open.ok) return refusedBy(open.refusal);
  return verdictOf(decideDeclareRating({ dimension: 'OVERALL', ...declared }, row.standing), (value) => value);
}

/** Whether the rating that stood before a bulk is declared again, to the letter, or none where there was none. */
export function judgeRatingBack(row: RatingToDeclare, was: RatingToDeclare['standing']): BulkVerdict<RatingDeclared> {
  if (!row.may) return refusedBy(refusalOf(refusals.editProject));
  const open = requireOpenProject(row.stage);
  if (!open.ok) return refusedBy(open.refusal);
  const previous = row.standing?.rating ?? null;
  const { rating, scale, reason } = was ?? {
    rating: 'NOT_RATED' as const,
    scale: row.standing?.scale ?? 'THREE_POINT',
    reason: null,
  };
  // It stood, so it is not judged again: a rating may stand whose reason nobody would be let off today.
  return {
    kind: 'changes',
    change: { dimension: 'OVERALL', rating, previous, trend: trend(previous, rating), scale, reason },
  };
}
