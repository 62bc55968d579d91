import { InjectionToken, type Signal } from '@angular/core';
import type { Observable } from 'rxjs';

/** One committed change of the place, as the server tells it to every screen. */
export interface LiveChange {
  readonly cursor: string;
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly projectCode: string | null;
  readonly summary: string;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly at: string;
  /** Made from this very screen. */
  readonly own: boolean;
}

/** `resync`: changes may have been missed, so that everything shown is fetched again. */
export type LiveEvent = { readonly type: 'change'; readonly change: LiveChange } | { readonly type: 'resync' };

/** The place's changes as they are committed. The shell provides it; pages listen. */
export interface LiveChanges {
  readonly events: Observable<LiveEvent>;
  readonly connected: Signal<boolean>;
  /** When a change by someone else last arrived, in milliseconds of the clock; 0 if never. */
  readonly lastByOthers: Signal<number>;
}

export const LIVE_CHANGES = new InjectionToken<LiveChanges>('the live changes of the place');
