import type { UseCase } from '@weft/platform';
import { decideNewAssumption, type AssumptionInput } from '@weft/portfolio/domain';
import { editableProject } from '../editable-project';
import { ASSUMPTIONS } from '../register/registers';
import { addEntry } from '../register/save-entry';

/** Adds an assumption that a project's plan stands on. */
export const addAssumption: UseCase<AssumptionInput & { projectId: string }> = async (work, input) => {
  const loaded = await editableProject(work, input.projectId, 'projectId');
  if (!loaded.ok) {
    return loaded;
  }
  const decided = decideNewAssumption(input);
  if (!decided.ok) {
    return decided;
  }
  return addEntry(work, ASSUMPTIONS, loaded.value, { ...decided.value, state: 'UNTESTED' });
};
