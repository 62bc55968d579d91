import type { UnitOfWork } from '@weft/platform';
import { laterStarts, type PlannedRecord } from '@weft/portfolio/domain';

/**
 * Whether a plan that was checked would by now leave an open milestone before the later start of its project. Expects
 * its projects to be locked: the check of the file does not hold people back, and whoever forecasts a milestone locks its project.
 */
export async function leavesBehind(work: UnitOfWork, records: readonly PlannedRecord[]): Promise<boolean> {
  const later = laterStarts(records);
  if (later.length === 0) return false;
  const moved = records.flatMap(({ record, existing, fields }) =>
    record === 'MILESTONE' && existing && ('forecastOn' in fields || 'actualOn' in fields) ? [existing.id] : [],
  );
  const projects = later.map(({ projectId }) => projectId);
  const left = await work.rows(
    `select m.id from milestone m join unnest($1::uuid[], $2::date[]) as p (id, starts_on) on p.id = m.project_id
     where m.place_id = weft_place() and m.actual_on is null and m.forecast_on < p.starts_on and m.id <> all ($3::uuid[]) limit 1`,
    [projects, later.map(({ startsOn }) => startsOn), moved],
  );
  return left.length > 0;
}
