import { change, startWeft, type Anything, type Session, type Subscription, type Weft } from '@weft/testing';
import { gridOf, YEAR } from './testing/ledger-people';

const whereabouts = 'subscription ($page: String!) { whereabouts(page: $page) { personId name at } }';
const page = `better-care-fund/grid/${YEAR}`;
const before2025 = 'better-care-fund/grid/2024-25';

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
  const notify = (told: unknown): Promise<unknown> =>
    weft.superuser('select pg_notify($1, $2)', [
      'weft_whereabouts',
      typeof told === 'string' ? told : JSON.stringify(told),
    ]);
  /** A third person moves on a page, by as many words as the spec wants to know again. */
  const mark = async (on: string, at: string): Promise<void> => {
    const [row] = await weft.superuser<{ placeId: string; personId: string }>(
      `select m.place_id as "placeId", p.id as "personId" from person p join membership m on m.person_id = p.id
       where p.email = 'pmo@demo.weft.example'`,
    );
    await notify({ ...row, page: on, at });
  };
  const follows = async (person: Session, on: string): Promise<Subscription<Anything>> => {
    const screen = await person.subscribe(whereabouts, { page: on });
    // What is told before it listens is not told again.
    for (let n = 0, heard = false; !heard; n += 1) {
      await mark(on, `listening ${n}`);
      heard = await screen.next(250).then(
        () => true,
        () => false,
      );
    }
    await mark(on, 'from here');
    while ((await screen.next()).whereabouts.at !== 'from here');
    return screen;
  };
  /** What the screen hears of anybody but the third person. */
  const heardBy = async (screen: Subscription<Anything>): Promise<Anything> => {
    for (;;) {
      const told = (await screen.next()).whereabouts;
      if (told.name !== 'Priya Osei') return told;
    }
  };
  /** What is told next on the page is the next that this screen hears: nothing was told to it before. */
  const nothingOn = async (screen: Subscription<Anything>, on = page): Promise<void> => {
    await mark(on, 'nothing before');
    expect((await screen.next()).whereabouts).toMatchObject({ at: 'nothing before' });
  };

  it('is told to others on that year at every replica, not to themselves, and kept nowhere', async () => {
    const [other, own, year] = [await follows(bcf, page), await follows(finance, page), await follows(bcf, before2025)];
    const counts = async (): Promise<Anything> =>
      (
        await weft.superuser(
          'select (select count(*)::int from event) + (select count(*)::int from outbox) as events, (select count(*)::int from audit) as trail',
        )
      )[0];
    const before = await counts();
    expect(await stand(finance, cell)).toMatchObject({ __typename: 'StandingOnCell' });
    expect(await heardBy(other)).toMatchObject({ name: 'Anneka Shah', at: `${cell.lineId} ${cell.month}` });
    await stand(finance, { financialYear: YEAR });
    expect(await heardBy(other)).toMatchObject({ name: 'Anneka Shah', at: null });
    await nothingOn(own);
    await nothingOn(year, before2025);
    expect(await counts()).toEqual(before);
    await Promise.all([other, own, year].map((screen) => screen.close()));
  });

  it('is not told of a place that one is not in, nor on a line that is not of the place', async () => {
    const screen = await follows(bcf, page);
    const told = {
      placeId: crypto.randomUUID(),
      page,
      personId: crypto.randomUUID(),
      at: `${cell.lineId} ${cell.month}`,
    };
    for (const text of [told, 'no JSON', 'null']) await notify(text);
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
