import type { UseCase } from '@weft/platform';
import { decideCloseRisk } from '@weft/portfolio/domain';
import { editableEntry } from '../register/editable-entry';
import { RISKS, type Reasoned } from '../register/registers';
import { changeEntry } from '../register/save-entry';

/** Closes a risk that is no more, with a reason. */
export const closeRisk: UseCase<Reasoned> = async (work, input) => {
  const loaded = await editableEntry(work, RISKS, input);
  if (!loaded.ok) {
    return loaded;
  }
  const decided = decideCloseRisk(loaded.value.entry.state, input);
  if (!decided.ok) {
    return decided;
  }
  const { state, reason } = decided.value;
  return changeEntry(work, RISKS, loaded.value, { state, stateReason: reason }, 'closed', reason);
};
