import { formatDate, type IsoDate } from '@weft/kernel';
import type { UseCase } from '@weft/platform';
import { decideDeliver } from '@weft/portfolio/domain';
import { editableEntry } from '../register/editable-entry';
import { DELIVERABLES, type Seen } from '../register/registers';
import { changeEntry } from '../register/save-entry';

/** Hands a deliverable over: today or before. */
export const deliver: UseCase<Seen & { deliveredOn: string }> = async (work, input) => {
  const loaded = await editableEntry(work, DELIVERABLES, input);
  if (!loaded.ok) {
    return loaded;
  }
  const decided = decideDeliver(loaded.value.entry.state, input, work.today as IsoDate);
  if (!decided.ok) {
    return decided;
  }
  const { state, deliveredOn } = decided.value;
  const changes = { state, deliveredOn, stateReason: null };
  return changeEntry(work, DELIVERABLES, loaded.value, changes, 'delivered', `on ${formatDate(deliveredOn)}`);
};
