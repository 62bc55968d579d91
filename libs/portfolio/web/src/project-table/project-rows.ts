import { DestroyRef, Injectable, inject, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { LIVE_CHANGES } from '@weft/ui';
import { Apollo } from 'apollo-angular';
import { firstValueFrom, type Subscription } from 'rxjs';
import type { ProjectRowFragment } from '../generated/graphql';
import { ProjectRowByCodeDocument } from '../generated/project-row-by-code.document';
import { ProjectRowsDocument } from '../generated/project-rows.document';

/** Rows that are asked for together, and how many of such blocks are watched at a time. */
const BLOCK = 30;
const WATCHED = 8;
/** Rows that are asked for together where many are needed that are not in view. */
const MANY = 100;

/**
 * Rows of a list of which only the ids are known: fetched in blocks as they come into view, and watched in the cache
 * while they are there, so that an edit anywhere shows.
 */
@Injectable()
export class ProjectRows {
  private readonly apollo = inject(Apollo);
  private readonly known = new Map<string, ProjectRowFragment>();
  private readonly blocks = new Map<string, Subscription>();
  private waiting: readonly (readonly string[])[] = [];
  private readonly shown = signal<readonly ProjectRowFragment[]>([]);
  /** Every row that was fetched, in no order. */
  readonly rows = this.shown.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.blocks.forEach((watching) => watching.unsubscribe()));
    inject(LIVE_CHANGES)
      .events.pipe(takeUntilDestroyed())
      .subscribe((event) => {
        if (event.type === 'resync' || event.change.kind === 'projects.changed') return this.renew();
        const code = event.change.projectCode;
        if (code && untracked(this.shown).some((row) => row.code === code)) void this.fresh(code);
      });
  }

  /** Fetches the blocks of `ids` that hold those which are `needed`. */
  need(needed: readonly string[], ids: readonly string[]): void {
    const [first, last] = [needed[0], needed.at(-1)];
    if (!first || !last) return;
    const from = Math.max(0, Math.floor(ids.indexOf(first) / BLOCK));
    const to = Math.floor(ids.indexOf(last) / BLOCK);
    const wanted = Array.from({ length: to - from + 1 }, (_, n) =>
      ids.slice((from + n) * BLOCK, (from + n + 1) * BLOCK),
    );
    const idle = this.waiting.length === 0;
    this.waiting = wanted;
    if (idle) this.watchNext();
  }

  /** One block in each frame: what the cache has of it is there at once, and takes its time to be drawn. */
  private watchNext(): void {
    const [next, ...rest] = this.waiting;
    if (next) this.watch(next);
    this.waiting = rest;
    if (rest.length) requestAnimationFrame(() => this.watchNext());
  }

  /** All rows with these ids, asked for where they are not there yet; those are read once, not watched. */
  async all(ids: readonly string[]): Promise<readonly ProjectRowFragment[]> {
    const missing = ids.filter((id) => !this.known.has(id));
    for (let from = 0; from < missing.length; from += MANY) {
      const some = missing.slice(from, from + MANY);
      const { data } = await firstValueFrom(
        this.apollo.query({ query: ProjectRowsDocument, variables: { ids: some }, fetchPolicy: 'no-cache' }),
      );
      this.take(data?.projects.edges.map(({ node }) => node) ?? []);
    }
    return ids.flatMap((id) => this.known.get(id) ?? []);
  }

  /** Many rows changed at once: what is in view is fetched again, the rest when it comes into view. */
  renew(): void {
    const watched = [...this.blocks.keys()];
    this.blocks.forEach((watching) => watching.unsubscribe());
    this.blocks.clear();
    const seen = new Set(watched.flatMap((key) => key.split(',')));
    for (const id of this.known.keys()) if (!seen.has(id)) this.known.delete(id);
    for (const key of watched) this.watch(key.split(','));
  }

  private watch(ids: readonly string[]): void {
    const key = ids.join();
    const before = this.blocks.get(key);
    if (!key || before) {
      // The block that was seen last is let go last.
      if (before) this.blocks.delete(key);
      if (before) this.blocks.set(key, before);
      return;
    }
    const watching = this.apollo
      .watchQuery({
        query: ProjectRowsDocument,
        variables: { ids: [...ids] },
        fetchPolicy: 'cache-and-network',
        nextFetchPolicy: 'cache-first',
      })
      .valueChanges.subscribe({
        next: ({ data, dataState }) =>
          dataState === 'complete' && this.take(data.projects.edges.map(({ node }) => node)),
        error: () => this.blocks.delete(key),
      });
    this.blocks.set(key, watching);
    const [oldest] = this.blocks;
    if (this.blocks.size > WATCHED && oldest) {
      oldest[1].unsubscribe();
      this.blocks.delete(oldest[0]);
    }
  }

  private take(rows: readonly ProjectRowFragment[]): void {
    const news = rows.filter((row) => this.known.get(row.id) !== row);
    if (news.length === 0) return;
    for (const row of news) this.known.set(row.id, row);
    this.shown.set([...this.known.values()]);
  }

  /** A row as it stands now; undefined where it is gone or cannot be had. */
  async fresh(code: string): Promise<ProjectRowFragment | undefined> {
    const asked = this.apollo.query({
      query: ProjectRowByCodeDocument,
      variables: { code },
      fetchPolicy: 'network-only',
    });
    const row = await firstValueFrom(asked).then(
      ({ data }) => data?.project ?? undefined,
      () => undefined,
    );
    if (row) this.take([row]);
    return row;
  }
}
