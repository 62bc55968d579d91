import type { UseCase } from '@weft/platform';
import { decideAcceptDeliverable, requireOpenProject, type Stage } from '@weft/portfolio/domain';
import { DELIVERABLES, type Seen } from '../register/registers';
import { changeEntry } from '../register/save-entry';
import { judgedDeliverable } from './judged-deliverable';

/** Takes what was delivered as done. */
export const acceptDeliverable: UseCase<Seen> = async (work, input) => {
  const judged = await judgedDeliverable(work, input);
  const decided = decideAcceptDeliverable(judged.entry.state, judged.who);
  if (!decided.ok) {
    return decided;
  }
  const open = requireOpenProject(judged.project.stage as Stage);
  if (!open.ok) {
    return open;
  }
  return changeEntry(work, DELIVERABLES, judged, decided.value, 'accepted');
};
