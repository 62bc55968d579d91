import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, GraphQLObjectType, GraphQLUnionType, getNamedType, type GraphQLSchema } from 'graphql';
import { root } from '../root.ts';
import type { Anything, Session } from './session.ts';

/** The typed refusals of a mutation, each with all that it says. */
const refusals: Readonly<Record<string, string>> = {
  ValidationFailed: 'message fields { field rule message }',
  NotAllowed: 'message rule',
  NotFound: 'message field',
  Conflict: 'message currentVersion fields { field was theirs changedById changedByName changedAt }',
};

let schema: GraphQLSchema | undefined;

/** The document of one mutation: its success with the fields asked for, its refusals whole. */
export function changeDocument(verb: string, selection = ''): string {
  schema ??= buildSchema(readFileSync(join(root, 'apps/api/schema.graphql'), 'utf8'));
  const field = schema.getMutationType()?.getFields()[verb];
  if (field === undefined) throw new Error(`There is no mutation ${verb}.`);
  const result = getNamedType(field.type);
  const types = result instanceof GraphQLUnionType ? result.getTypes() : [result as GraphQLObjectType];
  const parts = types.map(({ name }, index) => {
    const fields = index === 0 ? selection : refusals[name];
    return fields ? `... on ${name} { ${fields} }` : '';
  });
  const inBrackets = (list: readonly string[]) => (list.length > 0 ? `(${list.join(', ')})` : '');
  const variables = inBrackets(field.args.map(({ name, type }) => `$${name}: ${String(type)}`));
  const passed = inBrackets(field.args.map(({ name }) => `${name}: $${name}`));
  return `mutation ${variables} { ${verb}${passed} { __typename ${parts.join(' ')} } }`;
}

/**
 * Runs one mutation and gives its answer, whichever of the union it is: `__typename` says which. A mutation that takes
 * one `input` gets the values given as that.
 * @param selection fields of the success, for instance `id version`
 */
export async function change(
  session: Session,
  verb: string,
  values: Readonly<Record<string, unknown>>,
  selection = '',
): Promise<Anything> {
  const document = changeDocument(verb, selection);
  const variables = document.includes('(input: $input)') ? { input: values } : values;
  return (await session.query(document, variables))[verb];
}
