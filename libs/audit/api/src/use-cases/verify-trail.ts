import { abilityOf } from '@weft/identity/api';
import { mayVerifyTrail, refusals } from '@weft/identity/domain';
import { accept } from '@weft/kernel';
import type { UseCase } from '@weft/platform';
import { trailVerification, type PublishedHead } from '../queries/audit-shapes';

/** Goes through the whole trail of the place, for an auditor. It changes nothing. */
export const verifyTrail: UseCase<{ heads?: readonly PublishedHead[] | null }> = async (work, { heads }) => {
  if (!mayVerifyTrail(abilityOf(work.scope.actor))) {
    return refusals.verifyTrail;
  }
  return accept({ type: 'TrailVerification', rows: (t, scope) => trailVerification(t, scope, heads ?? []) });
};
