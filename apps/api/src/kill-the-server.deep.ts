import { SOAK_MS, startWeft, type Weft } from '@weft/testing';
import { setTimeout as delay } from 'node:timers/promises';
import { accountFor, expectNothingHalfSaved, expectWholeTrail, sixteenPeople, startWriting } from './sixteen-people';

const KILLS = 8;

describe('kill -9 of the server, while sixteen people write', () => {
  let weft: Weft;
  beforeAll(async () => {
    weft = await startWeft({ ownCluster: true });
  }, 120_000);
  afterAll(() => weft.stop());

  it(
    'loses nothing that was acknowledged, and leaves nothing half saved',
    async () => {
      const writing = startWriting(weft, await sixteenPeople(weft));
      const end = Date.now() + SOAK_MS;
      for (let kill = 0; kill < KILLS || Date.now() < end; kill += 1) {
        const server = weft.servers[weft.servers.length - 1] ?? weft.server(0);
        const enough = writing.sent() + 150;
        for (let waited = 0; writing.sent() < enough && waited < 20_000; waited += 100) await delay(100);
        await server.kill();
        await weft.addServer(server.port);
      }
      await delay(1_000);
      const writes = await writing.stop();
      const counts = await accountFor(weft, writes);
      expect(counts.saved).toBeGreaterThan(KILLS * 50);
      expect(counts.unknown).toBeGreaterThanOrEqual(KILLS);
      expect(counts.refused).toBeGreaterThan(0);
      await expectNothingHalfSaved(weft);
      await expectWholeTrail(weft);
      const [waiting] = await weft.superuser(
        'select (select count(*)::int from outbox) as outbox, (select count(*)::int from audit_unsealed) as unsealed',
      );
      expect(waiting).toEqual({ outbox: 0, unsealed: 0 });
    },
    240_000 + 2 * SOAK_MS,
  );
});
