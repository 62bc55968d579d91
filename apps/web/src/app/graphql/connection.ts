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
  /** How often the machine lost its line. */
  private losses = 0;

  /** The machine itself says that its line is gone. */
  lose(): void {
    this.losses += 1;
    this.reachable.set(false);
  }

  /**
   * The server is asked something; what it gives is told whether it was answered. An answer that was on its way when the line
   * was lost says nothing of now.
   */
  asks(): (answered: boolean) => void {
    const { losses } = this;
    return (answered) => {
      if (!answered || losses === this.losses) this.reachable.set(answered);
    };
  }

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
