import { formatDate, type IsoDate } from '@weft/kernel';
import type { UseCase } from '@weft/platform';
import { decideDeliverDependency } from '@weft/portfolio/domain';
import type { Seen } from '../register/registers';
import { changeDependencyRow } from './save-dependency';
import { loadDependency, requireOneOpen } from './sides';

/** The giver has delivered: today or before. */
export const deliverDependency: UseCase<Seen & { deliveredOn: string }> = async (work, input) => {
  const loaded = await loadDependency(work, input);
  const decided = decideDeliverDependency(loaded.dependency, input, work.today as IsoDate, loaded.who);
  if (!decided.ok) {
    return decided;
  }
  const open = requireOneOpen(loaded);
  if (!open.ok) {
    return open;
  }
  const { state, deliveredOn } = decided.value;
  const changes = { state, deliveredOn, stateReason: null };
  return changeDependencyRow(work, loaded, changes, 'delivered', `on ${formatDate(deliveredOn)}`);
};
