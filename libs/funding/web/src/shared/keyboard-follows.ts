import { afterNextRender, effect, ElementRef, inject, Injector, type Signal } from '@angular/core';

/**
 * Puts the keyboard where the selector leads within the element once it is drawn, as into a form that has just opened; into
 * the side panel where nothing is there. Call what it answers, from anywhere.
 */
export function keyboardGoes(panel: Signal<{ focus(): void } | undefined>): (selector?: string) => void {
  const injector = inject(Injector);
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  return (selector) =>
    void afterNextRender(
      () => {
        const found = selector ? host.querySelector<HTMLElement>(selector) : null;
        if (found) found.focus();
        else panel()?.focus();
      },
      { injector },
    );
}

/**
 * What a person opened takes the keyboard with it, again for each new `what`; what an address opened leaves it where it is.
 * The panel gives it back when it is closed. Call it where injection is possible.
 */
export function keyboardFollows(what: () => string, panel: Signal<{ focus(): void } | undefined>): void {
  const injector = inject(Injector);
  let shown = '';
  effect(() => {
    const now = what();
    if (now === shown) return;
    shown = now;
    if (document.activeElement !== document.body) afterNextRender(() => panel()?.focus(), { injector });
  });
}
