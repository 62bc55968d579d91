import { type Anything, change, emptyLedger, type Session, startWeft, type Weft } from '@weft/testing';
import { randomUUID } from 'node:crypto';

/** The plan and what the ledger holds of it never part, whichever of them changes. */
describe('a plan that was brought into the ledger', () => {
  let weft: Weft;
  let bcf: Session;
  beforeAll(async () => {
    weft = await startWeft();
    bcf = await weft.as('bcf-lead');
    await weft.superuser(emptyLedger);
    await allocate('2023-24');
    await allocate('2024-25');
  });
  afterAll(() => weft.stop());

  const allocate = async (financialYear: string): Promise<Anything> =>
    change(
      bcf,
      'allocatePlan',
      { requestId: randomUUID(), financialYear, reason: 'The plan as agreed.' },
      'entry { id }',
    );
  const plan = async (): Promise<Anything> =>
    (
      await bcf.query(`{ fundingPlan(financialYear: "2023-24") { id
        income { id version source amounts { financialYear amount } }
        lines(first: 100) { nodes { id version code source years { financialYear expenditure } } } } }`)
    ).fundingPlan;
  const lineOf = async (code: string): Promise<Anything> =>
    (await plan()).lines.nodes.find((one: Anything) => one.code === code);
  const plannedIn = (line: Anything, year: string): number =>
    line.years.find(({ financialYear }: Anything) => financialYear === year).expenditure;
  /** What the ledger holds: the pool of a source, and the budget of a line, in a year. */
  const held = async (of: { source?: string; line?: string }, year: string): Promise<number> => {
    const [row] = await weft.superuser<{ sum: string }>(
      `select coalesce(sum(amount), 0)::text as sum from posting where book = 'BUDGET'
         and (account = 'POOL' and of_what = $1 or line_id::text = $2)
         and month >= $3::date and month < $3::date + interval '1 year'`,
      [of.source ?? '', of.line ?? '', `${year.slice(0, 4)}-04-01`],
    );
    return Number(row?.sum);
  };
  const raise = async (code: string, more: Readonly<Record<string, number>>): Promise<Anything> => {
    const line = await lineOf(code);
    const years = Object.entries(more).map(([financialYear, by]) => ({
      financialYear,
      expenditure: plannedIn(line, financialYear) + by,
    }));
    return change(bcf, 'editFundingLine', { id: line.id, version: line.version, years });
  };
  const income = async (source: string): Promise<Anything> =>
    (await plan()).income.find((one: Anything) => one.source === source);
  const rules = ({ __typename, fields }: Anything) =>
    fields ? fields.map(({ field, rule }: Anything) => `${field} ${rule}`) : __typename;

  it('draws on the pool of the year alone, also where one edit raises two years', async () => {
    const { source, id } = await lineOf('1');
    const row = await income(source);
    const before = row.amounts.find(({ financialYear }: Anything) => financialYear === '2024-25').amount;
    const [pool2023, pool2024] = [await held({ source }, '2023-24'), await held({ source }, '2024-25')];
    const more = { financialYear: '2024-25', amount: before + 10_000 };
    expect(rules(await change(bcf, 'editIncome', { id: row.id, version: row.version, amounts: [more] }))).toBe(
      'IncomeLine',
    );
    const both = await raise('1', { '2023-24': pool2023 + 10_000, '2024-25': 10_000 });
    expect(rules(both)).toEqual(['years.2023-24.expenditure pool-overdrawn']);
    expect(rules(await raise('1', { '2024-25': 10_000 }))).toBe('FundingLine');
    expect(await held({ source }, '2024-25')).toBe(pool2024);
    expect(await held({ line: id }, '2024-25')).toBe(plannedIn(await lineOf('1'), '2024-25'));
  });

  it('keeps income that the ledger has: not less of it, not from another source, not taken out', async () => {
    const { source } = await lineOf('1');
    const { id, version, amounts } = await income(source);
    const less = amounts.map(({ financialYear, amount }: Anything) => ({ financialYear, amount: amount - 1 }));
    const edit = (values: object) => change(bcf, 'editIncome', { id, version, ...values });
    expect(rules(await edit({ amounts: less }))).toEqual(['amounts.2023-24 income-is-contributed']);
    const other = (await plan()).income.find((one: Anything) => one.source !== source).source;
    expect(rules(await edit({ source: other }))).toEqual(['amounts.2023-24 income-is-contributed']);
    expect(rules(await change(bcf, 'removeIncome', { id, version }))).toEqual(['id income-is-contributed']);
  });

  it('is brought into it anew after the allocation was undone, whole and once', async () => {
    await weft.superuser(emptyLedger);
    const { entry } = await allocate('2023-24');
    expect((await change(bcf, 'undoEntry', { id: entry.id })).__typename).toBe('LedgerEntry');
    const { id, source } = await lineOf('2');
    expect(await held({ line: id }, '2023-24')).toBe(0);
    await change(bcf, 'editIncome', {
      ...(await income(source).then(({ id: incomeId, version, amounts }) => ({
        id: incomeId,
        version,
        amounts: [{ financialYear: '2023-24', amount: amounts[0].amount + 5_000 }],
      }))),
    });
    expect(rules(await raise('2', { '2023-24': 5_000 }))).toBe('FundingLine');
    expect(await held({ line: id }, '2023-24')).toBe(0);
    await allocate('2023-24');
    expect(await held({ line: id }, '2023-24')).toBe(plannedIn(await lineOf('2'), '2023-24'));
    expect(await allocate('2023-24')).toMatchObject({ entry: null });
  });
});
