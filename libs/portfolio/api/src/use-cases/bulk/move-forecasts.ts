import { formatDate, formatSignedDays, newId, type IsoDate } from '@weft/kernel';
import type { UnitOfWork, UseCase } from '@weft/platform';
import {
  checkForecastsMove,
  judgeForecast,
  type BulkStep,
  type ForecastsMove,
  type ForecastToMove,
  type MilestoneMoved,
  type SeenRow,
} from '@weft/portfolio/domain';
import { MilestoneRow, MilestoneSlipRow } from '../../persistence/rows';
import { runBulk, type StandingRow } from './run-bulk';
import { counted, judgedBy, locking, projectColumns, type ProjectColumns } from './standing';

interface Seen extends SeenRow {
  readonly forecastOn?: string | null;
}

/** A milestone under a bulk move, with its project. */
export interface StandingForecast extends StandingRow, ForecastToMove {}

/** Moves the forecasts of many milestones. Each move joins its milestone's slip history. */
export const moveForecasts: UseCase<ForecastsMove & { step: BulkStep; rows: readonly Seen[] }> = async (
  work,
  input,
) => {
  const checked = checkForecastsMove(input, input.rows);
  if (!checked.ok) {
    return checked;
  }
  return runBulk<Seen, StandingForecast, MilestoneMoved>(work, {
    verb: 'MOVE_FORECASTS',
    step: input.step,
    rows: input.rows,
    load: (ids, lock) => loadForecasts(work, ids, lock),
    judge: (row, seen) => judgeForecast(row, seen, input),
    difference: (row, { forecastOn }) => ({ was: { forecastOn: row.forecastOn }, becomes: { forecastOn } }),
    kept: keptOfForecast,
    save: (changes) => saveForecasts(work, changes, input.reason ?? null),
    summary: (changes) => {
      const dates = new Set(changes.map(({ change }) => change.forecastOn));
      const [only] = dates;
      const where = input.byDays
        ? ` by ${formatSignedDays(input.byDays)}`
        : dates.size === 1 && only
          ? ` to ${formatDate(only)}`
          : '';
      return `moved ${counted(changes.length, 'forecast')}${where}`;
    },
  });
};

/** What taking a move back looks at, beside the forecast: where the project started. */
export const keptOfForecast = ({ startsOn }: StandingForecast) => ({ startsOn });

/** Milestones with these ids and their projects, in one statement. */
export async function loadForecasts(
  work: UnitOfWork,
  ids: readonly string[],
  lock: boolean,
): Promise<readonly StandingForecast[]> {
  const judged = judgedBy(work);
  const rows = await work.rows<ProjectColumns & Omit<StandingForecast, 'may'>>(
    `select m.id, m.version, m.title, m.baseline_on as "baselineOn", m.forecast_on as "forecastOn", m.actual_on as "actualOn", ${projectColumns}
     from milestone m join project p on p.place_id = m.place_id and p.id = m.project_id
     where m.place_id = weft_place() and p.place_id = weft_place() and m.id = any ($1::uuid[]) order by p.id, m.id${locking(lock, 'p, m')}`,
    [ids],
  );
  return rows.map((row) => ({ ...row, may: judged(row).may }));
}

/** Writes the new forecasts and a row of slip history for each. */
export function saveForecasts(
  work: UnitOfWork,
  changes: readonly { readonly row: StandingForecast; readonly change: { readonly forecastOn: IsoDate | null } }[],
  reason: string | null,
): void {
  work.updateAll(
    MilestoneRow,
    changes.map(({ row, change }) => ({ id: row.id, version: row.version, forecastOn: change.forecastOn })),
  );
  work.insertAll(
    MilestoneSlipRow,
    changes.map(({ row, change }) => ({
      id: newId(),
      milestoneId: row.id,
      fromOn: row.forecastOn,
      toOn: change.forecastOn,
      reason: reason?.trim() || null,
      movedBy: work.personId,
      movedAt: work.now,
    })),
  );
}
