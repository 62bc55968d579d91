// Written by apps/web/codegen.ts; edit the .graphql documents instead.
/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Every field that is given narrows; values within a list widen. */
export type TrailFilter = {
  actorId?: Array<string | number> | null | undefined;
  /** What nobody did in their own name: Weft itself, or somebody at a console. Beside `actorId` it widens. */
  byNobody?: boolean | null | undefined;
  /** First day, in Europe/London. */
  from?: string | null | undefined;
  /** What one request did, by its whole id. */
  requestId?: string | null | undefined;
  /** One record alone. */
  subjectId?: string | number | null | undefined;
  /** Types of records, as `trailTypes` names them. */
  subjectType?: Array<string> | null | undefined;
  /** Last day, in Europe/London. */
  until?: string | null | undefined;
};

export type TrailPageQueryVariables = Exact<{
  filter: TrailFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type TrailPageQuery = { __typename: 'Query', trail: { __typename: 'HistoryEntryConnection', edges: Array<{ __typename: 'HistoryEntryEdge', cursor: string, node: { __typename: 'HistoryEntry', id: string, at: string, action: string, summary: string, subjectType: string, subjectId: string, requestId: string, actor: { __typename: 'Person', id: string, name: string, initials: string } | null, record: { __typename: 'TrailRecord', name: string, path: string | null } | null, changes: Array<{ __typename: 'FieldChange', field: string, before: string | null, after: string | null, beforeName: string | null, afterName: string | null }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type TrailTotalQueryVariables = Exact<{
  filter: TrailFilter;
}>;


export type TrailTotalQuery = { __typename: 'Query', trail: { __typename: 'HistoryEntryConnection', totalCount: number } };

export type TrailChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type TrailChoicesQuery = { __typename: 'Query', trailTypes: Array<{ __typename: 'TrailType', name: string }>, people: Array<{ __typename: 'Person', id: string, name: string }> };

export type TrailLineFragment = { __typename: 'HistoryEntry', id: string, at: string, action: string, summary: string, subjectType: string, subjectId: string, requestId: string, actor: { __typename: 'Person', id: string, name: string, initials: string } | null, record: { __typename: 'TrailRecord', name: string, path: string | null } | null, changes: Array<{ __typename: 'FieldChange', field: string, before: string | null, after: string | null, beforeName: string | null, afterName: string | null }> };

export type VerifyTrailMutationVariables = Exact<{ [key: string]: never; }>;


export type VerifyTrailMutation = { __typename: 'Mutation', verifyTrail:
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'TrailVerification', rows: number, sealed: number, head: string | null, whole: boolean, findings: Array<string> }
   };

