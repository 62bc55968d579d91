import type { UseCase } from '@weft/platform';
import { decideEditChangeRequest, type ChangeRequestInput, type Patch } from '@weft/portfolio/domain';
import { CHANGE_REQUESTS, type Seen } from '../register/registers';
import { changeEntry } from '../register/save-entry';
import { editableChangeRequest } from './editable-change-request';
import { saveRebaselines } from './rebaselines';

/** Changes what is given of a draft; new baselines that are given replace all that were there. */
export const editChangeRequest: UseCase<Patch<ChangeRequestInput> & Seen> = async (work, input) => {
  const loaded = await editableChangeRequest(work, input);
  if (!loaded.ok) {
    return loaded;
  }
  const { entry, before, milestones } = loaded.value;
  const given = (field: 'title' | 'reason' | 'impact'): string =>
    input[field] === undefined ? entry[field] : (input[field] ?? '');
  const wanted = {
    title: given('title'),
    reason: given('reason'),
    impact: given('impact'),
    rebaselines: input.rebaselines === undefined ? before : (input.rebaselines ?? []),
  };
  const decided = decideEditChangeRequest(entry.state, wanted, milestones);
  if (!decided.ok) {
    return decided;
  }
  const { rebaselines, ...request } = decided.value;
  saveRebaselines(work, entry.id, before, rebaselines);
  return changeEntry(work, CHANGE_REQUESTS, loaded.value, request, 'edited');
};
