import { decideRevokeRole, mayGrantRoles, refusals, roleWords, type Role } from '@weft/identity/domain';
import { accept } from '@weft/kernel';
import { Refused, type UseCase } from '@weft/platform';
import { abilityOf } from '../ability';
import { RoleGrantRow } from '../persistence/rows';
import { answerWithPerson } from './add-person';
import { placeAdministrators } from './place-administrators';

/** Takes one grant back. The last place administrator stays. */
export const revokeRole: UseCase<{ readonly grantId: string }> = async (work, { grantId }) => {
  if (!mayGrantRoles(abilityOf(work.scope.actor))) {
    return refusals.grantRoles;
  }
  const named = await work.find(RoleGrantRow, { id: grantId });
  const administrators = named ? await placeAdministrators(work, named.personId) : [];
  // Asked again under the lock of its holder: somebody may have taken it back meanwhile.
  const grant = named && (await work.find(RoleGrantRow, { id: grantId }));
  if (!grant) {
    throw Refused.notFound('grantId');
  }
  const role = grant.role as Role;
  const decided = decideRevokeRole({ role }, { placeAdministrators: administrators.length });
  if (!decided.ok) {
    return decided;
  }
  work.delete(RoleGrantRow, { id: grant.id });
  work.tell({
    kind: 'role.revoked',
    subjectType: 'Person',
    subjectId: grant.personId,
    summary: `took back the role ${roleWords[role]}`,
  });
  return accept(answerWithPerson(grant.personId));
};
