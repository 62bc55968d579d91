import { TestBed } from '@angular/core/testing';
import { SocketChanges } from './socket-changes';

/** A server that closes every connection at once, as it does when the session has ended. */
class ClosedSocket {
  static readonly OPEN = 1;
  static opened = 0;
  readonly readyState = 3;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;

  constructor() {
    ClosedSocket.opened += 1;
    setTimeout(() => this.onclose?.({ code: 4403, reason: 'The session has ended.' }));
  }

  close(): void {
    this.onclose = null;
  }
}

const moment = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('the socket of the changes', () => {
  it('ends without a failure while it waits to try again', async () => {
    const failures: unknown[] = [];
    const note = (failure: unknown) => failures.push(failure);
    process.on('unhandledRejection', note);
    Object.assign(globalThis, { WebSocket: ClosedSocket, fetch: () => Promise.resolve({ ok: true }) });
    const changes = TestBed.inject(SocketChanges);
    await changes.start();
    await moment(60);
    expect(ClosedSocket.opened).toBe(1);
    changes.end();
    await moment(800);
    process.off('unhandledRejection', note);
    expect(ClosedSocket.opened).toBe(1);
    expect(failures).toEqual([]);
  });
});
