import type { UseCase } from '@weft/platform';
import { decideEditRisk, type Patch, type RiskInput } from '@weft/portfolio/domain';
import { editableEntry } from '../register/editable-entry';
import { RISKS, type Seen } from '../register/registers';
import { changeEntry } from '../register/save-entry';

/** Changes what is given of a risk. Closing and reopening have their own verbs. */
export const editRisk: UseCase<Patch<RiskInput> & Seen> = async (work, input) => {
  const loaded = await editableEntry(work, RISKS, input);
  if (!loaded.ok) {
    return loaded;
  }
  const decided = decideEditRisk(loaded.value.entry, input);
  if (!decided.ok) {
    return decided;
  }
  return changeEntry(work, RISKS, loaded.value, decided.value, 'edited');
};
