import { change, startWeft, type Anything, type Session, type Weft } from '@weft/testing';
import { randomUUID } from 'node:crypto';
import { brokenLaws, lineOf, moneyPerson, YEAR } from './testing/ledger-people';

/** What becomes of money that a line has not spent, over HTTP. In the demonstration, months are closed to September. */
describe('underspends', () => {
  let weft: Weft;
  let finance: Session;
  let bcf: Session;
  beforeAll(async () => {
    weft = await startWeft();
    [finance, bcf] = await Promise.all([weft.as('finance-lead'), weft.as('bcf-lead')]);
  });
  afterAll(async () => {
    expect(await brokenLaws(weft)).toEqual({});
    await weft.stop();
  });

  const rules = (answer: Anything) =>
    answer.__typename === 'ValidationFailed'
      ? answer.fields.map(({ field, rule }: { field: string; rule: string }) => `${field} ${rule}`)
      : (answer.rule ?? answer.__typename);
  const ENTRY = 'id kind reason postings(lineId: null) { account of month amount line { code } }';
  const moneyOf = async (id: string): Promise<Anything> =>
    (
      await bcf.query(
        `{ fundingLine(id: "${id}") { source balance(financialYear: "${YEAR}") { budget available }
           allocation(financialYear: "${YEAR}") { planned allocated pool toContribute } } }`,
      )
    ).fundingLine;
  const planOf = async (year: string): Promise<Anything> =>
    (
      await bcf.query(
        `{ fundingPlan(financialYear: "${year}") { id income { id version source contributor amounts { financialYear amount } } } }`,
      )
    ).fundingPlan;
  const carriedRow = async (): Promise<Anything> =>
    (await planOf('2026-27')).income.find(
      ({ contributor }: Anything) => contributor === 'Carried forward from 2025-26',
    );
  const undo = (id: string) => change(bcf, 'undoEntry', { id }, 'kind');

  describe('an underspend returned', () => {
    const back = (lineId: string, more: object = {}, who = finance): Promise<Anything> =>
      change(
        who,
        'returnUnderspend',
        {
          requestId: randomUUID(),
          lineId,
          month: '2025-11-01',
          amount: '1,234.56',
          reason: 'Posts stayed vacant.',
          ...more,
        },
        ENTRY,
      );

    it('leaves the line and the contribution smaller, in one balanced entry with its month and reason', async () => {
      const line = await lineOf(finance, 'Reablement service');
      const before = await moneyOf(line.id);
      const entry = await back(line.id);
      expect(entry).toMatchObject({ kind: 'RETURN_OF_UNDERSPEND', reason: 'Posts stayed vacant.' });
      expect(entry.postings).toHaveLength(2);
      expect(entry.postings).toEqual(
        expect.arrayContaining([
          { account: 'LINE', of: null, month: '2025-11-01', amount: -123_456, line: { code: line.code } },
          { account: 'CONTRIBUTION', of: before.source, month: '2025-11-01', amount: 123_456, line: null },
        ]),
      );
      const after = await moneyOf(line.id);
      expect(after.balance).toEqual({
        budget: before.balance.budget - 123_456,
        available: before.balance.available - 123_456,
      });
      // What went back does not come in once more with the next allocation.
      expect(after.allocation).toEqual(before.allocation);
    });

    it('is no more than is left, in an open month, with a reason, and happens once', async () => {
      const { id } = await lineOf(finance, 'Dementia advisers');
      const { balance } = await moneyOf(id);
      expect(rules(await back(id, { amount: balance.available + 1 }))).toEqual(['amount overspends-line']);
      expect(rules(await back(id, { month: '2025-09-01' }))).toContain('postings.0.month month-closed');
      expect(rules(await back(id, { month: '2025-12-01' }))).toEqual(['month month-ahead']);
      expect(rules(await back(id, { month: '2026-04-01' }))).toEqual(['amount overspends-line']);
      expect(rules(await back(id, { reason: '' }))).toEqual(['reason required']);
      expect(rules(await back(id, { amount: '0.005' }))).toEqual(['amount part-of-a-penny']);
      expect(rules(await back(id, { amount: 0 }))).toEqual(['amount not-positive']);
      const requestId = randomUUID();
      const both = await Promise.all([back(id, { requestId, amount: 1 }), back(id, { requestId, amount: 1 })]);
      expect(both.map(rules).sort()).toEqual([['requestId posted-already'], 'LedgerEntry'].sort());
      expect((await moneyOf(id)).balance.budget).toBe(balance.budget - 1);
    });

    it('is by the finance lead of its own organisation, and undone while the month is open', async () => {
      const { id } = await lineOf(finance, 'Therapy-led reablement');
      const elft = await moneyPerson(weft, 'FINANCE_LEAD', 'ELFT');
      const lbth = await moneyPerson(weft, 'FINANCE_LEAD', 'LBTH');
      expect(rules(await back(id, {}, lbth))).toBe('finance-of-another-organisation');
      for (const role of ['project-lead', 'pmo', 'viewer'] as const) {
        expect(rules(await back(id, {}, await weft.as(role)))).toBe('finance-wrong-role');
      }
      const before = await moneyOf(id);
      const entry = await back(id, {}, elft);
      expect(rules(entry)).toBe('LedgerEntry');
      expect(await undo(entry.id)).toMatchObject({ kind: 'REVERSAL' });
      expect(await moneyOf(id)).toEqual(before);
    });
  });

  it('comes back by undoing as long as the plan still has it as income', async () => {
    const { id } = await lineOf(finance, 'Dementia advisers');
    const { source, balance, allocation } = await moneyOf(id);
    const amount = balance.available;
    const input = { requestId: randomUUID(), lineId: id, month: '2025-11-01', amount, reason: 'Less was asked for.' };
    const entry = await change(finance, 'returnUnderspend', input, ENTRY);
    const row = (await planOf(YEAR)).income.find((one: Anything) => one.source === source);
    // What the ledger has not yet is planned away first, then what went back.
    const less = allocation.toContribute + amount;
    const set = async (by: number): Promise<Anything> => {
      const now = (await planOf(YEAR)).income.find((one: Anything) => one.id === row.id);
      const amounts = [{ financialYear: YEAR, amount: now.amounts[0].amount + by }];
      return change(bcf, 'editIncome', { id: row.id, version: now.version, amounts });
    };
    expect(rules(await set(-less))).toBe('IncomeLine');
    expect(rules(await undo(entry.id))).toEqual(['id income-not-planned']);
    expect(rules(await set(less))).toBe('IncomeLine');
    expect(rules(await undo(entry.id))).toBe('LedgerEntry');
  });

  it('lets new income be allocated, once the plan was lowered by what went back, to the penny and not twice', async () => {
    const { id } = await lineOf(finance, 'Dementia advisers');
    const before = await moneyOf(id);
    const { source, allocation } = before;
    const row = (await planOf(YEAR)).income.find((one: Anything) => one.source === source);
    const set = async (by: number): Promise<Anything> => {
      const now = (await planOf(YEAR)).income.find((one: Anything) => one.id === row.id);
      const amounts = [{ financialYear: YEAR, amount: now.amounts[0].amount + by }];
      return change(bcf, 'editIncome', { id: row.id, version: now.version, amounts });
    };
    const comes = async (): Promise<number> => (await moneyOf(id)).allocation.toContribute;
    // The plan has no more than the ledger; then £1.00 goes back, and the plan follows.
    expect(rules(await set(-allocation.toContribute))).toBe('IncomeLine');
    const input = {
      requestId: randomUUID(),
      lineId: id,
      month: '2025-11-01',
      amount: 100,
      reason: 'Less was asked for.',
    };
    const entry = await change(finance, 'returnUnderspend', input, ENTRY);
    expect(await comes()).toBe(0);
    expect(rules(await set(-100))).toBe('IncomeLine');
    expect(await comes()).toBe(0);
    expect(rules(await set(30))).toBe('IncomeLine');
    expect(await comes()).toBe(30);
    // Back in the plan as it was, the return is undone, and comes in no second time.
    expect(rules(await set(70))).toBe('IncomeLine');
    expect(await comes()).toBe(100);
    expect(rules(await undo(entry.id))).toBe('LedgerEntry');
    expect(await comes()).toBe(0);
    const again = await change(finance, 'returnUnderspend', { ...input, requestId: randomUUID() }, ENTRY);
    expect([rules(again), await comes()]).toEqual(['LedgerEntry', 0]);
    expect(rules(await undo(again.id))).toBe('LedgerEntry');
    expect(rules(await set(allocation.toContribute))).toBe('IncomeLine');
    expect((await moneyOf(id)).allocation).toEqual(allocation);
  });

  describe('carry-forward', () => {
    const carry = (lineId: string, more: object = {}, who = finance): Promise<Anything> =>
      change(
        who,
        'carryForward',
        {
          requestId: randomUUID(),
          lineId,
          financialYear: YEAR,
          amount: '30,000',
          reason: 'Works run into May.',
          ...more,
        },
        ENTRY,
      );
    const adaptations = async (): Promise<string> => (await lineOf(finance, 'Disabled facilities grants')).id;

    it('needs a plan of the year after', async () => {
      expect(rules(await carry(await adaptations()))).toEqual(['financialYear no-next-plan']);
      const draft = { from: '2025-26', code: '2026-27', title: 'Better Care Fund 2026-27', years: ['2026-27'] };
      await change(bcf, 'draftRulePack', draft);
      await change(bcf, 'openPlan', { packCode: '2026-27', carryFrom: (await planOf(YEAR)).id });
    });

    it('leaves the line in March, stands in the pool in April, and is income of the next plan: all of it at once', async () => {
      const id = await adaptations();
      const before = await moneyOf(id);
      const entry = await carry(id);
      expect(entry.postings.map(({ account, month, amount }: Anything) => [account, month, amount]).sort()).toEqual([
        ['CARRIED_FORWARD', '2026-03-01', 3_000_000],
        ['CARRIED_FORWARD', '2026-04-01', -3_000_000],
        ['LINE', '2026-03-01', -3_000_000],
        ['POOL', '2026-04-01', 3_000_000],
      ]);
      expect((await moneyOf(id)).balance.available).toBe(before.balance.available - 3_000_000);
      expect(await carriedRow()).toMatchObject({
        source: 'DFG',
        amounts: [{ financialYear: '2026-27', amount: 3_000_000 }],
      });
      // A second sum comes to the first, in the one row.
      expect(rules(await carry(id, { amount: 5 }))).toBe('LedgerEntry');
      expect((await carriedRow()).amounts[0].amount).toBe(3_000_005);
    });

    it('is allocated there without coming in once more, and is not planned away', async () => {
      const next = await lineOfNext('Disabled facilities grants');
      const years = [{ financialYear: '2026-27', expenditure: 3_000_005 }];
      await change(bcf, 'editFundingLine', { id: next.id, version: next.version, years });
      const { allocation } = await allocationOf(next.id);
      expect(allocation).toEqual({ planned: 3_000_005, allocated: 0, pool: 3_000_005, toContribute: 0 });
      const row = await carriedRow();
      const amounts = [{ financialYear: '2026-27', amount: 1 }];
      expect(rules(await change(bcf, 'editIncome', { id: row.id, version: row.version, amounts }))).toEqual([
        'amounts.2026-27 income-is-contributed',
      ]);
      const renamed = { id: row.id, version: row.version, contributor: 'Brought forward' };
      expect(rules(await change(bcf, 'editIncome', renamed))).toEqual(['contributor carried-stays']);
      const allocate = { requestId: randomUUID(), lineId: next.id, financialYear: '2026-27', amount: 5 };
      expect(rules(await change(finance, 'allocateLine', allocate))).toBe('LedgerEntry');
      expect((await allocationOf(next.id)).allocation).toMatchObject({ allocated: 5, pool: 3_000_000 });
    });

    it('goes back with its income while that is not allocated, and is not done again by undoing', async () => {
      const id = await adaptations();
      const { amounts } = await carriedRow();
      const entry = await carry(id, { amount: 700 });
      expect((await carriedRow()).amounts[0].amount).toBe(amounts[0].amount + 700);
      const { id: undone } = await change(bcf, 'undoEntry', { id: entry.id }, 'id');
      expect((await carriedRow()).amounts).toEqual(amounts);
      expect(rules(await undo(undone))).toBe('carried-again');
      // The first one stands in part in a line of the next year.
      const { fundingLine } = await bcf.query(
        `{ fundingLine(id: "${id}") { entries(first: 50) { id kind reversedBy { id } postings(lineId: "${id}") { amount } } } }`,
      );
      const first = fundingLine.entries.find(
        ({ kind, postings }: Anything) => kind === 'CARRY_FORWARD' && postings[0].amount === -3_000_000,
      );
      expect(rules(await undo(first.id))).toBe('LedgerEntry');
      expect((await carriedRow()).amounts[0].amount).toBe(5);
      const second = fundingLine.entries.find(
        ({ kind, postings }: Anything) => kind === 'CARRY_FORWARD' && postings[0].amount === -5,
      );
      expect(rules(await undo(second.id))).toEqual([expect.stringContaining('pool-overdrawn')]);
      expect((await carriedRow()).amounts[0].amount).toBe(5);
    });

    it('takes no more than is left, with a reason, of one’s own organisation, and happens once', async () => {
      const id = await adaptations();
      const { balance } = await moneyOf(id);
      expect(rules(await carry(id, { amount: balance.available + 1 }))).toEqual(['amount overspends-line']);
      expect(rules(await carry(id, { reason: ' ' }))).toEqual(['reason required']);
      expect(rules(await carry(id, { financialYear: '2025' }))).toEqual(['financialYear not-a-year']);
      expect(rules(await carry(randomUUID()))).toBe('NotFound');
      const elft = await moneyPerson(weft, 'FINANCE_LEAD', 'ELFT');
      expect(rules(await carry(id, {}, elft))).toBe('finance-of-another-organisation');
      expect(rules(await carry(id, {}, await weft.as('project-lead')))).toBe('finance-wrong-role');
      const requestId = randomUUID();
      const had = (await carriedRow()).amounts[0].amount;
      const both = await Promise.all([1, 2, 3].map(() => carry(id, { requestId, amount: 9 })));
      expect(both.map(rules).filter((one) => one === 'LedgerEntry')).toHaveLength(1);
      expect((await carriedRow()).amounts[0].amount).toBe(had + 9);
    });

    it('of many lines at once comes to the one row of the plan, each penny once', async () => {
      const had = (await carriedRow())?.amounts[0].amount ?? 0;
      const id = await adaptations();
      const all = await Promise.all(
        Array.from({ length: 6 }, (_, n) => carry(id, { amount: 10 + n }, n % 2 ? bcf : finance)),
      );
      expect(new Set(all.map(rules))).toEqual(new Set(['LedgerEntry']));
      expect((await carriedRow()).amounts[0].amount).toBe(had + 75);
    });

    it('does not stand in the way of whoever edits the income, nor they in its', async () => {
      const id = await adaptations();
      const deadlocks = async (): Promise<number> => {
        const [row] = await weft.superuser(
          'select deadlocks::int as n from pg_stat_database where datname = current_database()',
        );
        return row?.['n'] as number;
      };
      for (let n = 0; n < 12; n += 1) {
        const row = await carriedRow();
        const amounts = [{ financialYear: '2026-27', amount: row.amounts[0].amount + 1 }];
        const edit = (): Promise<Anything> => change(bcf, 'editIncome', { id: row.id, version: row.version, amounts });
        const [entry] = await Promise.all([carry(id, { amount: 1 }), edit()]);
        const again = await carriedRow();
        const more = [{ financialYear: '2026-27', amount: again.amounts[0].amount + 1 }];
        await Promise.all([
          undo(entry.id),
          change(bcf, 'editIncome', { id: again.id, version: again.version, amounts: more }),
        ]);
      }
      expect(await deadlocks()).toBe(0);
    });

    it('is made before March closes', async () => {
      const id = await adaptations();
      await weft.superuser(
        `insert into closed_month (place_id, id, month, closed_by, closed_at)
         select place_id, gen_random_uuid(), '2026-03-01', person_id, now() from membership limit 1`,
      );
      expect(new Set(rules(await carry(id, { amount: 1 })).map((one: string) => one.split(' ')[1]))).toEqual(
        new Set(['month-closed']),
      );
    });

    const lineOfNext = async (description: string): Promise<Anything> =>
      (
        await bcf.query(
          '{ fundingPlan(financialYear: "2026-27") { lines(first: 100) { nodes { id version description } } } }',
        )
      ).fundingPlan.lines.nodes.find((one: Anything) => one.description === description);
    const allocationOf = async (id: string): Promise<Anything> =>
      (
        await bcf.query(
          `{ fundingLine(id: "${id}") { allocation(financialYear: "2026-27") { planned allocated pool toContribute } } }`,
        )
      ).fundingLine;
  });
});
