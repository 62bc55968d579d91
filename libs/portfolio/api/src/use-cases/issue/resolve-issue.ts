import type { UseCase } from '@weft/platform';
import { decideResolveIssue } from '@weft/portfolio/domain';
import { editableEntry } from '../register/editable-entry';
import { ISSUES, type Seen } from '../register/registers';
import { changeEntry } from '../register/save-entry';

/** Resolves an issue, with what was done. */
export const resolveIssue: UseCase<Seen & { resolution: string }> = async (work, input) => {
  const loaded = await editableEntry(work, ISSUES, input);
  if (!loaded.ok) {
    return loaded;
  }
  const decided = decideResolveIssue(loaded.value.entry.state, input);
  if (!decided.ok) {
    return decided;
  }
  const { state, resolution } = decided.value;
  return changeEntry(work, ISSUES, loaded.value, { state, stateReason: resolution }, 'resolved', resolution);
};
