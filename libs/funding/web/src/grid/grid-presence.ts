import { computed, DestroyRef, effect, inject, Injectable, signal } from '@angular/core';
import { initialsOf } from '@weft/identity/domain';
import { LIVE_CHANGES } from '@weft/ui';
import { Apollo } from 'apollo-angular';
import { StandOnCellDocument } from '../generated/stand-on-cell.document';
import { GridStore } from './grid-store';

/** Told no more often than this. */
const MOST_OFTEN_MS = 1_000;
/** Told again while one stays and the window has the keyboard. */
const STAYS_MS = 4_000;
/** Who was not heard of for so long has left. */
const GONE_MS = 10_000;

/** Somebody else, and the month of a line that they stand on, by its key. */
export interface Other {
  readonly personId: string;
  readonly name: string;
  readonly initials: string;
  readonly at: string;
}

/** Who else stands where in the grid of the year; tells them where this person stands. Nothing of it is kept anywhere. */
@Injectable()
export class GridPresence {
  private readonly apollo = inject(Apollo);
  private readonly live = inject(LIVE_CHANGES, { optional: true });
  private readonly store = inject(GridStore);
  private readonly heard = signal<ReadonlyMap<string, Other & { readonly when: number }>>(new Map());
  private told = 0;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private here: { readonly financialYear: string; readonly lineId: string; readonly month: string } | null = null;

  /** By the key of the place; where several stand, the one who came last. */
  readonly others = computed<ReadonlyMap<string, Other>>(
    () => new Map([...this.heard().values()].map((other) => [other.at, other])),
  );

  constructor() {
    const { live } = this;
    if (!live?.whereabouts) return;
    effect((onCleanup) => {
      const hearing = live.whereabouts?.(`better-care-fund/grid/${this.store.year()}`).subscribe((told) => {
        this.hear(told.personId, told.name, told.at ?? null);
      });
      onCleanup(() => {
        hearing?.unsubscribe();
        this.heard.set(new Map());
      });
    });
    effect(() => {
      const chosen = this.store.chosen();
      const month = chosen && this.store.columns()[chosen.column]?.ofMonth;
      const here = chosen && month ? { financialYear: this.store.year(), lineId: chosen.lineId, month } : null;
      if (here === null && this.here === null) return;
      const left = here === null || here.financialYear !== this.here?.financialYear;
      if (left && this.here) this.send({ financialYear: this.here.financialYear });
      this.here = here;
      if (here) this.tellSoon();
    });
    const beat = setInterval(() => {
      this.forgetGone();
      if (this.here && document.hasFocus() && Date.now() - this.told >= STAYS_MS) this.tell();
    }, MOST_OFTEN_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(beat);
      clearTimeout(this.waiting);
      if (this.here) this.send({ financialYear: this.here.financialYear });
    });
  }

  private hear(personId: string, name: string, at: string | null): void {
    this.heard.update((all) => {
      const others = new Map(all);
      others.delete(personId);
      if (at !== null) others.set(personId, { personId, name, initials: initialsOf(name), at, when: Date.now() });
      return others;
    });
  }

  private forgetGone(): void {
    const since = Date.now() - GONE_MS;
    const left = [...this.heard()].filter(([, { when }]) => when >= since);
    if (left.length < this.heard().size) this.heard.set(new Map(left));
  }

  /** At once after a pause; of those that follow closer, the last one. */
  private tellSoon(): void {
    this.waiting ??= setTimeout(() => this.tell(), Math.max(0, this.told + MOST_OFTEN_MS - Date.now()));
  }

  private tell(): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    this.told = Date.now();
    if (this.here) this.send(this.here);
  }

  /** What is lost on the way is told again soon. */
  private send(input: { readonly financialYear: string; readonly lineId?: string; readonly month?: string }): void {
    this.apollo
      .mutate({ mutation: StandOnCellDocument, variables: { input }, fetchPolicy: 'no-cache' })
      .subscribe({ error: () => undefined });
  }
}
