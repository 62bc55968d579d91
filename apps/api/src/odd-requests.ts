/** Requests that nobody would write: documents of any shape that the schema allows, and inputs that it does not. */
import fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Values that really stand in the place, so that a request gets past the first question. */
export interface Known {
  readonly ids: readonly string[];
  readonly codes: readonly string[];
  /** Ids that a field of this name is made for, or that `id` is where the verb answers this type. */
  readonly idsOf: Readonly<Record<string, readonly string[]>>;
}

/** Text that breaks what is careless with text. */
const oddText = fc.constantFrom(
  '',
  ' ',
  '\u00a0\u200b',
  'a\0b',
  '\0',
  '🦄👩🏽‍⚕️',
  '\u202Eمشروع الرعاية',
  'é'.normalize('NFD'),
  '\ud800',
  '\uffff\u0001\u0007\u001b[31m',
  "'; drop table project; --",
  '$1 $2 ${x} {{y}} %s %n',
  '\\',
  '"',
  '%_',
  'null',
  '9434765919',
  'x'.repeat(300),
  'x'.repeat(5_000),
  '漢'.repeat(4_001),
  '\n'.repeat(50),
);
const text = fc.oneof(
  fc.constantFrom('Sound words of a test', 'Another name', 'care', 'PMO'),
  oddText,
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const whole = fc.oneof(
  fc.integer({ min: 0, max: 12 }),
  fc.constantFrom(1, 1, 1, 2, -1, 2147483647, -2147483648),
  fc.integer({ min: -2147483648, max: 2147483647 }),
);
const oddNumber = fc.constantFrom<unknown>(2147483648, 1.5, 1e308, -0, Number.MAX_SAFE_INTEGER, '1', true, null);
const date = fc.oneof(
  fc.constantFrom('2025-11-05', '2025-11-04', '2025-12-24', '2026-03-29', '2024-02-29', '2025-10-26'),
  fc.constantFrom(
    '2025-02-31',
    '0001-01-01',
    '9999-12-31',
    '1066-10-14',
    '10000-01-01',
    'infinity',
    '-infinity',
    'today',
    '',
    '2025-11-05T00:00:00Z',
    '05/11/2025',
  ),
);
const junk = fc.oneof(
  oddText as fc.Arbitrary<unknown>,
  oddNumber,
  fc.constantFrom<unknown>([], {}, [[]], { id: 1 }, [null]),
  fc.anything({ maxDepth: 1 }).filter(isJson),
);

function isJson(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined && !/__proto__/.test(JSON.stringify(value));
  } catch {
    return false;
  }
}

/** A value for a variable: mostly of the type, sometimes anything. */
export function valueFor(type: GraphQLInputType, known: Known, oddity: number, name = ''): fc.Arbitrary<unknown> {
  const sound = soundValue(type, known, oddity, name);
  return oddity === 0
    ? sound
    : fc.oneof({ arbitrary: sound, weight: 100 - oddity }, { arbitrary: junk, weight: oddity });
}

function soundValue(type: GraphQLInputType, known: Known, oddity: number, name: string): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return valueFor(type.ofType, known, oddity, name);
  const nullable = getNullableType(type) as GraphQLInputType;
  if (isListType(nullable)) return fc.array(valueFor(nullable.ofType, known, oddity, name), { maxLength: 4 });
  if (isEnumType(nullable)) return fc.constantFrom(...nullable.getValues().map((one) => one.name));
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields());
    const required = fields.filter((field) => isNonNullType(field.type)).map((field) => field.name);
    const record = Object.fromEntries(
      fields.map((field) => [field.name, optional(field.type, valueFor(field.type, known, oddity, field.name))]),
    );
    return fc.record(record, { requiredKeys: required });
  }
  const id = fc.oneof(
    { arbitrary: fc.constantFrom(...(known.idsOf[name] ?? known.ids)), weight: 8 },
    { arbitrary: fc.constantFrom(...known.ids), weight: 2 },
    {
      arbitrary: fc.constantFrom(
        '018e96f4-a800-7001-8102-00000000dead',
        '',
        '1',
        'me',
        '018E96F4-A800-7001-8102-030405060708',
        'x'.repeat(400),
      ),
      weight: 1,
    },
  );
  switch (getNamedType(nullable).name) {
    case 'ID':
      return id;
    case 'Int':
      // Small figures are pages and versions that may well be there.
      return ['first', 'last', 'version'].includes(name)
        ? fc.oneof({ arbitrary: fc.integer({ min: 1, max: name === 'version' ? 3 : 8 }), weight: 4 }, whole)
        : whole;
    case 'Boolean':
      return fc.boolean();
    case 'Pence':
      return fc.oneof(whole, fc.double(), fc.constantFrom(100.5, 2 ** 53, -1, '100.005', '1,200.00', '1.2k', ''));
    case 'Float':
      return fc.oneof(whole, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0.1, 1e300, -1));
    case 'Date':
      return date;
    default:
      return /code|home|workstream|contributors|organisation/i.test(name)
        ? fc.oneof(fc.constantFrom(...known.codes), text)
        : name === 'financialYear'
          ? fc.oneof(fc.constantFrom('2025-26', '2025-27', '25-26'), text)
          : text;
  }
}

function optional(type: GraphQLInputType, value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return isNonNullType(type)
    ? value
    : fc.oneof({ arbitrary: value, weight: 4 }, { arbitrary: fc.constant(null), weight: 1 });
}

/** A document and its variables. */
export interface OddRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

interface Parts {
  readonly text: string;
  readonly variables: readonly { readonly name: string; readonly type: string; readonly value: unknown }[];
  readonly fragments: readonly string[];
}

/** A query that the schema allows, with aliases, fragments, directives and arguments of every kind. */
export function oddQuery(schema: GraphQLSchema, known: Known): fc.Arbitrary<OddRequest> {
  const query = schema.getQueryType() as GraphQLObjectType;
  return fc
    .infiniteStream(fc.nat({ max: 1_000_000 }))
    .chain((stream) => selection(query, known, 5, stream))
    .map((parts) => finish('query', parts));
}

function finish(kind: string, { text: body, variables, fragments }: Parts): OddRequest {
  const names = variables.map((one, n) => ({ ...one, unique: `v${n}` }));
  let numbered = body;
  let pieces = fragments.join('\n');
  for (const { name, unique } of names) {
    numbered = numbered.replace(name, `$${unique}`);
    pieces = pieces.replace(name, `$${unique}`);
  }
  const declared = names.length > 0 ? `(${names.map(({ unique, type }) => `$${unique}: ${type}`).join(', ')})` : '';
  return {
    query: `${kind} ${declared} ${numbered}\n${pieces}`,
    variables: Object.fromEntries(names.map(({ unique, value }) => [unique, value])),
  };
}

/** A selection set on a type. Variables stand in it under names that {@link finish} replaces. */
function selection(
  type: GraphQLObjectType,
  known: Known,
  depth: number,
  stream: Iterator<number>,
): fc.Arbitrary<Parts> {
  const leaf = ({ type: of }: GraphQLField<unknown, unknown>): boolean =>
    !isObjectType(getNamedType(of as GraphQLOutputType));
  const fields = Object.values(type.getFields()).filter((field) => depth > 0 || leaf(field));
  if (fields.length === 0) return fc.constant({ text: '{ __typename }', variables: [], fragments: [] });
  const asked = fc.oneof(
    { arbitrary: fc.constantFrom(...fields).chain((field) => fieldParts(field, known, depth, stream)), weight: 9 },
    { arbitrary: fc.constant<Parts>({ text: '__typename', variables: [], fragments: [] }), weight: 1 },
  );
  return fc.tuple(fc.array(asked, { minLength: 1, maxLength: 4 }), fc.nat({ max: 9 })).map(([parts, form]) => {
    const merged = {
      variables: parts.flatMap((part) => part.variables),
      fragments: parts.flatMap((part) => part.fragments),
    };
    // Every field gets an alias of its own, so that no two of them clash.
    const texts = parts.map((part) => `a${next(stream)}: ${part.text}`);
    if (form === 0) return { ...merged, text: `{ ... on ${type.name} { ${texts.join(' ')} } }` };
    if (form === 1) return { ...merged, text: `{ ... @include(if: true) { ${texts.join(' ')} } __typename }` };
    if (form === 2) {
      const name = `f${next(stream)}`;
      return {
        text: `{ ...${name} ...${name} }`,
        variables: merged.variables,
        fragments: [...merged.fragments, `fragment ${name} on ${type.name} { ${texts.join(' ')} }`],
      };
    }
    return { ...merged, text: `{ ${texts.join(' ')} }` };
  });
}

let counter = 0;
function next(stream: Iterator<number>): string {
  counter += 1;
  return `${counter}_${String(stream.next().value).slice(0, 3)}`;
}

function fieldParts(
  field: GraphQLField<unknown, unknown>,
  known: Known,
  depth: number,
  stream: Iterator<number>,
): fc.Arbitrary<Parts> {
  const named = getNamedType(field.type);
  const inner = isObjectType(named)
    ? selection(named, known, depth - 1, stream)
    : fc.constant<Parts>({ text: '', variables: [], fragments: [] });
  const args = fc.tuple(
    ...field.args.map((arg) =>
      (isNonNullType(arg.type) ? fc.constant(true) : fc.boolean()).chain((given) =>
        given
          ? optional(arg.type, valueFor(arg.type, known, 2, arg.name)).map((value) => ({ arg, value }))
          : fc.constant(null),
      ),
    ),
  );
  const directive = fc.constantFrom(
    '',
    '',
    '',
    '',
    '@include(if: true)',
    '@skip(if: false)',
    '@skip(if: true)',
    '@include(if: false)',
  );
  return fc.tuple(inner, args, directive).map(([below, given, written]) => {
    const own = given.flatMap((one) =>
      one ? [{ name: `§${next(stream)}§`, type: String(one.arg.type), value: one.value, arg: one.arg.name }] : [],
    );
    const passed = own.length > 0 ? `(${own.map(({ arg, name }) => `${arg}: ${name}`).join(', ')})` : '';
    return {
      text: `${field.name}${passed} ${written} ${below.text}`,
      variables: [...own, ...below.variables],
      fragments: below.fragments,
    };
  });
}
