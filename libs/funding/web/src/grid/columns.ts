import type { Pence } from '@weft/kernel';

/** What twelve columns hold, a month each. */
export type GridPart =
  /** Actuals, and the forecast of the months that have none. */
  | 'ACTUAL'
  /** Actuals alone. */
  | 'ENTERED'
  | 'FORECAST'
  | 'PLAN';

/** What the grid shows, and what an edit of a cell changes; the plan is changed elsewhere. */
export const GRID_VIEWS = ['ACTUAL', 'FORECAST', 'PLAN', 'ALL'] as const;
export type GridView = (typeof GRID_VIEWS)[number];

export const gridViewWords: Readonly<Record<GridView, string>> = {
  ACTUAL: 'Actual and forecast',
  FORECAST: 'Forecast',
  PLAN: 'Plan',
  ALL: 'Side by side',
};

export const partWords: Readonly<Record<GridPart, string>> = {
  ACTUAL: 'Actual and forecast',
  ENTERED: 'Actual',
  FORECAST: 'Forecast',
  PLAN: 'Plan',
};

/** What a view shows from left to right. */
export const partsOf: Readonly<Record<GridView, readonly GridPart[]>> = {
  ACTUAL: ['ACTUAL'],
  FORECAST: ['FORECAST'],
  PLAN: ['PLAN'],
  ALL: ['PLAN', 'ENTERED', 'FORECAST'],
};

/** What an edit of a part enters; null where it enters nothing. */
export const kindOf = (part: GridPart): 'ACTUAL' | 'FORECAST' | null =>
  part === 'PLAN' ? null : part === 'FORECAST' ? 'FORECAST' : 'ACTUAL';

/** A column of the grid: a month of a part. */
export interface GridColumn {
  /** From the left. */
  readonly at: number;
  readonly part: GridPart;
  /** From April. */
  readonly month: number;
  /** Its first day. */
  readonly ofMonth: string;
  readonly closed: boolean;
}

/** The columns of a view: twelve months, for each part that it shows. */
export function columnsOf(
  view: GridView,
  months: readonly { readonly month: string; readonly closed: boolean }[],
): readonly GridColumn[] {
  return partsOf[view].flatMap((part, nth) =>
    months.map(({ month: ofMonth, closed }, month) => ({
      at: nth * months.length + month,
      part,
      month,
      ofMonth,
      closed,
    })),
  );
}

/** 'line 2025-10' of a month of a line: the same month of another year is another place. */
export const placeKey = (lineId: string, ofMonth: string): string => `${lineId} ${ofMonth}`;

/** The key of a figure: actual and forecast of a month are two. */
export const cellKey = (lineId: string, ofMonth: string, kind: 'ACTUAL' | 'FORECAST' | null): string =>
  `${placeKey(lineId, ofMonth)} ${kind ?? 'PLAN'}`;

/** What was typed and is not in the ledger yet, by the key of the figure; null takes a forecast away. */
export type Typed = ReadonlyMap<string, Pence | null>;
