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
}

export interface Sort {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

/** The columns that fit the width: the ones of the highest priority number are given up first. */
export function fitting<C extends Column>(columns: readonly C[], width: number): readonly C[] {
  let kept = columns;
  const taken = () => kept.reduce((sum, column) => sum + column.width, 0);
  while (width > 0 && taken() > width) {
    const worst = Math.max(...kept.map(({ priority }) => priority));
    if (worst <= 1) break;
    kept = kept.filter(({ priority }) => priority !== worst);
  }
  return kept;
}

/** The tracks of a CSS grid for these columns. */
export const tracks = (columns: readonly Column[]): string =>
  columns.map(({ width, grow }) => (grow ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' ');

/** What a click on a column's head sorts by next: up, down, then as it was. */
export function nextSort(field: string, now: Sort | null): Sort | null {
  if (now?.field !== field) return { field, direction: 'ASC' };
  return now.direction === 'ASC' ? { field, direction: 'DESC' } : null;
}
