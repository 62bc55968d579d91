import { startWeft, type Anything, type Session, type Weft } from '@weft/testing';

const PAGE = `query ($filter: ProjectFilter, $orderBy: ProjectOrder, $first: Int, $after: String, $last: Int, $before: String) {
  projects(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { id code } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
const ORDERS = ['CODE', 'NAME', 'RATING', 'STAGE', 'LEAD', 'NEXT_FORECAST', 'SLIP', 'UPDATED'] as const;

describe('the list of projects', () => {
  let weft: Weft;
  let viewer: Session;
  beforeAll(async () => {
    weft = await startWeft();
    viewer = await weft.as('viewer');
  });
  afterAll(() => weft.stop());

  const page = async (variables: object): Promise<Anything> =>
    (await viewer.query(PAGE, variables as Record<string, unknown>)).projects;

  describe('refuses, and says what would be right,', () => {
    const refused = async (variables: object): Promise<{ message: string; code: unknown }> => {
      const { data, errors } = await viewer.ask(PAGE, variables as Record<string, unknown>);
      expect(data ?? null).toBeNull();
      return { message: errors[0]?.message ?? '', code: errors[0]?.extensions?.['code'] };
    };

    it.each(ORDERS.flatMap((from) => ORDERS.filter((to) => to !== from).map((to) => [from, to] as const)))(
      'a cursor of the order %s in the order %s',
      async (from, to) => {
        const { pageInfo } = await page({ orderBy: { field: from, direction: 'ASC' }, first: 3 });
        expect(await refused({ orderBy: { field: to, direction: 'ASC' }, after: pageInfo.endCursor })).toEqual({
          code: 'BAD_USER_INPUT',
          message: expect.stringMatching(/cursor/),
        });
      },
    );

    const cursor = (keys: unknown): string => Buffer.from(JSON.stringify(keys)).toString('base64');
    const id = '018e96f4-a800-7001-8102-030405060708';
    it.each<[string, string, object]>([
      ['a cursor of text that is no number', 'RATING', { after: cursor(['many', id]) }],
      ['a cursor of a number without end', 'RATING', { after: cursor(['99999999999999999999', id]) }],
      ['a cursor of a date that is none', 'NEXT_FORECAST', { before: cursor(['2025-02-31', id]) }],
      ['a cursor of an instant that is none', 'UPDATED', { after: cursor(['yesterday-ish', id]) }],
      ['a cursor without an id', 'CODE', { after: cursor(['PI-01', 'PI-01']) }],
      ['a cursor with a NUL', 'CODE', { after: cursor(['PI\0', id]) }],
      ['a cursor of numbers', 'CODE', { after: cursor([1, 2]) }],
      ['a cursor that is no JSON', 'CODE', { after: 'bm9uc2Vuc2U=' }],
      ['an empty cursor', 'CODE', { after: '' }],
      ['first and last at once', 'CODE', { first: 3, last: 3 }],
      ['no rows', 'CODE', { first: 0 }],
      ['fewer than no rows', 'CODE', { last: -1 }],
      ['too many rows', 'CODE', { first: 1001 }],
      ['a lead who is no id', 'CODE', { filter: { leadId: ['me'] } }],
      ['a date that is none', 'CODE', { filter: { gateBy: '2025-02-31' } }],
      ['a NUL', 'CODE', { filter: { search: 'a\0b' } }],
    ])('%s', async (_what, field, variables) => {
      expect(await refused({ orderBy: { field, direction: 'ASC' }, ...variables })).toEqual({
        code: 'BAD_USER_INPUT',
        message: expect.stringMatching(/\w{3}/),
      });
    });
  });
});
