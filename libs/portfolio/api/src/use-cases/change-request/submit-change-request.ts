import type { IsoDate } from '@weft/kernel';
import type { UseCase } from '@weft/platform';
import { decideSubmit } from '@weft/portfolio/domain';
import { editableEntry } from '../register/editable-entry';
import { CHANGE_REQUESTS, type Seen } from '../register/registers';
import { changeEntry } from '../register/save-entry';
import { baselinedMilestones } from './baselined-milestones';
import { rebaselinesOf, saveRebaselines } from './rebaselines';

/** Submits a draft for a decision, against the milestones as they are now. */
export const submitChangeRequest: UseCase<Seen> = async (work, input) => {
  const loaded = await editableEntry(work, CHANGE_REQUESTS, input);
  if (!loaded.ok) {
    return loaded;
  }
  const { entry, project } = loaded.value;
  const [before, milestones] = await Promise.all([
    rebaselinesOf(work, entry.id),
    baselinedMilestones(work, project.id),
  ]);
  const decided = decideSubmit({ ...entry, rebaselines: before }, milestones);
  if (!decided.ok) {
    return decided;
  }
  const { state, rebaselines } = decided.value;
  saveRebaselines(work, entry.id, before, rebaselines);
  const changes = { state, submittedOn: work.today as IsoDate };
  return changeEntry(work, CHANGE_REQUESTS, loaded.value, changes, 'submitted');
};
