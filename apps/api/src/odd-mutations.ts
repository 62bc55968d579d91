import fc from 'fast-check';
import { getNamedType, type GraphQLOutputType, type GraphQLSchema, isUnionType } from 'graphql';
import { type Known, type OddRequest, valueFor } from './odd-requests';

/** A mutation with inputs that are mostly of the right type, sometimes of none. */
export function oddMutation(
  schema: GraphQLSchema,
  known: Known,
  without: readonly string[] = [],
): fc.Arbitrary<OddRequest & { verb: string }> {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(
    ({ name }) => !without.includes(name),
  );
  return fc.constantFrom(...fields).chain((field) =>
    fc
      .record(
        Object.fromEntries(
          field.args.map((arg) => [arg.name, valueFor(arg.type, aimedAt(field.type, known), 3, arg.name)]),
        ),
      )
      .map((variables) => {
        const result = getNamedType(field.type);
        const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
        const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
        const refusals = isUnionType(result)
          ? result
              .getTypes()
              .map(({ name }) =>
                name === 'ValidationFailed'
                  ? '... on ValidationFailed { message fields { field rule message } }'
                  : name === 'NotAllowed'
                    ? '... on NotAllowed { message rule }'
                    : name === 'NotFound'
                      ? '... on NotFound { message field }'
                      : name === 'Conflict'
                        ? '... on Conflict { message currentVersion }'
                        : '',
              )
          : [];
        const selected = isUnionType(result) ? `{ __typename ${refusals.join(' ')} }` : '';
        const head = declared === '' ? 'mutation' : `mutation (${declared})`;
        return {
          verb: field.name,
          query: `${head} { ${field.name}${passed === '' ? '' : `(${passed})`} ${selected} }`,
          variables,
        };
      }),
  );
}

/** `id` most often names a row of what the verb answers, so that verbs do what they are for now and then. */
function aimedAt(answer: GraphQLOutputType, known: Known): Known {
  const named = getNamedType(answer);
  const [type] = isUnionType(named) ? named.getTypes() : [];
  const ids = type && known.idsOf[type.name];
  return ids ? { ...known, idsOf: { ...known.idsOf, id: ids } } : known;
}
