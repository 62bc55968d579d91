import type { UseCase } from '@weft/platform';
import { decideEditDeliverable, type DeliverableInput, type Patch } from '@weft/portfolio/domain';
import { editableEntry } from '../register/editable-entry';
import { milestoneOf } from '../register/milestone-of';
import { DELIVERABLES, type Seen } from '../register/registers';
import { changeEntry } from '../register/save-entry';

/** Changes what is given of a deliverable. Delivering, accepting and cancelling have their own verbs. */
export const editDeliverable: UseCase<Patch<DeliverableInput> & Seen> = async (work, input) => {
  const loaded = await editableEntry(work, DELIVERABLES, input);
  if (!loaded.ok) {
    return loaded;
  }
  const { entry, project } = loaded.value;
  const decided = decideEditDeliverable(entry, input);
  if (!decided.ok) {
    return decided;
  }
  const at = await milestoneOf(work, project, decided.value.milestoneId, 'milestoneId');
  if (!at.ok) {
    return at;
  }
  return changeEntry(work, DELIVERABLES, loaded.value, decided.value, 'edited');
};
