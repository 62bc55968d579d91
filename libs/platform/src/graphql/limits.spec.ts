import { startWeft, root, type Session, type Weft } from '@weft/testing';
import { getIntrospectionQuery, parse, specifiedRules, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { limitRules } from './limits';

const alive = async (weft: Weft): Promise<void> => {
  expect((await weft.anyone().fetch('/health/ready')).status).toBe(200);
};

const documents = (): Record<string, string> =>
  JSON.parse(readFileSync(join(root, 'apps/web/trusted-documents.json'), 'utf8')) as Record<string, string>;

describe('the limits of free-form queries', () => {
  let weft: Weft;
  let viewer: Session;
  beforeAll(async () => {
    weft = await startWeft();
    viewer = await weft.as('viewer');
  });
  afterAll(() => weft.stop());
  afterEach(() => alive(weft));

  const nested = (depth: number): string =>
    'projects { nodes { home { contributes { '.repeat(1) +
    'home { contributes { '.repeat(depth) +
    'code' +
    ' } }'.repeat(depth) +
    ' } } } }';

  it.each([
    ['deeper than is allowed', `{ ${nested(8)} }`, /depth/i],
    ['with too many aliases', `{ ${Array.from({ length: 40 }, (_, n) => `a${n}: place { id }`).join(' ')} }`, /alias/i],
    [
      'costlier than is allowed',
      '{ projects(first: 1000) { nodes { milestones { slips { movedBy { name grants { role } } } } declarations(first: 200) { project { code } } } } }',
      /Cost limit of 60000 exceeded, found \d+\. Ask for less/,
    ],
    ['with too many directives', `{ place { ${'id @include(if: true) '.repeat(30)} } }`, /directive/i],
    ['longer than is allowed', `{ place { ${'id '.repeat(4000)} } }`, /token/i],
    ['of a size out of range', '{ projects(first: 0) { totalCount } }', /1 to 1000/],
    ['of an absurd size', '{ projects(first: 2000000000) { totalCount } }', /cost limit/i],
    ['for the schema and for data at once', '{ place { id } __schema { queryType { name } } }', /query of its own/],
    ['with an unknown field', '{ place { colour } }', /Cannot query field "colour"/],
    ['with a broken cursor', '{ projects(after: "nonsense") { totalCount nodes { id } } }', /not a cursor/],
    [
      'with aliases that a column cannot have',
      `{ place { ${'a'.repeat(64)}b: name ${'a'.repeat(64)}c: code } }`,
      /alias of 'name' is longer than 63/,
    ],
    ['with what is no id', '{ person(id: "1; drop table project") { name } }', /not an id/],
  ])('refuse a query %s, and say what is wrong', async (_what, query, message) => {
    const { data, errors } = await viewer.ask(query);
    expect(data ?? null).toBeNull();
    expect(errors.map((error) => error.message).join(' ')).toMatch(message);
  });

  it.each([
    ['malformed JSON', '{"query": "{ place', 400],
    ['no JSON at all', 'hello', 400],
    ['a list in the place of an object', '[1, 2, 3]', 400],
    ['a body over the limit', JSON.stringify({ query: `{ place { id } } #${'x'.repeat(300_000)}` }), 413],
    ['no query', '{}', 400],
    ['an unknown document', JSON.stringify({ documentId: 'f'.repeat(64) }), 400],
  ])('refuse %s with a typed error', async (_what, body, status) => {
    const response = await viewer.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toMatch(/^[A-Z_]+$/);
  });

  it('answer introspection to who is signed in, within the limits, and nothing but __typename to strangers', async () => {
    expect((await viewer.query(getIntrospectionQuery())).__schema.queryType.name).toBe('Query');
    const stranger = weft.anyone();
    expect(await stranger.ask('{ __typename }')).toMatchObject({ status: 200, data: { __typename: 'Query' } });
    for (const query of [
      '{ place { name } }',
      getIntrospectionQuery(),
      'mutation { revokeToken(id: "x") { __typename } }',
      '{ ...f } fragment f on Query { place { name } }',
      '{ __typename ...f } fragment f on Query { __schema { queryType { name } } }',
      'query ($x: Boolean!) { __typename place @include(if: $x) { name } }',
    ]) {
      const answer = await stranger.ask(query);
      expect(answer.data ?? null).toBeNull();
      expect(answer.errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    }
  });

  it('let 63 letters pass as an alias, and answer under it', async () => {
    const key = 'a'.repeat(63);
    expect(await viewer.query(`{ place { ${key}: code } }`)).toEqual({ place: { [key]: 'THT' } });
  });

  it('leave room for fields that a variable includes or skips', async () => {
    const query = 'query ($x: Boolean!) { place @include(if: $x) { code } other: place @skip(if: $x) { code } }';
    expect(await viewer.query(query, { x: true })).toEqual({ place: { code: 'THT' } });
    expect(await viewer.query(query, { x: false })).toEqual({ other: { code: 'THT' } });
    expect(await viewer.query('query ($x: Boolean!) { place @include(if: $x) { code } }', { x: false })).toEqual({});
  });

  const trusted = async (session: Session, find: RegExp, variables: object) => {
    const [documentId] = Object.entries(documents()).find(([, text]) => find.test(text)) ?? [];
    const response = await session.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentId, variables }),
    });
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    return { status: response.status, message: errors[0]?.message, code: errors[0]?.extensions.code };
  };

  it('tell a page that is signed out so, when it writes', async () => {
    const input = { name: 'Nobody’s', days: 30 };
    expect(await trusted(weft.anyone(), /mutation CreateToken\(/, { input })).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
  });

  it('send a subscription that comes by POST to the socket', async () => {
    expect(await trusted(viewer, /subscription Changes/, {})).toEqual({
      status: 400,
      message: 'This is a subscription: it belongs on the socket at /graphql, not in a POST.',
      code: 'BAD_USER_INPUT',
    });
    expect(await viewer.ask('subscription { changes { cursor } }')).toMatchObject({
      status: 400,
      errors: [{ message: expect.stringContaining('belongs on the socket') as string }],
    });
  });

  it('refuse writes from pages of another origin, over HTTP and the socket', async () => {
    const headers = { 'content-type': 'application/json', origin: 'https://elsewhere.example' };
    const response = await viewer.fetch('/graphql', {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: '{ place { name } }' }),
    });
    expect(response.status).toBe(403);
    const own = { ...headers, origin: weft.url.replace(/\/$/, '') };
    expect(
      (
        await viewer.fetch('/graphql', {
          method: 'POST',
          headers: own,
          body: JSON.stringify({ query: '{ place { name } }' }),
        })
      ).status,
    ).toBe(200);
  });

  it('are kept by every document of the web application', () => {
    const schema = buildSchema(readFileSync(join(root, 'apps/api/schema.graphql'), 'utf8'));
    const texts = Object.values(documents());
    expect(texts.length).toBeGreaterThan(5);
    for (const document of texts) {
      expect(
        validate(schema, parse(document, { maxTokens: 3000 }), [...specifiedRules, ...limitRules]).map(
          ({ message }) => message,
        ),
      ).toEqual([]);
    }
  });
});
