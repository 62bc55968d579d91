import { accept, type Result } from '@weft/kernel';
import type { UnitOfWork } from '@weft/platform';
import type { BaselinedMilestone, Rebaseline } from '@weft/portfolio/domain';
import type { ChangeRequestRow } from '../../persistence/register-rows';
import type { ProjectRow } from '../../persistence/rows';
import { editableEntry } from '../register/editable-entry';
import { CHANGE_REQUESTS, type Seen } from '../register/registers';
import { baselinedMilestones } from './baselined-milestones';
import { rebaselinesOf } from './rebaselines';

/** A change request under change: its project, the new baselines it asks for, and the milestones as they are now. */
export interface EditableChangeRequest {
  readonly entry: ChangeRequestRow;
  readonly project: ProjectRow;
  readonly before: readonly Rebaseline[];
  readonly milestones: readonly BaselinedMilestone[];
}

/** Loads a change request with all that it is about; refuses who may not change the project, and a closed one. */
export async function editableChangeRequest(work: UnitOfWork, seen: Seen): Promise<Result<EditableChangeRequest>> {
  const loaded = await editableEntry(work, CHANGE_REQUESTS, seen);
  if (!loaded.ok) {
    return loaded;
  }
  const { entry, project } = loaded.value;
  const [before, milestones] = await Promise.all([
    rebaselinesOf(work, entry.id),
    baselinedMilestones(work, project.id),
  ]);
  return accept({ entry, project, before, milestones });
}
