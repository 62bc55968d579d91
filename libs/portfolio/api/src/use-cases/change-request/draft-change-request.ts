import { newId } from '@weft/kernel';
import type { UseCase } from '@weft/platform';
import { decideDraftChangeRequest, type ChangeRequestInput } from '@weft/portfolio/domain';
import { editableProject } from '../editable-project';
import { CHANGE_REQUESTS } from '../register/registers';
import { addEntry } from '../register/save-entry';
import { baselinedMilestones } from './baselined-milestones';
import { saveRebaselines } from './rebaselines';

/** Drafts a request to change baselines that stand. */
export const draftChangeRequest: UseCase<ChangeRequestInput & { projectId: string }> = async (work, input) => {
  const loaded = await editableProject(work, input.projectId, 'projectId');
  if (!loaded.ok) {
    return loaded;
  }
  const project = loaded.value;
  const decided = decideDraftChangeRequest(input, await baselinedMilestones(work, project.id));
  if (!decided.ok) {
    return decided;
  }
  const { rebaselines, ...request } = decided.value;
  const id = newId();
  const asked = { ...request, state: 'DRAFTED', askedBy: work.personId } as const;
  const added = await addEntry(work, CHANGE_REQUESTS, project, asked, id);
  saveRebaselines(work, id, [], rebaselines);
  return added;
};
