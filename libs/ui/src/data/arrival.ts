import { DestroyRef, effect, inject, resource, type Resource, type Signal, signal } from '@angular/core';
import { Toasts } from '../overlay/toasts';
import { LIVE_CHANGES } from './live-changes';

/** Longer from one try to the next, ten seconds at most; over at once when the machine says that its line is back. */
export const pause = (tries: number): Promise<void> =>
  new Promise((done) => {
    const over = (): void => {
      clearTimeout(timer);
      removeEventListener('online', over);
      done();
    };
    const timer = setTimeout(over, Math.min(10_000, 300 * 2 ** tries));
    addEventListener('online', over);
  });

/** Waits until the server answers; false where that is not wanted any more. */
export async function lineIsUp(answers: () => Promise<boolean>, wanted: () => boolean): Promise<boolean> {
  for (let tries = 0; wanted(); tries += 1) {
    if (await answers()) return wanted();
    await pause(tries);
  }
  return false;
}

/**
 * Fetches a part of the program once the server answers. A browser gives up for good on a part that it once fetched in vain,
 * so that none is asked for while the line is away; where one fails all the same, the person is offered to load the page
 * anew. Then, and where what asked is gone, there is no answer. Call it where injection is possible.
 */
export function partFetcher(): <Part>(part: () => Promise<Part>) => Promise<Part> {
  const [answers, toasts] = [answering(), inject(Toasts)];
  const never = new Promise<never>(() => undefined);
  let here = true;
  inject(DestroyRef).onDestroy(() => (here = false));
  return async (part) => {
    if (!(await lineIsUp(answers, () => here))) return never;
    return part().catch(() => {
      toasts.showOnce(PART_FAILED);
      return never;
    });
  };
}

/**
 * Fetches what somebody has asked for and waits for, by a click: where the server does not answer they are told, and may ask
 * again; where it fails all the same they are offered to load the page anew. Then there is no answer. Call it where injection
 * is possible.
 */
export function fetcherOnDemand(): <Part>(part: () => Promise<Part>) => Promise<Part | undefined> {
  const [answers, toasts] = [answering(), inject(Toasts)];
  return async (part) => {
    const up = await answers();
    if (up) return part().catch(() => void toasts.showOnce(PART_FAILED));
    toasts.showOnce(AWAY);
    return undefined;
  };
}

/** Says that a part of the program did not come though the server answers. */
export const PART_FAILED = {
  tone: 'wrong',
  text: 'A part of this page could not be fetched. What is saved is safe.',
  act: { text: 'Load the page anew', run: () => location.reload() },
  stays: true,
} as const;

const AWAY = { tone: 'wrong', text: 'The server cannot be reached just now. Try again once it is back.' } as const;

/** Asks whether the server answers just now; yes where nothing tells it. */
function answering(): () => Promise<boolean> {
  const live = inject(LIVE_CHANGES, { optional: true });
  return async () => (await live?.answers?.()) ?? true;
}

const idle = (then: () => void): void =>
  void ('requestIdleCallback' in globalThis ? requestIdleCallback(then) : setTimeout(then));

/**
 * Whether a part of the page has come, for `@defer (when …)`. It is fetched as soon as the page is idle, or once it is
 * `wanted`. Call it where injection is possible.
 */
export function arrival(part: () => Promise<unknown>, wanted?: () => boolean): Signal<boolean> {
  const come = signal(false);
  const fetchPart = partFetcher();
  let asked = false;
  const ask = (): void => {
    if (asked) return;
    asked = true;
    void fetchPart(part).then(() => come.set(true));
  };
  if (wanted) effect(() => wanted() && ask());
  else idle(ask);
  return come.asReadonly();
}

/** Parts that others add to a page, once all of them have come. Call it where injection is possible. */
export function arrivals<Part>(parts: readonly (() => Promise<Part>)[]): Resource<readonly Part[] | undefined> {
  const fetchPart = partFetcher();
  return resource({ loader: () => fetchPart(() => Promise.all(parts.map((part) => part()))) });
}
