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

/** What can fill a column of each part, beside the fields of a line in the part of the spend, in words. */
export const RETURN_FIELDS: Readonly<Record<ReturnPart, Readonly<Record<string, string>>>> = {
  COVER: {
    place: 'Place',
    round: 'Round',
    period: 'Period',
    completedBy: 'Completed by',
    email: 'E-mail',
    signedOffBy: 'Signed off by',
    signedOffOn: 'Date of sign-off',
  },
  CONDITIONS: { condition: 'Condition', met: 'Whether it is met', reason: 'Reason', expectedOn: 'Date expected' },
  METRICS: {
    metric: 'Metric',
    ambition: 'Ambition',
    actual: 'Actual',
    onTrack: 'Progress',
    challenges: 'Challenges',
    achievements: 'Achievements',
  },
  SPEND: {
    code: 'Number of the line',
    schemeCode: 'Number of the scheme',
    schemeName: 'Name of the scheme',
    year: 'Financial year',
    actualToDate: 'Actual expenditure to date',
    unit: 'Unit of outputs',
    outputs: 'Planned outputs',
    outputsToDate: 'Outputs to date',
    issues: 'Issues',
    comments: 'Comments',
  },
  INCOME: {
    source: 'Source of funding',
    planned: 'Planned income',
    actualIncome: 'Actual income',
    plannedExpenditure: 'Planned expenditure',
    actualExpenditure: 'Actual expenditure',
    reason: 'Reason',
  },
  YEAR_END: { kind: 'Success or challenge', title: 'In a sentence', detail: 'Detail' },
};

export const returnPartWords: Readonly<Record<ReturnPart, string>> = {
  COVER: 'Cover',
  CONDITIONS: 'National conditions',
  METRICS: 'Metrics',
  SPEND: 'Spend of each line',
  INCOME: 'Income and expenditure',
  YEAR_END: 'Year-end feedback',
};
