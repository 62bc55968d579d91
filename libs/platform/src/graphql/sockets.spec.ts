import { type Session, soon, startWeft, type Subscription, type Weft } from '@weft/testing';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { WebSocket } from 'ws';

const changes = 'subscription { changes { cursor summary } }';

/** Speaks the protocol by hand, for what a well-behaved client never does. */
async function rawSocket(session: Session): Promise<{ socket: WebSocket; heard: string[] }> {
  const socket = new WebSocket(`${session.url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws', {
    headers: { cookie: session.cookie },
  });
  const heard: string[] = [];
  socket.on('message', (message: Buffer) => heard.push(message.toString()));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return { socket, heard };
}

describe('sockets', () => {
  let weft: Weft;
  beforeAll(async () => {
    weft = await startWeft();
  });
  afterAll(() => weft.stop());

  it('that are reset while the server asks who it is do no harm', async () => {
    const { hostname, port } = new URL(weft.url);
    const holder = new Client({ connectionString: weft.ownerUrl });
    await holder.connect();
    await holder.query('begin; lock table session');
    const reset = Array.from({ length: 5 }, (_, n) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          [
            'GET /graphql HTTP/1.1',
            `Host: ${hostname}:${port}`,
            'Connection: Upgrade',
            'Upgrade: websocket',
            'Sec-WebSocket-Version: 13',
            'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
            `Cookie: weft_session=${'a'.repeat(30)}${n}`,
            '\r\n',
          ].join('\r\n'),
        );
      });
      return socket.on('error', () => undefined);
    });
    await delay(300);
    reset.forEach((socket) => socket.resetAndDestroy());
    await delay(100);
    await holder.query('rollback');
    await holder.end();
    await delay(300);
    expect((await fetch(new URL('/health/live', weft.url))).status).toBe(200);
  });

  it('carry at most ten subscriptions, and say so', async () => {
    const { socket, heard } = await rawSocket(await weft.as('viewer'));
    const errors = () => heard.filter((message) => /"error"/.test(message)).map((message) => JSON.parse(message));
    socket.send(JSON.stringify({ type: 'connection_init' }));
    expect(await soon(async () => delay(10, heard.length), 1)).toBe(1);
    for (let n = 1; n <= 11; n += 1) {
      socket.send(JSON.stringify({ id: `s${n}`, type: 'subscribe', payload: { query: changes } }));
    }
    await soon(async () => delay(10, errors().length), 1);
    expect(errors()).toEqual([
      {
        id: 's11',
        type: 'error',
        payload: [{ message: 'A socket carries at most 10 subscriptions: end some first.' }],
      },
    ]);
    // One that ended, while nothing happened, makes room for another.
    socket.send(JSON.stringify({ id: 's1', type: 'complete' }));
    socket.send(JSON.stringify({ id: 's12', type: 'subscribe', payload: { query: changes } }));
    await delay(400);
    expect(errors()).toHaveLength(1);
    expect(socket.readyState).toBe(WebSocket.OPEN);
    socket.close();
  });

  it('are at most twenty of a sign-in, and one that is closed makes room', async () => {
    const viewer = await weft.as('viewer');
    const open: Subscription<unknown>[] = [];
    for (let n = 0; n < 20; n += 1) {
      open.push(await viewer.subscribe(changes));
    }
    await expect(viewer.subscribe(changes)).rejects.toThrow('the socket was closed');
    const { socket } = await rawSocket(viewer);
    const closed = new Promise((resolve) =>
      socket.once('close', (code: number, reason: Buffer) => resolve(`${code} ${reason.toString()}`)),
    );
    expect(await closed).toBe('1013 More than 20 sockets of one sign-in: close some.');
    // Another sign-in of the same person has its own.
    await (await (await weft.as('viewer')).subscribe(changes)).close();
    await open.pop()?.close();
    await delay(100);
    open.push(await viewer.subscribe(changes));
    await Promise.all(open.map((one) => one.close()));
  });

  it('are closed when the sign-in expires', async () => {
    const lead = await weft.as('project-lead');
    await weft.superuser(
      `update session set expires_at = clock_timestamp() + interval '1500 ms'
       where person_id = (select id from person where email = 'project-lead@demo.weft.example')`,
    );
    const screen = await lead.subscribe(changes);
    expect(await Promise.race([screen.closed, delay(4_000, 'still open')])).toMatchObject({
      code: 4403,
      reason: 'The session has ended.',
    });
  });

  it('that are asked after because somebody else signed out do not count as used', async () => {
    const viewer = await weft.as('viewer');
    const screens = await Promise.all([1, 2, 3].map(() => viewer.subscribe(changes)));
    await delay(300);
    await weft.superuser(`update session set last_seen_at = '2025-01-01'`);
    await weft.superuser(`select pg_notify('weft_revoked', '')`);
    await delay(700);
    expect(await weft.superuser(`select from session where last_seen_at > '2025-01-01'`)).toEqual([]);
    expect(await Promise.race([screens[0]!.closed, delay(50, 'open')])).toBe('open');
    await Promise.all(screens.map((screen) => screen.close()));
  });
});
