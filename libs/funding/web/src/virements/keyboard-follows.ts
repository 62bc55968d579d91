import { afterNextRender, DestroyRef, effect, inject, Injector, type Signal } from '@angular/core';

/**
 * What a person opened takes the keyboard with it, again for each new `what`, and gives it back when it is closed; what an
 * address opened leaves it where it is. Call it where injection is possible.
 */
export function keyboardFollows(what: () => string, panel: Signal<{ focus(): void } | undefined>): void {
  const from = document.activeElement;
  const injector = inject(Injector);
  let shown = '';
  effect(() => {
    const now = what();
    if (now === shown) return;
    shown = now;
    if (document.activeElement !== document.body) afterNextRender(() => panel()?.focus(), { injector });
  });
  inject(DestroyRef).onDestroy(() => from instanceof HTMLElement && from.isConnected && from.focus());
}
