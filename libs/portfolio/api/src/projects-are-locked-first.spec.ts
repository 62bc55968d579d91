import { Client } from 'pg';
import { change, changeDocument, soon, startWeft, type Anything, type Session, type Weft } from '@weft/testing';
import { bring, importFile, preview, undoImport, workbookOf } from './testing/tracker-files';

/** Whatever belongs to a project is locked after it: two people wait for each other, and never both at once. */
describe('a project is locked before what belongs to it', () => {
  let weft: Weft;
  let pmo: Session;
  beforeAll(async () => {
    weft = await startWeft();
    pmo = await weft.as('pmo');
  });
  afterAll(() => weft.stop());

  const make = async () => {
    const project = await change(pmo, 'createProject', { home: 'PI', name: 'Locked first' }, 'id code version');
    const add = async (verb: string, more: object) => {
      const { id, version } = await change(pmo, verb, { projectId: project.id, ...more }, 'id version');
      return { id, version };
    };
    const milestones = [
      await add('addMilestone', { title: 'One', forecastOn: '2026-06-30' }),
      await add('addMilestone', { title: 'Two', forecastOn: '2026-07-31' }),
    ];
    return { project, milestones, issue: await add('addIssue', { title: 'It leaks', severity: 3 }) };
  };
  type Made = Awaited<ReturnType<typeof make>>;
  const bulk = (verb: string, input: object): Promise<Anything> => pmo.query(changeDocument(verb), { input });

  /** What is free while somebody holds the project, and `act` waits for it. */
  async function freeWhile(
    projectId: string,
    rows: readonly (readonly [table: string, row: Anything])[],
    act: () => Promise<unknown>,
  ): Promise<readonly string[]> {
    const { place } = await pmo.query('{ place { id } }');
    const other = new Client({ connectionString: weft.ownerUrl });
    await other.connect();
    const free: string[] = [];
    try {
      await other.query('begin');
      await other.query(`select set_config('weft.place_id', $1, true)`, [place.id]);
      await other.query('select from project where id = $1 for no key update', [projectId]);
      const acting = act();
      const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
      expect(await soon(async () => (await weft.superuser(waiting)).length, 1, 10_000)).toBe(1);
      for (const [table, { id }] of rows) {
        const found = await other.query(`select from ${table} where id = $1 for no key update skip locked`, [id]);
        if (found.rowCount === 1) free.push(table);
      }
      await other.query('commit');
      expect(JSON.stringify(await acting)).not.toMatch(/Refused|NotAllowed|NotFound|ValidationFailed|Conflict|Changed/);
    } finally {
      await other.end();
    }
    return free;
  }
  const freeOf = ({ project, milestones: [one, two], issue }: Made, act: () => Promise<unknown>) =>
    freeWhile(
      project.id,
      [
        ['milestone', one],
        ['milestone', two],
        ['issue', issue],
      ],
      act,
    );
  const ALL = ['milestone', 'milestone', 'issue'];

  it.each<[string, (made: Made) => Promise<unknown>]>([
    [
      'move of one forecast',
      ({ milestones: [one] }) => change(pmo, 'moveMilestone', { ...one, forecastOn: '2026-08-31' }),
    ],
    ['completion', ({ milestones: [, two] }) => change(pmo, 'completeMilestone', { ...two, actualOn: '2025-11-03' })],
    ['change of an entry', ({ issue }) => change(pmo, 'editIssue', { ...issue, title: 'It pours' })],
    ['move of many', ({ milestones: rows }) => bulk('moveForecasts', { step: 'ALL', rows, byDays: 7 })],
    [
      'paste',
      ({ project: { id, version }, milestones: [one] }) =>
        bulk('editProjects', {
          step: 'ALL',
          rows: [{ id, version, startsOn: '2026-05-01' }],
          forecasts: [{ ...one, forecastOn: '2026-08-31' }],
        }),
    ],
  ])('by a %s', async (_verb, act) => {
    const made = await make();
    expect(await freeOf(made, () => act(made))).toEqual(ALL);
  });

  it('by an import, and when it is taken back', async () => {
    const made = await make();
    const sheet = [
      ['Project code', 'Milestone', 'Forecast'],
      [made.project.code, 'One', '31/8/26'],
    ];
    const seen = await preview(pmo, (await bring(pmo, await workbookOf({ Milestones: sheet }))).id);
    let done: Anything;
    expect(
      await freeOf(made, async () => (done = await importFile(pmo, { id: seen.id, version: seen.version }))),
    ).toEqual(ALL);
    expect(done.__typename).toBe('TrackerImport');
    expect(await freeOf(made, () => undoImport(pmo, done.id))).toEqual(ALL);
  });

  it('and projects by their ids, when a paste names one and the milestone of another', async () => {
    const two = [await make(), await make()].sort((a, b) => (a.project.id < b.project.id ? -1 : 1));
    const [first, second] = two as [Made, Made];
    const paste = () =>
      bulk('editProjects', {
        step: 'ALL',
        rows: [{ id: second.project.id, version: second.project.version, startsOn: '2026-05-01' }],
        forecasts: [{ ...first.milestones[0], forecastOn: '2026-08-31' }],
      });
    expect(await freeWhile(first.project.id, [['project', second.project]], paste)).toEqual(['project']);
  });
});
