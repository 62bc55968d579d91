import { change, startWeft, type Anything, type Session, type Weft } from '@weft/testing';
import { randomUUID } from 'node:crypto';
import { brokenLaws, cell, enter, lineOf, moneyPerson, YEAR } from './testing/ledger-people';

const FIELDS = `id code state version amount from { code } to { code } askedBy { name } approvals { person { name } roles } waitsFor needsBoard
  boardDecision decidedBy { name } decisionReason entry { kind postings { line { code } month amount } }`;

describe('a virement', () => {
  let weft: Weft;
  let finance: Session;
  let bcf: Session;
  let second: Session;
  let home: Anything;
  let hub: Anything;
  let equipment: Anything;
  beforeAll(async () => {
    weft = await startWeft();
    finance = await weft.as('finance-lead');
    bcf = await weft.as('bcf-lead');
    second = await moneyPerson(weft, 'FINANCE_LEAD');
    home = await lineOf(finance, 'Pathway 1 home care');
    hub = await lineOf(finance, 'Discharge hub, Royal London');
    equipment = await lineOf(finance, 'Equipment store and delivery');
  });
  afterAll(() => weft.stop());

  const ask = (who: Session, more: object = {}): Promise<Anything> =>
    change(
      who,
      'askForVirement',
      {
        requestId: randomUUID(),
        fromLineId: home.id,
        toLineId: hub.id,
        financialYear: YEAR,
        amount: 1_000_000,
        reason: 'Needed there.',
        ...more,
      },
      FIELDS,
    );
  const decide = (who: Session, verb: string, { id, version }: Anything, more: object = {}): Promise<Anything> =>
    change(who, verb, { id, version, ...more }, FIELDS);
  const balance = async (id: string): Promise<Anything> =>
    (
      await bcf.query(
        `{ fundingLine(id: "${id}") { balance(financialYear: "${YEAR}") { budget spent held available } } }`,
      )
    ).fundingLine.balance;

  it('within a scheme is asked, held, approved by another finance lead, and posted into open months', async () => {
    const [gave, took] = [await balance(home.id), await balance(hub.id)];
    const asked = await ask(finance);
    expect(asked).toMatchObject({
      state: 'ASKED',
      waitsFor: ['FINANCE_LEAD'],
      needsBoard: false,
      askedBy: { name: 'Anneka Shah' },
    });
    expect(asked.code).toMatch(/^V-\d{3}$/);
    expect(await balance(home.id)).toEqual({
      ...gave,
      held: gave.held + 1_000_000,
      available: gave.available - 1_000_000,
    });
    const approved = await decide(second, 'approveVirement', asked);
    expect(approved).toMatchObject({ state: 'APPROVED', waitsFor: [], approvals: [{ roles: ['FINANCE_LEAD'] }] });
    const posted = await decide(finance, 'postVirement', approved);
    expect(posted).toMatchObject({ state: 'POSTED', entry: { kind: 'VIREMENT' } });
    expect([...new Set(posted.entry.postings.map(({ month }: Anything) => month))].sort()[0]).toBe('2025-10-01');
    expect((await balance(home.id)).budget).toBe(gave.budget - 1_000_000);
    expect((await balance(hub.id)).budget).toBe(took.budget + 1_000_000);
    expect((await balance(home.id)).held).toBe(gave.held);
    expect(await decide(finance, 'postVirement', posted)).toMatchObject({
      __typename: 'NotAllowed',
      rule: 'wrong-state',
    });
  });

  it('across schemes needs the BCF lead and a finance lead, each another person than who asked', async () => {
    const asked = await ask(finance, { toLineId: equipment.id });
    expect(asked.waitsFor).toEqual(['FINANCE_LEAD', 'BCF_LEAD']);
    expect(await decide(finance, 'approveVirement', asked)).toMatchObject({
      __typename: 'NotAllowed',
      rule: 'own-virement',
    });
    const once = await decide(bcf, 'approveVirement', asked);
    expect(once).toMatchObject({ state: 'ASKED', waitsFor: ['FINANCE_LEAD'] });
    expect(await decide(bcf, 'approveVirement', once)).toMatchObject({ rule: 'approved-already' });
    expect(await decide(second, 'approveVirement', once)).toMatchObject({ state: 'APPROVED' });
  });

  it('beyond every limit names the decision of the board; a place sets its own limits', async () => {
    const big = await ask(finance, { toLineId: equipment.id, amount: 25_000_001 });
    expect(big.needsBoard).toBe(true);
    expect(await decide(bcf, 'approveVirement', big)).toMatchObject({
      fields: [{ field: 'boardDecision', rule: 'board-decision-needed' }],
    });
    expect(await decide(bcf, 'approveVirement', big, { boardDecision: 'THT Board, 6 Nov 2025' })).toMatchObject({
      boardDecision: 'THT Board, 6 Nov 2025',
    });
    const admin = await weft.as('place-admin');
    const SETTINGS = 'settings { financeLeadLimit bcfLeadLimit offProfileAmber offProfileRed version }';
    const set = (who: Session, values: object, version: number): Promise<Anything> =>
      change(who, 'setFundingSettings', { ...values, version }, SETTINGS);
    expect(await set(bcf, { financeLeadLimit: 1 }, 0)).toMatchObject({ rule: 'funding-settings-not-yours' });
    expect(await set(admin, { financeLeadLimit: '10000.005' }, 0)).toMatchObject({
      fields: [{ field: 'financeLeadLimit', rule: 'part-of-a-penny' }],
    });
    expect(await set(admin, { financeLeadLimit: '5,000', offProfileAmber: 8 }, 0)).toMatchObject({
      settings: {
        financeLeadLimit: 500_000,
        bcfLeadLimit: 25_000_000,
        offProfileAmber: 8,
        offProfileRed: 20,
        version: 1,
      },
    });
    expect(await set(admin, { financeLeadLimit: 1 }, 0)).toMatchObject({ __typename: 'Conflict' });
    expect((await ask(finance)).waitsFor).toEqual(['FINANCE_LEAD', 'BCF_LEAD']);
  });

  it('is refused, withdrawn and voided, and what it held is free again', async () => {
    const held = async (): Promise<number> => (await balance(home.id)).held;
    const before = await held();
    const first = await ask(finance);
    expect(await decide(bcf, 'refuseVirement', first, { reason: '' })).toMatchObject({
      fields: [{ field: 'reason', rule: 'required' }],
    });
    expect(await decide(bcf, 'refuseVirement', first, { reason: 'Not now.' })).toMatchObject({
      state: 'REFUSED',
      decisionReason: 'Not now.',
      decidedBy: { name: 'Marcus Bennett' },
    });
    const other = await ask(finance);
    expect(await decide(bcf, 'withdrawVirement', other)).toMatchObject({ rule: 'virement-not-yours' });
    expect(await decide(finance, 'withdrawVirement', other)).toMatchObject({ state: 'VOIDED' });
    const third = await ask(finance, { amount: 400_000 });
    const approved = await decide(second, 'approveVirement', third);
    expect(await decide(second, 'voidVirement', approved, { reason: 'Asked for twice.' })).toMatchObject({
      state: 'VOIDED',
    });
    expect(await held()).toBe(before);
  });

  it('is refused where it overspends a line, crosses sources, goes nowhere, or is no amount', async () => {
    const { available } = await balance(home.id);
    expect(await ask(finance, { amount: available + 1 })).toMatchObject({
      fields: [{ field: 'amount', rule: 'overspends-line' }],
    });
    const grant = await lineOf(finance, 'Hospital social work, seven days');
    expect(await ask(finance, { toLineId: grant.id })).toMatchObject({
      fields: [{ field: 'toLineId', rule: 'across-sources' }],
    });
    expect(await ask(finance, { toLineId: home.id })).toMatchObject({
      fields: [{ field: 'toLineId', rule: 'same-line' }],
    });
    expect(await ask(finance, { amount: 0.5 })).toMatchObject({
      fields: [{ field: 'amount', rule: 'part-of-a-penny' }],
    });
    expect(await ask(finance, { amount: -5 })).toMatchObject({ fields: [{ field: 'amount', rule: 'not-positive' }] });
    expect(await ask(finance, { reason: '' })).toMatchObject({ fields: [{ field: 'reason', rule: 'required' }] });
    expect(await ask(finance, { financialYear: '2025-27' })).toMatchObject({
      fields: [{ field: 'financialYear', rule: 'not-a-year' }],
    });
    expect(await ask(finance, { financialYear: '2024-25', amount: 1 })).toMatchObject({
      __typename: 'ValidationFailed',
    });
    expect(await ask(finance, { toLineId: randomUUID() })).toMatchObject({ __typename: 'NotFound', field: 'toLineId' });
  });

  it('is asked for once, however often the request is sent', async () => {
    const requestId = randomUUID();
    const before = await balance(home.id);
    const asked = await Promise.all([finance, finance, second].map((who) => ask(who, { requestId, amount: 100_000 })));
    const [first] = asked.filter(({ __typename }) => __typename === 'Virement');
    const again = {
      fields: [{ field: 'requestId', rule: 'asked-already', message: expect.stringContaining(first.code) }],
    };
    expect(asked.filter((one) => one !== first)).toMatchObject([again, again]);
    expect(await ask(finance, { requestId, amount: 100_000 })).toMatchObject(again);
    expect((await balance(home.id)).held).toBe(before.held + 100_000);
    // Nor between other lines: the key is of the request.
    expect(await ask(finance, { requestId, fromLineId: equipment.id, amount: 1 })).toMatchObject(again);
    await decide(first.askedBy.name === 'Anneka Shah' ? finance : second, 'withdrawVirement', first);
  });

  it('is not posted where the limits were lowered since it was approved', async () => {
    const admin = await weft.as('place-admin');
    const limit = async (financeLeadLimit: number): Promise<Anything> => {
      const { ledger } = await admin.query('{ ledger { settings { version } } }');
      return change(admin, 'setFundingSettings', { financeLeadLimit, version: ledger.settings.version });
    };
    const { ledger: stood } = await admin.query('{ ledger { settings { financeLeadLimit } } }');
    const approved = await decide(second, 'approveVirement', await ask(finance, { amount: 300_000 }));
    expect(approved).toMatchObject({ state: 'APPROVED' });
    await limit(100_000);
    expect(await decide(finance, 'postVirement', approved)).toMatchObject({
      __typename: 'NotAllowed',
      rule: 'approval-missing',
      message: expect.stringContaining('the approval of the BCF lead'),
    });
    await limit(stood.settings.financeLeadLimit);
    expect(await decide(finance, 'postVirement', approved)).toMatchObject({ state: 'POSTED' });
  });

  it('is asked for and decided by who keeps the money of the giving line', async () => {
    expect(await ask(await weft.as('project-lead'))).toMatchObject({ rule: 'finance-wrong-role' });
    const elft = await moneyPerson(weft, 'FINANCE_LEAD', 'ELFT');
    expect(await ask(elft)).toMatchObject({ rule: 'finance-of-another-organisation' });
    // Nor for their own line, from one of another organisation; of their own they give.
    const theirs = await lineOf(finance, 'Therapy-led reablement');
    expect(await ask(elft, { toLineId: theirs.id, amount: 1 })).toMatchObject({
      rule: 'finance-of-another-organisation',
    });
    const given = await ask(elft, { fromLineId: theirs.id, toLineId: home.id, amount: 1 });
    expect(given.fields?.map(({ rule }: Anything) => rule) ?? given.state).toEqual('ASKED');
    const asked = await ask(finance, { amount: 100_000 });
    expect(await decide(elft, 'approveVirement', asked)).toMatchObject({ rule: 'virement-wrong-role' });
    expect(await decide(await weft.as('project-lead'), 'approveVirement', asked)).toMatchObject({
      rule: 'virement-wrong-role',
    });
    expect(await decide(second, 'approveVirement', { ...asked, version: 9 })).toMatchObject({ __typename: 'Conflict' });
  });

  it('is checked again when it is posted: invoices do not ask', async () => {
    const line = await lineOf(finance, 'Same-day care at home');
    const to = await lineOf(finance, 'Two-hour community response');
    const { available } = await balance(line.id);
    const amount = Math.min(available, 400_000);
    const asked = await ask(finance, { fromLineId: line.id, toLineId: to.id, amount });
    expect(asked.__typename).toBe('Virement');
    const approved = await decide(second, 'approveVirement', asked);
    await enter(finance, [cell(line.id, '2025-11', available)]);
    expect(await decide(finance, 'postVirement', approved)).toMatchObject({
      fields: [{ field: 'amount', rule: 'overspends-line' }],
    });
  });

  describe('by several people at once', () => {
    it('is approved once by each, and posted once', async () => {
      const asked = await ask(finance, { amount: 200_000 });
      const third = await moneyPerson(weft, 'FINANCE_LEAD');
      const given = await Promise.all(
        [second, second, third, third].map((who) => decide(who, 'approveVirement', asked)),
      );
      expect(given.map(({ __typename }) => __typename).sort()).toEqual([
        'Conflict',
        'Conflict',
        'Conflict',
        'Virement',
      ]);
      const approved = given.find(({ __typename }) => __typename === 'Virement');
      expect(approved).toMatchObject({ state: 'APPROVED' });
      const posted = await Promise.all([finance, bcf, second].map((who) => decide(who, 'postVirement', approved)));
      expect(posted.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'Conflict', 'Virement']);
    });

    it('never promises the same money twice', async () => {
      const line = await lineOf(finance, 'Therapy-led reablement');
      const { available } = await balance(line.id);
      const amount = Math.floor(available / 3);
      const to = await lineOf(finance, 'Reablement service');
      const asked = await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          ask(n % 2 === 0 ? finance : second, { fromLineId: line.id, toLineId: to.id, amount }),
        ),
      );
      expect(asked.filter(({ __typename }) => __typename === 'Virement')).toHaveLength(3);
      expect(
        asked
          .filter(({ __typename }) => __typename === 'ValidationFailed')
          .every(({ fields }) => fields[0].rule === 'overspends-line'),
      ).toBe(true);
      expect(new Set(asked.flatMap(({ code }) => code ?? [])).size).toBe(3);
      expect((await balance(line.id)).available).toBe(available - 3 * amount);
    });
  });

  it('stands in the ledger with its state and whose approval comes next', async () => {
    const { ledger } = await bcf.query(
      `{ ledger { virements(financialYear: "${YEAR}", state: [ASKED, POSTED]) { code state waitsFor } } }`,
    );
    expect(ledger.virements.find(({ code }: Anything) => code === 'V-001')).toMatchObject({
      state: 'POSTED',
      waitsFor: [],
    });
    expect(ledger.virements.find(({ code }: Anything) => code === 'V-002')).toMatchObject({
      state: 'ASKED',
      waitsFor: ['FINANCE_LEAD', 'BCF_LEAD'],
    });
    expect(await brokenLaws(weft)).toEqual({});
  });
});
