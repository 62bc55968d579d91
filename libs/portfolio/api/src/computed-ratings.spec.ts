import { addDays } from '@weft/kernel';
import {
  change,
  DEMONSTRATION_PASSWORD,
  signIn,
  soon,
  startWeft,
  type Anything,
  type Session,
  type Weft,
} from '@weft/testing';

const COMPUTED = `code stage rating computedRating computedReasons ratingsDiffer
  computedRatings { dimension rating sentence reasons { rule dimension rating sentence evidence { kind id code title } } }
  milestones { id version title critical forecastOn actualOn overdue }`;

describe('the computed rating', () => {
  let weft: Weft;
  let pmo: Session;
  beforeAll(async () => {
    weft = await startWeft({ replicas: 2 });
    pmo = await weft.as('pmo');
    const computed = await soon(
      async () => (await all()).some(({ computedRating }) => computedRating === 'RED'),
      true,
      10_000,
    );
    expect(computed).toBe(true);
  });
  afterAll(() => weft.stop());

  const all = async (): Promise<Anything[]> =>
    (await pmo.query(`{ projects(first: 100) { nodes { ${COMPUTED} } } }`)).projects.nodes;
  const one = async (code: string): Promise<Anything> =>
    (await pmo.query(`query ($code: String!) { project(code: $code) { ${COMPUTED} } }`, { code })).project;

  it('is there for every project under way, in each dimension, with reasons that count against it', async () => {
    for (const project of await all()) {
      const under = !['IDEA', 'CLOSED'].includes(project.stage);
      expect({ code: project.code, dimensions: project.computedRatings.length }).toEqual({
        code: project.code,
        dimensions: 7,
      });
      const [overall] = project.computedRatings;
      expect(overall).toMatchObject({ dimension: 'OVERALL', rating: project.computedRating });
      expect(overall.reasons).toHaveLength(project.computedReasons);
      expect(overall.sentence).toMatch(/\.$/);
      if (!under) expect(project.computedRating).toBe('NOT_RATED');
      for (const reason of overall.reasons) expect(['AMBER', 'RED']).toContain(reason.rating);
    }
  });

  it('says which milestone it rests on, so that a screen can lead there', async () => {
    const late = (await all()).find(({ milestones }) =>
      milestones.some(({ overdue, critical }: Anything) => overdue && critical),
    );
    const [reason] = late.computedRatings[0].reasons.filter(({ rule }: Anything) => rule.includes('overdue'));
    const ids = late.milestones.filter(({ overdue }: Anything) => overdue).map(({ id }: Anything) => id);
    expect(ids).toContain(reason.evidence[0].id);
    expect(reason.evidence[0]).toMatchObject({ kind: 'MILESTONE', title: expect.any(String) });
  });

  it('follows a change within seconds, at every replica, and is told to open screens', async () => {
    const late = (await all()).find(({ milestones, computedRatings }) => {
      const overdue = milestones.filter((milestone: Anything) => milestone.overdue);
      return overdue.length === 1 && overdue[0].critical && computedRatings[0].rating !== 'GREEN';
    });
    const elsewhere = await signIn(weft.server(1).url, 'viewer@demo.weft.example', DEMONSTRATION_PASSWORD);
    const screen = await elsewhere.subscribe('subscription { changes { kind actorName summary } }');
    const milestone = late.milestones.find(({ overdue }: Anything) => overdue);
    const before = late.computedRatings[0].reasons.map(({ rule }: Anything) => rule);
    expect(before.some((rule: string) => rule.includes('overdue'))).toBe(true);
    await change(pmo, 'completeMilestone', { id: milestone.id, version: milestone.version, actualOn: '2025-11-04' });
    const mended = await soon(
      async () =>
        !(await one(late.code)).computedRatings[0].reasons.some(({ rule }: Anything) => rule.includes('overdue')),
      true,
      15_000,
    );
    expect(mended).toBe(true);
    const kinds: string[] = [];
    while (!kinds.includes('ratings.computed')) kinds.push((await screen.next(15_000)).changes.kind);
    expect(kinds).toContain('ratings.computed');
  }, 40_000);

  it('does not count a forecast that was moved and moved back as moved', async () => {
    const movedAgain = ({ computedRatings: [overall] }: Anything): Anything[] =>
      overall.reasons.filter(({ rule }: Anything) => rule === 'forecast-moved-again');
    const ahead = ({ milestones }: Anything): Anything[] =>
      milestones.filter(({ actualOn, overdue }: Anything) => actualOn === null && !overdue);
    const project = (await all()).find(
      (found) => found.stage === 'DELIVER' && ahead(found).length > 1 && movedAgain(found).length === 0,
    );
    const [back, on] = ahead(project);
    const move = async (milestone: Anything, dates: readonly string[]): Promise<void> => {
      let { version } = milestone;
      for (const forecastOn of dates)
        ({ version } = await change(pmo, 'moveMilestone', { id: milestone.id, version, forecastOn }, 'version'));
    };
    const later = (milestone: Anything, days: number) => addDays(milestone.forecastOn, days);
    await move(back, [later(back, 1), back.forecastOn, later(back, 2), back.forecastOn]);
    await move(on, [later(on, 1), later(on, 2)]);
    const counted = async (): Promise<string[]> =>
      movedAgain(await one(project.code)).flatMap(({ evidence }) => evidence.map(({ id }: Anything) => id));
    expect(await soon(async () => (await counted()).length > 0, true, 15_000)).toBe(true);
    expect(await counted()).toEqual([on.id]);
  }, 40_000);

  it('differs where the rule says so: the filter, the sum and the field agree', async () => {
    const open = (await all()).filter(({ stage }) => stage !== 'CLOSED');
    const rank = ['RED', 'AMBER_RED', 'AMBER', 'AMBER_GREEN', 'GREEN'];
    const differing = open.filter(({ rating, computedRating }) => {
      if (!rank.includes(rating) || !rank.includes(computedRating)) return false;
      return Math.abs(rank.indexOf(rating) - rank.indexOf(computedRating)) >= 2;
    });
    expect(differing.length).toBeGreaterThan(0);
    const { projects, portfolio } = await pmo.query(
      '{ projects(first: 100, filter: { differs: true, notStage: [CLOSED] }) { nodes { code ratingsDiffer } } portfolio { differing } }',
    );
    expect(projects.nodes.map(({ code }: Anything) => code).sort()).toEqual(differing.map(({ code }) => code).sort());
    expect(projects.nodes.every(({ ratingsDiffer }: Anything) => ratingsDiffer)).toBe(true);
    expect(portfolio.differing).toBe(differing.length);
  });

  it('follows the thresholds that the place sets, each at the standard until then', async () => {
    const SETTINGS = 'version thresholds { name amber red standardAmber standardRed }';
    const { portfolioSettings } = await pmo.query(`{ portfolioSettings { ${SETTINGS} } }`);
    for (const { amber, red, standardAmber, standardRed } of portfolioSettings.thresholds)
      expect({ amber, red }).toEqual({ amber: standardAmber, red: standardRed });
    const { version } = portfolioSettings;
    const set = (thresholds: object[], who = pmo): Promise<Anything> =>
      change(who, 'setRatingThresholds', { thresholds, version }, SETTINGS);
    expect(await set([{ name: 'criticalOverdueDays', amber: 9, red: 3 }])).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ field: 'criticalOverdueDays.red', rule: 'red-before-amber' }],
    });
    expect(await set([{ name: 'nonsense', amber: 1, red: 3 }])).toMatchObject({
      fields: [{ field: 'nonsense', rule: 'threshold-unknown' }],
    });
    expect(await set([], await weft.as('project-lead'))).toMatchObject({ __typename: 'NotAllowed' });
    const lenient = portfolioSettings.thresholds.map(({ name }: Anything) => ({ name, amber: 100, red: 100 }));
    const within = lenient.filter(({ name }: Anything) => name.endsWith('Days'));
    expect(await set(within)).toMatchObject({ __typename: 'PortfolioSettings', version: version + 1 });
    expect(await set(within)).toMatchObject({ __typename: 'Conflict' });
    const reds = async (): Promise<number> =>
      (await all()).filter(({ computedRatings: ratings }) => ratings[1].rating === 'RED').length;
    expect(await soon(reds, 0, 15_000)).toBe(0);
  }, 40_000);

  it('leaves no trail and asks no version: whoever edits the project meets no conflict by it', async () => {
    const [found] = await weft.superuser(
      `select count(*)::int as rows from audit where subject_type in ('ComputedRating') or actor_id is null and summary like 'computed%'`,
    );
    expect(found).toEqual({ rows: 0 });
  });
});
