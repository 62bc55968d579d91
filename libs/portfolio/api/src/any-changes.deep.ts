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
import { isBulk, PEOPLE, rounds, rowsOf, type Step, type Who } from './testing/change-steps';
import { personOf, savedIn } from './testing/register-place';
import { expectHistories, expectRestored, expectUnbroken, requestsOf, trailOf } from './testing/trail-of-projects';

const SEED = 20251106;
const BULK = '... on BulkChange { id changes { id } refused { id rule } } ... on BulkRefused { refused { id rule } }';

/** What a run must have met, and how often, to have shown anything. */
const CASES = [
  ...['editProject', 'editMilestone', 'moveMilestone', 'completeMilestone', 'declareRating'].flatMap((verb) => [
    { verb, answer: /Milestone$/.test(verb) ? 'Milestone' : 'Project', least: 10 },
    { verb, answer: 'Conflict', least: 3 },
    { verb, answer: 'NotAllowed', least: 3 },
  ]),
  ...['moveForecasts', 'editProjects', 'moveStages', 'declareRatings', 'undoBulkChange'].flatMap((verb) => [
    { verb, answer: 'BulkChange', least: 10 },
    { verb, answer: 'BulkRefused', least: 10 },
  ]),
  { verb: 'reopenMilestone', answer: 'Milestone', least: 3 },
];

/** The version before this one, or one that was never. */
const another = (version: number): number => (version > 1 ? version - 1 : version + 1);

interface Seen {
  readonly id: string;
  readonly version: number;
}

describe('whatever several people do to projects, one by one and many at once, and take back', () => {
  let weft: Weft;
  let people: Record<Who, Session>;
  let ids: Record<string, string>;
  beforeAll(async () => {
    weft = await startWeft({ replicas: 2 });
    const signedIn = await Promise.all([
      weft.as('pmo'),
      weft.as('emeka.nwosu@demo.weft.example'),
      weft.as('project-lead'),
      weft.as('viewer'),
    ]);
    const [pmo, lead, projectLead, viewer] = signedIn;
    people = { pmo, 'workstream-lead': lead.at(weft.server(1).url), 'project-lead': projectLead, viewer };
    ids = Object.fromEntries(await Promise.all(PEOPLE.map(async (who) => [who, await personOf(people[who])] as const)));
  });
  afterAll(() => weft.stop());

  /** Three projects with two milestones each. */
  const found = async (): Promise<string[]> => {
    const projects: string[] = [];
    for (const n of [1, 2, 3]) {
      const input = { home: 'UC', name: `Project ${n}`, leadId: n === 1 ? ids['project-lead'] : null };
      const { id } = await change(people.pmo, 'createProject', input, 'id');
      for (const title of ['First title', 'Second title']) {
        await change(people.pmo, 'addMilestone', { projectId: id, title, forecastOn: '2026-02-0' + n }, 'id');
      }
      projects.push(id);
    }
    return projects;
  };

  /** The rows of each kind as they stand, which is how all people see them before a round. */
  const look = async (projects: readonly string[]): Promise<Record<'project' | 'milestone' | 'rating', Seen[]>> => {
    const read = (sql: string) => weft.superuser<{ id: string; version: number }>(sql, [projects]);
    const [project, milestone, rating] = await Promise.all([
      read('select id, version from project where id = any ($1) order by id'),
      read('select id, version from milestone where project_id = any ($1) order by project_id, number'),
      read(`select p.id, coalesce(r.version, 0) as version from project p
        left join rating r on r.project_id = p.id and r.dimension = 'OVERALL' where p.id = any ($1) order by p.id`),
    ]);
    return { project, milestone, rating };
  };

  const named = (ask: Step['ask']): Step['ask'] =>
    Object.fromEntries(
      Object.entries(ask).map(([field, value]) => [
        field,
        /^(lead|sro)Id$/.test(field) ? (ids[String(value)] ?? null) : value,
      ]),
    );

  /** What a step sends; null where it has nothing to take back. */
  const inputOf = (
    { verb, rows, stale, ask }: Step,
    seen: Awaited<ReturnType<typeof look>>,
    bulks: readonly string[],
  ): Step['ask'] | null => {
    const kind = rowsOf(verb);
    if (kind === 'bulk') {
      const id = bulks.at(-1 - Math.min(rows[0] ?? 0, stale));
      return id === undefined ? null : { ...ask, id };
    }
    const chosen = [...new Set(rows.map((row) => seen[kind][row % seen[kind].length]))].flatMap((row, index) =>
      row ? [{ id: row.id, version: index === stale ? another(row.version) : row.version }] : [],
    );
    if (verb === 'editProjects') {
      const { step, ...each } = named(ask);
      return { step, rows: chosen.map((row) => ({ ...row, ...each })) };
    }
    if (isBulk(verb)) return { ...ask, rows: chosen };
    const { id, version } = chosen[0] as Seen;
    return verb === 'declareRating' ? { ...ask, projectId: id, version } : { ...named(ask), id, version };
  };

  const send = async ({ verb, who }: Step, input: Step['ask']): Promise<Anything> =>
    rowsOf(verb) === 'bulk' || isBulk(verb)
      ? (await people[who].query(changeDocument(verb).replace('__typename', `__typename ${BULK}`), { input }))[verb]
      : change(people[who], verb, input);
  const saved = ({ __typename }: Anything): boolean => /^(BulkChange|Project|Milestone)$/.test(__typename);

  it(
    'slip history, versions and the trail are consistent, and what is refused leaves nothing',
    async () => {
      const met: Record<string, number> = {};
      const auditor = await weft.as('auditor');
      await fc.assert(
        fc.asyncProperty(rounds, async (sequence) => {
          const projects = await found();
          const bulks: string[] = [];
          const rowsOfBulk = new Map<string, readonly string[]>();
          for (const round of sequence) {
            const seen = await look(projects);
            const steps = round.flatMap((step) => {
              const input = inputOf(step, seen, bulks);
              return input ? [{ step, input }] : [];
            });
            const before = await savedIn(weft);
            const answers = await Promise.all(
              steps.map(async ({ step, input }) => ({ step, answer: await send(step, input) })),
            );
            const after = await savedIn(weft);
            const accepted = answers.filter(({ answer }) => saved(answer));
            expect({ round, news: after.news - before.news }).toEqual({ round, news: accepted.length });
            expect({ round, trailed: after.trail > before.trail }).toEqual({ round, trailed: accepted.length > 0 });
            for (const { step, answer } of answers) {
              const what = `${step.verb} ${answer.__typename}`;
              met[what] = (met[what] ?? 0) + 1;
              if (answer.__typename !== 'BulkChange') continue;
              const changed = [...new Set<string>(answer.changes.map(({ id }: Anything) => id))].sort();
              if (isBulk(step.verb)) {
                bulks.push(answer.id);
                rowsOfBulk.set(answer.id, changed);
                continue;
              }
              const refused: string[] = answer.refused.map(({ id }: Anything) => id);
              expect([...changed, ...refused].sort()).toEqual(rowsOfBulk.get(answer.id));
              if (step.ask['step'] === 'ALL') expect(refused).toEqual([]);
              const { made, undone = '' } = await requestsOf(weft, answer.id);
              const restored = expectRestored(await trailOf(weft, projects), { made, undone });
              expect(restored.sort()).toEqual(changed);
            }
          }
          const trail = await trailOf(weft, projects);
          expectUnbroken(trail);
          await expectHistories(weft, trail);
          expect(await change(auditor, 'verifyTrail', {}, 'whole findings')).toMatchObject({
            whole: true,
            findings: [],
          });
        }),
        runs(SEED, 75),
      );
      const seldom = CASES.filter(({ verb, answer, least }) => (met[`${verb} ${answer}`] ?? 0) < least);
      expect({ seldom, met }).toEqual({ seldom: [], met });
    },
    240_000 + 2 * SOAK_MS,
  );
});
