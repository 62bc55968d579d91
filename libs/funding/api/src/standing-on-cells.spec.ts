import { change, startWeft, type Anything, type Session, type Subscription, type Weft } from '@weft/testing';
import { setTimeout as delay } from 'node:timers/promises';
import { gridOf, YEAR } from './testing/ledger-people';

const whereabouts = 'subscription ($page: String!) { whereabouts(page: $page) { personId name at } }';
const page = `better-care-fund/grid/${YEAR}`;

describe('where people stand in the grid', () => {
  let weft: Weft;
  let finance: Session;
  let bcf: Session;
  let cell: { readonly financialYear: string; readonly lineId: string; readonly month: string };
  beforeAll(async () => {
    weft = await startWeft({ replicas: 2 });
    finance = await weft.as('finance-lead');
    bcf = (await weft.as('bcf-lead')).at(weft.server(1).url);
    const [line]: Anything[] = await gridOf(finance);
    cell = { financialYear: YEAR, lineId: line.id, month: '2025-10-01' };
  });
  afterAll(() => weft.stop());

  const stand = (person: Session, input: Record<string, unknown>): Promise<Anything> =>
    change(person, 'standOnCell', input);
  const nothingOn = (screen: Subscription<Anything>): Promise<void> =>
    expect(screen.next(400)).rejects.toThrow('no event');

  it('is told to others on that year at every replica, not to themselves, and kept nowhere', async () => {
    const [other, own, year] = [
      await bcf.subscribe(whereabouts, { page }),
      await finance.subscribe(whereabouts, { page }),
      await bcf.subscribe(whereabouts, { page: 'better-care-fund/grid/2024-25' }),
    ];
    await delay(200);
    const counts = async (): Promise<Anything> =>
      (
        await weft.superuser(
          'select (select count(*)::int from event) + (select count(*)::int from outbox) as events, (select count(*)::int from audit) as trail',
        )
      )[0];
    const before = await counts();
    expect(await stand(finance, cell)).toMatchObject({ __typename: 'StandingOnCell' });
    expect((await other.next()).whereabouts).toMatchObject({ name: 'Anneka Shah', at: `${cell.lineId} ${cell.month}` });
    await stand(finance, { financialYear: YEAR });
    expect((await other.next()).whereabouts).toMatchObject({ name: 'Anneka Shah', at: null });
    await Promise.all([nothingOn(own), nothingOn(year)]);
    expect(await counts()).toEqual(before);
    await Promise.all([other, own, year].map((screen) => screen.close()));
  });

  it('is not told of a place that one is not in, nor on a line that is not of the place', async () => {
    const screen = await bcf.subscribe(whereabouts, { page });
    await delay(200);
    const told = {
      placeId: crypto.randomUUID(),
      page,
      personId: crypto.randomUUID(),
      at: `${cell.lineId} ${cell.month}`,
    };
    for (const text of [JSON.stringify(told), 'no JSON', 'null']) {
      await weft.superuser('select pg_notify($1, $2)', ['weft_whereabouts', text]);
    }
    await nothingOn(screen);
    expect(await stand(finance, { ...cell, lineId: crypto.randomUUID() })).toMatchObject({
      __typename: 'NotFound',
      field: 'lineId',
    });
    expect(await stand(finance, { ...cell, financialYear: 'next' })).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ field: 'financialYear', rule: 'not-a-year' }],
    });
    await nothingOn(screen);
    await screen.close();
  });

  it('is told once a second by one person, whatever their browser does, and says so', async () => {
    const other = await weft.as('pmo');
    const answers = await Promise.all(Array.from({ length: 12 }, () => stand(other, cell)));
    const rules = answers.map(({ __typename, rule }) => rule ?? __typename);
    expect(rules.filter((one) => one === 'StandingOnCell').length).toBeGreaterThanOrEqual(5);
    expect(rules.filter((one) => one === 'told-too-often').length).toBeGreaterThanOrEqual(4);
    // Nobody else waits for that.
    expect(await stand(await weft.as('viewer'), cell)).toMatchObject({ __typename: 'StandingOnCell' });
  });

  it('is told to nobody who is not signed in', async () => {
    await expect(weft.anyone().subscribe(whereabouts, { page })).rejects.toThrow();
  });
});
