import { change, startWeft, type Anything, type Session, type Weft } from '@weft/testing';

const NODE = `id code name stage rating ratingTrend slipDays overdueMilestones overdueCritical updatedAt summary home { code } contributors { code }
  lead { id name } sro { id } organisation { code } nextMilestone { forecastOn } gates { plannedOn passedOn }`;
const PAGE = `query ($filter: ProjectFilter, $orderBy: ProjectOrder, $first: Int, $after: String, $last: Int, $before: String) {
  projects(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { id code } edges { cursor node { code } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
const ORDERS = ['CODE', 'NAME', 'RATING', 'STAGE', 'LEAD', 'NEXT_FORECAST', 'SLIP', 'UPDATED'] as const;
const DIRECTIONS = ['ASC', 'DESC'] as const;
const EACH_ORDER = ORDERS.flatMap((field) => DIRECTIONS.map((direction) => ({ field, direction })));

/** What a list is sorted by, worked out from what the project says of itself. */
const keyOf: Readonly<Record<(typeof ORDERS)[number], (project: Anything) => string | number>> = {
  CODE: ({ code }) => code,
  NAME: ({ name }) => name.toLowerCase(),
  RATING: ({ rating }) => ['RED', 'AMBER_RED', 'AMBER', 'AMBER_GREEN', 'GREEN', 'NOT_RATED'].indexOf(rating),
  STAGE: ({ stage }) => ['IDEA', 'CASE', 'PLAN', 'DELIVER', 'EMBED', 'CLOSED'].indexOf(stage),
  LEAD: ({ lead }) => lead?.name.toLowerCase() ?? '~',
  NEXT_FORECAST: ({ nextMilestone }) => nextMilestone?.forecastOn ?? '9999-12-31',
  SLIP: ({ slipDays }) => slipDays,
  UPDATED: ({ updatedAt }) => updatedAt,
};

describe('the list of projects', () => {
  let weft: Weft;
  let viewer: Session;
  let all: Anything[];
  beforeAll(async () => {
    weft = await startWeft();
    viewer = await weft.as('viewer');
    all = (await viewer.query(`{ projects(first: 200) { nodes { ${NODE} } } }`)).projects.nodes;
  });
  afterAll(() => weft.stop());

  const page = async (variables: object): Promise<Anything> =>
    (await viewer.query(PAGE, variables as Record<string, unknown>)).projects;

  describe('narrowed', () => {
    const byId = (rows: Anything[]): string[] => rows.map(({ code }) => code).sort();
    it.each<[string, (all: Anything[]) => object, (project: Anything) => boolean]>([
      ['by one home', () => ({ home: ['PI'] }), ({ home }) => home.code === 'PI'],
      ['by two homes', () => ({ home: ['PI', 'HI'] }), ({ home }) => ['PI', 'HI'].includes(home.code)],
      [
        'by a contributing workstream',
        () => ({ contributor: ['LW'] }),
        ({ contributors }) => contributors.some((one: Anything) => one.code === 'LW'),
      ],
      ['by stage', () => ({ stage: ['DELIVER', 'EMBED'] }), ({ stage }) => ['DELIVER', 'EMBED'].includes(stage)],
      ['by stages left out', () => ({ notStage: ['CLOSED'] }), ({ stage }) => stage !== 'CLOSED'],
      ['by rating', () => ({ rating: ['RED', 'AMBER_RED'] }), ({ rating }) => ['RED', 'AMBER_RED'].includes(rating)],
      [
        'by lead',
        (rows) => ({ leadId: [rows.find(({ lead }) => lead).lead.id] }),
        ({ lead }) => lead?.id === all.find((one) => one.lead).lead.id,
      ],
      [
        'by SRO',
        (rows) => ({ sroId: [rows.find(({ sro }) => sro).sro.id] }),
        ({ sro }) => sro?.id === all.find((one) => one.sro).sro.id,
      ],
      [
        'by organisation',
        () => ({ organisation: ['LBTH', 'ELFT'] }),
        ({ organisation }) => ['LBTH', 'ELFT'].includes(organisation?.code),
      ],
      [
        'to those with an overdue milestone',
        () => ({ overdue: true }),
        ({ overdueMilestones }) => overdueMilestones > 0,
      ],
      ['to those without one', () => ({ overdue: false }), ({ overdueMilestones }) => overdueMilestones === 0],
      [
        'to those that need attention',
        () => ({ needsAttention: true }),
        ({ stage, rating, ratingTrend, overdueCritical }) =>
          stage !== 'CLOSED' && (rating === 'RED' || ratingTrend === 'WORSE' || overdueCritical > 0),
      ],
      [
        'to those that do not',
        () => ({ needsAttention: false }),
        ({ stage, rating, ratingTrend, overdueCritical }) =>
          !(stage !== 'CLOSED' && (rating === 'RED' || ratingTrend === 'WORSE' || overdueCritical > 0)),
      ],
      [
        'by the next gate',
        () => ({ gateBy: '2025-12-31' }),
        ({ gates }) =>
          gates.some(
            ({ plannedOn, passedOn }: Anything) => passedOn === null && plannedOn !== null && plannedOn <= '2025-12-31',
          ),
      ],
      [
        'by words anywhere in code, name, summary or lead',
        () => ({ search: 'care HOME' }),
        ({ code, name, summary, lead }) =>
          ['care', 'home'].every((word) =>
            `${code}\n${name}\n${summary}\n${lead?.name ?? ''}`.toLowerCase().includes(word),
          ),
      ],
      [
        'by several at once',
        () => ({ home: ['PI', 'UC'], notStage: ['CLOSED'], overdue: true }),
        ({ home, stage, overdueMilestones }) =>
          ['PI', 'UC'].includes(home.code) && stage !== 'CLOSED' && overdueMilestones > 0,
      ],
    ])('%s holds just those', async (_how, filter, holds) => {
      const found = await page({ filter: filter(all), first: 200 });
      const wanted = all.filter(holds);
      expect(wanted.length).toBeGreaterThan(0);
      expect(wanted.length).toBeLessThan(all.length);
      expect(byId(found.nodes)).toEqual(byId(wanted));
      expect(found.totalCount).toBe(wanted.length);
    });

    it.each([
      ['an unknown home', { home: ['NOWHERE'] }],
      ['no home at all', { home: [] }],
      ['signs that a pattern would take for any text', { search: '%_\\' }],
      ['quotes', { search: `'; drop table project; --` }],
      ['emoji', { search: '🦄' }],
    ])('by %s is empty, and is no error', async (_what, filter) => {
      expect(await page({ filter })).toMatchObject({
        totalCount: 0,
        nodes: [],
        edges: [],
        pageInfo: { hasNextPage: false, startCursor: null },
      });
    });

    it('by nothing at all is whole', async () => {
      for (const filter of [undefined, null, {}, { search: '   ' }, { home: null, stage: null, overdue: null }]) {
        expect((await page({ filter })).totalCount).toBe(all.length);
      }
    });
  });

  describe('ordered', () => {
    it.each(EACH_ORDER)('by $field $direction stands in that order', async (orderBy) => {
      const codes = (await page({ orderBy, first: 200 })).nodes.map(({ code }: Anything) => code);
      const keys: (string | number)[] = codes.map((code: string) =>
        keyOf[orderBy.field](all.find((one) => one.code === code)),
      );
      const sorted = [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      expect(codes).toHaveLength(all.length);
      // Names are sorted by the database, whose rules for signs are its own; each letter's place is what matters.
      const first = (key: string | number): string | number =>
        typeof key === 'string' ? key.replace(/[^a-z0-9~-].*/s, '').slice(0, 3) : key;
      expect(keys.map(first)).toEqual((orderBy.direction === 'ASC' ? sorted : sorted.reverse()).map(first));
    });

    it.each(EACH_ORDER)('by $field $direction is paged forwards and backwards, each row once', async (orderBy) => {
      const whole = (await page({ orderBy, first: 200 })).nodes.map(({ code }: Anything) => code);
      const forwards: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { nodes, edges, pageInfo, totalCount }: Anything = await page({ orderBy, first: 7, after });
        expect(totalCount).toBe(all.length);
        expect(pageInfo.hasPreviousPage).toBe(after !== null);
        expect([edges[0].cursor, edges.at(-1).cursor]).toEqual([pageInfo.startCursor, pageInfo.endCursor]);
        forwards.push(...nodes.map(({ code }: Anything) => code));
        [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
        expect(nodes.length === 7 || !more).toBe(true);
      }
      expect(forwards).toEqual(whole);
      const backwards: string[] = [];
      for (let before: string | null = null, more = true; more;) {
        const { nodes, pageInfo }: Anything = await page({ orderBy, last: 7, before });
        expect(pageInfo.hasNextPage).toBe(before !== null);
        backwards.unshift(...nodes.map(({ code }: Anything) => code));
        [before, more] = [pageInfo.startCursor, pageInfo.hasPreviousPage];
      }
      expect(backwards).toEqual(whole);
    });
  });

  it('shows each row once although rows are added and changed between the pages', async () => {
    const pmo = await weft.as('pmo');
    for (const orderBy of [
      { field: 'CODE', direction: 'ASC' },
      { field: 'NAME', direction: 'DESC' },
    ]) {
      const before = (await page({ orderBy, first: 200 })).nodes.map(({ code }: Anything) => code);
      const seen: string[] = [];
      let round = 0;
      for (let after: string | null = null, more = true; more; round += 1) {
        const { nodes, pageInfo }: Anything = await page({ orderBy, first: 9, after });
        seen.push(...nodes.map(({ code }: Anything) => code));
        [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
        const created = await change(
          pmo,
          'createProject',
          { home: round % 2 ? 'BW' : 'UC', name: round % 2 ? 'Aardvark pages' : 'Zebra pages' },
          'id version',
        );
        expect(created.__typename).toBe('Project');
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((code) => before.includes(code))).toEqual(before);
    }
  });
});
