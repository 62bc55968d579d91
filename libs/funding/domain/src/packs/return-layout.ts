/** What a sheet of a return is filled from. */
export const RETURN_PARTS = ['COVER', 'CONDITIONS', 'METRICS', 'SPEND', 'INCOME', 'YEAR_END'] as const;
export type ReturnPart = (typeof RETURN_PARTS)[number];

export interface ReturnColumn {
  /** What fills it: a field of a line, or a name that the part knows. */
  readonly field: string;
  readonly heading: string;
}

export interface ReturnSheet {
  readonly part: ReturnPart;
  readonly name: string;
  readonly columns: readonly ReturnColumn[];
  /** Whether it is of the year-end return alone. */
  readonly yearEndOnly: boolean;
}

/** The sheets of a round's return, with their headings, in order. */
export type ReturnLayout = readonly ReturnSheet[];

/** A sheet of every return, or of the year-end return alone; columns as [field, heading]. */
export function sheet(
  part: ReturnPart,
  name: string,
  columns: readonly (readonly [string, string])[],
  yearEndOnly = false,
): ReturnSheet {
  return { part, name, columns: columns.map(([field, heading]) => ({ field, heading })), yearEndOnly };
}

/** The sheets of a quarterly return, or of the year-end return. */
export function sheetsOf(layout: ReturnLayout, which: 'QUARTER' | 'YEAR_END'): ReturnLayout {
  return which === 'YEAR_END' ? layout : layout.filter(({ yearEndOnly }) => !yearEndOnly);
}
