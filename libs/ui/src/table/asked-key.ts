import { effect, linkedSignal, type Signal, untracked } from '@angular/core';

/** Keys that ask something of the row under the cursor. */
const OF_A_ROW: readonly string[] = [' ', 'o', 'x', 'X', 'Enter'];

/**
 * Keeps what a key asks of a row that is on its way, and does it as soon as the row is there; what was asked is gone once the
 * cursor moves on. Call it where injection is possible. It answers whether a key is kept.
 * @param active the id of the row under the cursor, and `row` that row, where it is there
 */
export function askedKey<R>(
  active: Signal<string | null>,
  row: Signal<R | undefined>,
  act: (key: string, row: R) => void,
): (key: string) => boolean {
  const asked = linkedSignal<string | null, string | null>({ source: active, computation: () => null });
  effect(() => {
    const [key, there] = [asked(), row()];
    if (key === null || !there) return;
    asked.set(null);
    untracked(() => act(key, there));
  });
  return (key) => {
    const keeps = active() !== null && OF_A_ROW.includes(key);
    if (keeps) asked.set(key);
    return keeps;
  };
}
