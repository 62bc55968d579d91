import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { show, ToastOutletHarness } from '../testing';
import { ToastOutlet } from './toast-outlet';
import { Toasts } from './toasts';

describe('toasts', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: [provideRouter([])] }));

  it('say what was done and take it back once', async () => {
    const { fixture, piece } = await show(ToastOutlet);
    let undone = 0;
    TestBed.inject(Toasts).show({ tone: 'done', text: '3 forecast dates moved by 14 days', undo: () => (undone += 1) });
    await fixture.whenStable();
    const outlet = await piece(ToastOutletHarness);
    expect(await outlet.text()).toContain('3 forecast dates moved by 14 days');
    await outlet.undo();
    expect(undone).toBe(1);
    expect(await outlet.text()).toBe('');
    expect(TestBed.inject(Toasts).undoLatest()).toBe(false);
  });

  it('take back each its own, and the keyboard the latest', async () => {
    const { fixture, piece } = await show(ToastOutlet);
    const undone: string[] = [];
    for (const text of ['one', 'two', 'three']) {
      TestBed.inject(Toasts).show({ tone: 'done', text, undo: () => undone.push(text) });
    }
    await fixture.whenStable();
    const outlet = await piece(ToastOutletHarness);
    expect((await outlet.text()).match(/Ctrl Z/g)).toHaveLength(1);
    await outlet.undo();
    expect(undone).toEqual(['one']);
    TestBed.inject(Toasts).undoLatest();
    expect(undone).toEqual(['one', 'three']);
  });

  it('never stand more than three at once', async () => {
    const toasts = TestBed.inject(Toasts);
    for (const text of ['one', 'two', 'three', 'four']) toasts.show({ tone: 'news', text });
    expect(toasts.shown().map(({ text }) => text)).toEqual(['two', 'three', 'four']);
  });
});
