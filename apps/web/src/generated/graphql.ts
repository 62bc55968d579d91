// Written by apps/web/codegen.ts; edit the .graphql documents instead.
/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type GroupKind =
  | 'BOARD'
  | 'ENABLER_GROUP'
  | 'PROGRAMME'
  | 'WORKSTREAM';

export type Rating =
  | 'AMBER'
  | 'AMBER_GREEN'
  | 'AMBER_RED'
  | 'GREEN'
  | 'NOT_RATED'
  | 'RED';

export type ChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ChangesSubscription = { changes: { __typename: 'Change', cursor: string, kind: string, subjectType: string, subjectId: string, projectCode: string | null, summary: string, actorId: string | null, actorName: string | null, at: string, requestId: string } };

export type WhereOthersStandSubscriptionVariables = Exact<{
  page: string;
}>;


export type WhereOthersStandSubscription = { whereabouts: { __typename: 'Whereabouts', personId: string, name: string, at: string | null } };

export type SearchPageQueryVariables = Exact<{
  text: string;
  kinds?: Array<string> | string | null | undefined;
  each?: number | null | undefined;
  first?: number | null | undefined;
  ofOneKind: boolean;
}>;


export type SearchPageQuery = { __typename: 'Query', findCounts?: Array<{ __typename: 'FoundCount', kind: string, count: number, more: boolean }>, find: Array<{ __typename: 'Found', kind: string, id: string, code: string | null, title: string, markedTitle: string, passage: string | null, detail: string, path: string, rating: Rating | null, ofKind?: { __typename: 'FoundCount', kind: string, count: number, more: boolean } }> };

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { __typename: 'Query', workstreams: Array<{ __typename: 'Workstream', id: string, code: string, name: string, kind: GroupKind, projectCount: number }>, programmes: Array<{ __typename: 'Workstream', id: string, code: string, name: string, kind: GroupKind, projectCount: number }>, portfolio: { __typename: 'PortfolioSummary', projectCount: number } };

export type FindQueryVariables = Exact<{
  text: string;
}>;


export type FindQuery = { __typename: 'Query', find: Array<{ __typename: 'Found', kind: string, id: string, code: string | null, title: string, detail: string, path: string, rating: Rating | null }> };

export type PressingQueryVariables = Exact<{ [key: string]: never; }>;


export type PressingQuery = { __typename: 'Query', myWork: { __typename: 'MyWork', pressing: number } };

export type ToldQueryVariables = Exact<{ [key: string]: never; }>;


export type ToldQuery = { __typename: 'Query', notifications: { __typename: 'Notifications', unread: number, items: Array<{ __typename: 'Notification', id: string, kind: string, sentence: string, projectCode: string | null, path: string, at: string, readAt: string | null, actor: { __typename: 'Person', id: string, name: string } | null }> } };

export type ReadNotificationsMutationVariables = Exact<{
  ids?: Array<string | number> | string | number | null | undefined;
}>;


export type ReadNotificationsMutation = { __typename: 'Mutation', readNotifications:
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'Notifications', unread: number, items: Array<{ __typename: 'Notification', id: string, readAt: string | null }> }
   };


