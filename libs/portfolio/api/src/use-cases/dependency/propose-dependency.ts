import { accept, newId } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { decideProposeDependency, type DependencyTermsInput } from '@weft/portfolio/domain';
import { DependencyRow } from '../../persistence/register-rows';
import { nextNumber } from '../register/next-number';
import { renamed } from '../register/renamed';
import { lockCircles } from './lock-circles';
import { tellBoth } from './save-dependency';
import { loadSides, requireBothOpen } from './sides';
import { checkMilestones } from './terms-milestones';

type ProposeDependencyInput = DependencyTermsInput & { giverId: string; receiverId: string };

/** Says that one project waits for something from another. The side that says so has agreed by it. */
export const proposeDependency: UseCase<ProposeDependencyInput> = async (work, input) => {
  const others = await lockCircles(work);
  const sides = await loadSides(work, input);
  const decided = renamed(decideProposeDependency({ ...input, ...sides.edge }, others, sides.who), {
    giver: 'giverId',
  });
  if (!decided.ok) {
    return decided;
  }
  const open = requireBothOpen(sides);
  if (!open.ok) {
    return open;
  }
  const milestones = await checkMilestones(work, sides, decided.value);
  if (!milestones.ok) {
    return milestones;
  }
  const id = newId();
  const number = await nextNumber(work, 'DEPENDENCY');
  work.insert(DependencyRow, {
    ...decided.value,
    id,
    number,
    giverId: sides.giver.id,
    receiverId: sides.receiver.id,
  });
  tellBoth(work, sides, { id, number, title: decided.value.title }, 'proposed');
  return accept(answerWith('Dependency', 'dependency', id));
};
