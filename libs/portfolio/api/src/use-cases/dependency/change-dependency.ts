import type { UseCase } from '@weft/platform';
import { decideChangeTerms, type DependencyTermsInput } from '@weft/portfolio/domain';
import type { Seen } from '../register/registers';
import { lockCircles } from './lock-circles';
import { changeDependencyRow } from './save-dependency';
import { loadDependency, requireBothOpen } from './sides';
import { checkMilestones } from './terms-milestones';

/** Changes the terms of a dependency: the other side agrees anew. */
export const changeDependency: UseCase<Partial<DependencyTermsInput> & Seen> = async (work, input) => {
  const others = await lockCircles(work);
  const loaded = await loadDependency(work, input);
  const decided = decideChangeTerms(loaded.dependency, { ...input, ...loaded.edge }, others, loaded.who);
  if (!decided.ok) {
    return decided;
  }
  const open = requireBothOpen(loaded);
  if (!open.ok) {
    return open;
  }
  const milestones = await checkMilestones(work, loaded, decided.value);
  if (!milestones.ok) {
    return milestones;
  }
  const { title, needBy, promisedOn, giverMilestoneId, receiverMilestoneId } = decided.value;
  const { state, giverAgreed, receiverAgreed } = decided.value;
  const terms = { title, needBy, promisedOn, giverMilestoneId, receiverMilestoneId };
  const stateReason = state === loaded.dependency.state ? loaded.dependency.stateReason : null;
  return changeDependencyRow(work, loaded, { ...terms, state, giverAgreed, receiverAgreed, stateReason }, 'changed');
};
