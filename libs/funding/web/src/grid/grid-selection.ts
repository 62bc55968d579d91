import { computed, inject, Injectable, signal } from '@angular/core';
import { copiedText, filledBlock } from './grid-model';
import { GridStore, type At, type Cell } from './grid-store';
import { between, fillTarget, isWithin, type Block } from './selection';

/** What is selected in the grid, how it is copied, and how it is repeated over more cells. */
@Injectable()
export class GridSelection {
  private readonly store = inject(GridStore);
  /** The other corner than the chosen cell; null where nothing more is selected. */
  readonly corner = signal<Cell | null>(null);
  /** What the handle is drawn over. */
  private readonly filling = signal<Block | null>(null);

  /** Where the other corner stands: on the chosen cell where nothing more is selected, or its line is gone. */
  readonly cornerAt = computed<At>(() => {
    const cell = this.corner();
    const at = cell && this.store.placeOf(cell);
    return at && at.line >= 0 ? at : this.store.at();
  });
  readonly block = computed(() => between(this.store.at(), this.cornerAt()));

  /** Whether a cell shows as selected: what would be filled does, and what is more than one cell. */
  has(at: At): boolean {
    const filling = this.filling();
    if (filling) return isWithin(filling, at);
    return this.cornerAt() !== this.store.at() && isWithin(this.block(), at);
  }

  endsAt({ line, column }: At): boolean {
    const { to } = this.block();
    return to.line === line && to.column === column;
  }

  copied({ from, to }: Block = this.block()): readonly (readonly string[])[] {
    const columns = this.store.columns().slice(from.column, to.column + 1);
    const lines = this.store.ordered().slice(from.line, to.line + 1);
    return lines.map((line) => columns.map(({ month, part }) => copiedText(line, month, part)));
  }

  /** The handle was drawn over a cell: what would be filled shows as selected. */
  fillOver(cell: Cell | null): void {
    this.filling.set(cell && fillTarget(this.block(), this.store.placeOf(cell)));
  }

  /** Fills what the handle was drawn over; false where that is nothing. */
  fillDrawn(): boolean {
    const target = this.filling();
    this.filling.set(null);
    if (target) this.fill(this.block(), target);
    return target !== null;
  }

  /** The first row or column of what is selected, into the others. */
  fillFrom(along: keyof At): void {
    const { from, to } = this.block();
    if (to[along] === from[along]) return;
    this.fill({ from, to: { ...to, [along]: from[along] } }, { from, to });
  }

  /** Takes away what stands in all that is selected: whole, or nothing of it. */
  clear(): void {
    const { from, to } = this.block();
    const blank = Array.from({ length: to.column - from.column + 1 }, () => '');
    this.store.enter(
      from,
      Array.from({ length: to.line - from.line + 1 }, () => blank),
      'clears',
    );
  }

  /** Repeats a block over a larger one that begins with it; what it holds itself stays. */
  private fill(from: Block, target: Block): void {
    const lines = target.to.line - target.from.line + 1;
    const columns = target.to.column - target.from.column + 1;
    if (!this.store.enter(target.from, filledBlock(this.copied(from), { lines, columns }))) return;
    this.store.chosen.set(this.store.cellAt(target.from));
    this.corner.set(this.store.cellAt(target.to));
  }
}
