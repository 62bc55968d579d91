import { setTimeout as delay } from 'node:timers/promises';
import { change, isReady, type Session, startWeft, type Weft } from '@weft/testing';

const PEOPLE = 16;
/** How long people write in all; for hours when it is a soak. */
const WRITING_MS = process.env['WEFT_SOAK'] ? 3_600_000 : 40_000;
const EDIT = `mutation ($input: EditMilestoneInput!) {
  editMilestone(input: $input) { __typename ... on Milestone { id version title } ... on Conflict { message } }
}`;

interface Written {
  readonly milestone: string;
  readonly version: number;
  readonly title: string;
}

/** A person who renames one milestone again and again, whatever happens, and notes what was acknowledged. */
async function writeOn(session: Session, milestone: string, name: string, going: () => boolean): Promise<Written[]> {
  const acknowledged: Written[] = [];
  let version: number | undefined;
  for (let turn = 0; going(); turn += 1) {
    try {
      version ??= await versionOf(session, milestone);
      const input = { id: milestone, version, title: `${name}, turn ${turn}` };
      const { editMilestone } = await session.query(EDIT, { input });
      if (editMilestone.__typename === 'Milestone') {
        acknowledged.push({ milestone, version: editMilestone.version, title: editMilestone.title });
      }
      version = editMilestone.version;
    } catch {
      version = undefined;
      // The server or the database is away: nothing was acknowledged, the person tries again.
      await delay(100);
    }
  }
  return acknowledged;
}

async function versionOf(session: Session, id: string): Promise<number> {
  const { projects } = await session.query('{ projects(first: 100) { nodes { milestones { id version } } } }');
  const all = projects.nodes.flatMap(({ milestones }: { milestones: { id: string; version: number }[] }) => milestones);
  return all.find((one: { id: string }) => one.id === id).version;
}

describe('kill -9 in the midst of writes by sixteen people', () => {
  let weft: Weft;
  let pmo: Session;
  let acknowledged: Written[];

  beforeAll(async () => {
    weft = await startWeft({ ownCluster: true });
    pmo = await weft.as('pmo');
    const { projects } = await pmo.query('{ projects(first: 100) { nodes { milestones { id } } } }');
    const milestones = projects.nodes.flatMap(({ milestones: all }: { milestones: { id: string }[] }) =>
      all.slice(0, 1),
    );
    expect(milestones.length).toBeGreaterThanOrEqual(PEOPLE);

    const end = Date.now() + WRITING_MS;
    const writers = milestones
      .slice(0, PEOPLE)
      .map(({ id }: { id: string }, index: number) => writeOn(pmo, id, `Person ${index}`, () => Date.now() < end));
    for (let turn = 0; Date.now() < end - WRITING_MS / 3; turn += 1) {
      await delay(WRITING_MS / 8);
      if (turn % 2 === 0) await killServer();
      else await killDatabase();
    }
    acknowledged = (await Promise.all(writers)).flat();
  }, WRITING_MS + 120_000);
  afterAll(() => weft.stop());

  async function killServer(): Promise<void> {
    const server = weft.servers.at(-1)!;
    await server.kill();
    await weft.addServer(server.port);
  }

  async function killDatabase(): Promise<void> {
    await weft.killDatabase();
    expect(await isReady(weft.url)).toBe(false);
    await weft.restartDatabase();
    for (let tries = 0; !(await isReady(weft.url)); tries += 1) {
      if (tries > 200) throw new Error('the server does not come back after the database did');
      await delay(100);
    }
  }

  it('kept every acknowledged write, once, with its row in the trail and its event', async () => {
    expect(acknowledged.length).toBeGreaterThan(PEOPLE * 5);
    for (let tries = 0; tries < 100; tries += 1) {
      if ((await weft.superuser('SELECT 1 FROM outbox LIMIT 1')).length === 0) break;
      await delay(100);
    }
    const lost = await weft.superuser(
      `WITH written AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS w (milestone uuid, version int, title text))
       SELECT w.*, count(DISTINCT a.id)::int AS rows, count(DISTINCT e.id)::int AS events
       FROM written w
       LEFT JOIN audit a ON a.subject_id = w.milestone AND a.version = w.version AND a.after ->> 'title' = w.title
       LEFT JOIN event e ON e.request_id = a.request_id AND e.place_id = a.place_id
       GROUP BY w.milestone, w.version, w.title
       HAVING count(DISTINCT a.id) <> 1 OR count(DISTINCT e.id) <> 1`,
      [JSON.stringify(acknowledged)],
    );
    expect(lost).toEqual([]);
  });

  it('left each milestone at its last write, with nothing half-saved', async () => {
    const torn = await weft.superuser(
      `SELECT m.id, m.version, m.title, a.version AS trail_version, a.after
       FROM milestone m
       JOIN LATERAL (SELECT version, after FROM audit WHERE subject_id = m.id ORDER BY version DESC LIMIT 1) a ON true
       WHERE m.id = ANY ($1::uuid[]) AND (a.version <> m.version OR a.after ->> 'title' <> m.title)`,
      [[...new Set(acknowledged.map(({ milestone }) => milestone))]],
    );
    expect(torn).toEqual([]);
  });

  it('verifies: the chain is whole once it is sealed', async () => {
    for (let tries = 0; tries < 100; tries += 1) {
      const trail = await change(await weft.as('auditor'), 'verifyTrail', {}, 'rows sealed whole findings');
      if (trail.rows === trail.sealed) {
        expect(trail).toMatchObject({ whole: true, findings: [] });
        return;
      }
      await delay(300);
    }
    throw new Error('the trail was not sealed within half a minute');
  }, 60_000);
});
