import { Location } from '@angular/common';
import { type Signal, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { stepsBack } from './steps-back';

/** Parts of an address by their keys; null takes one away. */
type Values = Readonly<Record<string, string | readonly string[] | null>>;

/**
 * The state of a view as its address holds it. Which verb changes it decides what the Back button does: it takes back where
 * a person went, and all tuning in a row as one.
 */
export interface UrlState {
  readonly get: (key: string) => string | null;
  readonly list: (key: string) => readonly string[];
  readonly all: Signal<Readonly<Record<string, string>>>;
  /** Goes to a panel, a view or a tab: an entry of its own in the browser's history. */
  readonly go: (values: Values) => void;
  /** Tunes what is seen, as search, filters and order do: what is tuned in a row is one entry. */
  readonly tune: (values: Values) => void;
  /** Puts the address right where nobody went anywhere: no entry. */
  readonly set: (values: Values) => void;
  /** Leaves what `go` opened: goes back to before it, where the page was otherwise alike; so Forward opens it again. */
  readonly close: (...keys: readonly string[]) => void;
}

const TUNED = 'tuned';

/** A browser goes back in its own time: who closes twice in a row, as by a double click, leaves one thing. */
let onTheWay = false;

/** Reads and writes the query part of the page's address. */
export function urlState(): UrlState {
  const route = inject(ActivatedRoute);
  const router = inject(Router);
  const location = inject(Location);
  const parameters = toSignal(route.queryParamMap, { requireSync: true });
  const get = (key: string) => parameters().get(key);
  const navigate = (values: Values, replaceUrl: boolean, tuned: boolean) => {
    const queryParams = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, written(value)]));
    const state = tuned ? { [TUNED]: true } : {};
    void router.navigate([], { relativeTo: route, queryParams, queryParamsHandling: 'merge', replaceUrl, state });
  };
  const tuned = () => {
    const state: unknown = location.getState();
    return typeof state === 'object' && state !== null && TUNED in state;
  };
  const set = (values: Values) => navigate(values, true, tuned());
  return {
    get,
    list: (key) => get(key)?.split(',').filter(Boolean) ?? [],
    all: computed(() => Object.fromEntries(parameters().keys.map((key) => [key, parameters().get(key) ?? '']))),
    go: (values) => navigate(values, false, false),
    tune: (values) => navigate(values, tuned(), true),
    set,
    close: (...keys) => {
      if (onTheWay) return;
      const steps = stepsBack(keys);
      if (steps > 0) {
        onTheWay = true;
        addEventListener('popstate', () => (onTheWay = false), { once: true });
        location.historyGo(-steps);
      } else set(Object.fromEntries(keys.map((key) => [key, null])));
    },
  };
}

const written = (value: string | readonly string[] | null): string | null =>
  value === null || value.length === 0 ? null : typeof value === 'string' ? value : value.join(',');
