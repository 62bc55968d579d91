import { change, startWeft, type Anything, type Session, type Weft } from '@weft/testing';

const HOME = `code projectCount ratings { green amberGreen amber amberRed red notRated } stages { idea case plan deliver embed closed }
  overdueMilestones overdueCritical dueMilestones improved worsened contributes { code home { code } }`;
const ASKED = `{ workstreams { ${HOME} } programmes { ${HOME} } projects { totalCount }
  portfolio { projectCount ratings { green amberGreen amber amberRed red notRated } overdueMilestones overdueCritical dueMilestones notRatedThisMonth } }`;

const sum = (counts: object): number => Object.values(counts).reduce((total: number, n: number) => total + n, 0);

describe('projects', () => {
  let weft: Weft;
  let pmo: Session;
  beforeAll(async () => {
    weft = await startWeft();
    pmo = await weft.as('pmo');
  });
  afterAll(() => weft.stop());

  const look = async (): Promise<Anything> => {
    const seen = await pmo.query(ASKED);
    return { ...seen, homes: [...seen.workstreams, ...seen.programmes] };
  };

  /** Every total in agreement with every other. */
  const agree = ({ homes, portfolio, projects }: Anything): void => {
    expect(sum(homes.map(({ projectCount }: Anything) => projectCount))).toBe(projects.totalCount);
    expect(portfolio.projectCount).toBe(projects.totalCount);
    const closed = sum(homes.map(({ stages }: Anything) => stages.closed));
    expect(sum(portfolio.ratings) + closed).toBe(portfolio.projectCount);
    for (const { code, projectCount, ratings, stages } of homes) {
      expect({ code, rated: sum(ratings) + stages.closed, staged: sum(stages) }).toEqual({
        code,
        rated: projectCount,
        staged: projectCount,
      });
    }
    for (const rating of Object.keys(portfolio.ratings)) {
      expect({ rating, of: sum(homes.map(({ ratings }: Anything) => ratings[rating])) }).toEqual({
        rating,
        of: portfolio.ratings[rating],
      });
    }
    for (const count of ['overdueMilestones', 'overdueCritical', 'dueMilestones']) {
      expect({ count, of: sum(homes.map((home: Anything) => home[count])) }).toEqual({ count, of: portfolio[count] });
    }
  };

  it('make the same totals wherever they are counted', async () => {
    const seen = await look();
    agree(seen);
    expect(seen.projects.totalCount).toBeGreaterThan(50);
    expect(seen.workstreams).toHaveLength(6);
  });

  it('are counted as the tables have them', async () => {
    const rows = await weft.superuser<{
      code: string;
      projects: number;
      red: number;
      closed: number;
      overdue: number;
      critical: number;
      due: number;
      improved: number;
    }>(
      `select g.code, count(*)::int as projects,
        count(*) filter (where p.rating = 'RED' and p.stage <> 'CLOSED')::int as red, count(*) filter (where p.stage = 'CLOSED')::int as closed,
        coalesce(sum((select count(*) from milestone m where m.project_id = p.id and m.actual_on is null and m.forecast_on < '2025-11-05')) filter (where p.stage <> 'CLOSED'), 0)::int as overdue,
        coalesce(sum((select count(*) from milestone m where m.project_id = p.id and m.actual_on is null and m.forecast_on < '2025-11-05' and m.critical)) filter (where p.stage <> 'CLOSED'), 0)::int as critical,
        coalesce(sum((select count(*) from milestone m where m.project_id = p.id and m.actual_on is null and m.forecast_on between '2025-11-05' and '2025-12-05')) filter (where p.stage <> 'CLOSED'), 0)::int as due,
        count(*) filter (where p.rating_trend = 'BETTER' and p.rating_declared_at >= '2025-10-01T00:00:00+01' and p.stage <> 'CLOSED')::int as improved
       from project p join working_group g on g.id = p.home_id group by g.code order by g.code`,
    );
    const { homes } = await look();
    const counted = homes
      .filter(({ projectCount }: Anything) => projectCount > 0)
      .map(
        ({
          code,
          projectCount,
          ratings,
          stages,
          overdueMilestones,
          overdueCritical,
          dueMilestones,
          improved,
        }: Anything) => ({
          code,
          projects: projectCount,
          red: ratings.red,
          closed: stages.closed,
          overdue: overdueMilestones,
          critical: overdueCritical,
          due: dueMilestones,
          improved,
        }),
      )
      .sort((a: Anything, b: Anything) => (a.code < b.code ? -1 : 1));
    expect(counted).toEqual(rows);
    expect(sum(rows.map(({ red }) => red))).toBeGreaterThan(0);
    expect(sum(rows.map(({ overdue }) => overdue))).toBeGreaterThan(0);
  });

  it('count at their home alone, however many workstreams contribute', async () => {
    const before = await look();
    const { project } = await pmo.query('{ project(code: "PI-04") { id version } }');
    const others = before.workstreams.map(({ code }: Anything) => code).filter((code: string) => code !== 'PI');
    const edited = await change(
      pmo,
      'editProject',
      { id: project.id, version: project.version, contributors: others },
      'contributors { code }',
    );
    expect(edited.contributors.map(({ code }: Anything) => code)).toEqual(others);
    const after = await look();
    agree(after);
    expect(after.projects.totalCount).toBe(before.projects.totalCount);
    for (const [n, { code, projectCount, contributes }] of after.workstreams.entries()) {
      expect(projectCount).toBe(before.workstreams[n].projectCount);
      expect(contributes.some((one: Anything) => one.code === 'PI-04')).toBe(code !== 'PI');
      expect(contributes.filter(({ home }: Anything) => home.code === code)).toEqual([]);
    }
  });

  it('keep the totals in agreement when one is created, rated, closed and reopened', async () => {
    const created = await change(
      pmo,
      'createProject',
      { home: 'MH', name: 'Counted from its first day' },
      'id version',
    );
    const fresh = await look();
    agree(fresh);
    await change(pmo, 'declareRating', {
      projectId: created.id,
      dimension: 'OVERALL',
      rating: 'RED',
      reason: 'For the count.',
      version: 0,
    });
    const rated = await look();
    agree(rated);
    expect([rated.portfolio.ratings.red, rated.portfolio.ratings.notRated]).toEqual([
      fresh.portfolio.ratings.red + 1,
      fresh.portfolio.ratings.notRated - 1,
    ]);
    const stopped = await change(
      pmo,
      'stopProject',
      { projectId: created.id, reason: 'For the count.', version: created.version },
      'version stage',
    );
    expect(stopped).toEqual({ __typename: 'Project', version: 2, stage: 'CLOSED' });
    const closed = await look();
    agree(closed);
    expect(closed.portfolio.ratings.red).toBe(fresh.portfolio.ratings.red);
    expect(closed.portfolio.projectCount).toBe(fresh.portfolio.projectCount);
    expect(
      (
        await change(
          pmo,
          'returnToStage',
          { projectId: created.id, stage: 'PLAN', reason: 'For the count.', version: 2 },
          'stage',
        )
      ).stage,
    ).toBe('PLAN');
    agree(await look());
  });
});
