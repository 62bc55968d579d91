import { accept, type IsoDate } from '@weft/kernel';
import { answerWith, type UnitOfWork, type UseCase } from '@weft/platform';
import { decidePassGate, gatePasser, stageWords, type GatePasser, type Stage } from '@weft/portfolio/domain';
import type { Grant } from '@weft/identity/domain';
import { GateRow, ProjectRow } from '../persistence/rows';

interface PassGateInput {
  readonly projectId: string;
  readonly gate: number;
  readonly passedOn: string;
  readonly note?: string | null;
  readonly version: number;
}

/** Passes the gate out of the project's stage, and with it into the next. */
export const passGate: UseCase<PassGateInput> = async (work, input) => {
  const project = await work.load(ProjectRow, input.projectId, 'projectId', input.version);
  const gate = await work.find(GateRow, { projectId: project.id, number: input.gate }, true);
  const before = gate && (await work.find(GateRow, { projectId: project.id, number: gate.number - 1 }));
  const decided = decidePassGate(
    {
      ...input,
      stage: project.stage as Stage,
      today: work.today as IsoDate,
      previousPassedOn: (before?.passedOn ?? null) as IsoDate | null,
    },
    standing(work, project),
  );
  if (!decided.ok) {
    return decided;
  }
  const { passedOn, note, stage } = decided.value;
  if (!gate) {
    throw new Error(`project ${project.id} has no gate ${input.gate}`);
  }
  work.update(GateRow, gate, { passedOn, passedBy: work.personId, note });
  work.update(ProjectRow, project, { stage, updatedAt: work.now });
  work.tell({
    kind: 'gate.passed',
    subjectType: 'Project',
    subjectId: project.id,
    projectCode: project.code,
    summary: `passed gate ${input.gate} of ${project.name}, now in ${stageWords[stage]}`,
  });
  return accept(answerWith('Project', 'project', project.id));
};

/** Who the actor is to a project, as far as its stages are concerned. */
export function standing(work: UnitOfWork, project: ProjectRow): GatePasser {
  const { grants, personId } = work.scope.actor;
  return gatePasser(grants as readonly Grant[], { personId }, project);
}
