import { signal } from '@angular/core';
import type { OpenCell } from './cell';

/** The cells of a table that are being edited, by the id of each cell. */
export class OpenCells {
  private readonly cells = signal<ReadonlyMap<string, OpenCell>>(new Map());

  get(cell: string): OpenCell | undefined {
    return this.cells().get(cell);
  }

  /** Opens a cell's editor. Whoever types fast is ahead of the field that opens: what comes meanwhile is added. */
  open(cell: string, column: string, typed: string | undefined, leave: OpenCell['leave']): void {
    const so = typed === undefined ? typed : `${this.get(cell)?.typed ?? ''}${typed}`;
    const end = () => this.cells.update((before) => new Map([...before].filter(([key]) => key !== cell)));
    this.put(cell, { column, typed: so, done: false, leave, end });
  }

  /** Enter or Tab, while the field still opens for what was typed: it is saved as soon as it is there. False elsewhere. */
  endEarly(cell: string): boolean {
    const opening = this.get(cell);
    if (opening?.typed === undefined || opening.done) return false;
    this.put(cell, { ...opening, done: true });
    return true;
  }

  private put(cell: string, open: OpenCell): void {
    this.cells.update((before) => new Map(before).set(cell, open));
  }
}
