import type { GraphQLFieldResolver } from 'graphql';
import type { GraphqlContext } from './context';

/**
 * What a compiled read answers is keyed by response key, so that two aliases of one field may hold different things;
 * refusals and other plain objects are keyed by field name.
 */
export const byResponseKey: GraphQLFieldResolver<Record<string, unknown>, GraphqlContext> = (
  source,
  _args,
  _context,
  info,
) => source[info.path.key] ?? source[info.fieldName];
