import { Injectable, signal } from '@angular/core';
import { Subject } from 'rxjs';

const OWN_KEPT = 200;

/** What this screen knows of its line to the server. */
@Injectable({ providedIn: 'root' })
export class Connection {
  /** False from the first request that nobody answered to the next that somebody did. */
  readonly reachable = signal(true);
  /** The server says that nobody is signed in. */
  readonly signedOut = new Subject<void>();
  /** The socket stays closed: perhaps the session has ended meanwhile. */
  readonly suspect = new Subject<void>();
  private readonly own = new Set<string>();

  /** Remembers the requests of this screen, the latest 200. */
  sending(requestId: string): void {
    this.own.add(requestId);
    const [oldest] = this.own;
    if (this.own.size > OWN_KEPT && oldest) this.own.delete(oldest);
  }

  isOwn(requestId: string): boolean {
    return this.own.has(requestId);
  }
}
