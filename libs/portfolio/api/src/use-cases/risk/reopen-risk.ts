import type { UseCase } from '@weft/platform';
import { decideReopenRisk } from '@weft/portfolio/domain';
import { editableEntry } from '../register/editable-entry';
import { RISKS, type Reasoned } from '../register/registers';
import { changeEntry } from '../register/save-entry';

/** Opens a closed risk again, with a reason. */
export const reopenRisk: UseCase<Reasoned> = async (work, input) => {
  const loaded = await editableEntry(work, RISKS, input);
  if (!loaded.ok) {
    return loaded;
  }
  const decided = decideReopenRisk(loaded.value.entry.state, input);
  if (!decided.ok) {
    return decided;
  }
  const { state, reason } = decided.value;
  return changeEntry(work, RISKS, loaded.value, { state, stateReason: reason }, 'reopened', reason);
};
