// Written by apps/web/codegen.ts; edit the .graphql documents instead.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { PressingQuery, PressingQueryVariables } from './graphql';

export const PressingDocument = {"__meta__":{"hash":"7db3eda047df15375b9bf3afb5fda8a91d82dae8499aec3e8e5060618eecb64c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Pressing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"myWork"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pressing"}}]}}]}}]} as unknown as DocumentNode<PressingQuery, PressingQueryVariables>;
