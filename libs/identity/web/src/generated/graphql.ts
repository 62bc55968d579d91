// Written by apps/web/codegen.ts; edit the .graphql documents instead.
/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AddOrganisationInput = {
  code: string;
  kind: string;
  name: string;
  shortName: string;
  startsOn?: string | null | undefined;
};

export type AddPersonInput = {
  email: string;
  jobTitle?: string | null | undefined;
  name: string;
  organisationId?: string | number | null | undefined;
  /** First password, at least 12 characters; the person is asked to change it. Left out for someone known in another place. */
  password?: string | null | undefined;
};

export type ChangePasswordInput = {
  currentPassword: string;
  newPassword: string;
};

export type CreateTokenInput = {
  /** Days until it ends, 1 to 366. */
  days: number;
  name: string;
};

export type EditOrganisationInput = {
  endsOn?: string | null | undefined;
  id: string | number;
  kind?: string | null | undefined;
  name?: string | null | undefined;
  shortName?: string | null | undefined;
  startsOn?: string | null | undefined;
  version: number;
};

export type EditPersonInput = {
  active?: boolean | null | undefined;
  jobTitle?: string | null | undefined;
  name?: string | null | undefined;
  organisationId?: string | number | null | undefined;
  personId: string | number;
  version: number;
};

export type ErasePersonInput = {
  /** The person's name, typed again to confirm. */
  name: string;
  personId: string | number;
  /** Kept in the trail; it must not name the person. */
  reason: string;
  version: number;
};

export type GrantRoleInput = {
  groupId?: string | number | null | undefined;
  organisationId?: string | number | null | undefined;
  personId: string | number;
  role: Role;
};

export type GroupKind =
  | 'BOARD'
  | 'ENABLER_GROUP'
  | 'PROGRAMME'
  | 'WORKSTREAM';

export type RevokeRoleInput = {
  grantId: string | number;
};

export type Role =
  | 'AUDITOR'
  | 'BCF_LEAD'
  | 'ENABLER_LEAD'
  | 'FINANCE_LEAD'
  | 'PLACE_ADMIN'
  | 'PMO'
  | 'PROJECT_LEAD'
  | 'VIEWER'
  | 'WORKSTREAM_LEAD';

export type OrganisationHistoryQueryVariables = Exact<{
  id: string | number;
}>;


export type OrganisationHistoryQuery = { __typename: 'Query', history: Array<{ __typename: 'HistoryEntry', id: string, at: string, summary: string, actor: { __typename: 'Person', id: string, name: string, initials: string } | null, changes: Array<{ __typename: 'FieldChange', field: string, before: string | null, after: string | null }> }> };

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', person: { __typename: 'Person', id: string, name: string, initials: string, email: string, jobTitle: string | null }, grants: Array<{ __typename: 'RoleGrant', id: string, role: Role, group: { __typename: 'Group', id: string, code: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, name: string } | null }>, places: Array<{ __typename: 'ViewerPlace', id: string, code: string, name: string, current: boolean }> }, place: { __typename: 'Place', id: string, code: string, name: string, demonstration: boolean, today: string } };

export type PersonLineFragment = { __typename: 'Person', id: string, name: string, initials: string, email: string, jobTitle: string | null, active: boolean, erased: boolean, version: number, organisation: { __typename: 'Organisation', id: string, code: string, name: string, shortName: string } | null, grants: Array<{ __typename: 'RoleGrant', id: string, role: Role, group: { __typename: 'Group', id: string, code: string, name: string, kind: GroupKind } | null, organisation: { __typename: 'Organisation', id: string, shortName: string } | null }> };

export type OrganisationLineFragment = { __typename: 'Organisation', id: string, code: string, name: string, shortName: string, kind: string, startsOn: string | null, endsOn: string | null, version: number };

export type AccountDetailsFragment = { __typename: 'Viewer', sessions: Array<{ __typename: 'Session', id: string, createdAt: string, lastSeenAt: string, device: string | null, current: boolean }>, tokens: Array<{ __typename: 'PersonalToken', id: string, name: string, prefix: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null }> };

export type IdentityRefusalFragment = { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> };

export type IdentityClashFragment = { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> };

export type PeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type PeopleQuery = { __typename: 'Query', people: Array<{ __typename: 'Person', id: string, name: string, initials: string, email: string, jobTitle: string | null, active: boolean, erased: boolean, version: number, organisation: { __typename: 'Organisation', id: string, code: string, name: string, shortName: string } | null, grants: Array<{ __typename: 'RoleGrant', id: string, role: Role, group: { __typename: 'Group', id: string, code: string, name: string, kind: GroupKind } | null, organisation: { __typename: 'Organisation', id: string, shortName: string } | null }> }> };

export type IdentityChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type IdentityChoicesQuery = { __typename: 'Query', groups: Array<{ __typename: 'Group', id: string, code: string, name: string, kind: GroupKind }>, organisations: Array<{ __typename: 'Organisation', id: string, code: string, name: string, shortName: string }> };

export type PersonHistoryQueryVariables = Exact<{
  id: string | number;
}>;


export type PersonHistoryQuery = { __typename: 'Query', history: Array<{ __typename: 'HistoryEntry', id: string, at: string, summary: string, actor: { __typename: 'Person', id: string, name: string, initials: string } | null, changes: Array<{ __typename: 'FieldChange', field: string, before: string | null, after: string | null }> }> };

export type OrganisationsQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganisationsQuery = { __typename: 'Query', organisations: Array<{ __typename: 'Organisation', id: string, code: string, name: string, shortName: string, kind: string, startsOn: string | null, endsOn: string | null, version: number }> };

export type AccountQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', sessions: Array<{ __typename: 'Session', id: string, createdAt: string, lastSeenAt: string, device: string | null, current: boolean }>, tokens: Array<{ __typename: 'PersonalToken', id: string, name: string, prefix: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null }> } };

export type AddPersonMutationVariables = Exact<{
  input: AddPersonInput;
}>;


export type AddPersonMutation = { __typename: 'Mutation', addPerson:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Person', id: string, name: string, initials: string, email: string, jobTitle: string | null, active: boolean, erased: boolean, version: number, organisation: { __typename: 'Organisation', id: string, code: string, name: string, shortName: string } | null, grants: Array<{ __typename: 'RoleGrant', id: string, role: Role, group: { __typename: 'Group', id: string, code: string, name: string, kind: GroupKind } | null, organisation: { __typename: 'Organisation', id: string, shortName: string } | null }> }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditPersonMutationVariables = Exact<{
  input: EditPersonInput;
}>;


export type EditPersonMutation = { __typename: 'Mutation', editPerson:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Person', id: string, name: string, initials: string, email: string, jobTitle: string | null, active: boolean, erased: boolean, version: number, organisation: { __typename: 'Organisation', id: string, code: string, name: string, shortName: string } | null, grants: Array<{ __typename: 'RoleGrant', id: string, role: Role, group: { __typename: 'Group', id: string, code: string, name: string, kind: GroupKind } | null, organisation: { __typename: 'Organisation', id: string, shortName: string } | null }> }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ErasePersonMutationVariables = Exact<{
  input: ErasePersonInput;
}>;


export type ErasePersonMutation = { __typename: 'Mutation', erasePerson:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Person', id: string, name: string, initials: string, email: string, jobTitle: string | null, active: boolean, erased: boolean, version: number, organisation: { __typename: 'Organisation', id: string, code: string, name: string, shortName: string } | null, grants: Array<{ __typename: 'RoleGrant', id: string, role: Role, group: { __typename: 'Group', id: string, code: string, name: string, kind: GroupKind } | null, organisation: { __typename: 'Organisation', id: string, shortName: string } | null }> }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type GrantRoleMutationVariables = Exact<{
  input: GrantRoleInput;
}>;


export type GrantRoleMutation = { __typename: 'Mutation', grantRole:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Person', id: string, name: string, initials: string, email: string, jobTitle: string | null, active: boolean, erased: boolean, version: number, organisation: { __typename: 'Organisation', id: string, code: string, name: string, shortName: string } | null, grants: Array<{ __typename: 'RoleGrant', id: string, role: Role, group: { __typename: 'Group', id: string, code: string, name: string, kind: GroupKind } | null, organisation: { __typename: 'Organisation', id: string, shortName: string } | null }> }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type RevokeRoleMutationVariables = Exact<{
  input: RevokeRoleInput;
}>;


export type RevokeRoleMutation = { __typename: 'Mutation', revokeRole:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Person', id: string, name: string, initials: string, email: string, jobTitle: string | null, active: boolean, erased: boolean, version: number, organisation: { __typename: 'Organisation', id: string, code: string, name: string, shortName: string } | null, grants: Array<{ __typename: 'RoleGrant', id: string, role: Role, group: { __typename: 'Group', id: string, code: string, name: string, kind: GroupKind } | null, organisation: { __typename: 'Organisation', id: string, shortName: string } | null }> }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type RevokeAllSessionsMutationVariables = Exact<{
  personId: string | number;
}>;


export type RevokeAllSessionsMutation = { __typename: 'Mutation', revokeAllSessions:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Person', id: string, name: string, initials: string, email: string, jobTitle: string | null, active: boolean, erased: boolean, version: number, organisation: { __typename: 'Organisation', id: string, code: string, name: string, shortName: string } | null, grants: Array<{ __typename: 'RoleGrant', id: string, role: Role, group: { __typename: 'Group', id: string, code: string, name: string, kind: GroupKind } | null, organisation: { __typename: 'Organisation', id: string, shortName: string } | null }> }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type AddOrganisationMutationVariables = Exact<{
  input: AddOrganisationInput;
}>;


export type AddOrganisationMutation = { __typename: 'Mutation', addOrganisation:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Organisation', id: string, code: string, name: string, shortName: string, kind: string, startsOn: string | null, endsOn: string | null, version: number }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditOrganisationMutationVariables = Exact<{
  input: EditOrganisationInput;
}>;


export type EditOrganisationMutation = { __typename: 'Mutation', editOrganisation:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Organisation', id: string, code: string, name: string, shortName: string, kind: string, startsOn: string | null, endsOn: string | null, version: number }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { __typename: 'Mutation', changePassword:
    | { __typename: 'AccountChanged', viewer: { __typename: 'Viewer', sessions: Array<{ __typename: 'Session', id: string, createdAt: string, lastSeenAt: string, device: string | null, current: boolean }>, tokens: Array<{ __typename: 'PersonalToken', id: string, name: string, prefix: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null }> } }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type CreateTokenMutationVariables = Exact<{
  input: CreateTokenInput;
}>;


export type CreateTokenMutation = { __typename: 'Mutation', createToken:
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'TokenCreated', secret: string, token: { __typename: 'PersonalToken', id: string, name: string, prefix: string, createdAt: string, expiresAt: string } }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type RevokeTokenMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeTokenMutation = { __typename: 'Mutation', revokeToken:
    | { __typename: 'AccountChanged', viewer: { __typename: 'Viewer', sessions: Array<{ __typename: 'Session', id: string, createdAt: string, lastSeenAt: string, device: string | null, current: boolean }>, tokens: Array<{ __typename: 'PersonalToken', id: string, name: string, prefix: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null }> } }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type RevokeSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeSessionMutation = { __typename: 'Mutation', revokeSession:
    | { __typename: 'AccountChanged', viewer: { __typename: 'Viewer', sessions: Array<{ __typename: 'Session', id: string, createdAt: string, lastSeenAt: string, device: string | null, current: boolean }>, tokens: Array<{ __typename: 'PersonalToken', id: string, name: string, prefix: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null }> } }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

