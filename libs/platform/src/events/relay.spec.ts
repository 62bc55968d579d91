import { newId } from '@weft/kernel';
import { soon, startWeft, type Weft } from '@weft/testing';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import pino from 'pino';
import { DataSource } from 'typeorm';
import type { RequestScope } from '../actor';
import { connectionOptions, Database } from '../database/database';
import { type Change, Changes } from './changes';
import { type PlacedEvent, Relay } from './relay';

const quiet = pino({ level: 'silent' });

/** Tells how many listen. */
class CountedRelay extends Relay {
  heardBy = 0;

  override onEvent(listener: (event: PlacedEvent) => void): () => void {
    const stop = super.onEvent(listener);
    this.heardBy += 1;
    let listens = true;
    return () => {
      stop();
      this.heardBy -= listens ? 1 : 0;
      listens = false;
    };
  }
}

/** Tells how often a name was asked for. */
class CountedDatabase extends Database {
  namesAsked = 0;

  override rows<Row>(sql: string, params: readonly unknown[] = [], scope?: RequestScope): Promise<Row[]> {
    this.namesAsked += /name from person/.test(sql) ? 1 : 0;
    return super.rows(sql, params, scope);
  }
}

describe('the relay', () => {
  let weft: Weft;
  let entities: DataSource;
  let database: CountedDatabase;
  let relay: CountedRelay;
  let scope: RequestScope;
  beforeAll(async () => {
    weft = await startWeft();
    await weft.as('pmo');
    entities = await new DataSource(connectionOptions(weft.appUrl, 4, [])).initialize();
    database = new CountedDatabase(entities);
    relay = new CountedRelay(database, weft.appUrl, quiet);
    relay.start();
    const [session] = await weft.superuser<{ id: string; person_id: string; place_id: string }>(
      'select * from session',
    );
    const { id, person_id: personId, place_id: placeId } = session!;
    const actor = { personId, personName: '', placeId, holderId: id, sessionId: id, grants: [] };
    scope = { actor: { ...actor, expiresAt: new Date(8.64e15) }, requestId: newId(), today: '2025-11-05' };
  });
  afterAll(async () => {
    await relay.stop();
    await entities.destroy();
    await weft.stop();
  });

  const happen = async (summary: string): Promise<void> => {
    const { placeId, personId } = scope.actor;
    await weft.app(
      placeId,
      `insert into outbox (place_id, id, kind, subject_type, subject_id, summary, actor_id, request_id)
       values ($1, $2, 'test.told', 'Place', $1, $3, $4, 'test')`,
      [placeId, newId(), summary, personId],
    );
  };

  type Screen = ReturnType<Changes['follow']>;

  /** The next of what happens in these tests: the place's own followers have news as well. */
  async function nextOf(screen: Screen): Promise<Change> {
    for (;;) {
      const { value } = await screen.next();
      if (value.changes.kind === 'test.told') {
        return value.changes;
      }
    }
  }

  it('has no listener left once the screens that waited are gone, although nothing happened', async () => {
    const changes = new Changes(database, relay);
    const screens = [1, 2, 3].map(() => changes.follow(scope, null));
    const waiting = screens.map((screen) => screen.next());
    await delay(50);
    expect(relay.heardBy).toBe(3);
    const ended = Promise.all([...screens.map((screen) => screen.return?.()), ...waiting]);
    expect(relay.heardBy).toBe(0);
    expect(await Promise.race([ended, delay(1_000, 'still waiting')])).toEqual(
      Array.from({ length: 6 }, () => ({ value: undefined, done: true })),
    );
  });

  it('lets a name be asked for once for all screens, and with the events for one that was away', async () => {
    const changes = new Changes(database, relay);
    const screens = Array.from({ length: 8 }, () => changes.follow(scope, null));
    await soon(async () => relay.connected, true);
    const told = screens.map(nextOf);
    await delay(50);
    database.namesAsked = 0;
    await happen('said in a test');
    const [first, ...others] = await Promise.all(told);
    expect(first).toMatchObject({ summary: 'said in a test', actorName: 'Priya Osei' });
    others.forEach((other) => expect(other).toEqual(first));
    expect(database.namesAsked).toBe(1);
    await Promise.all(screens.map((screen) => screen.return?.()));

    const live = changes.follow(scope, null);
    for (const summary of ['a', 'b', 'c']) {
      const next = nextOf(live);
      await happen(summary);
      await next;
    }
    await live.return?.();
    database.namesAsked = 0;
    const back = changes.follow(scope, first?.cursor);
    for (const summary of ['a', 'b', 'c']) {
      expect(await nextOf(back)).toMatchObject({ summary, actorName: 'Priya Osei' });
    }
    await back.return?.();
    expect(database.namesAsked).toBe(1);
  });

  it('finds a listening connection that broke without a word, says that revocations may be missed, and listens anew', async () => {
    const { hostname, port } = new URL(weft.appUrl);
    const sockets: Socket[] = [];
    const wire = createServer((near) => {
      const far = connect(Number(port), hostname);
      near.on('error', () => far.destroy()).pipe(far);
      far.on('error', () => near.destroy()).pipe(near);
      sockets.push(near, far);
    });
    await new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve));
    const through = new URL(weft.appUrl);
    through.port = String((wire.address() as AddressInfo).port);
    through.hostname = '127.0.0.1';
    const other = new Relay(database, through.href, quiet, 200);
    other.start();
    expect(await soon(async () => delay(20, other.connected), true, 5_000)).toBe(true);
    let notices = 0;
    other.onRevoked(() => (notices += 1));
    sockets.forEach((socket) => socket.unpipe().pause());
    expect(await soon(async () => delay(20, other.connected), false, 8_000)).toBe(false);
    expect(notices).toBe(1);
    expect(await soon(async () => delay(20, other.connected), true, 5_000)).toBe(true);
    expect(notices).toBe(2);
    await other.stop();
    sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => wire.close(resolve));
  });
});
