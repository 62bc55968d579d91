import type { IsoDate } from '@weft/kernel';
import type { UseCase } from '@weft/platform';
import { decideNewIssue, type IssueInput } from '@weft/portfolio/domain';
import { editableProject } from '../editable-project';
import { ISSUES } from '../register/registers';
import { addEntry } from '../register/save-entry';

/** Adds an issue to a project's register. */
export const addIssue: UseCase<IssueInput & { projectId: string }> = async (work, input) => {
  const loaded = await editableProject(work, input.projectId, 'projectId');
  if (!loaded.ok) {
    return loaded;
  }
  const decided = decideNewIssue(input);
  if (!decided.ok) {
    return decided;
  }
  return addEntry(work, ISSUES, loaded.value, { ...decided.value, state: 'OPEN', raisedOn: work.today as IsoDate });
};
