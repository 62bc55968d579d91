import { Injectable, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { LIVE_CHANGES, type LiveChange } from '@weft/ui';

const KEPT = 30;

/** What other people changed since this page was opened, latest first, and how much of it was not seen yet. */
@Injectable({ providedIn: 'root' })
export class News {
  readonly changes = signal<readonly LiveChange[]>([]);
  readonly unseen = signal(0);

  constructor() {
    inject(LIVE_CHANGES)
      .events.pipe(takeUntilDestroyed())
      .subscribe((event) => {
        if (event.type !== 'change' || event.change.own || !event.change.actorId) return;
        this.changes.update((before) => [event.change, ...before].slice(0, KEPT));
        this.unseen.update((count) => count + 1);
      });
  }

  /** How the bell is called. */
  name(): string {
    return this.unseen() ? `Changes by others, ${this.unseen()} new` : 'Changes by others';
  }
}
