import { accept, newId, type IsoDate } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { decideNewMilestone, type NewMilestoneInput } from '@weft/portfolio/domain';
import { MilestoneRow } from '../persistence/rows';
import { editableProject } from './editable-project';

/** Adds a milestone to a project; its first baseline needs no change request. */
export const addMilestone: UseCase<NewMilestoneInput & { projectId: string }> = async (work, input) => {
  const loaded = await editableProject(work, input.projectId, 'projectId');
  if (!loaded.ok) {
    return loaded;
  }
  const project = loaded.value;
  const decided = decideNewMilestone(input, project.startsOn as IsoDate | null);
  if (!decided.ok) {
    return decided;
  }
  const [last] = await work.rows<{ number: number }>(
    'select coalesce(max(number), 0) as number from milestone where place_id = weft_place() and project_id = $1::uuid',
    [project.id],
  );
  const id = newId();
  work.insert(MilestoneRow, { id, projectId: project.id, number: (last?.number ?? 0) + 1, ...decided.value });
  work.tell({
    kind: 'milestone.added',
    subjectType: 'Milestone',
    subjectId: id,
    projectCode: project.code,
    summary: `added “${decided.value.title}” to ${project.name}`,
  });
  return accept(answerWith('Milestone', 'milestone', id));
};
