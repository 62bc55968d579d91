import {
  decideGrantRole,
  mayGrantRoles,
  refusals,
  roleWords,
  type Grant,
  type GroupKind,
  type Role,
} from '@weft/identity/domain';
import { accept, newId } from '@weft/kernel';
import { Refused, type UseCase } from '@weft/platform';
import { abilityOf } from '../ability';
import { MembershipRow, RoleGrantRow, WorkingGroupRow } from '../persistence/rows';
import { answerWithPerson } from './add-person';

interface GrantRoleInput {
  readonly personId: string;
  readonly role: Role;
  readonly groupId?: string | null;
  readonly organisationId?: string | null;
}

/** Gives a person of the place a role, for the whole place or limited to a group or an organisation. */
export const grantRole: UseCase<GrantRoleInput> = async (work, input) => {
  if (!mayGrantRoles(abilityOf(work.scope.actor))) {
    return refusals.grantRoles;
  }
  const membership = await work.find(MembershipRow, { personId: input.personId }, true);
  if (!membership) {
    throw Refused.notFound('personId');
  }
  if (membership.erasedAt) {
    return refusals.personErased;
  }
  const group = input.groupId ? await work.find(WorkingGroupRow, { id: input.groupId }) : null;
  if (group === undefined) {
    throw Refused.notFound('groupId');
  }
  const held = await work.rows<Grant>(
    'select role, group_id as "groupId", organisation_id as "organisationId" from role_grant where place_id = weft_place() and person_id = $1::uuid',
    [input.personId],
  );
  const decided = decideGrantRole(input, { groupKind: (group?.kind ?? null) as GroupKind | null, held });
  if (!decided.ok) {
    return decided;
  }
  work.insert(RoleGrantRow, { id: newId(), personId: input.personId, ...decided.value });
  work.tell({
    kind: 'role.granted',
    subjectType: 'Person',
    subjectId: input.personId,
    summary: `gave the role ${roleWords[input.role]}${group ? ` for ${group.name}` : ''}`,
  });
  return accept(answerWithPerson(input.personId));
};
