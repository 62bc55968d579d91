import { accept, formatDate, type IsoDate } from '@weft/kernel';
import { answerWith, Refused, type UseCase } from '@weft/platform';
import { decidePlanGate, type Stage } from '@weft/portfolio/domain';
import { GateRow } from '../persistence/rows';
import { editableProject } from './editable-project';

/** Sets when a gate ahead is due. The version is the gate's. */
export const planGate: UseCase<{
  projectId: string;
  gate: number;
  plannedOn?: string | null;
  version: number;
}> = async (work, input) => {
  const loaded = await editableProject(work, input.projectId, 'projectId');
  if (!loaded.ok) {
    return loaded;
  }
  const project = loaded.value;
  const gate = await work.find(GateRow, { projectId: project.id, number: input.gate }, true);
  const decided = decidePlanGate({
    stage: project.stage as Stage,
    gate: input.gate,
    plannedOn: input.plannedOn ?? null,
    passedOn: (gate?.passedOn ?? null) as IsoDate | null,
  });
  if (!decided.ok) {
    return decided;
  }
  if (!gate) {
    throw new Error(`project ${project.id} has no gate ${input.gate}`);
  }
  if (gate.version !== input.version) {
    throw Refused.stale(gate.id, input.version, gate.version);
  }
  const { plannedOn } = decided.value;
  work.update(GateRow, gate, { plannedOn });
  work.tell({
    kind: 'gate.planned',
    subjectType: 'Project',
    subjectId: project.id,
    projectCode: project.code,
    summary: `planned gate ${input.gate} of ${project.name} for ${plannedOn ? formatDate(plannedOn) : 'no date'}`,
  });
  return accept(answerWith('Project', 'project', project.id));
};
