import { DestroyRef, type Signal, effect, inject, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { Apollo, type QueryRef } from 'apollo-angular';
import { debounceTime, filter, type Subscription } from 'rxjs';
import { LIVE_CHANGES, type LiveChange } from './live-changes';

/** A page's operation as signals: the cache holds the data, these only show it. */
export interface PageQuery<Data, Variables extends OperationVariables> {
  readonly data: Signal<Data | undefined>;
  readonly loading: Signal<boolean>;
  /** What failed, in words; undefined while all is well. */
  readonly error: Signal<string | undefined>;
  readonly refetch: () => void;
  /** Fetches the page after `after` and merges it into the same list; answers when it is there. */
  readonly more: (variables: Partial<Variables>) => Promise<void>;
}

export interface PageQueryOptions {
  /** Which live changes make it fetch again; without it, all of them. */
  readonly concerns?: (change: LiveChange) => boolean;
  /** Keep showing the last answer while new variables load: for tables that are sorted and filtered. */
  readonly keep?: boolean;
  /**
   * Fetched past the cache: for answers of a thousand rows that no other page reads, which the cache would take apart and
   * put together while the page is held.
   */
  readonly uncached?: boolean;
}

const SETTLE_MS = 120;

/**
 * Runs `document` whenever `variables` change; undefined variables hold it back. Shows the cache at once, asks the
 * server as well, and asks again when a live change concerns it. Call it where injection is possible.
 */
export function pageQuery<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: () => Variables | undefined,
  { concerns = () => true, keep = false, uncached = false }: PageQueryOptions = {},
): PageQuery<Data, Variables> {
  const apollo = inject(Apollo);
  const live = inject(LIVE_CHANGES, { optional: true });
  const destroyed = inject(DestroyRef);
  const data = signal<Data | undefined>(undefined);
  const loading = signal(true);
  const error = signal<string | undefined>(undefined);
  let ref: QueryRef<Data, Variables> | undefined;
  let watching: Subscription | undefined;

  const watch = (values: Variables) => {
    watching?.unsubscribe();
    if (!keep) data.set(undefined);
    loading.set(true);
    ref = apollo.watchQuery<Data, Variables>({
      query: document,
      variables: values,
      ...(uncached
        ? { fetchPolicy: 'no-cache' }
        : { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' }),
    });
    watching = ref.valueChanges.subscribe((result) => {
      if (result.dataState === 'complete') data.set(result.data as Data);
      loading.set(result.loading);
      error.set(result.error && result.dataState !== 'complete' ? result.error.message : undefined);
    });
  };
  effect(() => {
    const values = variables();
    if (values) untracked(() => watch(values));
  });
  destroyed.onDestroy(() => watching?.unsubscribe());

  // A failed refetch keeps what is shown; the shell says that the connection is lost.
  const refetch = () => void ref?.refetch().catch(() => undefined);
  live?.events
    .pipe(
      filter((event) => event.type === 'resync' || concerns(event.change)),
      debounceTime(SETTLE_MS),
      takeUntilDestroyed(destroyed),
    )
    .subscribe(refetch);

  return {
    data,
    loading,
    error,
    refetch: () => {
      error.set(undefined);
      refetch();
    },
    more: async (next) => {
      await ref?.fetchMore({ variables: next as Variables });
    },
  };
}
