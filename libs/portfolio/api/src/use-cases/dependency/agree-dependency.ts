import type { UseCase } from '@weft/platform';
import { decideAgree, type Side } from '@weft/portfolio/domain';
import type { Seen } from '../register/registers';
import { changeDependencyRow } from './save-dependency';
import { loadDependency, requireBothOpen } from './sides';

/** Agrees to a dependency for one of its sides. */
export const agreeDependency: UseCase<Seen & { side: Side }> = async (work, input) => {
  const loaded = await loadDependency(work, input);
  const decided = decideAgree(loaded.dependency, input.side, loaded.who);
  if (!decided.ok) {
    return decided;
  }
  const open = requireBothOpen(loaded);
  if (!open.ok) {
    return open;
  }
  const { state, giverAgreed, receiverAgreed } = decided.value;
  const changes = { state, giverAgreed, receiverAgreed, stateReason: null };
  return changeDependencyRow(work, loaded, changes, 'agreed', `for the ${input.side.toLowerCase()}`);
};
