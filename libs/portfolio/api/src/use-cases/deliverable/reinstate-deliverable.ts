import type { UseCase } from '@weft/platform';
import { decideCancelDeliverable } from '@weft/portfolio/domain';
import { editableEntry } from '../register/editable-entry';
import { DELIVERABLES, type Reasoned } from '../register/registers';
import { changeEntry } from '../register/save-entry';

/** Takes up again what was given up, with a reason. */
export const reinstateDeliverable: UseCase<Reasoned> = async (work, input) => {
  const loaded = await editableEntry(work, DELIVERABLES, input);
  if (!loaded.ok) {
    return loaded;
  }
  const decided = decideCancelDeliverable(loaded.value.entry.state, 'reinstate', input);
  if (!decided.ok) {
    return decided;
  }
  const { state, reason } = decided.value;
  return changeEntry(work, DELIVERABLES, loaded.value, { state, stateReason: reason }, 'reinstated', reason);
};
