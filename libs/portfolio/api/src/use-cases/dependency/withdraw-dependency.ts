import type { UseCase } from '@weft/platform';
import { decideWithdrawDependency } from '@weft/portfolio/domain';
import type { Reasoned } from '../register/registers';
import { changeDependencyRow } from './save-dependency';
import { loadDependency, requireOneOpen } from './sides';

/** Takes a dependency off the table, with a reason. */
export const withdrawDependency: UseCase<Reasoned> = async (work, input) => {
  const loaded = await loadDependency(work, input);
  const decided = decideWithdrawDependency(loaded.dependency, input, loaded.who);
  if (!decided.ok) {
    return decided;
  }
  const open = requireOneOpen(loaded);
  if (!open.ok) {
    return open;
  }
  const { state, reason } = decided.value;
  return changeDependencyRow(work, loaded, { state, stateReason: reason }, 'withdrew', reason);
};
