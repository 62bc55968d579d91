import { accept, formatDate, type IsoDate } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { decideComplete } from '@weft/portfolio/domain';
import { MilestoneRow } from '../persistence/rows';
import { editableMilestone } from './editable-milestone';

/** Says on which day a milestone was done: today or before. */
export const completeMilestone: UseCase<{ id: string; version: number; actualOn: string }> = async (work, input) => {
  const loaded = await editableMilestone(work, input.id, input.version);
  if (!loaded.ok) {
    return loaded;
  }
  const { milestone, project, dates } = loaded.value;
  const decided = decideComplete(dates, input, work.today as IsoDate);
  if (!decided.ok) {
    return decided;
  }
  work.update(MilestoneRow, milestone, decided.value);
  work.tell({
    kind: 'milestone.completed',
    subjectType: 'Milestone',
    subjectId: milestone.id,
    projectCode: project.code,
    summary: `completed “${milestone.title}” of ${project.name} on ${formatDate(decided.value.actualOn)}`,
  });
  return accept(answerWith('Milestone', 'milestone', milestone.id));
};
