/** A column of a data table. */
export interface Column {
  readonly key: string;
  readonly label: string;
  /** The least width in pixels; the one with `grow` takes what is left. */
  readonly width: number;
  readonly grow?: boolean;
  readonly end?: boolean;
  /** The server's name for the order, if it can be sorted by. */
  readonly sort?: string;
  /** 1 is never given up; the highest goes first when the table is narrow. */
  readonly priority: number;
  /** Its cells are edited in place. */
  readonly editable?: boolean;
}

export interface Sort {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

/** The columns that fit the width: the ones of the highest priority number are given up first. */
export function fitting<C extends Column>(columns: readonly C[], width: number): readonly C[] {
  let kept = columns;
  while (width > 0 && widthOf(kept) > width) {
    const worst = Math.max(...kept.map(({ priority }) => priority));
    if (worst <= 1) break;
    kept = kept.filter(({ priority }) => priority !== worst);
  }
  return kept;
}

/** The least width of these columns together, in pixels. */
export const widthOf = (columns: readonly Column[]): number => columns.reduce((sum, { width }) => sum + width, 0);

/** The tracks of a CSS grid for these columns. */
export const tracks = (columns: readonly Column[]): string =>
  columns.map(({ width, grow }) => (grow ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' ');

/** What a click on a column's head sorts by next: up, down, then as it was. */
export function nextSort(field: string, now: Sort | null): Sort | null {
  if (now?.field !== field) return { field, direction: 'ASC' };
  return now.direction === 'ASC' ? { field, direction: 'DESC' } : null;
}

/** How a column is sorted, as a screen reader hears it; null where it cannot be. */
export function sortedBy(column: Column, sort: Sort | null): 'ascending' | 'descending' | 'none' | null {
  if (!column.sort) return null;
  if (sort?.field !== column.sort) return 'none';
  return sort.direction === 'ASC' ? 'ascending' : 'descending';
}

/**
 * The column that a step leads to from another, among those for which `may` holds: null before the first and after the
 * last. From no column, a step forwards leads to the first and one backwards nowhere.
 */
export function stepColumn(
  columns: readonly Column[],
  from: string | null,
  by: -1 | 1,
  may: (column: Column) => boolean = () => true,
): string | null {
  const at = columns.findIndex(({ key }) => key === from);
  const rest = by > 0 ? columns.slice(at + 1) : columns.slice(0, Math.max(0, at)).reverse();
  return rest.find(may)?.key ?? null;
}
