// Written by apps/web/codegen.ts; edit the .graphql documents instead.
/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type VerifyTrailMutationVariables = Exact<{ [key: string]: never; }>;


export type VerifyTrailMutation = { __typename: 'Mutation', verifyTrail:
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'TrailVerification', rows: number, sealed: number, head: string | null, whole: boolean, findings: Array<string> }
   };


