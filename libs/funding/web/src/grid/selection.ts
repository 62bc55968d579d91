import type { At } from './grid-store';

/** Cells from one corner to the other, both of them included. */
export interface Block {
  readonly from: At;
  readonly to: At;
}

/** Where a key goes from a cell. */
export const STEPS: Readonly<Record<string, At>> = {
  ArrowUp: { line: -1, column: 0 },
  ArrowDown: { line: 1, column: 0 },
  ArrowLeft: { line: 0, column: -1 },
  ArrowRight: { line: 0, column: 1 },
  Home: { line: 0, column: -36 },
  End: { line: 0, column: 36 },
  PageUp: { line: -20, column: 0 },
  PageDown: { line: 20, column: 0 },
};

export function between(a: At, b: At): Block {
  return {
    from: { line: Math.min(a.line, b.line), column: Math.min(a.column, b.column) },
    to: { line: Math.max(a.line, b.line), column: Math.max(a.column, b.column) },
  };
}

export function isWithin({ from, to }: Block, { line, column }: At): boolean {
  return line >= from.line && line <= to.line && column >= from.column && column <= to.column;
}

/**
 * What is filled from a block whose handle was drawn to a cell: down or to the right, whichever is further, never both.
 * Null where it is drawn nowhere beyond the block.
 */
export function fillTarget({ from, to }: Block, { line, column }: At): Block | null {
  const [down, right] = [line - to.line, column - to.column];
  if (Math.max(down, right) <= 0) return null;
  return { from, to: down >= right ? { ...to, line } : { ...to, column } };
}
