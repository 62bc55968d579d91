import type { UseCase } from '@weft/platform';
import { decideEditIssue, type IssueInput, type Patch } from '@weft/portfolio/domain';
import { editableEntry } from '../register/editable-entry';
import { ISSUES, type Seen } from '../register/registers';
import { changeEntry } from '../register/save-entry';

/** Changes what is given of an issue. Resolving and reopening have their own verbs. */
export const editIssue: UseCase<Patch<IssueInput> & Seen> = async (work, input) => {
  const loaded = await editableEntry(work, ISSUES, input);
  if (!loaded.ok) {
    return loaded;
  }
  const decided = decideEditIssue(loaded.value.entry, input);
  if (!decided.ok) {
    return decided;
  }
  return changeEntry(work, ISSUES, loaded.value, decided.value, 'edited');
};
