import type { UseCase } from '@weft/platform';
import { decideReopenIssue } from '@weft/portfolio/domain';
import { editableEntry } from '../register/editable-entry';
import { ISSUES, type Reasoned } from '../register/registers';
import { changeEntry } from '../register/save-entry';

/** Opens a resolved issue again, with a reason. */
export const reopenIssue: UseCase<Reasoned> = async (work, input) => {
  const loaded = await editableEntry(work, ISSUES, input);
  if (!loaded.ok) {
    return loaded;
  }
  const decided = decideReopenIssue(loaded.value.entry.state, input);
  if (!decided.ok) {
    return decided;
  }
  const { state, reason } = decided.value;
  return changeEntry(work, ISSUES, loaded.value, { state, stateReason: reason }, 'reopened', reason);
};
