import { refusals } from '@weft/identity/domain';
import { accept, checkText, invalid, type Result } from '@weft/kernel';
import {
  decideDeclareRating,
  RATING_REASON_LIMIT,
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

/** Whether the rating that stood before a bulk is declared again, or none where there was none. */
export function judgeRatingBack(
  row: RatingToDeclare,
  was: { readonly rating: Rating; readonly scale: RatingScale; readonly reason: string | null } | null,
): BulkVerdict<RatingDeclared> {
  if (!row.may) return refusedBy(refusalOf(refusals.editProject));
  const open = requireOpenProject(row.stage);
  if (!open.ok) return refusedBy(open.refusal);
  const previous = row.standing?.rating ?? null;
  if (was && was.rating !== 'NOT_RATED') {
    const again = { dimension: 'OVERALL' as const, ...was, reason: was.reason ?? 'As before.' };
    return verdictOf(decideDeclareRating(again, row.standing), (value) => ({ ...value, reason: was.reason }));
  }
  const scale = row.standing?.scale ?? 'THREE_POINT';
  const nothing = { dimension: 'OVERALL', rating: 'NOT_RATED', previous, trend: 'NEW', scale, reason: null } as const;
  return { kind: 'changes', change: nothing };
}
