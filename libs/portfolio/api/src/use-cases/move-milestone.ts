import { accept, formatDate, formatSignedDays, newId, type IsoDate } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { decideMove } from '@weft/portfolio/domain';
import { MilestoneRow, MilestoneSlipRow } from '../persistence/rows';
import { editableMilestone } from './editable-milestone';

/** Moves a forecast, to no day before its project starts. The move joins the milestone's slip history, which nobody can change. */
export const moveMilestone: UseCase<{
  id: string;
  version: number;
  forecastOn: string;
  reason?: string | null;
}> = async (work, input) => {
  const loaded = await editableMilestone(work, input.id, input.version);
  if (!loaded.ok) {
    return loaded;
  }
  const { milestone, project, dates } = loaded.value;
  const decided = decideMove(dates, input, project.startsOn as IsoDate | null);
  if (!decided.ok) {
    return decided;
  }
  const { forecastOn, slip } = decided.value;
  work.update(MilestoneRow, milestone, { forecastOn });
  work.insert(MilestoneSlipRow, {
    id: newId(),
    milestoneId: milestone.id,
    fromOn: slip.fromOn,
    toOn: slip.toOn,
    reason: slip.reason,
    movedBy: work.personId,
    movedAt: work.now,
  });
  const by = slip.days === null ? '' : ` (${formatSignedDays(slip.days)})`;
  work.tell({
    kind: 'milestone.moved',
    subjectType: 'Milestone',
    subjectId: milestone.id,
    projectCode: project.code,
    summary: `moved “${milestone.title}” of ${project.name} to ${formatDate(forecastOn)}${by}`,
  });
  return accept(answerWith('Milestone', 'milestone', milestone.id));
};
