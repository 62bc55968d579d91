import { nextByPeople, SOAK_MS, startWeft, type Weft } from '@weft/testing';
import { setTimeout as delay } from 'node:timers/promises';
import {
  accountFor,
  expectNothingHalfSaved,
  expectWholeTrail,
  sixteenPeople,
  startWriting,
  until,
} from './sixteen-people';

const KILLS = 5;

describe('kill -9 of PostgreSQL, while sixteen people write', () => {
  let weft: Weft;
  beforeAll(async () => {
    weft = await startWeft({ ownCluster: true });
  }, 120_000);
  afterAll(() => weft.stop());

  const status = async (path: string): Promise<number> => (await weft.anyone().fetch(path)).status;

  it(
    'is answered 503, outlived by the server, and loses nothing that was acknowledged',
    async () => {
      const { pid } = weft.server(0);
      const viewer = await weft.as('viewer');
      const writing = startWriting(weft, await sixteenPeople(weft));
      const end = Date.now() + SOAK_MS;
      for (let kill = 0; kill < KILLS || Date.now() < end; kill += 1) {
        const enough = writing.sent() + 150;
        for (let waited = 0; writing.sent() < enough && waited < 20_000; waited += 100) await delay(100);
        await weft.killDatabase();
        expect(await until(() => status('/health/ready'), 503, 10_000)).toBe(503);
        expect(await status('/health/live')).toBe(200);
        const away = await viewer.ask('{ portfolio { projectCount } }');
        expect({ status: away.status, code: away.errors[0]?.extensions?.['code'] }).toEqual({
          status: 503,
          code: 'DATABASE_AWAY',
        });
        await delay((kill % KILLS) * 500);
        await weft.restartDatabase();
        expect(await until(() => status('/health/ready'), 200, 20_000)).toBe(200);
      }
      await delay(1_000);
      const writes = await writing.stop();
      expect(process.kill(pid, 0)).toBe(true);
      expect(weft.servers).toHaveLength(1);
      const counts = await accountFor(weft, writes);
      expect(counts.saved).toBeGreaterThan(KILLS * 50);
      expect(counts.unknown).toBeGreaterThanOrEqual(KILLS);
      await expectNothingHalfSaved(weft);
      await expectWholeTrail(weft);
    },
    240_000 + 2 * SOAK_MS,
  );

  it('does not end what people follow: the changes after it are told to who comes back', async () => {
    const pmo = await weft.as('pmo');
    const screen = await pmo.subscribe('subscription { changes { kind projectCode } }');
    await delay(300);
    await weft.killDatabase();
    await until(() => status('/health/ready'), 503, 10_000);
    await weft.restartDatabase();
    expect(await until(() => status('/health/ready'), 200, 20_000)).toBe(200);
    const { project } = await pmo.query('{ project(code: "PI-04") { id version } }');
    await pmo.query('mutation ($i: EditProjectInput!) { editProject(input: $i) { __typename } }', {
      i: { id: project.id, version: project.version, summary: 'After the outage.' },
    });
    // Either the socket is still there and tells it, or it was closed and the screen comes back with its cursor.
    const told = nextByPeople(screen, 15_000).then(({ kind }) => kind);
    expect(['closed', 'project.edited', 'RESYNC']).toContain(
      await Promise.race([told, screen.closed.then(() => 'closed')]),
    );
  }, 120_000);
});
