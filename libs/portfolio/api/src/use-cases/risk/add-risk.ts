import type { IsoDate } from '@weft/kernel';
import type { UseCase } from '@weft/platform';
import { decideNewRisk, type RiskInput } from '@weft/portfolio/domain';
import { editableProject } from '../editable-project';
import { RISKS } from '../register/registers';
import { addEntry } from '../register/save-entry';

/** Adds a risk to a project's register. */
export const addRisk: UseCase<RiskInput & { projectId: string }> = async (work, input) => {
  const loaded = await editableProject(work, input.projectId, 'projectId');
  if (!loaded.ok) {
    return loaded;
  }
  const decided = decideNewRisk(input);
  if (!decided.ok) {
    return decided;
  }
  return addEntry(work, RISKS, loaded.value, { ...decided.value, state: 'OPEN', raisedOn: work.today as IsoDate });
};
