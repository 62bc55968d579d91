import { type Signal, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';

/** The state of a view as its address holds it. */
export interface UrlState {
  readonly get: (key: string) => string | null;
  readonly list: (key: string) => readonly string[];
  /** Sets what is given; null takes a key away. */
  readonly set: (values: Readonly<Record<string, string | readonly string[] | null>>) => void;
  readonly all: Signal<Readonly<Record<string, string>>>;
}

/** Reads and writes the query part of the page's address, without a new entry in the browser's history. */
export function urlState(): UrlState {
  const route = inject(ActivatedRoute);
  const router = inject(Router);
  const parameters = toSignal(route.queryParamMap, { requireSync: true });
  const get = (key: string) => parameters().get(key);
  return {
    get,
    list: (key) => get(key)?.split(',').filter(Boolean) ?? [],
    set: (values) => {
      const queryParams = Object.fromEntries(
        Object.entries(values).map(([key, value]) => [
          key,
          value === null || value.length === 0 ? null : typeof value === 'string' ? value : value.join(','),
        ]),
      );
      void router.navigate([], { relativeTo: route, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
    },
    all: computed(() => Object.fromEntries(parameters().keys.map((key) => [key, parameters().get(key) ?? '']))),
  };
}
