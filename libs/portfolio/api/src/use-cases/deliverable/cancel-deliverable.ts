import type { UseCase } from '@weft/platform';
import { decideCancelDeliverable } from '@weft/portfolio/domain';
import { editableEntry } from '../register/editable-entry';
import { DELIVERABLES, type Reasoned } from '../register/registers';
import { changeEntry } from '../register/save-entry';

/** Gives a deliverable up, with a reason. */
export const cancelDeliverable: UseCase<Reasoned> = async (work, input) => {
  const loaded = await editableEntry(work, DELIVERABLES, input);
  if (!loaded.ok) {
    return loaded;
  }
  const decided = decideCancelDeliverable(loaded.value.entry.state, 'cancel', input);
  if (!decided.ok) {
    return decided;
  }
  const { state, reason } = decided.value;
  return changeEntry(work, DELIVERABLES, loaded.value, { state, stateReason: reason }, 'cancelled', reason);
};
