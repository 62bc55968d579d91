import type { UseCase } from '@weft/platform';
import { decideReject, requireOpenProject, type Stage } from '@weft/portfolio/domain';
import { ProjectRow } from '../../persistence/rows';
import { standing } from '../pass-gate';
import { loadOfProject } from '../project-locks';
import { CHANGE_REQUESTS, type Reasoned } from '../register/registers';
import { changeEntry } from '../register/save-entry';

/** Says no to a change request, with a reason. */
export const rejectChangeRequest: UseCase<Reasoned> = async (work, input) => {
  const entry = await loadOfProject(work, CHANGE_REQUESTS, input);
  const project = await work.load(ProjectRow, entry.projectId, 'id');
  const who = { ...standing(work, project), personId: work.personId };
  const decided = decideReject({ state: entry.state, askedById: entry.askedBy }, input, who);
  if (!decided.ok) {
    return decided;
  }
  const open = requireOpenProject(project.stage as Stage);
  if (!open.ok) {
    return open;
  }
  const { state, reason } = decided.value;
  const changes = { state, decidedBy: work.personId, decidedAt: work.now, decisionReason: reason };
  return changeEntry(work, CHANGE_REQUESTS, { entry, project }, changes, 'rejected', reason);
};
