import { linkedSignal, type Signal } from '@angular/core';

/** Rows that are selected, by their ids. */
export type Selection = ReadonlySet<string>;

/** Selects one row, or takes it out. */
export function toggled(selected: Selection, id: string): Selection {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Selects all rows from one to another, in the order of `ids`; what was selected stays. */
export function withRange(selected: Selection, ids: readonly string[], from: string, to: string): Selection {
  const [first, last] = [ids.indexOf(from), ids.indexOf(to)].sort((a, b) => a - b) as [number, number];
  return first < 0 ? new Set([...selected, to]) : new Set([...selected, ...ids.slice(first, last + 1)]);
}

/** Selects every row; none where every one was selected. */
export function allOrNone(selected: Selection, ids: readonly string[]): Selection {
  return new Set(selected.size === ids.length ? [] : ids);
}

/** What is selected in a table, and where a range of it begins. */
export class RowSelection {
  /** At once: keys come faster than the selection comes back from the page. */
  readonly picked;
  /** The row that was selected last. */
  private anchor: string | null = null;
  /** The row on which Shift was held down first. */
  private extending: string | null = null;

  /**
   * @param ids all rows, in order.
   * @param tell is told what is selected now.
   */
  constructor(
    selected: Signal<Selection>,
    private readonly ids: () => readonly string[],
    private readonly tell: (selected: Selection) => void,
  ) {
    this.picked = linkedSignal(() => selected());
  }

  pick(selected: Selection): void {
    this.picked.set(selected);
    this.tell(selected);
  }

  /** Selects a row; with `range`, all from the one that was selected before. */
  select(id: string, range: boolean): void {
    const { anchor } = this;
    this.anchor = id;
    this.pick(range && anchor ? withRange(this.picked(), this.ids(), anchor, id) : toggled(this.picked(), id));
  }

  /** Selects all rows from the one that Shift was held down on to this one. */
  extend(from: string, to: string): void {
    this.extending ??= from;
    this.pick(withRange(this.picked(), this.ids(), this.extending, to));
  }

  /** Shift was let go. */
  endRange(): void {
    this.extending = null;
  }
}
