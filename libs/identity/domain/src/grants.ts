import { accept, invalid, notAllowed, type InvalidField, type Result } from '@weft/kernel';
import { LAST_PLACE_ADMINISTRATOR } from './account';
import { ROLES, roleWords, type Grant, type Role } from './roles';

/** Kinds of groups, as in the schema. */
export const GROUP_KINDS = ['WORKSTREAM', 'PROGRAMME', 'ENABLER_GROUP', 'BOARD'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** The kinds of group that a role can be limited to; a role that is not named here is never limited to a group. */
const groupKindsOf: Readonly<Partial<Record<Role, readonly GroupKind[]>>> = {
  PROJECT_LEAD: ['WORKSTREAM', 'PROGRAMME'],
  WORKSTREAM_LEAD: ['WORKSTREAM', 'PROGRAMME'],
  ENABLER_LEAD: ['ENABLER_GROUP'],
};

/** Roles that are only ever held for the whole place. */
const wholePlaceRoles: readonly Role[] = ['VIEWER', 'PLACE_ADMIN', 'AUDITOR'];

/** Whether the role can be limited to a group of this kind. */
export function groupScopeFits(role: Role, kind: GroupKind): boolean {
  return groupKindsOf[role]?.includes(kind) ?? false;
}

/** Whether the role can be limited to one organisation. */
export function organisationScopeFits(role: Role): boolean {
  return !wholePlaceRoles.includes(role);
}

export interface GrantRoleInput {
  readonly role: Role;
  readonly groupId?: string | null;
  readonly organisationId?: string | null;
}

/**
 * Gives a role. `groupKind` is the kind of the group named, null where none is; `held` are the person's grants. Refuses
 * `role-unknown`, `group-scope-unfit`, `organisation-scope-unfit`, `role-held-already`.
 */
export function decideGrantRole(
  input: GrantRoleInput,
  { groupKind, held }: { readonly groupKind: GroupKind | null; readonly held: readonly Grant[] },
): Result<Grant> {
  const { role, groupId = null, organisationId = null } = input;
  if (!ROLES.includes(role)) return invalid({ field: 'role', rule: 'role-unknown', message: 'There is no such role.' });
  const broken: InvalidField[] = [];
  const words = roleWords[role];
  if (groupId !== null && (groupKind === null || !groupScopeFits(role, groupKind))) {
    const message = `The role ${words} cannot be limited to this group.`;
    broken.push({ field: 'groupId', rule: 'group-scope-unfit', message });
  }
  if (organisationId !== null && !organisationScopeFits(role)) {
    const message = `The role ${words} is held for the whole place.`;
    broken.push({ field: 'organisationId', rule: 'organisation-scope-unfit', message });
  }
  const sameScope = (grant: Grant) => grant.groupId === groupId && grant.organisationId === organisationId;
  if (held.some((grant) => grant.role === role && sameScope(grant))) {
    broken.push({ field: 'role', rule: 'role-held-already', message: `The person holds the role ${words} already.` });
  }
  if (broken.length > 0) return invalid(...broken);
  return accept({ role, groupId, organisationId });
}

/**
 * Takes a role away. `placeAdministrators` counts the active people of the place who are administrators, this one
 * included: the last one stays (`last-place-administrator`).
 */
export function decideRevokeRole(
  grant: Pick<Grant, 'role'>,
  { placeAdministrators }: { readonly placeAdministrators: number },
): Result<void> {
  if (grant.role === 'PLACE_ADMIN' && placeAdministrators <= 1) {
    return notAllowed('last-place-administrator', LAST_PLACE_ADMINISTRATOR);
  }
  return accept(undefined);
}
