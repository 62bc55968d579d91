import { mayCreateProject, refusals } from '@weft/identity/domain';
import { abilityOf } from '@weft/identity/api';
import { accept, newId } from '@weft/kernel';
import { answerWith, Refused, type UseCase } from '@weft/platform';
import { decideNewProject, GATES, nextProjectCode, type NewProjectInput } from '@weft/portfolio/domain';
import { WorkingGroupRow } from '@weft/identity/api';
import { GateRow, ProjectRow } from '../persistence/rows';

/** A new project at a workstream or programme, in stage Idea, with its five gates ahead. */
export const createProject: UseCase<NewProjectInput & { home: string }> = async (work, input) => {
  // The home's row is the lock under which codes are given one after the other.
  const home = await work.find(WorkingGroupRow, { code: input.home }, true);
  if (!home || !['WORKSTREAM', 'PROGRAMME'].includes(home.kind)) {
    throw Refused.notFound('home');
  }
  if (
    !mayCreateProject(abilityOf(work.scope.actor), { homeId: home.id, organisationId: input.organisationId ?? null })
  ) {
    return refusals.createProject;
  }
  const decided = decideNewProject(input);
  if (!decided.ok) {
    return decided;
  }
  const codes = await work.rows<{ code: string }>(
    'select code from project where place_id = weft_place() and home_id = $1::uuid',
    [home.id],
  );
  const code = nextProjectCode(
    home.code,
    codes.map((row) => row.code),
  );
  const id = newId();
  work.insert(ProjectRow, { id, code, homeId: home.id, ...decided.value, stage: 'IDEA' });
  for (const number of GATES) {
    work.insert(GateRow, { id: newId(), projectId: id, number });
  }
  work.tell({
    kind: 'project.created',
    subjectType: 'Project',
    subjectId: id,
    projectCode: code,
    summary: `created ${decided.value.name}`,
  });
  return accept(answerWith('Project', 'project', id));
};
