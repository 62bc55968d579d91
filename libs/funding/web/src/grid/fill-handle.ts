import { Directive, output } from '@angular/core';
import type { Cell } from './grid-store';

/** The handle at the end of what is selected: drawn over cells, it fills them. Keyboards fill by Control and D or R. */
@Directive({
  selector: '[weftFillHandle]',
  host: {
    'aria-hidden': 'true',
    '(pointerdown)': 'begin($event)',
    '(pointermove)': 'move($event)',
    '(pointerup)': 'end()',
    '(pointercancel)': 'leave()',
    '(click)': '$event.stopPropagation()',
    '(dblclick)': '$event.stopPropagation()',
  },
})
export class FillHandle {
  /** The cell that it is drawn over; null where it is over none. */
  readonly over = output<Cell | null>();
  readonly filled = output<void>();
  private drawn = false;

  protected begin(event: PointerEvent): void {
    event.preventDefault();
    event.stopPropagation();
    this.drawn = true;
    (event.target as Element).setPointerCapture(event.pointerId);
  }

  protected move({ clientX, clientY }: PointerEvent): void {
    if (!this.drawn) return;
    const cell = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('td[data-line]');
    const { line, column } = cell?.dataset ?? {};
    this.over.emit(line === undefined || column === undefined ? null : { lineId: line, column: Number(column) });
  }

  protected end(): void {
    if (!this.drawn) return;
    this.drawn = false;
    this.filled.emit();
  }

  protected leave(): void {
    this.drawn = false;
    this.over.emit(null);
  }
}
