import type { UseCase } from '@weft/platform';
import { decideWithdraw } from '@weft/portfolio/domain';
import { editableEntry } from '../register/editable-entry';
import { CHANGE_REQUESTS, type Seen } from '../register/registers';
import { changeEntry } from '../register/save-entry';

/** Takes a change request back before it is decided. */
export const withdrawChangeRequest: UseCase<Seen> = async (work, input) => {
  const loaded = await editableEntry(work, CHANGE_REQUESTS, input);
  if (!loaded.ok) {
    return loaded;
  }
  const decided = decideWithdraw(loaded.value.entry.state);
  if (!decided.ok) {
    return decided;
  }
  return changeEntry(work, CHANGE_REQUESTS, loaded.value, decided.value, 'withdrew');
};
