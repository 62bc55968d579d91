import { notAllowed, type IsoDate, type Result } from '@weft/kernel';
import { type Answer, type UnitOfWork, type UseCase } from '@weft/platform';
import {
  decideTogether,
  judgeEdit,
  judgeForecastBack,
  judgeRatingBack,
  judgeStageBack,
  type BulkEdit,
  type BulkStep,
  type BulkVerdict,
  type Rating,
  type RatingScale,
  type SeenRow,
  type Stage,
} from '@weft/portfolio/domain';
import { BulkChangeRow, type BulkRecord } from '../../persistence/rows';
import { loadRatings, saveRatings } from './declare-ratings';
import { loadForecasts, saveForecasts } from './move-forecasts';
import { loadStages, saveStages, type StandingGate } from './move-stages';
import { differenceOfEither, type EitherChange, isForecast, loadEither, saveEither } from './projects-and-forecasts';
import { runBulk } from './run-bulk';
import { homesOfPriorities } from './standing-projects';

interface Undo {
  readonly step: BulkStep;
  readonly before: BulkChangeRow;
  readonly rows: readonly SeenRow[];
  readonly recordOf: (id: string) => BulkRecord;
}

/**
 * Takes a change of many rows back, by the rules of a change: who may not change a row now may not put it back, and a
 * row that somebody changed since is stale. Histories are added to: a forecast goes back by a move of its own.
 */
export const undoBulkChange: UseCase<{ step: BulkStep; id: string }> = async (work, { step, id }) => {
  const before = await work.load(BulkChangeRow, id, 'id');
  if (before.undoneAt) {
    return notAllowed('undone-already', 'This change was taken back already.');
  }
  const byId = new Map(before.rows.map((record) => [record.id, record]));
  const recordOf = (one: string): BulkRecord => {
    const record = byId.get(one);
    if (!record) {
      throw new Error(`bulk change ${id} has no row ${one}`);
    }
    return record;
  };
  const undo = {
    step,
    before,
    recordOf,
    rows: before.rows.map((record) => ({ id: record.id, version: record.version })),
  };
  return undoers[before.verb as keyof typeof undoers](work, undo);
};

const undoers = {
  MOVE_FORECASTS: (work: UnitOfWork, undo: Undo): Promise<Result<Answer>> =>
    runBulk(work, {
      ...common(undo, 'MOVE_FORECASTS'),
      load: (ids, lock) => loadForecasts(work, ids, lock),
      judge: (row) => judgeForecastBack(row, forecastWas(undo, row.id)),
      difference: (row, { forecastOn }) => ({ was: { forecastOn: row.forecastOn }, becomes: { forecastOn } }),
      save: (changes) => saveForecasts(work, changes, 'Taken back.'),
    }),
  EDIT_PROJECTS: async (work: UnitOfWork, undo: Undo): Promise<Result<Answer>> => {
    const editOf = (id: string): BulkEdit => undo.recordOf(id).was as BulkEdit;
    const homes = await homesOfPriorities(
      work,
      undo.rows.flatMap(({ id }) => editOf(id).priorityId ?? []),
    );
    return runBulk(work, {
      ...common(undo, 'EDIT_PROJECTS'),
      load: (ids, lock) => loadEither(work, ids, lock),
      decide: decideTogether,
      judge: (row): BulkVerdict<EitherChange> =>
        isForecast(row)
          ? judgeForecastBack(row, forecastWas(undo, row.id))
          : judgeEdit(row, editOf(row.id), homes.get(editOf(row.id).priorityId ?? '')),
      difference: differenceOfEither,
      save: (changes) => saveEither(work, changes, 'Taken back.'),
    });
  },
  MOVE_STAGES: (work: UnitOfWork, undo: Undo): Promise<Result<Answer>> =>
    runBulk(work, {
      ...common(undo, 'MOVE_STAGES'),
      load: (ids, lock) => loadStages(work, ids, lock),
      judge: (row) => judgeStageBack(row, undo.recordOf(row.id).was['stage'] as Stage),
      difference: (row, { stage }) => ({ was: { stage: row.stage }, becomes: { stage } }),
      save: (changes) =>
        saveStages(
          work,
          changes.map(({ row, change }) => {
            const kept = undo.recordOf(row.id).was['gates'] as readonly StandingGate[];
            const gates = row.gates.flatMap((gate) => {
              const was = kept.find(({ id }) => id === gate.id);
              return !was || was.passedOn === gate.passedOn
                ? []
                : [{ gate, passedOn: was.passedOn, passedBy: was.passedBy, note: was.note }];
            });
            return { row, stage: change.stage, gates };
          }),
        ),
    }),
  DECLARE_RATINGS: (work: UnitOfWork, undo: Undo): Promise<Result<Answer>> =>
    runBulk(work, {
      ...common(undo, 'DECLARE_RATINGS'),
      load: (ids, lock) => loadRatings(work, ids, lock),
      judge: (row) =>
        judgeRatingBack(
          row,
          undo.recordOf(row.id).was['standing'] as { rating: Rating; scale: RatingScale; reason: string | null } | null,
        ),
      difference: (row, { rating }) => ({ was: { rating: row.standing?.rating ?? 'NOT_RATED' }, becomes: { rating } }),
      save: (changes) => saveRatings(work, changes),
    }),
};

function forecastWas({ recordOf }: Undo, id: string) {
  const { forecastOn, startsOn = null } = recordOf(id).was;
  return { forecastOn: forecastOn as IsoDate | null, startsOn: startsOn as IsoDate | null };
}

function common<Verb extends string>({ step, rows, before }: Undo, verb: Verb) {
  return { verb, step, rows, undoes: before, summary: () => `took back: ${before.summary}` };
}
