import { abilityOf } from '@weft/identity/api';
import { mayVerifyTrail, refusals } from '@weft/identity/domain';
import { accept } from '@weft/kernel';
import type { UseCase } from '@weft/platform';
import { trailVerification } from '../queries/audit-shapes';

/** Goes through the whole trail of the place, for an auditor. It changes nothing. */
export const verifyTrail: UseCase<object> = async (work) => {
  if (!mayVerifyTrail(abilityOf(work.scope.actor))) {
    return refusals.verifyTrail;
  }
  return accept({ type: 'TrailVerification', rows: trailVerification });
};
