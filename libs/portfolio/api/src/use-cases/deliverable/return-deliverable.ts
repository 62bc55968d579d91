import type { UseCase } from '@weft/platform';
import { decideReturnDeliverable, requireOpenProject, type Stage } from '@weft/portfolio/domain';
import { DELIVERABLES, type Reasoned } from '../register/registers';
import { changeEntry } from '../register/save-entry';
import { judgedDeliverable } from './judged-deliverable';

/** Sends back what was delivered, with a reason: it is planned anew. */
export const returnDeliverable: UseCase<Reasoned> = async (work, input) => {
  const judged = await judgedDeliverable(work, input);
  const decided = decideReturnDeliverable(judged.entry.state, input, judged.who);
  if (!decided.ok) {
    return decided;
  }
  const open = requireOpenProject(judged.project.stage as Stage);
  if (!open.ok) {
    return open;
  }
  const { state, reason } = decided.value;
  const changes = { state, deliveredOn: null, stateReason: reason };
  return changeEntry(work, DELIVERABLES, judged, changes, 'returned', reason);
};
