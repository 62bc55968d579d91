import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { LIVE_CHANGES, pause } from '@weft/ui';
import { Apollo } from 'apollo-angular';
import { firstValueFrom, Subscription } from 'rxjs';
import type { TimelineProjectFragment } from '../generated/graphql';
import { TimelineProjectsDocument } from '../generated/timeline-projects.document';

/** Projects that are asked for together: few enough that the cache takes them in within a frame. */
const BLOCK = 30;

/**
 * Projects of which only the ids are known, all of them fetched one block after the other, and watched in the cache from
 * then on, so that an edit anywhere shows. News of a project fetches it again, and those that wait for it.
 */
@Injectable()
export class TimelineProjects {
  private readonly apollo = inject(Apollo);
  private readonly asked = new Set<string>();
  private readonly watched: Subscription[] = [];
  private waiting: (readonly string[])[] = [];
  private reading = false;
  private here = true;
  private readonly kept = signal<ReadonlyMap<string, TimelineProjectFragment>>(new Map());
  private readonly failure = signal<string | undefined>(undefined);
  /** Every project that was fetched, by its id. */
  readonly known = this.kept.asReadonly();
  /** What failed, in words; undefined while all is well. */
  readonly error = this.failure.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.here = false;
      this.waiting = [];
      this.watched.forEach((watching) => watching.unsubscribe());
    });
    inject(LIVE_CHANGES)
      .events.pipe(takeUntilDestroyed())
      .subscribe((event) => {
        if (event.type === 'resync' || event.change.kind === 'projects.changed') void this.renew();
        else if (event.change.projectCode) void this.fresh(event.change.projectCode);
      });
  }

  /** Fetches those that are not there yet, in this order. */
  need(ids: readonly string[]): void {
    const missing = ids.filter((id) => !this.asked.has(id));
    for (const id of missing) this.asked.add(id);
    this.waiting.push(...blocksOf(missing));
    void this.readOn();
  }

  /** Fetches all of them again. */
  async renew(): Promise<void> {
    this.failure.set(undefined);
    await this.ask([...this.asked]);
  }

  /** A block that could not be fetched is asked for again behind the others: after a while, or when the line is back. */
  private async readOn(): Promise<void> {
    if (this.reading) return;
    this.reading = true;
    let failures = 0;
    for (let block = this.waiting.shift(); block; block = this.waiting.shift()) {
      if (await this.watch(block)) {
        failures = 0;
        this.failure.set(undefined);
      } else {
        await pause(failures);
        failures += 1;
        if (this.here) this.waiting.push(block);
      }
    }
    this.reading = false;
  }

  /** Answers when the block is there, or whether it failed. */
  private watch(ids: readonly string[]): Promise<boolean> {
    return new Promise((resolve) => {
      const failed = (message: string): void => {
        watching.unsubscribe();
        this.failure.set(message);
        resolve(false);
      };
      const watching = new Subscription();
      this.watched.push(watching);
      watching.add(
        this.apollo
          .watchQuery({
            query: TimelineProjectsDocument,
            variables: { ids: [...ids] },
            fetchPolicy: 'cache-and-network',
            nextFetchPolicy: 'cache-first',
          })
          .valueChanges.subscribe({
            next: ({ data, dataState, loading, error }) => {
              if (dataState === 'complete') this.take(data.projects.edges.map(({ node }) => node));
              else if (error) failed(error.message);
              if (!loading) resolve(true);
            },
            error: (error: Error) => failed(error.message),
          }),
      );
    });
  }

  /** A project moved: what waits for it can be at risk now. */
  private fresh(code: string): Promise<void> {
    const touched = [...this.kept().values()].filter(
      (project) => project.code === code || project.waitsFor.some(({ giver }) => giver.code === code),
    );
    return this.ask(touched.map(({ id }) => id));
  }

  /** Asks the server for these; the cache tells those who watch. A failure keeps what is shown, as everywhere. */
  private async ask(ids: readonly string[]): Promise<void> {
    for (const block of blocksOf(ids)) {
      const variables = { ids: [...block] };
      const asked = this.apollo.query({ query: TimelineProjectsDocument, variables, fetchPolicy: 'network-only' });
      await firstValueFrom(asked).then(
        ({ data }) => this.take(data?.projects.edges.map(({ node }) => node) ?? []),
        () => undefined,
      );
    }
  }

  private take(projects: readonly TimelineProjectFragment[]): void {
    const before = this.kept();
    const news = projects.filter((project) => before.get(project.id) !== project);
    if (news.length > 0) this.kept.set(new Map([...before, ...news.map((one) => [one.id, one] as const)]));
  }
}

function blocksOf(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / BLOCK) }, (_, n) => ids.slice(n * BLOCK, (n + 1) * BLOCK));
}
