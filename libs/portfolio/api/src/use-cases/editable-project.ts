import { mayEditProject, refusals } from '@weft/identity/domain';
import { abilityOf } from '@weft/identity/api';
import { accept, type Result } from '@weft/kernel';
import type { UnitOfWork } from '@weft/platform';
import { requireOpenProject, type Stage } from '@weft/portfolio/domain';
import { ProjectRow } from '../persistence/rows';

/** Loads the project that a change belongs to; refuses who may not change it, and changes to a closed one. */
export async function editableProject(
  work: UnitOfWork,
  id: string,
  field: string,
  version?: number,
): Promise<Result<ProjectRow>> {
  const project = await work.load(ProjectRow, id, field, version);
  if (!mayEditProject(abilityOf(work.scope.actor), project)) {
    return refusals.editProject;
  }
  const open = requireOpenProject(project.stage as Stage);
  return open.ok ? accept(project) : open;
}
