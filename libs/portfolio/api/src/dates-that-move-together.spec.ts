import { change, changeDocument, startWeft, type Anything, type Session, type Weft } from '@weft/testing';

const ANSWER = `... on BulkChange { id changes { id field was becomes } refused { id rule } }
  ... on BulkPreview { changes { id } refused { id rule message } } ... on BulkRefused { refused { id rule message } }`;

describe('a start and a forecast that are pasted together', () => {
  let weft: Weft;
  let pmo: Session;
  beforeAll(async () => {
    weft = await startWeft();
    pmo = await weft.as('pmo');
  });
  afterAll(() => weft.stop());

  const bulk = async (verb: string, input: object): Promise<Anything> =>
    (await pmo.query(changeDocument(verb).replace('__typename', `__typename ${ANSWER}`), { input }))[verb];
  /** From February, with a milestone in March. */
  const make = async () => {
    const input = { home: 'PI', name: 'Moves as one', startsOn: '2026-02-01' };
    const project = await change(pmo, 'createProject', input, 'id version');
    const asked = { projectId: project.id, title: 'In March', forecastOn: '2026-03-02' };
    return { project, milestone: await change(pmo, 'addMilestone', asked, 'id version') };
  };
  const paste = ({ project, milestone }: Anything, startsOn: string, forecastOn: string, step = 'ALL') =>
    bulk('editProjects', {
      step,
      rows: [{ id: project.id, version: project.version, startsOn }],
      forecasts: [{ id: milestone.id, version: milestone.version, forecastOn }],
    });
  const dates = async ({ project }: Anything) => {
    const [row] = await weft.superuser(
      `select p.starts_on::text as start, m.forecast_on::text as forecast from project p join milestone m on m.project_id = p.id where p.id = $1`,
      [project.id],
    );
    return [row?.['start'], row?.['forecast']];
  };

  it.each([
    ['later', '2026-04-01', '2026-05-01'],
    ['earlier', '2025-10-01', '2025-12-01'],
  ])('%s are judged by what both will be, and taken back as one', async (_to, start, forecast) => {
    const made = await make();
    expect(await paste(made, start, forecast, 'PREVIEW')).toMatchObject({ refused: [], changes: [{}, {}] });
    const done = await paste(made, start, forecast);
    expect(done).toMatchObject({ __typename: 'BulkChange', refused: [] });
    expect(await dates(made)).toEqual([start, forecast]);
    expect(await bulk('undoBulkChange', { id: done.id, step: 'ALL' })).toMatchObject({ __typename: 'BulkChange' });
    expect(await dates(made)).toEqual(['2026-02-01', '2026-03-02']);
  });

  it('are refused where the forecast would lie before the start, and nothing of them is saved', async () => {
    const made = await make();
    const refused = await paste(made, '2026-06-01', '2026-05-01', 'ALL_OTHERS');
    expect(refused).toMatchObject({
      __typename: 'BulkRefused',
      refused: [
        { id: made.project.id, rule: 'forecast-before-start', message: expect.stringContaining('1 May 2026') },
        { id: made.milestone.id, rule: 'forecast-before-start', message: expect.stringContaining('1 Jun 2026') },
      ],
    });
    expect(await dates(made)).toEqual(['2026-02-01', '2026-03-02']);
  });

  it('count the milestones that the paste does not move', async () => {
    const made = await make();
    await change(pmo, 'addMilestone', { projectId: made.project.id, title: 'In April', forecastOn: '2026-04-15' });
    expect(await paste(made, '2026-05-01', '2026-06-01')).toMatchObject({
      refused: [
        { id: made.project.id, rule: 'forecast-before-start', message: expect.stringContaining('15 Apr 2026') },
      ],
    });
  });

  it('a forecast does not go back before a start that was moved later since', async () => {
    const made = await make();
    const row = { id: made.milestone.id, version: made.milestone.version };
    const moved = await bulk('moveForecasts', { step: 'ALL', rows: [row], byDays: 60 });
    await change(pmo, 'editProject', { id: made.project.id, version: made.project.version, startsOn: '2026-04-01' });
    expect(await bulk('undoBulkChange', { id: moved.id, step: 'ALL' })).toMatchObject({
      __typename: 'BulkRefused',
      refused: [{ rule: 'forecast-before-start' }],
    });
  });
});
