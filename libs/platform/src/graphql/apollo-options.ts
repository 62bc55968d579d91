import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLError, OperationTypeNode, type GraphQLFormattedError, type GraphQLResolveInfo } from 'graphql';
import type { Verbs } from '../capability';
import type { Logger } from 'pino';
import type { Changes } from '../events/changes';
import type { WhereaboutsOfOthers } from '../events/whereabouts';
import { SignedOut } from '../failures';
import type { WeftRequest } from '../http/request';
import { byResponseKey } from './by-response-key';
import type { GraphqlContext } from './context';
import { belongsOnTheSocket, isUnexpected, publicErrors } from './errors';
import { limitRules, limits } from './limits';
import type { Mutations } from './mutations';
import type { Queries } from './queries';
import { rootFields } from './root-fields';
import { dateScalar, dateTimeScalar, penceScalar } from './schema';

/** The settings of the GraphQL server: free-form documents under limits, mutations by use cases, queries by one statement. */
export function apolloOptions(
  typeDefs: string,
  queries: Queries,
  changes: Changes,
  whereabouts: WhereaboutsOfOthers,
  mutations: Mutations,
  verbs: Verbs,
  logger: Logger,
): Omit<ApolloDriverConfig, 'driver'> {
  return {
    path: '/graphql',
    typeDefs,
    resolvers: {
      Date: dateScalar,
      DateTime: dateTimeScalar,
      Pence: penceScalar,
      Query: { __placeholder: () => null },
      Mutation: Object.fromEntries(
        Object.entries(verbs).map(([name, useCase]) => [
          name,
          // A verb that needs but an id takes it without an input around it.
          (_root: unknown, args: { input?: never }, context: GraphqlContext, info: GraphQLResolveInfo) =>
            mutations.run(context, info, useCase, args.input ?? (args as never)),
        ]),
      ),
      Subscription: {
        changes: {
          subscribe: (_root: unknown, args: { after?: string | null }, context: GraphqlContext) => {
            if (!context.scope) {
              throw new SignedOut();
            }
            return changes.follow(context.scope, args.after);
          },
        },
        whereabouts: {
          subscribe: (_root: unknown, { page }: { page: string }, { scope }: GraphqlContext) => {
            if (!scope) {
              throw new SignedOut();
            }
            return whereabouts.follow(scope, page);
          },
        },
      },
    },
    context: ({ req }: { req: WeftRequest }) => req.weft,
    graphiql: false,
    introspection: true,
    persistedQueries: false,
    // The name misleads: true would answer 200 whatever an error's status says.
    preserveHttpStatusForExecutionErrors: false,
    cache: 'bounded',
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [...limitRules],
    fieldResolver: byResponseKey,
    plugins: [refuseStrangers, refuseSubscriptions, answerFromDatabase(queries, logger)],
    formatError: (formatted, error) => plain(formatted, error, logger),
  };
}

/** Without signing in only `__typename` is answered. */
const refuseStrangers: ApolloServerPlugin<GraphqlContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ contextValue, operation, document }) => {
      const harmless = operation && rootFields(operation, document).every((name) => name === '__typename');
      if (!contextValue.scope && !harmless) {
        throw new GraphQLError(new SignedOut().message, {
          extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
        });
      }
    },
  }),
};

/** The socket serves subscriptions, and it alone. */
const refuseSubscriptions: ApolloServerPlugin<GraphqlContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (operation?.operation === OperationTypeNode.SUBSCRIPTION) {
        throw new GraphQLError(belongsOnTheSocket, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
      }
    },
  }),
};

/** Queries for data are answered by the database in one statement. */
function answerFromDatabase(queries: Queries, logger: Logger): ApolloServerPlugin<GraphqlContext> {
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({
        document,
        operationName,
        request,
        contextValue,
      }: GraphQLRequestContext<GraphqlContext>) => {
        const operation = document && queries.dataQuery(document, operationName);
        if (!document || !operation) {
          return null;
        }
        try {
          const data = await queries.run(contextValue, document, operation, request.variables ?? {});
          return {
            http: headers(),
            body: { kind: 'single', singleResult: { data: JSON.parse(data) as Record<string, unknown> } },
          };
        } catch (error) {
          if (isUnexpected(error)) {
            logger.error({ err: error, requestId: contextValue.scope?.requestId }, 'query failed');
          }
          const { status, errors } = publicErrors(error, contextValue.scope?.requestId ?? '');
          return { http: { ...headers(), status }, body: { kind: 'single', singleResult: { errors } } };
        }
      },
    }),
  };
}

function headers(): { headers: never; status?: number } {
  return { headers: new Map([['cache-control', 'no-store']]) as never };
}

function plain(formatted: GraphQLFormattedError, error: unknown, logger: Logger): GraphQLFormattedError {
  const original = (error as { originalError?: unknown }).originalError ?? error;
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') {
    return { message: formatted.message, extensions: formatted.extensions ?? {} };
  }
  if (isUnexpected(original)) {
    logger.error({ err: original }, 'operation failed');
  }
  return publicErrors(original, '').errors[0] ?? formatted;
}
