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
  const definitions = [platformSchema, ...parts].flatMap((part): readonly DefinitionNode[] =>
    part === '' ? [] : parse(part).definitions,
  );
  const document = (some: readonly DefinitionNode[]): DocumentNode => ({ kind: Kind.DOCUMENT, definitions: some });
  const base = buildASTSchema(document(definitions.filter((node) => !node.kind.endsWith('Extension'))), {
    assumeValid: true,
  });
  const extensions = definitions.filter((node) => node.kind.endsWith('Extension'));
  const whole = extendSchema(base, document(extensions));
  for (const { name, serialize, parseValue, parseLiteral } of [dateScalar, dateTimeScalar]) {
    Object.assign(whole.getType(name) ?? {}, { serialize, parseValue, parseLiteral });
  }
  return whole;
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
  description: 'A calendar date without time, ISO 8601: 2025-11-05.',
  serialize: (value) => value as string,
  parseValue: dateOf,
  parseLiteral: (node) => dateOf(node.kind === Kind.STRING ? node.value : null),
});

export const dateTimeScalar = new GraphQLScalarType({
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601: 2025-11-05T09:40:00.000Z.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : (value as string)),
});

function dateOf(value: unknown): string {
  if (!isIsoDate(value)) {
    throw new GraphQLError(`${JSON.stringify(value)} is not a date: give one that exists, such as 2025-11-05.`);
  }
  return value;
}
