import {
  change,
  changeDocument,
  runs,
  type Anything,
  type Session,
  SOAK_MS,
  startWeft,
  type Weft,
} from '@weft/testing';
import fc from 'fast-check';
import { expectHistories, expectUnbroken, trailOf } from './testing/trail-of-projects';
import { bring, importFile, preview, undoImport, workbookOf } from './testing/tracker-files';

const SEED = 20251107;
const BULK = '... on BulkChange { id refused { rule } } ... on BulkRefused { refused { rule } }';

const day = fc.constantFrom('2026-01-05', '2026-02-16', '2026-03-30', '2026-05-11', '2026-06-22');
const some = fc.option(day, { freq: 2 });
const howFar = fc.constantFrom('ALL', 'ALL', 'ALL_OTHERS');
/** What a person does to a project and its two milestones: by file, by paste, one by one, and back. */
const step = fc.oneof(
  {
    arbitrary: fc.record({ verb: fc.constant('import'), start: some, first: some, second: some, adds: fc.boolean() }),
    weight: 3,
  },
  { arbitrary: fc.record({ verb: fc.constant('undoImport'), step: howFar }), weight: 4 },
  {
    arbitrary: fc.record({ verb: fc.constant('paste'), start: some, first: some, second: some, step: howFar }),
    weight: 3,
  },
  { arbitrary: fc.record({ verb: fc.constant('undoBulk'), step: howFar }), weight: 2 },
  { arbitrary: fc.record({ verb: fc.constant('move'), start: fc.constant(null), first: day }), weight: 1 },
  { arbitrary: fc.record({ verb: fc.constant('edit'), start: some }), weight: 1 },
  { arbitrary: fc.record({ verb: fc.constant('add'), first: day }), weight: 1 },
) as fc.Arbitrary<Step>;

interface Step {
  readonly verb: 'import' | 'undoImport' | 'paste' | 'undoBulk' | 'move' | 'edit' | 'add';
  readonly start?: string | null;
  readonly first?: string | null;
  readonly second?: string | null;
  readonly adds?: boolean;
  readonly step?: 'ALL' | 'ALL_OTHERS';
}

/** Taken back, each would leave a milestone before its start: no chance has to bring it about. */
const REFUSED: readonly Step[][] = (
  [
    ['import', 'undoImport'],
    ['paste', 'undoBulk'],
  ] as const
).map(([verb, undo]) => [
  { verb, start: '2026-01-05', step: 'ALL' },
  { verb: 'move', first: '2026-01-05' },
  ...Array.from({ length: 3 }, (): Step => ({ verb: undo, step: 'ALL' })),
]);

describe('whatever is imported, pasted, moved one by one and taken back', () => {
  let weft: Weft;
  let pmo: Session;
  beforeAll(async () => {
    weft = await startWeft();
    pmo = await weft.as('pmo');
  });
  afterAll(() => weft.stop());

  const make = async (): Promise<string> => {
    const { id } = await change(pmo, 'createProject', { home: 'UC', name: 'Moves', startsOn: '2026-02-02' }, 'id');
    for (const title of ['First', 'Second']) {
      await change(pmo, 'addMilestone', { projectId: id, title, forecastOn: '2026-04-06' }, 'id');
    }
    return id;
  };
  const look = async (id: string) => {
    const [project] = await weft.superuser(
      `select id, code, version, starts_on::text as start from project where id = $1`,
      [id],
    );
    const milestones = await weft.superuser(
      `select id, version, title, forecast_on::text as forecast, actual_on as actual from milestone where project_id = $1 order by number`,
      [id],
    );
    return { project: project as Anything, milestones: milestones as Anything[] };
  };
  const bulk = async (verb: string, input: object): Promise<Anything> =>
    (await pmo.query(changeDocument(verb).replace('__typename', `__typename ${BULK}`), { input }))[verb];

  /** What was done and can be taken back, the latest last. */
  interface Done {
    readonly imports: string[];
    readonly bulks: string[];
  }
  const doing = async (id: string, one: Step, { imports, bulks }: Done): Promise<Anything> => {
    const { project, milestones } = await look(id);
    const asked = [one.first ?? null, one.second ?? null];
    switch (one.verb) {
      case 'import': {
        const rows = milestones.slice(0, 2).map(({ title }, n) => [project.code, title, asked[n] ?? null]);
        const added = one.adds ? [[project.code, `Brought ${imports.length}`, asked[0] ?? '2026-04-20']] : [];
        const sheets = {
          Projects: [
            ['Project code', 'Project', 'Start'],
            [project.code, null, one.start ?? null],
          ],
          Milestones: [['Project code', 'Milestone', 'Forecast'], ...rows, ...added],
        };
        const file = await bring(pmo, await workbookOf(sheets));
        const { version } = await preview(pmo, file.id);
        const answer = await importFile(pmo, { id: file.id, version });
        if (answer.__typename === 'TrackerImport') imports.push(answer.id);
        return answer;
      }
      case 'undoImport': {
        const last = imports.at(-1);
        const answer = last ? await undoImport(pmo, last, one.step) : null;
        if (answer?.__typename === 'TrackerImport') imports.pop();
        return answer;
      }
      case 'paste': {
        const row = { id: project.id, version: project.version, startsOn: one.start ?? null };
        const forecasts = milestones
          .slice(0, 2)
          .flatMap(({ id: m, version }, n) => (asked[n] ? [{ id: m, version, forecastOn: asked[n] }] : []));
        const answer = await bulk('editProjects', { step: one.step, rows: [row], forecasts });
        if (answer.__typename === 'BulkChange') bulks.push(answer.id);
        return answer;
      }
      case 'undoBulk': {
        const last = bulks.at(-1);
        const answer = last ? await bulk('undoBulkChange', { id: last, step: one.step }) : null;
        if (answer?.__typename === 'BulkChange') bulks.pop();
        return answer;
      }
      case 'move': {
        const { id: m, version } = milestones[0] as Anything;
        return change(pmo, 'moveMilestone', { id: m, version, forecastOn: one.first });
      }
      case 'edit':
        return change(pmo, 'editProject', { id, version: project.version, startsOn: one.start ?? null });
      case 'add':
        return change(pmo, 'addMilestone', { projectId: id, title: 'Added', forecastOn: one.first });
    }
  };

  it(
    'no milestone is left before its start, and slip history, versions and the trail are consistent',
    async () => {
      const auditor = await weft.as('auditor');
      const met: Record<string, number> = {};
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 14, size: 'max' }), async (steps) => {
          const id = await make();
          const done: Done = { imports: [], bulks: [] };
          for (const one of steps) {
            const answer = await doing(id, one, done);
            if (answer) met[`${one.verb} ${answer.__typename}`] = (met[`${one.verb} ${answer.__typename}`] ?? 0) + 1;
            const { project, milestones } = await look(id);
            const left = milestones.filter(
              ({ actual, forecast }) => !actual && forecast && project.start && forecast < project.start,
            );
            expect({ one, answer, left }).toEqual({ one, answer, left: [] });
          }
          const trail = await trailOf(weft, [id]);
          // What an import brought and took away again ends with its removal; all else is there to the letter.
          const gone = new Set(trail.filter(({ action }) => action === 'delete').map((row) => row.id));
          const there = trail.filter((row) => !gone.has(row.id));
          expectUnbroken(there);
          await expectHistories(weft, there);
          expect(await change(auditor, 'verifyTrail', {}, 'whole findings')).toMatchObject({
            whole: true,
            findings: [],
          });
        }),
        { ...runs(SEED, 45), examples: REFUSED.map((steps) => [steps]) },
      );
      const wanted = [
        'import TrackerImport',
        'undoImport TrackerImport',
        'undoImport TrackerUndoRefused',
        'paste BulkChange',
      ];
      const seldom = [...wanted, 'paste BulkRefused', 'undoBulk BulkChange', 'undoBulk BulkRefused'].filter(
        (what) => (met[what] ?? 0) < 3,
      );
      expect({ seldom, met }).toEqual({ seldom: [], met });
    },
    240_000 + 2 * SOAK_MS,
  );
});
