import { Injector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { NEVER } from 'rxjs';
import { Toasts } from '../overlay/toasts';
import { arrival, fetcherOnDemand } from './arrival';
import { LIVE_CHANGES } from './live-changes';

const moment = () => new Promise((done) => setTimeout(done, 5));

/** The line to the server. */
function line(up: () => boolean) {
  const answers = () => Promise.resolve(up());
  const live = { events: NEVER, connected: signal(true), lastByOthers: signal(0), answers };
  TestBed.configureTestingModule({ providers: [{ provide: LIVE_CHANGES, useValue: live }] });
}

/** A page with one part, and a line to the server that is there or not. */
function page(options: { up?: boolean; wanted?: () => boolean; part?: () => Promise<unknown> } = {}) {
  let up = options.up ?? true;
  let fetched = 0;
  line(() => up);
  const part = options.part ?? (() => Promise.resolve((fetched += 1)));
  const come = runInInjectionContext(TestBed.inject(Injector), () => arrival(part, options.wanted));
  TestBed.tick();
  const back = () => {
    up = true;
    dispatchEvent(new Event('online'));
  };
  return { come, back, fetched: () => fetched };
}

describe('a part of the page that is fetched by itself', () => {
  it('comes when the page is idle', async () => {
    const { come } = page();
    expect(come()).toBe(false);
    await moment();
    expect(come()).toBe(true);
  });

  it('is not asked for while the line is away, which would be in vain for good, and comes once it is back', async () => {
    const { come, back, fetched } = page({ up: false });
    await moment();
    expect([come(), fetched()]).toEqual([false, 0]);
    back();
    await moment();
    expect([come(), fetched()]).toEqual([true, 1]);
  });

  it('is not asked for any more once its page is gone', async () => {
    const { back, fetched } = page({ up: false });
    await moment();
    TestBed.resetTestingModule();
    back();
    await moment();
    expect(fetched()).toBe(0);
  });

  it('waits until somebody wants it, and is fetched once', async () => {
    const wanted = signal(false);
    const { come, fetched } = page({ wanted });
    await moment();
    expect([come(), fetched()]).toEqual([false, 0]);
    for (const on of [true, false, true]) {
      wanted.set(on);
      TestBed.tick();
    }
    await moment();
    expect([come(), fetched()]).toEqual([true, 1]);
  });

  it('that fails all the same is said once, with the way out', async () => {
    const part = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    const { come } = page({ part });
    runInInjectionContext(TestBed.inject(Injector), () => arrival(part));
    await moment();
    expect(come()).toBe(false);
    const [told, ...more] = TestBed.inject(Toasts).shown();
    expect(told?.text).toContain('could not be fetched');
    expect(told?.act?.text).toBe('Load the page anew');
    expect(more).toEqual([]);
  });
});

describe('a part that somebody asks for', () => {
  const asking = (up: () => boolean) => {
    line(up);
    return runInInjectionContext(TestBed.inject(Injector), () => fetcherOnDemand());
  };
  const told = () => TestBed.inject(Toasts).shown();

  it('is not asked for while the line is away: they are told, and it comes when they ask again', async () => {
    let [up, fetched] = [false, 0];
    const fetchNow = asking(() => up);
    const part = () => Promise.resolve((fetched += 1));
    expect(await fetchNow(part)).toBeUndefined();
    expect([fetched, told()[0]?.text]).toEqual([0, expect.stringContaining('cannot be reached')]);
    up = true;
    expect(await fetchNow(part)).toBe(1);
  });

  it('that fails all the same is said, with the way out', async () => {
    const fetchNow = asking(() => true);
    expect(await fetchNow(() => Promise.reject(new TypeError('Failed to fetch')))).toBeUndefined();
    expect(told()[0]?.act?.text).toBe('Load the page anew');
  });
});
