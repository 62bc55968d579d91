import type { BulkRefusalLineFragment } from '../../generated/graphql';

/** A row that cannot be changed, as the server would say it. */
export const refusal = (
  { id, code, name }: { readonly id: string; readonly code: string; readonly name: string },
  rule: string,
  message: string,
  title: string | null = null,
): BulkRefusalLineFragment => ({
  __typename: 'BulkRefusal',
  id,
  projectId: id,
  code,
  name,
  title,
  rule,
  message,
  fields: [],
});
