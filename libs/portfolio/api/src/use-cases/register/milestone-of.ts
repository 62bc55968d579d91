import { accept, invalid, type Result } from '@weft/kernel';
import { Refused, type UnitOfWork } from '@weft/platform';
import { MilestoneRow } from '../../persistence/rows';

/** Refuses a milestone that is not of the project: `milestone-of-another-project`. Nothing is wrong with none. */
export async function milestoneOf(
  work: UnitOfWork,
  project: { readonly id: string; readonly name: string },
  id: string | null | undefined,
  field: string,
): Promise<Result<void>> {
  if (!id) {
    return accept(undefined);
  }
  // Without a lock: a milestone never leaves its project, and whoever moves it locks it before the project.
  const milestone = await work.find(MilestoneRow, { id });
  if (!milestone) {
    throw Refused.notFound(field);
  }
  if (milestone.projectId === project.id) {
    return accept(undefined);
  }
  return invalid({ field, rule: 'milestone-of-another-project', message: `Choose a milestone of ${project.name}.` });
}
