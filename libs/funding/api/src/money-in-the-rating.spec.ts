import { change, soon, startWeft, type Anything, type Session, type Weft } from '@weft/testing';
import { cell, enter, lineOf } from './testing/ledger-people';

describe('money in the computed rating', () => {
  let weft: Weft;
  let finance: Session;
  beforeAll(async () => {
    weft = await startWeft();
    finance = await weft.as('finance-lead');
  });
  afterAll(() => weft.stop());

  const cost = async (code: string): Promise<Anything> => {
    const { project } = await finance.query(
      `{ project(code: "${code}") { stage computedRatings { dimension rating sentence reasons { rule evidence { kind code title } } } } }`,
    );
    return project.computedRatings.find(({ dimension }: Anything) => dimension === 'COST');
  };
  /** The code of an open project that a line serves alone. */
  const servedBy = async (description: string): Promise<{ code: string; line: Anything }> => {
    const line = await lineOf(finance, description);
    const { fundingLine } = await finance.query(`{ fundingLine(id: "${line.id}") { joins { project { code } } } }`);
    return { code: fundingLine.joins[0].project.code, line };
  };

  it('follows what is spent, and says how far it is off its profile and by which line', async () => {
    const { code, line } = await servedBy('Reablement service');
    expect(await soon(async () => ['GREEN', 'AMBER', 'RED'].includes((await cost(code))?.rating), true, 20_000)).toBe(
      true,
    );
    await enter(finance, [cell(line.id, '2025-10', line.plan[6] * 6)]);
    const red = async (): Promise<string> => (await cost(code))?.rating;
    expect(await soon(red, 'RED', 20_000)).toBe('RED');
    const { sentence, reasons } = await cost(code);
    expect(sentence).toMatch(/^Spent £[\d,.]+ of £[\d,.]+ planned to date: £[\d,.]+ over the profile\.$/);
    expect(reasons[0]).toMatchObject({ rule: 'money-off-profile' });
    expect(reasons[0].evidence).toEqual(
      expect.arrayContaining([{ kind: 'FUNDING_LINE', code: line.code, title: 'Reablement service' }]),
    );
    await enter(finance, [cell(line.id, '2025-10', line.plan[6])]);
    expect(await soon(red, 'GREEN', 20_000)).toBe('GREEN');
  }, 90_000);

  it('follows the thresholds that the place sets, and has nothing to say where no line serves', async () => {
    const { code, line } = await servedBy('Reablement service');
    await enter(finance, [cell(line.id, '2025-10', Math.round(line.plan[6] * 1.4))]);
    const rating = async (): Promise<string> => (await cost(code))?.rating;
    const admin = await weft.as('place-admin');
    await change(admin, 'setFundingSettings', { offProfileAmber: 1, offProfileRed: 2, version: 0 });
    expect(await soon(rating, 'RED', 20_000)).toBe('RED');
    const { projectsWithoutMoney } = await finance.query(
      '{ projectsWithoutMoney(financialYear: "2025-26") { code stage } }',
    );
    const poor = projectsWithoutMoney.find(({ stage }: Anything) => stage === 'DELIVER');
    expect(await cost(poor.code)).toMatchObject({
      rating: 'NOT_RATED',
      sentence: 'No line of the Better Care Fund serves the project, so there is nothing to compute from.',
    });
  }, 60_000);
});
