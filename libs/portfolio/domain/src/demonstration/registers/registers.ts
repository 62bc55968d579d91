import { Seeded, type DemonstrationPartnership } from '@weft/identity/demonstration';
import type { DemonstrationPortfolio } from '../portfolio';
import { changeRequestsOf } from './change-requests';
import { registerContext } from './context';
import { dependenciesOf } from './dependencies';
import { assumptionsOf, decisionsOf, deliverablesOf, issuesOf } from './entries';
import { risksOf } from './risks';
import type { DemonstrationRegisters } from './types';

/**
 * The registers of the demonstration place, over its projects and milestones: same seed, same registers. What is said is
 * invented.
 */
export function demonstrationRegisters(
  seed: number,
  partnership: DemonstrationPartnership,
  portfolio: DemonstrationPortfolio,
): DemonstrationRegisters {
  const context = registerContext(new Seeded(seed, 'registers'), partnership, portfolio);
  return {
    ...risksOf(context),
    issues: issuesOf(context),
    assumptions: assumptionsOf(context),
    decisions: decisionsOf(context),
    deliverables: deliverablesOf(context),
    dependencies: dependenciesOf(context),
    changeRequests: changeRequestsOf(context),
  };
}
