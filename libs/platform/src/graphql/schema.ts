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
  const whole = extendSchema(base, document(extensions));
  for (const { name, serialize, parseValue, parseLiteral } of [dateScalar, dateTimeScalar, penceScalar]) {
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

export const penceScalar = new GraphQLScalarType({
  name: 'Pence',
  description:
    'Money in whole pence: 29600000 is £296,000.00. In an input, a number is whole pence, and a text is pounds and pence as people write them, such as 296,000.00.',
  serialize: (value) => value as number,
  parseValue: amountOf,
  parseLiteral: (node) =>
    amountOf(
      node.kind === Kind.STRING
        ? node.value
        : node.kind === Kind.INT || node.kind === Kind.FLOAT
          ? Number(node.value)
          : null,
    ),
});

/** Which amount it is, and whether it is one to the penny, the verb decides: it can name the field. */
function amountOf(value: unknown): number | string {
  if (typeof value !== 'number' && typeof value !== 'string') {
    throw new GraphQLError(`${JSON.stringify(value)} is not an amount: give whole pence, or pounds as a text.`);
  }
  return value;
}

function dateOf(value: unknown): string {
  if (!isIsoDate(value)) {
    throw new GraphQLError(`${JSON.stringify(value)} is not a date: give one that exists, such as 2025-11-05.`);
  }
  return value;
}
