import { change, startWeft, type Anything, type Session, type Weft } from '@weft/testing';
import { randomUUID } from 'node:crypto';
import { brokenLaws, lineOf, moneyPerson, YEAR } from './testing/ledger-people';

/** A line that is added in the year draws its budget from what its source has over. */
describe('allocating a line', () => {
  let weft: Weft;
  let finance: Session;
  let bcf: Session;
  let lineId: string;
  beforeAll(async () => {
    weft = await startWeft();
    [finance, bcf] = await Promise.all([weft.as('finance-lead'), weft.as('bcf-lead')]);
    const like = await lineOf(finance, 'Winter discharge co-ordinators');
    const { schemeId, organisationId } = like;
    const input = { schemeId, organisationId, code: '12a', description: 'Weekend co-ordinators', source: like.source };
    const years = [{ financialYear: YEAR, expenditure: 8_000_000 }];
    lineId = (await change(finance, 'addFundingLine', { ...input, years }, 'id')).id;
  });
  afterAll(async () => {
    expect(await brokenLaws(weft)).toEqual({});
    await weft.stop();
  });

  const rules = (answer: Anything) =>
    answer.__typename === 'ValidationFailed'
      ? answer.fields.map(({ field, rule }: { field: string; rule: string }) => `${field} ${rule}`)
      : (answer.rule ?? answer.__typename);
  const allocate = (amount: unknown, more: object = {}, who = finance): Promise<Anything> =>
    change(
      who,
      'allocateLine',
      { requestId: randomUUID(), lineId, financialYear: YEAR, amount, ...more },
      'id kind postings(lineId: null) { account month amount }',
    );
  const planOf = async (year: string): Promise<Anything> =>
    (await bcf.query(`{ fundingPlan(financialYear: "${year}") { id } }`)).fundingPlan;
  const stands = async (): Promise<Anything> =>
    (
      await bcf.query(
        `{ fundingLine(id: "${lineId}") { balance(financialYear: "${YEAR}") { budget }
           allocation(financialYear: "${YEAR}") { planned allocated pool toContribute } months(financialYear: "${YEAR}") { month budget } } }`,
      )
    ).fundingLine;

  it('brings what the plan spends into the open months, with the income that it needs', async () => {
    const { allocation } = await stands();
    expect(allocation).toMatchObject({ planned: 8_000_000, allocated: 0 });
    expect(allocation.pool + allocation.toContribute).toBe(8_000_000);
    expect(await allocate('30,000.01')).toMatchObject({ kind: 'ALLOCATION' });
    const after = await stands();
    expect(after.balance.budget).toBe(3_000_001);
    expect(after.allocation.allocated).toBe(3_000_001);
    // October to March.
    expect(after.months.map(({ month }: Anything) => month)).toEqual(
      ['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03'].map((month) => `${month}-01`),
    );
  });

  it('refuses more than the plan spends, amounts that are none, other people, and doing it twice', async () => {
    expect(rules(await allocate(5_000_000))).toEqual(['amount beyond-plan']);
    expect(rules(await allocate('1.005'))).toEqual(['amount part-of-a-penny']);
    expect(rules(await allocate(0))).toEqual(['amount not-positive']);
    expect(rules(await allocate(1, { financialYear: '2024-25' }))).toEqual(['amount beyond-plan']);
    expect(rules(await allocate(1, { lineId: randomUUID() }))).toBe('NotFound');
    expect(rules(await allocate(1, {}, await moneyPerson(weft, 'FINANCE_LEAD', 'ELFT')))).toBe(
      'finance-of-another-organisation',
    );
    expect(rules(await allocate(1, {}, await weft.as('project-lead')))).toBe('finance-wrong-role');
    const requestId = randomUUID();
    const both = await Promise.all([allocate(1, { requestId }), allocate(1, { requestId })]);
    expect(both.map(rules)).toEqual(expect.arrayContaining(['LedgerEntry', ['requestId posted-already']]));
    expect((await stands()).balance.budget).toBe(3_000_002);
  });

  it('counts once what was undone and done again', async () => {
    const { id } = await allocate(100);
    const undo = (entry: string): Promise<Anything> => change(bcf, 'undoEntry', { id: entry }, 'id');
    const undone = await undo(id);
    expect((await stands()).allocation.allocated).toBe(3_000_002);
    await undo(undone.id);
    expect((await stands()).allocation.allocated).toBe(3_000_102);
    const rest = 8_000_000 - 3_000_102;
    const plan = { requestId: randomUUID(), financialYear: YEAR, reason: 'The rest of the plan.' };
    expect(rules(await change(bcf, 'allocatePlan', plan))).toBe('CellsEntered');
    const { allocation, balance } = await stands();
    expect(allocation).toEqual({ planned: 8_000_000, allocated: 8_000_000, pool: 0, toContribute: 0 });
    expect(balance.budget).toBe(3_000_102 + rest);
  });

  it('is not done again out of what another year has over', async () => {
    const like = await lineOf(finance, 'Winter discharge co-ordinators');
    const { id } = await planOf(YEAR);
    const draft = { from: YEAR, code: '2026-27', title: 'Better Care Fund 2026-27', years: ['2026-27'] };
    await change(bcf, 'draftRulePack', draft);
    await change(bcf, 'openPlan', { packCode: '2026-27', carryFrom: id });
    const carried = { requestId: randomUUID(), lineId: like.id, financialYear: YEAR, amount: 5_000, reason: 'Posts.' };
    expect(rules(await change(finance, 'carryForward', carried))).toBe('LedgerEntry');
    // 100 comes back to the pool of this year, and goes to another line.
    const { fundingLine } = await bcf.query(
      `{ fundingLine(id: "${lineId}") { entries(first: 20) { id kind reversedBy { id } postings(lineId: "${lineId}") { amount } } } }`,
    );
    const small = fundingLine.entries.find(
      ({ kind, reversedBy, postings }: Anything) =>
        kind === 'REVERSAL' &&
        !reversedBy &&
        postings.reduce((sum: number, { amount }: Anything) => sum + amount, 0) === 100,
    );
    const undo = (entry: string): Promise<Anything> => change(bcf, 'undoEntry', { id: entry }, 'id');
    const undone = await undo(small.id);
    expect((await stands()).allocation.pool).toBe(100);
    const { schemeId, organisationId, source } = like;
    const years = [{ financialYear: YEAR, expenditure: 100 }];
    const other = { schemeId, organisationId, code: '12b', description: 'Evening co-ordinators', source, years };
    const { id: otherId } = await change(finance, 'addFundingLine', other, 'id');
    expect(rules(await allocate(100, { lineId: otherId }))).toBe('LedgerEntry');
    expect(rules(await undo(undone.id))).toEqual([expect.stringContaining('pool-overdrawn')]);
    expect((await stands()).allocation.pool).toBe(0);
  });

  it('goes back out of its own year alone, in a round of two', async () => {
    const draft = { from: YEAR, code: '2027-29', title: 'Better Care Fund 2027-29', years: ['2027-28', '2028-29'] };
    await change(bcf, 'draftRulePack', draft);
    const plan = await change(bcf, 'openPlan', { packCode: '2027-29', carryFrom: (await planOf(YEAR)).id }, 'id');
    const { fundingPlan } = await bcf.query(
      '{ fundingPlan(financialYear: "2027-28") { lines(first: 1) { nodes { id version source } } } }',
    );
    const [line] = fundingPlan.lines.nodes;
    const both = ['2027-28', '2028-29'];
    const amounts = both.map((financialYear) => ({ financialYear, amount: 100 }));
    await change(bcf, 'addIncome', { planId: plan.id, source: line.source, contributor: 'Two years', amounts });
    const years = both.map((financialYear) => ({ financialYear, expenditure: 100 }));
    await change(bcf, 'editFundingLine', { id: line.id, version: line.version, years });
    const [first] = await Promise.all(both.map((financialYear) => allocate(100, { lineId: line.id, financialYear })));
    const cells = [{ lineId: line.id, month: '2027-05-01', to: 100, was: 0 }];
    expect(rules(await change(finance, 'enterCommitments', { requestId: randomUUID(), cells }))).toBe('CellsEntered');
    expect(rules(await change(bcf, 'undoEntry', { id: first.id }))).toEqual([
      expect.stringContaining('overspends-line'),
    ]);
  });
});
