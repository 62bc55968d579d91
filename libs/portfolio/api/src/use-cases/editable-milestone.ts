import { accept, type IsoDate, type Result } from '@weft/kernel';
import type { UnitOfWork } from '@weft/platform';
import type { MilestoneDates } from '@weft/portfolio/domain';
import { MilestoneRow, type ProjectRow } from '../persistence/rows';
import { editableProject } from './editable-project';
import { loadOfProject } from './project-locks';

/** A milestone under change, with its project and its dates as the rules take them. */
export interface EditableMilestone {
  readonly milestone: MilestoneRow;
  readonly project: ProjectRow;
  readonly dates: MilestoneDates;
}

/** Loads a milestone and its project; refuses who may not change it. */
export async function editableMilestone(
  work: UnitOfWork,
  id: string,
  version: number,
): Promise<Result<EditableMilestone>> {
  const milestone = await loadOfProject(work, { row: MilestoneRow, table: 'milestone' }, { id, version });
  const loaded = await editableProject(work, milestone.projectId, 'id');
  if (!loaded.ok) {
    return loaded;
  }
  const dates: MilestoneDates = {
    baselineOn: milestone.baselineOn as IsoDate | null,
    forecastOn: milestone.forecastOn as IsoDate | null,
    actualOn: milestone.actualOn as IsoDate | null,
  };
  return accept({ milestone, project: loaded.value, dates });
}
