import { execute, getOperationAST, GraphQLError, OperationTypeNode, type GraphQLSchema } from 'graphql';
import { byResponseKey } from './by-response-key';
import type { GraphqlContext } from './context';
import { belongsOnTheSocket, formatErrors } from './errors';
import type { TrustedDocument } from './trusted-documents';

/** An answer over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/** Runs a mutation of the web application, or a query that asks nothing of the place: its document was parsed and validated when the server started. */
export async function runTrustedMutation(
  schema: GraphQLSchema,
  { document }: TrustedDocument,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>>,
  context: GraphqlContext,
): Promise<HttpAnswer> {
  if (getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION) {
    const errors = formatErrors([new GraphQLError(belongsOnTheSocket)]);
    return { status: 400, body: JSON.stringify({ errors }) };
  }
  const { data, errors } = await execute({
    schema,
    document,
    ...(operationName !== undefined && { operationName }),
    variableValues: variables,
    contextValue: context,
    fieldResolver: byResponseKey,
  });
  if (!errors) {
    return { status: 200, body: JSON.stringify({ data }) };
  }
  const status = Math.max(...errors.map(statusOf));
  return { status, body: JSON.stringify({ errors: formatErrors(errors), data: data ?? null }) };
}

function statusOf({ extensions }: GraphQLError): number {
  return (extensions['http'] as { status?: number } | undefined)?.status ?? 400;
}
