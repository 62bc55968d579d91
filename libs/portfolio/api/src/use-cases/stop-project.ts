import { accept } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { decideStop, type Stage } from '@weft/portfolio/domain';
import { ProjectRow } from '../persistence/rows';
import { standing } from './pass-gate';

/** Closes a project without passing its gates, with a reason. */
export const stopProject: UseCase<{ projectId: string; reason: string; version: number }> = async (work, input) => {
  const project = await work.load(ProjectRow, input.projectId, 'projectId', input.version);
  const decided = decideStop({ stage: project.stage as Stage, reason: input.reason }, standing(work, project));
  if (!decided.ok) {
    return decided;
  }
  const { stage, reason } = decided.value;
  work.update(ProjectRow, project, { stage, updatedAt: work.now });
  work.tell({
    kind: 'project.stopped',
    subjectType: 'Project',
    subjectId: project.id,
    projectCode: project.code,
    summary: `stopped ${project.name}: ${reason}`,
  });
  return accept(answerWith('Project', 'project', project.id));
};
