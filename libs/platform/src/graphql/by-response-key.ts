import type { GraphQLFieldResolver } from 'graphql';
import type { GraphqlContext } from './context';

/** Refusals are plain objects, keyed by field name. */
const plain = ['ValidationFailed', 'InvalidField', 'Conflict', 'ConflictingField', 'NotAllowed', 'NotFound'];

/**
 * What a compiled read answers is keyed by response key, so that two aliases of one field may hold different things;
 * refusals, and what is shown once, are keyed by field name.
 */
export const byResponseKey: GraphQLFieldResolver<Record<string, unknown>, GraphqlContext> = (
  source,
  _args,
  _context,
  info,
) => {
  const byKey = !plain.includes(info.parentType.name) && info.path.key in source;
  return source[byKey ? info.path.key : info.fieldName];
};
