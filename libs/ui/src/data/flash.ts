import { Directive, ElementRef, effect, inject, input, untracked } from '@angular/core';
import { LIVE_CHANGES } from './live-changes';

const RECENT_MS = 4_000;

/** Fades from blue when the value changes because another person changed it; a left bar where motion is reduced. */
@Directive({ selector: '[wfFlash]' })
export class Flash {
  readonly value = input<unknown>(undefined, { alias: 'wfFlash' });
  /** Id of the record that the value is of: a list uses its rows again for other records, whose values are no change. */
  readonly record = input<string>('', { alias: 'wfFlashOf' });
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly live = inject(LIVE_CHANGES, { optional: true });
  private before: { readonly record: string; readonly value: string } | undefined;

  constructor() {
    effect(() => {
      const now = { record: this.record(), value: JSON.stringify(this.value() ?? null) };
      const changed = this.before?.record === now.record && this.before.value !== now.value;
      this.before = now;
      const byOthers = untracked(() => this.live?.lastByOthers() ?? 0);
      if (changed && performance.now() - byOthers < RECENT_MS) this.show();
    });
  }

  private show(): void {
    this.element.classList.remove('wf-flash');
    // Reading a size between the two makes the browser start the animation anew.
    void this.element.offsetWidth;
    this.element.classList.add('wf-flash');
    this.element.addEventListener('animationend', () => this.element.classList.remove('wf-flash'), { once: true });
  }
}
