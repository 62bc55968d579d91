import { computed, inject, Injectable, signal } from '@angular/core';
import { gradually } from '@weft/ui';
import { partsOf } from './columns';
import { GridStore } from './grid-store';

export const ROW = 27;
/** Rows drawn beyond those in view. */
const AROUND = 12;
/** Rows drawn in one frame as the grid opens, so that no frame draws all of them. */
const IN_A_FRAME = 8;
/** Widths of a column where parts stand side by side, and of what stands still before them. */
const COLUMN = 68;
const STILL = 284;
/** Columns drawn beyond those in view. */
const BESIDE = 3;

/** What of the grid is drawn: the rows in view, and where parts stand side by side, the columns in view. */
@Injectable()
export class GridWindow {
  private readonly store = inject(GridStore);
  private readonly top = signal(0);
  private readonly left = signal(0);
  private readonly height = signal(1_200);
  private readonly width = signal(1_440);
  private readonly budget = gradually(IN_A_FRAME, (drawn) => drawn < this.height() / ROW + 2 * AROUND);

  readonly rows = computed(() => {
    const rows = this.store.rows();
    const first = Math.max(0, Math.floor(this.top() / ROW) - AROUND);
    const inView = Math.ceil((this.top() + this.height()) / ROW) + AROUND;
    const last = Math.min(rows.length, inView, first + this.budget());
    return { first, rows: rows.slice(first, last), above: first * ROW, below: (rows.length - last) * ROW };
  });

  private readonly isWide = computed(() => partsOf[this.store.view()].length > 1);
  /** How wide the table is where it does not follow the screen; null where it does. */
  readonly tableWidth = computed(() => (this.isWide() ? STILL + COLUMN * (this.store.columns().length + 2) : null));
  private readonly across = computed(
    () => {
      const all = this.store.columns().length;
      if (!this.isWide()) return { from: 0, to: all };
      const from = Math.floor(this.left() / COLUMN) - BESIDE;
      const to = Math.ceil((this.left() + this.width() - STILL) / COLUMN) + BESIDE;
      return { from: Math.max(0, from), to: Math.min(all, to) };
    },
    { equal: (a, b) => a.from === b.from && a.to === b.to },
  );
  /** The columns that are drawn of each row, from which one on, and how many there are on their right. */
  readonly columns = computed(() => {
    const [{ from, to }, all] = [this.across(), this.store.columns()];
    return { from, columns: all.slice(from, to), after: all.length - to };
  });

  /** Follows the scroller. */
  follow({ scrollTop, scrollLeft, clientHeight, clientWidth }: Element): void {
    this.top.set(scrollTop);
    this.left.set(scrollLeft);
    this.height.set(clientHeight);
    this.width.set(clientWidth);
  }
}
