import { type Session, startWeft, type Weft } from '@weft/testing';

/** The demonstration plan as the API reads it. */
describe('reading a Better Care Fund plan', () => {
  let weft: Weft;
  let viewer: Session;
  beforeAll(async () => {
    weft = await startWeft();
    viewer = await weft.as('viewer');
  });
  afterAll(() => weft.stop());

  const plan = async (selection: string, year = '2025-26') =>
    (await viewer.query(`query ($year: String!) { fundingPlan(financialYear: $year) { ${selection} } }`, { year }))
      .fundingPlan;

  it('is found by any year of its round, and is none where no round has it', async () => {
    const code = 'pack { code status years version }';
    expect(await plan(code)).toEqual({
      pack: { code: '2025-26', status: 'CONFIRMED', years: ['2025-26'], version: 0 },
    });
    expect((await plan(code, '2024-25')).pack.code).toBe('2023-25');
    expect(await plan(code, '2026-27')).toBeNull();
    expect(await plan(code, 'nonsense')).toBeNull();
  });

  it('says by section whether it is Complete, and finds what is not spent, to the penny', async () => {
    const { check } = await plan(
      `check { status sections { section status findings } again: findings { rule short: figures { short unit } year lineId } totals { difference } }`,
    );
    expect(check.status).toBe('INCOMPLETE');
    expect(check.sections.filter((one: { status: string }) => one.status === 'INCOMPLETE')).toEqual([
      { section: 'EXPENDITURE', status: 'INCOMPLETE', findings: 1 },
    ]);
    expect(check.again).toEqual([
      { rule: 'income-is-spent', short: { short: 8_000_000, unit: 'PENCE' }, year: '2025-26', lineId: null },
    ]);
    expect(check.totals.map((one: { difference: number }) => one.difference)).toEqual([0, 0, 0, 0, 8_000_000]);
  });

  it('lists lines by filter, in order, page by page', async () => {
    const lines = async (args: string) =>
      (await plan(`lines(${args}) { totalCount nodes { code } pageInfo { endCursor hasNextPage } }`)).lines;
    const codes = (list: { nodes: { code: string }[] }) => list.nodes.map(({ code }) => code);
    const all = await lines('first: 1000');
    expect([all.totalCount, codes(all).slice(0, 12)]).toEqual([
      45,
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
    ]);
    const order = 'orderBy: { field: EXPENDITURE, direction: DESC }';
    const page = await lines(`first: 2, ${order}`);
    const next = await lines(`first: 2, ${order}, after: "${page.pageInfo.endCursor}"`);
    expect([...codes(page), ...codes(next)]).toEqual(codes(await lines(`first: 4, ${order}`)));
    const dfg = await lines(
      'filter: { source: ["DFG"], workstream: ["PI"], project: ["PI-03"], joined: true, search: "grants" }',
    );
    expect(dfg.totalCount).toBe(1);
    expect((await lines('filter: { joined: false }')).totalCount).toBe(4);
  });

  it('knows what a project and a workstream have of it, each penny once', async () => {
    const { project, workstreams, programmes } = await viewer.query(
      `{ project(code: "PI-04") { money { financialYear planned otherFunds lines { code share amount } } }
         workstreams { money(financialYear: "2025-26") { planned } } programmes { money { planned } } }`,
    );
    const { lines, planned } = project.money;
    expect(lines.map((one: { code: string; amount: number }) => [one.code, one.amount])).toEqual([
      ['1', 415_000_000],
      ['2', 312_000_000],
      ['3', 48_000_000],
      ['25', 29_136_000],
      ['45', 9_240_000],
    ]);
    expect(planned).toBe(813_376_000);
    const total = [...workstreams, ...programmes].reduce(
      (sum: number, { money }: { money: { planned: number } }) => sum + money.planned,
      0,
    );
    const { check } = await plan('check { totals { expenditure } }');
    const spent = check.totals.reduce((sum: number, one: { expenditure: number }) => sum + one.expenditure, 0);
    expect(total).toBeLessThan(spent);
  });

  it('finds a line by the search, where it opens', async () => {
    const { find } = await viewer.query('{ find(text: "night sitting") { kind code path } }');
    expect(find[0]).toMatchObject({ kind: 'FUNDING_LINE', code: '2' });
    expect(find[0].path).toMatch(/^\/better-care-fund\?year=2025-26&panel=line:/);
  });
});
