// Written by apps/web/codegen.ts; edit the .graphql documents instead.
/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type MoveMilestoneInput = {
  forecastOn: string;
  id: string | number;
  reason?: string | null | undefined;
  version: number;
};

export type SwitchNotificationInput = {
  byMail: boolean;
  inApp: boolean;
  kind: string | number;
};

/** Why something stands in My work. */
export type WorkReason =
  /** Changed by somebody else since this person last looked. */
  | 'CHANGED'
  /** Due within 14 days. */
  | 'DUE'
  /** Something about it asks for a look. */
  | 'LOOK'
  | 'OVERDUE'
  /** It waits for a decision of this person. */
  | 'WAITING';

export type WorkLineFragment = { __typename: 'WorkItem', id: string, why: WorkReason, kind: string, subjectId: string, ask: string, code: string | null, title: string, projectCode: string | null, projectName: string | null, dueOn: string | null, path: string, version: number | null, at: string | null, actor: { __typename: 'Person', id: string, name: string, initials: string } | null };

export type MyWorkQueryVariables = Exact<{ [key: string]: never; }>;


export type MyWorkQuery = { __typename: 'Query', myWork: { __typename: 'MyWork', pressing: number, since: string, items: Array<{ __typename: 'WorkItem', id: string, why: WorkReason, kind: string, subjectId: string, ask: string, code: string | null, title: string, projectCode: string | null, projectName: string | null, dueOn: string | null, path: string, version: number | null, at: string | null, actor: { __typename: 'Person', id: string, name: string, initials: string } | null }> } };

export type SeeMyWorkMutationVariables = Exact<{ [key: string]: never; }>;


export type SeeMyWorkMutation = { __typename: 'Mutation', seeMyWork:
    | { __typename: 'MyWork', pressing: number, since: string, items: Array<{ __typename: 'WorkItem', id: string, why: WorkReason, kind: string, subjectId: string, ask: string, code: string | null, title: string, projectCode: string | null, projectName: string | null, dueOn: string | null, path: string, version: number | null, at: string | null, actor: { __typename: 'Person', id: string, name: string, initials: string } | null }> }
    | { __typename: 'NotAllowed', message: string }
   };

export type MoveMyMilestoneMutationVariables = Exact<{
  input: MoveMilestoneInput;
}>;


export type MoveMyMilestoneMutation = { __typename: 'Mutation', moveMilestone:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Milestone', id: string, title: string, forecastOn: string | null, version: number }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type NotificationKindsQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationKindsQuery = { __typename: 'Query', notificationKinds: Array<{ __typename: 'NotificationSwitch', kind: string, name: string, inApp: boolean, byMail: boolean }> };

export type SwitchNotificationMutationVariables = Exact<{
  input: SwitchNotificationInput;
}>;


export type SwitchNotificationMutation = { __typename: 'Mutation', switchNotification:
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotificationSwitch', kind: string, name: string, inApp: boolean, byMail: boolean }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

