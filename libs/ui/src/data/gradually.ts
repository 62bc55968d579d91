import { type Signal, effect, signal } from '@angular/core';

/**
 * How many of many pieces are drawn: so many more in each frame as long as `goesOn` holds of what is drawn, so that no
 * frame draws all of them. Call it where injection is possible.
 */
export function gradually(atOnce: number, goesOn: (drawn: number) => boolean): Signal<number> {
  const drawn = signal(atOnce);
  effect(() => {
    if (goesOn(drawn())) requestAnimationFrame(() => drawn.update((pieces) => pieces + atOnce));
  });
  return drawn;
}
