import { newId } from '@weft/kernel';
import { IncomingMessage } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket, WebSocketServer } from 'ws';
import type { Actor, RequestScope } from '../actor';
import { Gatekeeper } from '../http/gatekeeper';
import { OpenSockets } from './open-sockets';

/** Says that everybody stands where it is told, and counts how often it was asked. */
class CountingGatekeeper extends Gatekeeper {
  asked = 0;
  place: string | null = 'here';

  actorOf(): Promise<Actor | null> {
    throw new Error('asked for one sign-in alone');
  }

  placesOf(requests: readonly IncomingMessage[]): Promise<(string | null)[]> {
    this.asked += 1;
    return Promise.resolve(requests.map(() => this.place));
  }
}

describe('open sockets', () => {
  let server: WebSocketServer;
  let revoke: () => void;
  let gatekeeper: CountingGatekeeper;
  let open: OpenSockets;
  beforeEach(async () => {
    server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await new Promise((resolve) => server.once('listening', resolve));
    gatekeeper = new CountingGatekeeper();
    open = new OpenSockets(gatekeeper, { onRevoked: (listener) => (revoke = listener) });
  });
  afterEach(async () => {
    server.clients.forEach((client) => client.terminate());
    await new Promise((resolve) => server.close(resolve));
  });

  const scopeOf = (expiresAt: Date): RequestScope => ({
    actor: {
      personId: newId(),
      personName: '',
      placeId: 'here',
      holderId: newId(),
      sessionId: null,
      grants: [],
      expiresAt,
    },
    requestId: newId(),
    today: '2025-11-05',
  });

  /** A socket as the server holds it, and how the browser hears that it was closed. */
  async function connected(): Promise<{ socket: WebSocket; closed: Promise<string> }> {
    const accepted = new Promise<WebSocket>((resolve) => server.once('connection', resolve));
    const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const closed = new Promise<string>((resolve) =>
      client.once('close', (code, reason) => resolve(`${code} ${reason.toString()}`)),
    );
    return { socket: await accepted, closed };
  }

  /** Opens a socket and keeps it; tells what has become of it within a second. */
  async function keep(expiresAt = new Date(8.64e15), asOf = open.revocations): Promise<{ after: Promise<string> }> {
    const { socket, closed } = await connected();
    open.keep(socket, { request: new IncomingMessage(new Socket()), scope: scopeOf(expiresAt) }, asOf);
    return { after: Promise.race([closed, delay(1_000, 'open')]) };
  }

  it('are asked after once, in one question, for notices that come together', async () => {
    const kept = [await keep(), await keep(), await keep()];
    for (let n = 0; n < 30; n += 1) {
      revoke();
    }
    expect(await Promise.all(kept.map(({ after }) => after))).toEqual(['open', 'open', 'open']);
    expect(gatekeeper.asked).toBe(1);
  });

  it('are closed when their sign-in was revoked, also where it was while they were being opened', async () => {
    const before = open.revocations;
    revoke();
    await delay(400);
    expect(gatekeeper.asked).toBe(0);
    gatekeeper.place = null;
    expect(await (await keep(undefined, before)).after).toBe('4403 The session has ended.');
    const another = await keep();
    revoke();
    expect(await another.after).toBe('4403 The session has ended.');
  });

  it('are closed when their sign-in expires, and not before, however far away that is', async () => {
    const soon = await keep(new Date(Date.now() + 400));
    const later = await keep(new Date(Date.now() + 365 * 86_400_000));
    expect(await soon.after).toBe('4403 The session has ended.');
    expect(await later.after).toBe('open');
  });
});
