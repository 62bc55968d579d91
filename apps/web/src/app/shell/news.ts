import { Injectable, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Session } from '@weft/identity/web';
import { LIVE_CHANGES, type LiveChange, pageQuery } from '@weft/ui';
import { ToldDocument } from '../../generated/told.document';

const KEPT = 30;

/** What this person was told of and has not read, and what others changed since the page was opened, latest first. */
@Injectable({ providedIn: 'root' })
export class News {
  private readonly session = inject(Session);
  readonly changes = signal<readonly LiveChange[]>([]);
  readonly unseen = signal(0);
  private readonly query = pageQuery(ToldDocument, () => ({}), {
    concerns: ({ kind, subjectId }) => kind === 'notifications.told' && subjectId === this.session.me().personId,
  });
  /** Undefined until it is there. */
  readonly told = computed(() => this.query.data()?.notifications.items);
  readonly unread = computed(() => this.query.data()?.notifications.unread ?? 0);
  /** How the bell is called. */
  readonly name = computed(() => {
    const unread = this.unread() ? `, ${this.unread()} unread` : '';
    const changed = this.unseen() ? `. Changes by others, ${this.unseen()} new` : '';
    return `Notifications${unread}${changed}`;
  });

  constructor() {
    inject(LIVE_CHANGES)
      .events.pipe(takeUntilDestroyed())
      .subscribe((event) => {
        if (event.type !== 'change' || event.change.own || !event.change.actorId) return;
        this.changes.update((before) => [event.change, ...before].slice(0, KEPT));
        this.unseen.update((count) => count + 1);
      });
  }
}
