import { formatDate, type IsoDate, quoted } from '@weft/kernel';
import type { PlannedRecord } from './import-plan';
import { keyOf, type Problems } from './plan-draft';
import type { ProjectPlans } from './plan-projects';
import type { TrackerRow } from './read-rows';
import type { TrackedMilestone, TrackerPlace } from './tracker-place';

/** An open milestone that stays before the later start of its project. */
interface LeftBehind {
  readonly title: string;
  readonly forecastOn: IsoDate;
  /** The row of the file that speaks of it; null where only the place knows it. */
  readonly record: PlannedRecord | null;
}

/**
 * Refuses a later start of a project that is there, at its cell, where an open milestone would be left before it: one of
 * the file, or one that the file does not speak of. A milestone that the file itself forecasts before the start is told at
 * its own cell; one that it completes is open no longer.
 */
export function checkLeftBehind(
  projects: ProjectPlans,
  milestones: readonly PlannedRecord[],
  place: TrackerPlace,
  problems: Problems,
): void {
  const later = laterStarts(projects.records);
  if (later.length === 0) return;
  const rows = new Map([...projects.ofRow.keys()].map((row): [string, TrackerRow] => [keyOf('PROJECT', row), row]));
  const records = new Map(milestones.flatMap((one) => (one.existing ? [[one.existing.id, one] as const] : [])));
  const open = Map.groupBy(
    place.milestones.filter(({ actualOn }) => actualOn === null),
    ({ projectId }) => projectId,
  );
  for (const { key, projectId, startsOn } of later) {
    const left = (open.get(projectId) ?? []).flatMap((one) => leftBy(one, records.get(one.id) ?? null, startsOn));
    left.sort((a, b) => (a.forecastOn < b.forecastOn ? -1 : 1));
    const row = rows.get(key);
    if (row && left[0])
      problems.add('ERROR', row, 'project.startsOn', 'forecast-before-start', inWords(left[0], left.length - 1));
  }
}

/** The starts that records move later, or set where there was none, of projects that are there. */
export function laterStarts(
  records: readonly PlannedRecord[],
): readonly { readonly key: string; readonly projectId: string; readonly startsOn: IsoDate }[] {
  return records.flatMap(({ record, key, existing, fields: { startsOn } }) => {
    if (record !== 'PROJECT' || !existing || !startsOn) return [];
    const [from, to] = [startsOn.from as IsoDate | null, startsOn.value as IsoDate];
    return from === null || to > from ? [{ key, projectId: existing.id, startsOn: to }] : [];
  });
}

function leftBy({ title, forecastOn }: TrackedMilestone, record: PlannedRecord | null, start: IsoDate): LeftBehind[] {
  const settled = record !== null && ('actualOn' in record.fields || 'forecastOn' in record.fields);
  return settled || forecastOn === null || forecastOn >= start ? [] : [{ title, forecastOn, record }];
}

function inWords({ title, forecastOn, record }: LeftBehind, others: number): string {
  const day = formatDate(forecastOn);
  const where = record ? `${record.sheet} row ${record.row}` : 'not in the file';
  const more = others > 0 ? `, and ${others} more before the start` : '';
  const move = record ? 'Move it there' : 'Move it first, or add it to the file with a later forecast';
  return `${quoted(title)} is forecast on ${day} (${where})${more}. ${move}, or let the project start by ${day}.`;
}
