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
  /** Whether the server answers just now. */
  readonly answers?: () => Promise<boolean>;
  /** Where others stand on a page, as they tell it; nothing comes while the connection is away. */
  readonly whereabouts?: (page: string) => Observable<Whereabouts>;
}

/** Where somebody stands on a page: `at` as the page names it, null where they left. */
export interface Whereabouts {
  readonly personId: string;
  readonly name: string;
  readonly at?: string | null;
}

export const LIVE_CHANGES = new InjectionToken<LiveChanges>('the live changes of the place');
