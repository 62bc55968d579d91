import { computed, Injectable, signal } from '@angular/core';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'news' | 'wrong';
  /** Takes back what was done; offered as 'Undo' and by Ctrl/⌘-Z while the toast stands. */
  readonly undo?: () => void;
  /** What else can be done about it. */
  readonly act?: { readonly text: string; readonly run: () => void };
  /** It stands until it is dismissed. */
  readonly stays?: boolean;
  /** A place in the application that the toast speaks of. */
  readonly link?: { readonly text: string; readonly path: string };
}

const STANDS_MS = { done: 6_000, news: 5_000, wrong: 10_000 } as const;

/** Short sentences at the foot of the screen: what was done, with undo; what others did; what was refused. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  readonly shown = signal<readonly Toast[]>([]);
  /** What Ctrl/⌘-Z takes back. */
  readonly latest = computed(() => this.shown().findLast(({ undo }) => undo));
  private next = 1;

  /** Shows a toast and answers its id. */
  show(toast: Omit<Toast, 'id'>): number {
    const id = this.next++;
    this.shown.update((before) => [...before.slice(-2), { ...toast, id }]);
    if (!toast.stays) setTimeout(() => this.dismiss(id), STANDS_MS[toast.tone]);
    return id;
  }

  /** The same, unless one with the same words stands already. */
  showOnce(toast: Omit<Toast, 'id'>): void {
    if (!this.shown().some(({ text }) => text === toast.text)) this.show(toast);
  }

  dismiss(id: number): void {
    this.shown.update((before) => before.filter((toast) => toast.id !== id));
  }

  /** Takes back what a toast speaks of. */
  undo({ id, undo }: Toast): void {
    this.dismiss(id);
    undo?.();
  }

  /** Takes back what the latest toast with an undo speaks of; answers whether there was one. */
  undoLatest(): boolean {
    const latest = this.latest();
    if (latest) this.undo(latest);
    return latest !== undefined;
  }
}
