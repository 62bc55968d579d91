import type { IsoDate } from '@weft/kernel';
import type { UseCase } from '@weft/platform';
import { decideNewIssue, decideRiskHappened } from '@weft/portfolio/domain';
import { editableEntry } from '../register/editable-entry';
import { ISSUES, RISKS, type Reasoned } from '../register/registers';
import { addEntry, changeEntry } from '../register/save-entry';

/** A risk has come about: it closes, and an issue that names it takes its place, or neither. */
export const riskHappened: UseCase<Reasoned> = async (work, input) => {
  const loaded = await editableEntry(work, RISKS, input);
  if (!loaded.ok) {
    return loaded;
  }
  const { entry, project } = loaded.value;
  const decided = decideRiskHappened(entry, input);
  if (!decided.ok) {
    return decided;
  }
  const { state, reason, issue } = decided.value;
  const goesOn = decideNewIssue(issue);
  if (!goesOn.ok) {
    return goesOn;
  }
  changeEntry(work, RISKS, loaded.value, { state, stateReason: reason }, 'closed', `it came about. ${reason}`);
  return addEntry(work, ISSUES, project, {
    ...goesOn.value,
    riskId: entry.id,
    state: 'OPEN',
    raisedOn: work.today as IsoDate,
  });
};
