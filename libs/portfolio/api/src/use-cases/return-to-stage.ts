import { accept } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { decideReturn, stageWords, type Stage } from '@weft/portfolio/domain';
import { GateRow, ProjectRow } from '../persistence/rows';
import { standing } from './pass-gate';

/** Goes back to an earlier stage, or reopens a closed project; the gates from there on are to be passed anew. */
export const returnToStage: UseCase<{ projectId: string; stage: Stage; reason: string; version: number }> = async (
  work,
  input,
) => {
  const project = await work.load(ProjectRow, input.projectId, 'projectId', input.version);
  const decided = decideReturn(
    { stage: project.stage as Stage, to: input.stage, reason: input.reason },
    standing(work, project),
  );
  if (!decided.ok) {
    return decided;
  }
  const { stage, reason, gatesAgain } = decided.value;
  for (const number of gatesAgain) {
    const gate = await work.find(GateRow, { projectId: project.id, number }, true);
    if (gate?.passedOn) {
      work.update(GateRow, gate, { passedOn: null, passedBy: null, note: null });
    }
  }
  work.update(ProjectRow, project, { stage, updatedAt: work.now });
  work.tell({
    kind: 'project.returned',
    subjectType: 'Project',
    subjectId: project.id,
    projectCode: project.code,
    summary: `returned ${project.name} to ${stageWords[stage]}: ${reason}`,
  });
  return accept(answerWith('Project', 'project', project.id));
};
