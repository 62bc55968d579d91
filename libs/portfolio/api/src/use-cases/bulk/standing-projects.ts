import type { UnitOfWork } from '@weft/platform';
import { BULK_FIELDS, type BulkEdit, type ProjectChanges, type ProjectInBulk } from '@weft/portfolio/domain';
import { ProjectRow } from '../../persistence/rows';
import type { StandingRow } from './run-bulk';
import { firstForecastOf, judgedBy, locking, projectColumns, type ProjectColumns } from './standing';

/** A project under a bulk edit. */
export interface StandingProject extends StandingRow, ProjectInBulk {
  readonly name: string;
}

/** What of a project changes, before and after. */
export function difference(row: StandingProject, change: ProjectChanges): { was: BulkEdit; becomes: BulkEdit } {
  const fields = BULK_FIELDS.filter((field) => field in change);
  return {
    was: Object.fromEntries(fields.map((field) => [field, row[field]])),
    becomes: Object.fromEntries(fields.map((field) => [field, change[field] ?? null])),
  };
}

/** Projects with these ids, in one statement; milestones with these ids do not count as their first forecast. */
export async function loadProjects(
  work: UnitOfWork,
  ids: readonly string[],
  lock: boolean,
): Promise<readonly StandingProject[]> {
  const judged = judgedBy(work);
  const rows = await work.rows<ProjectColumns & Omit<StandingProject, 'may' | 'who'>>(
    `select p.id, p.version, null as title, ${projectColumns}, p.priority_id as "priorityId", g.code as "homeCode", ${firstForecastOf('p.id', '$1::uuid[]')} as "firstForecastOn"
     from project p join working_group g on g.place_id = p.place_id and g.id = p.home_id
     where p.place_id = weft_place() and g.place_id = weft_place() and p.id = any ($1::uuid[]) order by p.id${locking(lock, 'p')}`,
    [ids],
  );
  return rows.map((row) => ({ ...row, ...judged(row) }));
}

/** Writes the changes of all projects in one statement: what one of them leaves alone is written as it stands. */
export function saveProjects(
  work: UnitOfWork,
  changes: readonly { readonly row: StandingProject; readonly change: ProjectChanges }[],
): void {
  const fields = BULK_FIELDS.filter((field) => changes.some(({ change }) => field in change));
  work.updateAll(
    ProjectRow,
    changes.map(({ row, change }) => ({
      id: row.id,
      version: row.version,
      ...Object.fromEntries(fields.map((field) => [field, field in change ? change[field] : row[field]])),
      updatedAt: work.now,
    })),
  );
}

/** The home of each priority that is given, by the priority's id. */
export async function homesOfPriorities(
  work: UnitOfWork,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) {
    return new Map();
  }
  const rows = await work.rows<{ id: string; workstreamId: string }>(
    `select id, workstream_id as "workstreamId" from annual_priority where place_id = weft_place() and id = any ($1::uuid[])`,
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, workstreamId }) => [id, workstreamId]));
}
