import type { UseCase } from '@weft/platform';
import { decideEditAssumption, type AssumptionInput, type Patch } from '@weft/portfolio/domain';
import { editableEntry } from '../register/editable-entry';
import { ASSUMPTIONS, type Seen } from '../register/registers';
import { changeEntry } from '../register/save-entry';

/** Changes what is given of an assumption. What tests it has verbs of its own. */
export const editAssumption: UseCase<Patch<AssumptionInput> & Seen> = async (work, input) => {
  const loaded = await editableEntry(work, ASSUMPTIONS, input);
  if (!loaded.ok) {
    return loaded;
  }
  const decided = decideEditAssumption(loaded.value.entry, input);
  if (!decided.ok) {
    return decided;
  }
  return changeEntry(work, ASSUMPTIONS, loaded.value, decided.value, 'edited');
};
