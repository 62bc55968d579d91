import type { UseCase } from '@weft/platform';
import { decideDispute } from '@weft/portfolio/domain';
import type { Reasoned } from '../register/registers';
import { lockCircles } from './lock-circles';
import { changeDependencyRow } from './save-dependency';
import { loadDependency, requireBothOpen } from './sides';

/** The receiver says that it did not come, or not as agreed: it waits again. */
export const disputeDependency: UseCase<Reasoned> = async (work, input) => {
  const others = await lockCircles(work);
  const loaded = await loadDependency(work, input);
  const decided = decideDispute(loaded.dependency, { ...input, ...loaded.edge }, others, loaded.who);
  if (!decided.ok) {
    return decided;
  }
  const open = requireBothOpen(loaded);
  if (!open.ok) {
    return open;
  }
  const { state, reason } = decided.value;
  return changeDependencyRow(work, loaded, { state, deliveredOn: null, stateReason: reason }, 'disputed', reason);
};
