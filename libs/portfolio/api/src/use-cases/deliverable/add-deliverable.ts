import type { UseCase } from '@weft/platform';
import { decideNewDeliverable, type DeliverableInput } from '@weft/portfolio/domain';
import { editableProject } from '../editable-project';
import { milestoneOf } from '../register/milestone-of';
import { DELIVERABLES } from '../register/registers';
import { addEntry } from '../register/save-entry';

/** Adds something that a project leaves behind. */
export const addDeliverable: UseCase<DeliverableInput & { projectId: string }> = async (work, input) => {
  const loaded = await editableProject(work, input.projectId, 'projectId');
  if (!loaded.ok) {
    return loaded;
  }
  const decided = decideNewDeliverable(input);
  if (!decided.ok) {
    return decided;
  }
  const at = await milestoneOf(work, loaded.value, decided.value.milestoneId, 'milestoneId');
  if (!at.ok) {
    return at;
  }
  return addEntry(work, DELIVERABLES, loaded.value, { ...decided.value, state: 'PLANNED' });
};
