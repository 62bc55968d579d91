import { randomUUID } from 'node:crypto';
import { change, soon, startWeft, type Anything, type Session, type Weft } from '@weft/testing';
import { lineOf, moneyPerson, YEAR } from './testing/ledger-people';

const WORK = '{ myWork { pressing items { why kind ask code title projectCode path } } }';
const TOLD = '{ notifications { items { kind actor { name } sentence path } } }';

describe('a virement waits for people', () => {
  let weft: Weft;
  let finance: Session;
  let bcf: Session;
  let second: Session;
  let home: Anything;
  let hub: Anything;
  let equipment: Anything;
  let way: string;
  beforeAll(async () => {
    weft = await startWeft();
    finance = await weft.as('finance-lead');
    bcf = await weft.as('bcf-lead');
    second = await moneyPerson(weft, 'FINANCE_LEAD');
    home = await lineOf(finance, 'Pathway 1 home care');
    hub = await lineOf(finance, 'Discharge hub, Royal London');
    equipment = await lineOf(finance, 'Equipment store and delivery');
    way = `£10,000.00 from ${home.code} ${home.description} to ${hub.code} ${hub.description}`;
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
        reason: 'Needed.',
        ...more,
      },
      'id code version state',
    );
  const decide = (who: Session, verb: string, { id, version }: Anything, more: object = {}): Promise<Anything> =>
    change(who, verb, { id, version, ...more }, 'id code version state');
  /** What is asked of a person about a virement, in My work. */
  const asked = async (who: Session, { code }: Anything): Promise<string[]> =>
    (await who.query(WORK)).myWork.items
      .filter((item: Anything) => item.code === code)
      .map(({ ask: words }: Anything) => words);
  const told = async (who: Session, kind: string): Promise<Anything[]> =>
    (await who.query(TOLD)).notifications.items.filter((item: Anything) => item.kind === kind);

  it('within the limit of a finance lead, of the giving line’s organisation, who did not ask', async () => {
    const elsewhere = await moneyPerson(weft, 'FINANCE_LEAD', 'ELFT');
    const one = await ask(finance);
    expect(await asked(second, one)).toEqual(['Virement to approve']);
    for (const who of [finance, bcf, elsewhere, await weft.as('project-lead')]) {
      expect(await asked(who, one)).toEqual([]);
    }
    const [item] = (await second.query(WORK)).myWork.items.filter(({ code }: Anything) => code === one.code);
    expect(item).toMatchObject({
      why: 'WAITING',
      kind: 'VIREMENT',
      title: way,
      projectCode: null,
      path: `/better-care-fund/virements?year=${YEAR}&panel=virement:${one.id}`,
    });
    const approved = await decide(second, 'approveVirement', one);
    expect(approved.state).toBe('APPROVED');
    expect(await asked(finance, one)).toEqual(['Virement to post']);
    expect(await asked(elsewhere, one)).toEqual([]);
    await decide(finance, 'postVirement', approved);
    expect(await asked(finance, one)).toEqual([]);
  });

  it('across schemes, first for both roles, then for the one that is still needed', async () => {
    const one = await ask(finance, { toLineId: equipment.id });
    expect(await asked(second, one)).toEqual(['Virement to approve']);
    expect(await asked(bcf, one)).toEqual(['Virement to approve']);
    await decide(bcf, 'approveVirement', one);
    expect(await asked(bcf, one)).toEqual([]);
    expect(await asked(second, one)).toEqual(['Virement to approve']);
    expect(await asked(await moneyPerson(weft, 'BCF_LEAD'), one)).toEqual([]);
  });

  it('who is told as it is asked for; the asker is told as it is approved, refused, posted', async () => {
    const one = await ask(bcf);
    expect(await soon(async () => (await told(finance, 'VIREMENT_ASKED')).length >= 1, true, 15_000)).toBe(true);
    expect((await told(finance, 'VIREMENT_ASKED'))[0]).toMatchObject({
      actor: { name: 'Marcus Bennett' },
      sentence: `asks you to approve ${one.code}, ${way}`,
      path: `/better-care-fund/virements?year=${YEAR}&panel=virement:${one.id}`,
    });
    expect((await told(bcf, 'VIREMENT_ASKED')).some(({ sentence }) => sentence.includes(one.code))).toBe(false);
    const approved = await decide(finance, 'approveVirement', one);
    await decide(finance, 'postVirement', approved);
    const other = await ask(bcf, { amount: 500_000 });
    await decide(finance, 'refuseVirement', other, { reason: 'Not before the winter.' });
    expect(await soon(async () => (await told(bcf, 'VIREMENT_DECIDED')).length, 3, 15_000)).toBe(3);
    const sentences = (await told(bcf, 'VIREMENT_DECIDED')).map(({ sentence }) => sentence);
    const of = (done: string, { code }: Anything, amount: string) =>
      `${done} virement ${code} of ${amount} from line ${home.code} to line ${hub.code}`;
    expect(sentences.sort()).toEqual(
      [
        of('approved', one, '£10,000.00'),
        of('posted', one, '£10,000.00'),
        `${of('refused', other, '£5,000.00')}: Not before the winter.`,
      ].sort(),
    );
  });

  it('leads the trail to its own page', async () => {
    const one = await ask(finance, { amount: 100 });
    const { trail } = await (
      await weft.as('auditor')
    ).query('{ trail(filter: { subjectType: ["Virement"] }, first: 1) { nodes { record { name path } } } }');
    expect(trail.nodes[0].record).toEqual({
      name: one.code,
      path: `/better-care-fund/virements?year=${YEAR}&panel=virement:${one.id}`,
    });
  });
});

describe('how a place forecasts', () => {
  let weft: Weft;
  beforeAll(async () => {
    weft = await startWeft();
  });
  afterAll(() => weft.stop());

  it('is set by a place administrator, and holds wherever no method is named', async () => {
    const admin = await weft.as('place-admin');
    const outturn = async (method = ''): Promise<number> =>
      (
        await admin.query(
          `{ fundingVariance(financialYear: "${YEAR}", by: SCHEME${method && `, method: ${method}`}) { total { outturn } } }`,
        )
      ).fundingVariance.total.outturn;
    const [profile, straight] = [await outturn('PROFILE'), await outturn('STRAIGHT_LINE')];
    expect(straight).not.toBe(profile);
    expect(await outturn()).toBe(profile);
    const set = (who: Session, input: object): Promise<Anything> =>
      change(who, 'setFundingSettings', { version: 0, ...input }, 'settings { forecastMethod version }');
    expect(await set(await weft.as('bcf-lead'), { forecastMethod: 'STRAIGHT_LINE' })).toMatchObject({
      rule: 'funding-settings-not-yours',
    });
    expect(await set(admin, { forecastMethod: 'STRAIGHT_LINE' })).toMatchObject({
      settings: { forecastMethod: 'STRAIGHT_LINE', version: 1 },
    });
    expect(await outturn()).toBe(straight);
    expect(await outturn('PROFILE')).toBe(profile);
  });
});
