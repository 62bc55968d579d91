import {
  buildASTSchema,
  extendSchema,
  GraphQLError,
  GraphQLScalarType,
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { isIsoDate } from '@weft/kernel';
import platformSchema from './platform.graphql';

/** The whole schema from the capabilities' parts, in the order in which they build on each other. */
export function buildWholeSchema(parts: readonly string[]): GraphQLSchema {
  const definitions = [platformSchema, ...parts].flatMap((part): readonly DefinitionNode[] => parse(part).definitions);
  const document = (some: readonly DefinitionNode[]): DocumentNode => ({ kind: Kind.DOCUMENT, definitions: some });
  const base = buildASTSchema(document(definitions.filter((node) => !node.kind.endsWith('Extension'))), {
    assumeValid: true,
  });
  const extensions = definitions.filter((node) => node.kind.endsWith('Extension'));
  return extendSchema(base, document(extensions));
}

/** The text that is committed as apps/api/schema.graphql, so that a review sees what changed. */
export function printWholeSchema(parts: readonly string[]): string {
  return `${printSchema(buildWholeSchema(parts))}\n`;
}

/** For tests that compare schemas whatever the order of their definitions. */
export const sortedSchema = lexicographicSortSchema;

/** A calendar date: refuses what is not one, 31 February and times of day included. */
export const dateScalar = new GraphQLScalarType({
  name: 'Date',
  serialize: (value) => value as string,
  parseValue: dateOf,
  parseLiteral: (node) => dateOf(node.kind === Kind.STRING ? node.value : null),
});

export const dateTimeScalar = new GraphQLScalarType({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value.toISOString() : (value as string)),
});

function dateOf(value: unknown): string {
  if (!isIsoDate(value)) {
    throw new GraphQLError(`${JSON.stringify(value)} is not a date: give one that exists, such as 2025-11-05.`);
  }
  return value;
}
