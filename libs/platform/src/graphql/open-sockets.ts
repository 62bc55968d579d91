import { CloseCode } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import type { RequestScope } from '../actor';
import type { Relay } from '../events/relay';
import type { Gatekeeper } from '../http/gatekeeper';

/** A browser with more tabs of one sign-in than this goes without news in the others. */
const mostOfSignIn = 20;
/** Notices of revocations that come together are looked into together. */
const gatherMs = 250;
/** The longest that a timer can wait: longer ones would fire at once. */
const longestMs = 2 ** 31 - 1;
/** Of RFC 6455's registry: a client may come back later. */
const tryAgainLater = 1013;

interface Held {
  readonly request: IncomingMessage;
  readonly scope: RequestScope;
}

/** The sockets that are open, each no longer than its sign-in. */
export class OpenSockets {
  private readonly open = new Map<WebSocket, Held>();
  private revoked = 0;
  private looking: Promise<void> | null = null;
  private again = false;

  constructor(
    private readonly gatekeeper: Gatekeeper,
    relay: Pick<Relay, 'onRevoked'>,
  ) {
    relay.onRevoked(() => {
      this.revoked += 1;
      this.lookSoon();
    });
  }

  /** Counts revocations: whoever was let in before the last of them is asked again. */
  get revocations(): number {
    return this.revoked;
  }

  /**
   * Keeps a socket until its sign-in ends, or answers false and closes it where the sign-in has too many.
   * @param asOf {@link revocations} when it was asked who holds the sign-in
   */
  keep(socket: WebSocket, held: Held, asOf: number): boolean {
    const { holderId, expiresAt } = held.scope.actor;
    socket.on('error', () => socket.terminate());
    if ([...this.open.values()].filter(({ scope }) => scope.actor.holderId === holderId).length >= mostOfSignIn) {
      socket.close(tryAgainLater, `More than ${mostOfSignIn} sockets of one sign-in: close some.`);
      return false;
    }
    this.open.set(socket, held);
    const expiry = setTimeout(() => end(socket), Math.min(Math.max(expiresAt.getTime() - Date.now(), 0), longestMs));
    socket.once('close', () => {
      clearTimeout(expiry);
      this.open.delete(socket);
    });
    if (asOf !== this.revoked) {
      this.lookSoon();
    }
    return true;
  }

  private lookSoon(): void {
    this.again = true;
    this.looking ??= this.look().finally(() => {
      this.looking = null;
      if (this.again) {
        this.lookSoon();
      }
    });
  }

  /** Closes each socket whose sign-in has ended, or has moved to another place. While the database is away nobody is thrown out. */
  private async look(): Promise<void> {
    await delay(gatherMs, undefined, { ref: false });
    this.again = false;
    const sockets = [...this.open];
    if (sockets.length === 0) {
      return;
    }
    try {
      const places = await this.gatekeeper.placesOf(sockets.map(([, { request }]) => request));
      sockets.filter(([, { scope }], n) => places[n] !== scope.actor.placeId).forEach(([socket]) => end(socket));
    } catch {
      this.again = true;
    }
  }
}

function end(socket: WebSocket): void {
  socket.close(CloseCode.Forbidden, 'The session has ended.');
}
