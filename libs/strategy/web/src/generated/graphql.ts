// Written by apps/web/codegen.ts; edit the .graphql documents instead.
/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AddStatementInput = {
  editionId: string | number;
  kind: StatementKind;
  section?: string | null | undefined;
  text: string;
};

export type DraftEditionInput = {
  code: string;
  fromEditionId: string | number;
  title: string;
};

export type EditEditionInput = {
  id: string | number;
  source?: string | null | undefined;
  title?: string | null | undefined;
  version: number;
};

export type EditStatementInput = {
  id: string | number;
  section?: string | null | undefined;
  text?: string | null | undefined;
  version: number;
};

export type EditionState =
  | 'DRAFT'
  | 'PUBLISHED'
  | 'SUPERSEDED';

export type PublishEditionInput = {
  id: string | number;
  publishedOn: string;
  version: number;
};

export type RemoveStatementInput = {
  id: string | number;
  version: number;
};

export type StatementKind =
  | 'AMBITION'
  | 'CLINICAL_AREA'
  | 'MISSION'
  | 'OBJECTIVE'
  | 'OUTCOME'
  | 'PRINCIPLE'
  | 'PRIORITY'
  | 'THEME'
  | 'VALUE'
  | 'VISION';

export type SupersedeStatementInput = {
  /** False takes the link away again. */
  linked: boolean;
  /** The earlier statement; it must be of another edition of the same framework. */
  predecessorId: string | number;
  /** The statement of the draft. */
  successorId: string | number;
};

export type EditionLineFragment = { __typename: 'Edition', id: string, code: string, title: string, source: string, publishedOn: string | null, state: EditionState, version: number };

export type StatementLineFragment = { __typename: 'Statement', id: string, kind: StatementKind, number: number, text: string, section: string | null, awaited: boolean, wording: string, version: number, supersedes: Array<{ __typename: 'Statement', id: string, number: number, kind: StatementKind, text: string, edition: { __typename: 'Edition', id: string, title: string } }>, supersededBy: Array<{ __typename: 'Statement', id: string, number: number, kind: StatementKind, text: string, edition: { __typename: 'Edition', id: string, title: string } }> };

export type StrategyRefusalFragment = { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> };

export type StrategyClashFragment = { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> };

export type FrameworksQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameworksQuery = { __typename: 'Query', frameworks: Array<{ __typename: 'Framework', id: string, code: string, name: string, owner: string, description: string, editions: Array<{ __typename: 'Edition', id: string, code: string, title: string, source: string, publishedOn: string | null, state: EditionState, version: number }> }> };

export type EditionPageQueryVariables = Exact<{
  id: string | number;
}>;


export type EditionPageQuery = { __typename: 'Query', edition: { __typename: 'Edition', id: string, code: string, title: string, source: string, publishedOn: string | null, state: EditionState, version: number, framework: { __typename: 'Framework', id: string, code: string, name: string, owner: string, editions: Array<{ __typename: 'Edition', id: string, code: string, title: string, source: string, publishedOn: string | null, state: EditionState, version: number }> }, statements: Array<{ __typename: 'Statement', id: string, kind: StatementKind, number: number, text: string, section: string | null, awaited: boolean, wording: string, version: number, supersedes: Array<{ __typename: 'Statement', id: string, number: number, kind: StatementKind, text: string, edition: { __typename: 'Edition', id: string, title: string } }>, supersededBy: Array<{ __typename: 'Statement', id: string, number: number, kind: StatementKind, text: string, edition: { __typename: 'Edition', id: string, title: string } }> }> } | null };

export type ComparisonQueryVariables = Exact<{
  earlier: string | number;
  later: string | number;
}>;


export type ComparisonQuery = { __typename: 'Query', earlier: { __typename: 'Edition', id: string, code: string, title: string, source: string, publishedOn: string | null, state: EditionState, version: number, framework: { __typename: 'Framework', id: string, name: string, editions: Array<{ __typename: 'Edition', id: string, code: string, title: string, source: string, publishedOn: string | null, state: EditionState, version: number }> }, statements: Array<{ __typename: 'Statement', id: string, kind: StatementKind, number: number, text: string, section: string | null, awaited: boolean, wording: string, version: number, supersedes: Array<{ __typename: 'Statement', id: string, number: number, kind: StatementKind, text: string, edition: { __typename: 'Edition', id: string, title: string } }>, supersededBy: Array<{ __typename: 'Statement', id: string, number: number, kind: StatementKind, text: string, edition: { __typename: 'Edition', id: string, title: string } }> }> } | null, later: { __typename: 'Edition', id: string, code: string, title: string, source: string, publishedOn: string | null, state: EditionState, version: number, statements: Array<{ __typename: 'Statement', id: string, kind: StatementKind, number: number, text: string, section: string | null, awaited: boolean, wording: string, version: number, supersedes: Array<{ __typename: 'Statement', id: string, number: number, kind: StatementKind, text: string, edition: { __typename: 'Edition', id: string, title: string } }>, supersededBy: Array<{ __typename: 'Statement', id: string, number: number, kind: StatementKind, text: string, edition: { __typename: 'Edition', id: string, title: string } }> }> } | null };

export type DraftEditionMutationVariables = Exact<{
  input: DraftEditionInput;
}>;


export type DraftEditionMutation = { __typename: 'Mutation', draftEdition:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Edition', id: string, code: string, title: string, source: string, publishedOn: string | null, state: EditionState, version: number }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditEditionMutationVariables = Exact<{
  input: EditEditionInput;
}>;


export type EditEditionMutation = { __typename: 'Mutation', editEdition:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Edition', id: string, code: string, title: string, source: string, publishedOn: string | null, state: EditionState, version: number }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type PublishEditionMutationVariables = Exact<{
  input: PublishEditionInput;
}>;


export type PublishEditionMutation = { __typename: 'Mutation', publishEdition:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Edition', id: string, code: string, title: string, source: string, publishedOn: string | null, state: EditionState, version: number }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type AddStatementMutationVariables = Exact<{
  input: AddStatementInput;
}>;


export type AddStatementMutation = { __typename: 'Mutation', addStatement:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Statement', id: string, kind: StatementKind, number: number, text: string, section: string | null, awaited: boolean, wording: string, version: number, supersedes: Array<{ __typename: 'Statement', id: string, number: number, kind: StatementKind, text: string, edition: { __typename: 'Edition', id: string, title: string } }>, supersededBy: Array<{ __typename: 'Statement', id: string, number: number, kind: StatementKind, text: string, edition: { __typename: 'Edition', id: string, title: string } }> }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditStatementMutationVariables = Exact<{
  input: EditStatementInput;
}>;


export type EditStatementMutation = { __typename: 'Mutation', editStatement:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Statement', id: string, kind: StatementKind, number: number, text: string, section: string | null, awaited: boolean, wording: string, version: number, supersedes: Array<{ __typename: 'Statement', id: string, number: number, kind: StatementKind, text: string, edition: { __typename: 'Edition', id: string, title: string } }>, supersededBy: Array<{ __typename: 'Statement', id: string, number: number, kind: StatementKind, text: string, edition: { __typename: 'Edition', id: string, title: string } }> }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type RemoveStatementMutationVariables = Exact<{
  input: RemoveStatementInput;
}>;


export type RemoveStatementMutation = { __typename: 'Mutation', removeStatement:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Edition', id: string, code: string, title: string, source: string, publishedOn: string | null, state: EditionState, version: number, statements: Array<{ __typename: 'Statement', id: string, kind: StatementKind, number: number, text: string, section: string | null, awaited: boolean, wording: string, version: number, supersedes: Array<{ __typename: 'Statement', id: string, number: number, kind: StatementKind, text: string, edition: { __typename: 'Edition', id: string, title: string } }>, supersededBy: Array<{ __typename: 'Statement', id: string, number: number, kind: StatementKind, text: string, edition: { __typename: 'Edition', id: string, title: string } }> }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type FrameworkByCodeQueryVariables = Exact<{
  code: string;
}>;


export type FrameworkByCodeQuery = { __typename: 'Query', framework: { __typename: 'Framework', id: string, editions: Array<{ __typename: 'Edition', id: string, code: string, title: string, source: string, publishedOn: string | null, state: EditionState, version: number }> } | null };

export type EarlierStatementsQueryVariables = Exact<{
  code: string;
}>;


export type EarlierStatementsQuery = { __typename: 'Query', framework: { __typename: 'Framework', id: string, editions: Array<{ __typename: 'Edition', id: string, title: string, statements: Array<{ __typename: 'Statement', id: string, kind: StatementKind, number: number, text: string }> }> } | null };

export type SupersedeStatementMutationVariables = Exact<{
  input: SupersedeStatementInput;
}>;


export type SupersedeStatementMutation = { __typename: 'Mutation', supersedeStatement:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Statement', id: string, kind: StatementKind, number: number, text: string, section: string | null, awaited: boolean, wording: string, version: number, supersedes: Array<{ __typename: 'Statement', id: string, number: number, kind: StatementKind, text: string, edition: { __typename: 'Edition', id: string, title: string } }>, supersededBy: Array<{ __typename: 'Statement', id: string, number: number, kind: StatementKind, text: string, edition: { __typename: 'Edition', id: string, title: string } }> }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type StrategyHistoryFragment = { __typename: 'HistoryEntry', id: string, at: string, summary: string, actor: { __typename: 'Person', id: string, name: string, initials: string } | null, changes: Array<{ __typename: 'FieldChange', field: string, before: string | null, after: string | null }> };

export type EditionHistoryQueryVariables = Exact<{
  id: string | number;
}>;


export type EditionHistoryQuery = { __typename: 'Query', history: Array<{ __typename: 'HistoryEntry', id: string, at: string, summary: string, actor: { __typename: 'Person', id: string, name: string, initials: string } | null, changes: Array<{ __typename: 'FieldChange', field: string, before: string | null, after: string | null }> }> };

export type StatementHistoryQueryVariables = Exact<{
  id: string | number;
}>;


export type StatementHistoryQuery = { __typename: 'Query', history: Array<{ __typename: 'HistoryEntry', id: string, at: string, summary: string, actor: { __typename: 'Person', id: string, name: string, initials: string } | null, changes: Array<{ __typename: 'FieldChange', field: string, before: string | null, after: string | null }> }>, links: Array<{ __typename: 'HistoryEntry', id: string, at: string, summary: string, actor: { __typename: 'Person', id: string, name: string, initials: string } | null, changes: Array<{ __typename: 'FieldChange', field: string, before: string | null, after: string | null }> }> };

