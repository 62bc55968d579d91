import type { UseCase } from '@weft/platform';
import { decideDecline, type Side } from '@weft/portfolio/domain';
import type { Reasoned } from '../register/registers';
import { changeDependencyRow } from './save-dependency';
import { loadDependency, requireOneOpen } from './sides';

/** Says no to a dependency for one of its sides, with a reason. */
export const declineDependency: UseCase<Reasoned & { side: Side }> = async (work, input) => {
  const loaded = await loadDependency(work, input);
  const decided = decideDecline(loaded.dependency, input.side, input, loaded.who);
  if (!decided.ok) {
    return decided;
  }
  const open = requireOneOpen(loaded);
  if (!open.ok) {
    return open;
  }
  const { state, giverAgreed, receiverAgreed, reason } = decided.value;
  const changes = { state, giverAgreed, receiverAgreed, stateReason: reason };
  return changeDependencyRow(work, loaded, changes, 'declined', reason);
};
