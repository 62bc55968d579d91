import type { IsoDate } from '@weft/kernel';
import type { UseCase } from '@weft/platform';
import { decideSubmit } from '@weft/portfolio/domain';
import { CHANGE_REQUESTS, type Seen } from '../register/registers';
import { changeEntry } from '../register/save-entry';
import { editableChangeRequest } from './editable-change-request';
import { saveRebaselines } from './rebaselines';

/** Submits a draft for a decision, against the milestones as they are now. */
export const submitChangeRequest: UseCase<Seen> = async (work, input) => {
  const loaded = await editableChangeRequest(work, input);
  if (!loaded.ok) {
    return loaded;
  }
  const { entry, before, milestones } = loaded.value;
  const decided = decideSubmit({ ...entry, rebaselines: before }, milestones);
  if (!decided.ok) {
    return decided;
  }
  const { state, rebaselines } = decided.value;
  saveRebaselines(work, entry.id, before, rebaselines);
  const changes = { state, submittedOn: work.today as IsoDate };
  return changeEntry(work, CHANGE_REQUESTS, loaded.value, changes, 'submitted');
};
