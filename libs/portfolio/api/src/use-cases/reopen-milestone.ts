import { accept } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { decideReopen } from '@weft/portfolio/domain';
import { MilestoneRow } from '../persistence/rows';
import { editableMilestone } from './editable-milestone';

/** Takes back that a milestone was done, with a reason that the trail keeps. */
export const reopenMilestone: UseCase<{ id: string; version: number; reason: string }> = async (work, input) => {
  const loaded = await editableMilestone(work, input.id, input.version);
  if (!loaded.ok) {
    return loaded;
  }
  const { milestone, project, dates } = loaded.value;
  const decided = decideReopen(dates, input);
  if (!decided.ok) {
    return decided;
  }
  work.update(MilestoneRow, milestone, { actualOn: null });
  work.tell({
    kind: 'milestone.reopened',
    subjectType: 'Milestone',
    subjectId: milestone.id,
    projectCode: project.code,
    summary: `reopened “${milestone.title}” of ${project.name}: ${decided.value.reason}`,
  });
  return accept(answerWith('Milestone', 'milestone', milestone.id));
};
