import type { Result } from '@weft/kernel';
import type { UnitOfWork } from '@weft/platform';
import type { DependencyTerms } from '@weft/portfolio/domain';
import { milestoneOf } from '../register/milestone-of';
import type { Sides } from './sides';

/** Each side's milestone must be of its project: refuses `milestone-of-another-project`. */
export async function checkMilestones(
  work: UnitOfWork,
  { giver, receiver }: Sides,
  { giverMilestoneId, receiverMilestoneId }: DependencyTerms,
): Promise<Result<void>> {
  const given = await milestoneOf(work, giver, giverMilestoneId, 'giverMilestoneId');
  return given.ok ? milestoneOf(work, receiver, receiverMilestoneId, 'receiverMilestoneId') : given;
}
