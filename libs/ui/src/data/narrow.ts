import { BreakpointObserver } from '@angular/cdk/layout';
import { inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { map } from 'rxjs';

/** Whether there is the room of a phone alone, which a page that is enlarged on a desk has too. */
export function isNarrow(): Signal<boolean> {
  const narrow = inject(BreakpointObserver).observe('(max-width: 599.98px)');
  return toSignal(narrow.pipe(map(({ matches }) => matches)), { requireSync: true });
}
