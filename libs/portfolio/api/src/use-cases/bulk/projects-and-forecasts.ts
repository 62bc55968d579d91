import type { UnitOfWork } from '@weft/platform';
import type { IsoDate } from '@weft/kernel';
import type { BulkEdit, ProjectChanges } from '@weft/portfolio/domain';
import { lockProjects } from '../project-locks';
import { keptOfForecast, loadForecasts, saveForecasts, type StandingForecast } from './move-forecasts';
import {
  difference as differenceOfProject,
  loadProjects,
  saveProjects,
  type StandingProject,
} from './standing-projects';

/** A row of a change that takes projects and milestones alike. */
export type StandingEither = StandingProject | StandingForecast;
/** Null where a forecast is taken back that was none before. */
interface ForecastChange {
  readonly forecastOn: IsoDate | null;
}
export type EitherChange = ProjectChanges | ForecastChange;
interface Changed {
  readonly row: StandingEither;
  readonly change: EitherChange;
}

export const isForecast = (row: StandingEither): row is StandingForecast => 'baselineOn' in row;

/** The projects and the milestones with these ids, each as it stands. */
export async function loadEither(
  work: UnitOfWork,
  ids: readonly string[],
  lock: boolean,
): Promise<readonly StandingEither[]> {
  if (lock) await lockProjects(work, ids);
  const projects = await loadProjects(work, ids, lock);
  return projects.length === ids.length ? projects : [...projects, ...(await loadForecasts(work, ids, lock))];
}

export function differenceOfEither(row: StandingEither, change: EitherChange) {
  if (!isForecast(row)) return differenceOfProject(row, change as ProjectChanges);
  const { forecastOn } = change as ForecastChange;
  return { was: { forecastOn: row.forecastOn }, becomes: { forecastOn } };
}

/** What taking a forecast back looks at: where its project started. */
export const keptOfEither = (row: StandingEither) => (isForecast(row) ? keptOfForecast(row) : {});

export function saveEither(work: UnitOfWork, changes: readonly Changed[], reason: string | null): void {
  const projects = changes.flatMap(({ row, change }) =>
    isForecast(row) ? [] : [{ row, change: change as ProjectChanges }],
  );
  const forecasts = changes.flatMap(({ row, change }) =>
    isForecast(row) ? [{ row, change: change as ForecastChange }] : [],
  );
  if (projects.length > 0) saveProjects(work, projects);
  if (forecasts.length > 0) saveForecasts(work, forecasts, reason);
}

/** What was done to how many of each. */
export function countsOf(changes: readonly Changed[]) {
  const forecasts = changes.filter(({ row }) => isForecast(row)).length;
  const edits = changes.flatMap(({ row, change }) => (isForecast(row) ? [] : [change as BulkEdit]));
  return { edits, forecasts };
}
