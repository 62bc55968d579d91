import { Client } from 'pg';
import { change, soon, startWeft, type Session, type Weft } from '@weft/testing';
import { bring, importFile, preview, undoImport, workbookOf, type Written } from './testing/tracker-files';

const HEAD = ['Project code', 'Project', 'Start'];
const MILESTONES = ['Project code', 'Milestone', 'Forecast'];

describe('an import that starts a project later', () => {
  let weft: Weft;
  let pmo: Session;
  let nth = 0;
  beforeAll(async () => {
    weft = await startWeft();
    pmo = await weft.as('pmo');
  });
  afterAll(() => weft.stop());

  /** A project that starts in April, with a milestone in June. */
  const make = async () => {
    nth += 1;
    const input = { home: 'PI', name: `Starts later ${nth}`, startsOn: '2026-04-01' };
    const project = await change(pmo, 'createProject', input, 'id code name version');
    const milestone = await change(
      pmo,
      'addMilestone',
      { projectId: project.id, title: 'In June', forecastOn: '2026-06-30' },
      'id version',
    );
    return { ...project, milestone };
  };
  const bringStart = async (code: string, start: Written, ...milestones: Written[][]) => {
    const sheets = { Projects: [HEAD, [code, null, start]], Milestones: [MILESTONES, ...milestones] };
    const { id } = await bring(pmo, await workbookOf(sheets));
    return preview(pmo, id);
  };
  const bringIn = ({ id, version }: { id: string; version: number }) => importFile(pmo, { id, version });
  const startOf = async (code: string): Promise<string> =>
    (await pmo.query('query ($code: String!) { project(code: $code) { startsOn } }', { code })).project.startsOn;
  const LEFT = { rule: 'forecast-before-start', sheet: 'Projects', row: 2, column: 'C', severity: 'ERROR' };

  it('is told at its cell which milestone it would leave behind, in the file or not', async () => {
    const { code } = await make();
    const seen = await bringStart(code, '1/8/26');
    expect(seen).toMatchObject({ ready: false, problems: [LEFT] });
    expect(seen.problems[0].message).toContain('“In June” is forecast on 30 Jun 2026 (not in the file)');
    expect(await bringIn(seen)).toMatchObject({ fields: [{ rule: 'has-errors' }] });
    expect(await startOf(code)).toBe('2026-04-01');
    const same = await bringStart(code, '1/8/26', [code, 'In June', '30/6/26']);
    expect(same.problems).toMatchObject([LEFT]);
    const moved = await bringStart(code, '1/8/26', [code, 'In June', '31/8/26']);
    expect(moved).toMatchObject({ ready: true, problems: [] });
    expect(await bringIn(moved)).toMatchObject({ __typename: 'TrackerImport' });
    expect(await startOf(code)).toBe('2026-08-01');
  });

  it('is judged anew when it is imported, by what others forecast since the preview', async () => {
    const { code, id: projectId } = await make();
    const seen = await bringStart(code, '1/6/26');
    expect(seen).toMatchObject({ ready: true, problems: [] });
    await change(pmo, 'addMilestone', { projectId, title: 'In May', forecastOn: '2026-05-04' });
    const told = await bringIn(seen);
    expect(told).toMatchObject({ __typename: 'TrackerFileChanged', file: { ready: false, problems: [LEFT] } });
    expect(told.file.problems[0].message).toContain('“In May” is forecast on 4 May 2026');
    expect(await startOf(code)).toBe('2026-04-01');
  });

  it('and by what they forecast while it is being imported', async () => {
    const { code, id, milestone } = await make();
    const { place } = await pmo.query('{ place { id } }');
    const seen = await bringStart(code, '1/6/26');
    const meanwhile = new Client({ connectionString: weft.ownerUrl });
    await meanwhile.connect();
    try {
      await meanwhile.query('begin');
      await meanwhile.query(`select set_config('weft.place_id', $1, true)`, [place.id]);
      // As a move does it: the milestone and its project, locked until the end.
      await meanwhile.query('select from project where id = $1 for no key update', [id]);
      await meanwhile.query(`update milestone set forecast_on = '2026-05-04', version = version + 1 where id = $1`, [
        milestone.id,
      ]);
      const importing = bringIn(seen);
      const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
      expect(await soon(async () => (await weft.superuser(waiting)).length, 1, 10_000)).toBe(1);
      await meanwhile.query('commit');
      expect(await importing).toMatchObject({ __typename: 'TrackerFileChanged', file: { problems: [LEFT] } });
    } finally {
      await meanwhile.end();
    }
    expect(await startOf(code)).toBe('2026-04-01');
  });

  it('a baseline that becomes the forecast is held to the start as well', async () => {
    const { id: projectId } = await make();
    const undated = await change(pmo, 'addMilestone', { projectId, title: 'Undated' }, 'id version');
    const early = { id: undated.id, version: undated.version, baselineOn: '2026-03-31' };
    expect(await change(pmo, 'editMilestone', early)).toMatchObject({
      fields: [{ field: 'baselineOn', rule: 'forecast-before-start' }],
    });
  });

  it('taken back leaves no milestone behind either: what cannot go back is named, and all others go', async () => {
    const { code, id: projectId } = await make();
    const seen = await bringStart(code, '1/2/26', [code, 'In June', '31/7/26']);
    const { id } = await bringIn(seen);
    await change(pmo, 'addMilestone', { projectId, title: 'In February', forecastOn: '2026-02-27' });
    expect(await undoImport(pmo, id)).toMatchObject({
      __typename: 'TrackerUndoRefused',
      refused: [
        { record: 'PROJECT', code, rule: 'forecast-before-start', message: expect.stringContaining('27 Feb 2026') },
      ],
    });
    expect(await undoImport(pmo, id, 'ALL_OTHERS')).toMatchObject({ __typename: 'TrackerImport' });
    const { project } = await pmo.query(`{ project(code: "${code}") { startsOn milestones { title forecastOn } } }`);
    expect(project).toMatchObject({ startsOn: '2026-02-01' });
    expect(project.milestones).toContainEqual({ title: 'In June', forecastOn: '2026-06-30' });
  });

  it('taken back for all others leaves a forecast where it is that would lie before the start which stays', async () => {
    const { code, id: projectId } = await make();
    const { id } = await bringIn(await bringStart(code, '1/8/26', [code, 'In June', '31/8/26']));
    const { project } = await pmo.query(`{ project(code: "${code}") { version } }`);
    await change(pmo, 'editProject', { id: projectId, version: project.version, name: 'Renamed since' });
    expect(await undoImport(pmo, id)).toMatchObject({
      __typename: 'TrackerUndoRefused',
      refused: expect.arrayContaining([
        expect.objectContaining({ record: 'PROJECT', rule: 'stale' }),
        expect.objectContaining({ record: 'MILESTONE', rule: 'forecast-before-start' }),
      ]),
    });
    const again = await undoImport(pmo, id, 'ALL_OTHERS');
    expect(again).toMatchObject({ __typename: 'TrackerUndoRefused', removes: 0, restores: 0 });
    expect(await startOf(code)).toBe('2026-08-01');
  });
});
