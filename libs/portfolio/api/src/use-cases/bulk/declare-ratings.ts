import { newId } from '@weft/kernel';
import type { UnitOfWork, UseCase } from '@weft/platform';
import {
  checkRatingsDeclared,
  judgeRating,
  ratingWords,
  type BulkStep,
  type Rating,
  type RatingDeclared,
  type RatingScale,
  type RatingsDeclared,
  type RatingToDeclare,
  type SeenRow,
} from '@weft/portfolio/domain';
import { DeclarationRow, ProjectRow, RatingRow } from '../../persistence/rows';
import { runBulk, type StandingRow } from './run-bulk';
import { counted, judgedBy, locking, projectColumns, type ProjectColumns } from './standing';

/** A project under a bulk declaration; its version is the rating's. */
export interface StandingRating extends StandingRow, RatingToDeclare {
  readonly ratingId: string | null;
}

/** Declares the overall rating of many projects. Each declaration is kept for ever. */
export const declareRatings: UseCase<RatingsDeclared & { step: BulkStep; rows: readonly SeenRow[] }> = async (
  work,
  input,
) => {
  const checked = checkRatingsDeclared(input);
  if (!checked.ok) {
    return checked;
  }
  const { rating, scale = null, reason } = input;
  return runBulk<SeenRow, StandingRating, RatingDeclared>(work, {
    verb: 'DECLARE_RATINGS',
    step: input.step,
    rows: input.rows,
    load: (ids, lock) => loadRatings(work, ids, lock),
    judge: (row) => judgeRating(row, { rating, scale, reason }),
    difference: (row, change) => ({
      was: { rating: row.standing?.rating ?? 'NOT_RATED' },
      becomes: { rating: change.rating },
    }),
    kept: ({ standing }) => ({ standing }),
    save: (changes) => saveRatings(work, changes),
    summary: (changes) => `declared ${counted(changes.length, 'project')} ${ratingWords[rating]}`,
  });
};

/** Projects with these ids and the overall ratings that stand, in one statement. The project's lock is its ratings' too. */
export async function loadRatings(
  work: UnitOfWork,
  ids: readonly string[],
  lock: boolean,
): Promise<readonly StandingRating[]> {
  const judged = judgedBy(work);
  const rows = await work.rows<
    ProjectColumns & {
      id: string;
      title: null;
      version: number;
      ratingId: string | null;
      rating: Rating;
      scale: RatingScale;
      reason: string | null;
    }
  >(
    `select p.id, null as title, coalesce(r.version, 0) as version, r.id as "ratingId", r.rating, r.scale, r.reason, ${projectColumns}
     from project p left join rating r on r.place_id = weft_place() and r.project_id = p.id and r.dimension = 'OVERALL'
     where p.place_id = weft_place() and p.id = any ($1::uuid[]) order by p.id${locking(lock, 'p')}`,
    [ids],
  );
  return rows.map(({ rating, scale, reason, ...row }) => ({
    ...row,
    may: judged(row).may,
    standing: row.ratingId === null ? null : { rating, scale, reason },
  }));
}

/** Writes the declarations, the ratings that stand after them, and the copies beside the projects. */
export function saveRatings(
  work: UnitOfWork,
  changes: readonly { readonly row: StandingRating; readonly change: RatingDeclared }[],
): void {
  const by = { declaredBy: work.personId, declaredAt: work.now };
  work.insertAll(
    DeclarationRow,
    changes.map(({ row, change }) => ({ id: newId(), projectId: row.projectId, ...change, ...by })),
  );
  work.updateAll(
    RatingRow,
    changes.flatMap(({ row: { ratingId, version }, change }) =>
      ratingId ? [{ id: ratingId, version, ...change, ...by }] : [],
    ),
  );
  work.insertAll(
    RatingRow,
    changes.flatMap(({ row, change }) =>
      row.ratingId ? [] : [{ id: newId(), projectId: row.projectId, ...change, ...by, version: 1 }],
    ),
  );
  work.copyIntoAll(
    ProjectRow,
    changes.map(({ row, change }) => ({
      id: row.projectId,
      rating: change.rating,
      ratingTrend: change.trend,
      ratingDeclaredAt: work.now,
    })),
  );
}
