import { accept, type IsoDate } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { decideEditMilestone, type EditMilestoneInput } from '@weft/portfolio/domain';
import { MilestoneRow } from '../persistence/rows';
import { editableMilestone } from './editable-milestone';

/** Changes title, owner, weight or a missing baseline. A baseline that is set moves by a change request alone. */
export const editMilestone: UseCase<EditMilestoneInput & { id: string; version: number }> = async (work, input) => {
  const loaded = await editableMilestone(work, input.id, input.version);
  if (!loaded.ok) {
    return loaded;
  }
  const { milestone, project, dates } = loaded.value;
  const decided = decideEditMilestone(dates, input, project.startsOn as IsoDate | null);
  if (!decided.ok) {
    return decided;
  }
  work.update(MilestoneRow, milestone, decided.value);
  work.tell({
    kind: 'milestone.edited',
    subjectType: 'Milestone',
    subjectId: milestone.id,
    projectCode: project.code,
    summary: `edited “${milestone.title}” of ${project.name}`,
  });
  return accept(answerWith('Milestone', 'milestone', milestone.id));
};
