import type { UnitOfWork } from '@weft/platform';
import type { GatePasser } from '@weft/portfolio/domain';
import type { DeliverableRow } from '../../persistence/register-rows';
import { ProjectRow } from '../../persistence/rows';
import { standing } from '../pass-gate';
import { loadOfProject } from '../project-locks';
import { DELIVERABLES, type Seen } from '../register/registers';

/** A deliverable that somebody takes or sends back, its project, and who they are to it: the rules say whether they may. */
export async function judgedDeliverable(
  work: UnitOfWork,
  seen: Seen,
): Promise<{ readonly entry: DeliverableRow; readonly project: ProjectRow; readonly who: GatePasser }> {
  const entry = await loadOfProject(work, DELIVERABLES, seen);
  const project = await work.load(ProjectRow, entry.projectId, 'id');
  return { entry, project, who: standing(work, project) };
}
