import { change, nextByPeople, startWeft, type Anything, type Session, type Weft } from '@weft/testing';
import { randomUUID } from 'node:crypto';
import { brokenLaws, cell, enter, lineOf, moneyPerson, YEAR } from './testing/ledger-people';

describe('the ledger', () => {
  let weft: Weft;
  let finance: Session;
  let bcf: Session;
  beforeAll(async () => {
    weft = await startWeft();
    finance = await weft.as('finance-lead');
    bcf = await weft.as('bcf-lead');
  });
  afterAll(() => weft.stop());

  const standsIn = async (description: string, index: number): Promise<number> =>
    (await lineOf(bcf, description)).actual[index];
  const entries = async (): Promise<number> => {
    const [row] = await weft.superuser<{ n: number }>('select count(*)::int as n from ledger_entry');
    return row?.n ?? 0;
  };

  describe('entering actuals', () => {
    it('posts the difference from what stands, tells it, and leaves a trail', async () => {
      const line = await lineOf(finance, 'Reablement service');
      const before = line.actual[6];
      const screen = await bcf.subscribe('subscription { changes { kind actorName summary requestId } }');
      const answer = await enter(finance, [cell(line.id, '2025-10', '191,234.56', before)]);
      expect(answer).toMatchObject({ __typename: 'CellsEntered', lines: [{ id: line.id }] });
      const amount = 19_123_456 - before;
      expect(answer.entry.postings).toEqual([
        { book: 'ACTUAL', account: 'LINE', month: '2025-10-01', amount },
        { book: 'ACTUAL', account: 'PAID', month: '2025-10-01', amount: -amount },
      ]);
      expect(await standsIn('Reablement service', 6)).toBe(19_123_456);
      expect(await nextByPeople(screen)).toMatchObject({
        kind: 'actuals.entered',
        summary: `entered 1 actual of line ${line.code}, Oct 2025`,
      });
      const [trail] = await weft.superuser(
        `select count(*)::int as rows, count(distinct actor_id)::int as people from audit
         where subject_id in (select id from posting where entry_id = $1 union select $1)`,
        [answer.entry.id],
      );
      expect(trail).toEqual({ rows: 3, people: 1 });
    });

    it('posts nothing where nothing differs, and the same request once', async () => {
      const line = await lineOf(finance, 'Reablement service');
      const before = await entries();
      const same = await enter(finance, [cell(line.id, '2025-10', line.actual[6])]);
      expect(same).toMatchObject({ __typename: 'CellsEntered', entry: null });
      const request = randomUUID();
      expect(await enter(finance, [cell(line.id, '2025-10', 100)], request)).toMatchObject({
        __typename: 'CellsEntered',
      });
      expect(await enter(finance, [cell(line.id, '2025-10', 200)], request)).toMatchObject({
        fields: [{ field: 'requestId', rule: 'posted-already' }],
      });
      expect(await standsIn('Reablement service', 6)).toBe(100);
      expect(await entries()).toBe(before + 1);
    });

    it.each([
      ['half a penny', { month: '2025-11', to: 100.5 }, ['cells.1.to', 'part-of-a-penny']],
      ['half a penny, written out', { month: '2025-11', to: '1.005' }, ['cells.1.to', 'part-of-a-penny']],
      ['a rounded figure', { month: '2025-11', to: '1.2k' }, ['cells.1.to', 'short-form']],
      ['a sum past the safe range', { month: '2025-11', to: 2 ** 53 }, ['cells.1.to', 'out-of-range']],
      ['a closed month', { month: '2025-09', to: 5 }, ['cells.1.month', 'month-closed']],
      ['a month that has not begun', { month: '2025-12', to: 5 }, ['cells.1.month', 'month-ahead']],
      ['a month past the plan', { month: '2026-04', to: 5 }, ['cells.1.month', 'month-outside-plan']],
      ['a day that is no month', { month: '2025-11', day: '02', to: 5 }, ['cells.1.month', 'not-a-month']],
    ] as const)('refuses %s by its cell, and keeps nothing of the block', async (_, wrong, broken) => {
      const line = await lineOf(finance, 'Reablement service');
      const other = await lineOf(finance, 'Respite and short breaks');
      const before = await entries();
      const bad = { lineId: line.id, month: `${wrong.month}-${'day' in wrong ? wrong.day : '01'}`, to: wrong.to };
      const answer = await enter(finance, [cell(other.id, '2025-11', 4_242), bad]);
      expect([answer.__typename, answer.fields?.[0]?.field, answer.fields?.[0]?.rule]).toEqual([
        'ValidationFailed',
        ...broken,
      ]);
      expect(answer.message.length).toBeGreaterThan(20);
      expect(await entries()).toBe(before);
    });

    it('refuses a figure that somebody changed since it was seen, the same cell twice, and a line that is not there', async () => {
      const line = await lineOf(finance, 'Reablement service');
      expect(await enter(finance, [cell(line.id, '2025-11', 7, line.actual[7] + 1)])).toMatchObject({
        fields: [{ field: 'cells.0.was', rule: 'cell-changed' }],
      });
      expect(await enter(finance, [cell(line.id, '2025-11', 7), cell(line.id, '2025-11', 8)])).toMatchObject({
        fields: [{ field: 'cells.1', rule: 'cell-twice' }],
      });
      expect(await enter(finance, [cell(randomUUID(), '2025-11', 7)])).toMatchObject({
        __typename: 'NotFound',
        field: 'cells.0.lineId',
      });
    });

    it('refuses who keeps no money, and a finance lead of another organisation', async () => {
      const line = await lineOf(finance, 'Reablement service');
      const before = await entries();
      for (const role of ['project-lead', 'workstream-lead', 'pmo', 'viewer', 'auditor', 'place-admin'] as const) {
        expect(await enter(await weft.as(role), [cell(line.id, '2025-11', 7)])).toMatchObject({
          __typename: 'NotAllowed',
          rule: 'finance-wrong-role',
        });
      }
      const elsewhere = await moneyPerson(weft, 'FINANCE_LEAD', 'ELFT');
      expect(await enter(elsewhere, [cell(line.id, '2025-11', 7)])).toMatchObject({
        rule: 'finance-of-another-organisation',
      });
      const theirs = await lineOf(finance, 'Therapy-led reablement');
      expect(await enter(elsewhere, [cell(theirs.id, '2025-11', 7)])).toMatchObject({ __typename: 'CellsEntered' });
      expect(await entries()).toBe(before + 1);
    });
  });

  describe('undoing', () => {
    it('posts the reversal, once; the entry itself stands for good', async () => {
      const line = await lineOf(finance, 'Dementia advisers');
      const before = line.actual[7];
      const { entry } = await enter(finance, [cell(line.id, '2025-11', 77_700)]);
      const undo = (): Promise<Anything> =>
        change(bcf, 'undoEntry', { id: entry.id }, 'id kind reverses { id } postings(lineId: null) { amount }');
      const undone = await undo();
      expect(undone).toMatchObject({ __typename: 'LedgerEntry', kind: 'REVERSAL', reverses: { id: entry.id } });
      expect(await standsIn('Dementia advisers', 7)).toBe(before);
      expect(await undo()).toMatchObject({ __typename: 'NotAllowed', rule: 'reversed-already' });
      const { ledger } = await bcf.query(`{ ledger { entry(id: "${entry.id}") { reversedBy { id } } } }`);
      expect(ledger.entry.reversedBy.id).toBe(undone.id);
      // Redo is the reversal of the reversal.
      const redone = await change(bcf, 'undoEntry', { id: undone.id }, 'kind');
      expect(redone).toMatchObject({ kind: 'REVERSAL' });
      expect(await standsIn('Dementia advisers', 7)).toBe(77_700);
    });

    it('is refused where somebody entered another figure since, and says who and what stands', async () => {
      const line = await lineOf(finance, 'Dementia advisers');
      const cells = ['2025-10', '2025-11'].map((month, n) => cell(line.id, month, 50_000 + n));
      const { entry } = await enter(finance, cells);
      const changed = await enter(bcf, [cell(line.id, '2025-11', 60_000)]);
      const before = await entries();
      const undo = (id: string, who = finance): Promise<Anything> => change(who, 'undoEntry', { id }, 'kind');
      const refused = await undo(entry.id);
      const at = entry.postings.filter(({ account }: Anything) => account === 'LINE').length;
      expect([refused.__typename, refused.fields.length, at]).toEqual(['ValidationFailed', 1, 2]);
      expect(refused.fields[0]).toMatchObject({ field: expect.stringMatching(/^postings\.\d$/), rule: 'cell-changed' });
      const { viewer } = await bcf.query('{ viewer { person { name } } }');
      expect(refused.fields[0].message).toContain(
        `${viewer.person.name} entered another figure for Nov 2025 since: £600.00`,
      );
      expect([await entries(), await standsIn(line.description, 7)]).toEqual([before, 60_000]);
      // What they took back is in nobody's way.
      expect(await undo(changed.entry.id, bcf)).toMatchObject({ kind: 'REVERSAL' });
      expect(await undo(entry.id)).toMatchObject({ kind: 'REVERSAL' });
      expect((await lineOf(finance, line.description)).actual).toEqual(line.actual);
    });

    it('is refused in a closed month, for a virement, and where there is no such entry', async () => {
      const undo = (id: string): Promise<Anything> => change(bcf, 'undoEntry', { id });
      const [closed] = await weft.superuser<{ id: string }>(
        `select id from ledger_entry where key = 'demonstration/actuals/2025-06-01'`,
      );
      const [virement] = await weft.superuser<{ id: string }>(`select id from ledger_entry where kind = 'VIREMENT'`);
      expect((await undo(closed?.id ?? '')).fields[0]).toMatchObject({
        field: 'postings.0.month',
        rule: 'month-closed',
      });
      expect(await undo(virement?.id ?? '')).toMatchObject({ rule: 'reverse-by-virement' });
      expect(await undo(randomUUID())).toMatchObject({ __typename: 'NotFound', field: 'id' });
    });
  });

  describe('commitments, phasing and corrections', () => {
    it('commits, and moves a budget between months without changing it', async () => {
      const line = await lineOf(finance, 'Carers centre, advice and assessments');
      expect(await enter(finance, [cell(line.id, '2025-12', 123_400)], undefined, 'enterCommitments')).toMatchObject({
        entry: { kind: 'COMMITMENT' },
      });
      expect((await lineOf(finance, line.description)).committed).toBe(123_400);
      const [, , , , , , , , december, january] = line.plan as number[];
      const rephase = (to: number): Promise<Anything> =>
        enter(
          finance,
          [cell(line.id, '2025-12', (december ?? 0) + 5_000), cell(line.id, '2026-01', to)],
          undefined,
          'rephaseBudget',
        );
      expect(await rephase(january ?? 0)).toMatchObject({ fields: [{ rule: 'rephasing-changes-budget' }] });
      expect(await rephase((january ?? 0) - 5_000)).toMatchObject({ entry: { kind: 'REPHASING' } });
      const after = await lineOf(finance, line.description);
      expect([after.plan[8], after.plan[9], after.money.budget]).toEqual([
        (december ?? 0) + 5_000,
        (january ?? 0) - 5_000,
        line.money.budget,
      ]);
    });

    it('moves an actual that was coded to the wrong line, in an open month, with a reason', async () => {
      const [from, to] = [await lineOf(finance, 'Hospice at home'), await lineOf(finance, 'Dementia advisers')];
      const move = (more: object): Promise<Anything> =>
        change(
          finance,
          'moveActual',
          {
            requestId: randomUUID(),
            fromLineId: from.id,
            toLineId: to.id,
            month: '2025-10-01',
            amount: 50_000,
            reason: 'Coded to the hospice.',
            ...more,
          },
          'kind reason postings { line { code } amount }',
        );
      expect(await move({})).toMatchObject({
        kind: 'CORRECTION',
        reason: 'Coded to the hospice.',
        postings: expect.arrayContaining([
          { line: { code: from.code }, amount: -50_000 },
          { line: { code: to.code }, amount: 50_000 },
        ]),
      });
      expect(await move({ reason: ' ' })).toMatchObject({ fields: [{ field: 'reason', rule: 'required' }] });
      expect(await move({ month: '2025-08-01' })).toMatchObject({
        fields: [{ rule: 'month-closed' }, { rule: 'month-closed' }],
      });
      expect(await move({ amount: 10 ** 11 })).toMatchObject({
        fields: [{ field: 'amount', rule: 'moves-more-than-stands' }],
      });
      expect(await move({ month: '2025-12-01' })).toMatchObject({
        fields: ['postings.0.month', 'postings.1.month'].map((field) => ({ field, rule: 'month-ahead' })),
      });
      expect(await move({ toLineId: from.id })).toMatchObject({ fields: [{ rule: 'same-account' }] });
    });

    it('brings the plan into the ledger once; what has its budget is left alone', async () => {
      const allocate = (who: Session): Promise<Anything> =>
        change(
          who,
          'allocatePlan',
          { requestId: randomUUID(), financialYear: YEAR, reason: 'As agreed.' },
          'entry { kind } lines { id }',
        );
      expect(await allocate(await weft.as('project-lead'))).toMatchObject({ rule: 'months-not-yours' });
      // The council added £80,000.00 in October: it is contributed, and no line has it yet.
      expect(await allocate(bcf)).toMatchObject({ entry: { kind: 'ALLOCATION' }, lines: [] });
      expect(await allocate(bcf)).toMatchObject({ entry: null });
      const [pool] = await weft.superuser(`select sum(amount)::int as left from posting where account = 'POOL'`);
      expect(pool).toEqual({ left: 8_000_000 });
    });
  });

  describe('months', () => {
    const close = (who: Session, month: string): Promise<Anything> =>
      change(who, 'closeMonth', { month: `${month}-01` }, 'closedThrough closedMonths { month closedBy { name } }');
    const reopen = (who: Session, month: string, reason = 'A late invoice.'): Promise<Anything> =>
      change(who, 'reopenMonth', { month: `${month}-01`, reason }, 'closedThrough');

    it('close in order once they are over, and take nothing then', async () => {
      expect(await close(finance, '2025-11')).toMatchObject({ fields: [{ field: 'month', rule: 'month-not-over' }] });
      expect(await close(finance, '2025-09')).toMatchObject({ fields: [{ rule: 'month-closed-already' }] });
      expect(await close(await weft.as('pmo'), '2025-10')).toMatchObject({ rule: 'months-not-yours' });
      expect(await close(await moneyPerson(weft, 'FINANCE_LEAD', 'ELFT'), '2025-10')).toMatchObject({
        rule: 'months-not-yours',
      });
      expect(await close(finance, '2025-10')).toMatchObject({ __typename: 'Ledger', closedThrough: '2025-10-01' });
      const line = await lineOf(finance, 'Reablement service');
      expect(await enter(finance, [cell(line.id, '2025-10', 1)])).toMatchObject({ fields: [{ rule: 'month-closed' }] });
    });

    it('open again from the last one, by the BCF lead, with a reason', async () => {
      expect(await reopen(finance, '2025-10')).toMatchObject({ rule: 'reopening-not-yours' });
      expect(await reopen(bcf, '2025-09')).toMatchObject({ fields: [{ field: 'month', rule: 'month-out-of-order' }] });
      expect(await reopen(bcf, '2025-10', '')).toMatchObject({ fields: [{ field: 'reason', rule: 'required' }] });
      expect(await reopen(bcf, '2025-10')).toMatchObject({ closedThrough: '2025-09-01' });
    });
  });

  describe('forecasts by month', () => {
    it('hold over the method, with a reason, until they are taken away', async () => {
      const line = await lineOf(finance, 'Respite and short breaks');
      const set = (to: number | null, reason: string | null = 'Holidays.', month = '2026-02'): Promise<Anything> =>
        change(
          finance,
          'setForecasts',
          { cells: [{ lineId: line.id, month: `${month}-01`, to }], reason },
          `lines { forecasts(financialYear: "${YEAR}") { month amount reason setBy { name } } }`,
        );
      expect(await set(999)).toMatchObject({
        lines: [
          { forecasts: [{ month: '2026-02-01', amount: 999, reason: 'Holidays.', setBy: { name: 'Anneka Shah' } }] },
        ],
      });
      expect((await lineOf(finance, line.description)).forecast[10]).toBe(999);
      expect((await lineOf(finance, line.description)).typed[10]).toBe(999);
      await set(1_001);
      expect((await lineOf(finance, line.description)).forecast[10]).toBe(1_001);
      expect(await set(5, null)).toMatchObject({ fields: [{ field: 'reason', rule: 'required' }] });
      expect(await set(5, 'Late.', '2025-08')).toMatchObject({
        fields: [{ field: 'cells.0.month', rule: 'month-closed' }],
      });
      expect(await set(0.5)).toMatchObject({ fields: [{ field: 'cells.0.to', rule: 'part-of-a-penny' }] });
      for (const verb of ['setForecasts', 'enterActuals']) {
        const requestId = verb === 'enterActuals' ? { requestId: randomUUID() } : {};
        expect(await change(finance, verb, { ...requestId, cells: [] })).toMatchObject({
          fields: [{ field: 'cells', rule: 'no-cells' }],
        });
      }
      expect(await set(5, 'Late.', '2026-04')).toMatchObject({
        fields: [{ field: 'cells.0.month', rule: 'month-outside-plan' }],
      });
      const seeing = (to: number | null, was: number | null): Promise<Anything> =>
        change(
          bcf,
          'setForecasts',
          { cells: [{ lineId: line.id, month: '2026-02-01', to, was }], reason: 'Mine.' },
          'lines { id }',
        );
      expect(await seeing(7, 999)).toMatchObject({ fields: [{ field: 'cells.0.was', rule: 'cell-changed' }] });
      expect(await seeing(7, null)).toMatchObject({ fields: [{ field: 'cells.0.was', rule: 'cell-changed' }] });
      expect(
        await change(bcf, 'setForecasts', { cells: [{ lineId: line.id, month: '2026-02-01', to: 7, was: '1.2k' }] }),
      ).toMatchObject({
        fields: [{ field: 'cells.0.was', rule: 'short-form' }],
      });
      expect(await seeing(1_001, 999)).toMatchObject({ __typename: 'CellsEntered' });
      expect(await seeing(7, 1_001)).toMatchObject({ __typename: 'CellsEntered' });
      expect(await set(null, null)).toMatchObject({ lines: [{ forecasts: [] }] });
      expect((await lineOf(finance, line.description)).typed[10]).toBeNull();
    });
  });

  it('knows the balance of any line at any past moment, and its history with who and when', async () => {
    const { id } = await lineOf(finance, 'Discharge hub, Royal London');
    const at = async (moment: string | null): Promise<Anything> =>
      (
        await finance.query(
          `query ($id: ID!, $at: DateTime) { fundingLine(id: $id) { balance(financialYear: "${YEAR}", at: $at) { budget committed spent held available }
             entries(financialYear: "${YEAR}", first: 3) { kind madeAt madeBy { name } } } }`,
          { id, at: moment },
        )
      ).fundingLine;
    expect((await at('2025-01-01T00:00:00Z')).balance).toEqual({
      budget: 0,
      committed: 0,
      spent: 0,
      held: 0,
      available: 0,
    });
    const before = (await at('2025-07-18T09:29:59Z')).balance;
    const after = (await at('2025-07-18T09:30:00Z')).balance;
    expect(after.budget - before.budget).toBe(3_600_000);
    const home = await lineOf(finance, 'Pathway 1 home care');
    const held = async (moment: string): Promise<number> =>
      (
        await finance.query(
          `{ fundingLine(id: "${home.id}") { balance(financialYear: "${YEAR}", at: "${moment}") { held } } }`,
        )
      ).fundingLine.balance.held;
    expect([
      await held('2025-07-15T13:00:00Z'),
      await held('2025-07-16T00:00:00Z'),
      await held('2025-07-19T00:00:00Z'),
    ]).toEqual([0, 3_600_000, 0]);
    const { entries: history } = await at(null);
    expect(history[0]).toEqual({
      kind: expect.any(String),
      madeAt: expect.any(String),
      madeBy: { name: expect.any(String) },
    });
    expect(history.map(({ madeAt }: Anything) => madeAt)).toEqual(
      [...history.map(({ madeAt }: Anything) => madeAt)].sort().reverse(),
    );
    const wrong = await finance.ask(
      `{ fundingLine(id: "${id}") { balance(financialYear: "${YEAR}", at: "yesterday") { held } } }`,
    );
    expect(wrong.errors[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it('holds its laws after all of this', async () => {
    expect(await brokenLaws(weft)).toEqual({});
  });
});
