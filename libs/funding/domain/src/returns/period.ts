import { addMonths, financialYearStart, monthEnd, type FinancialYear, type IsoDate } from '@weft/kernel';
import { isClosed, monthsOf, type Month } from '../ledger/months';

/** What a return is for: the year to the end of a quarter, or the whole year. */
export const RETURN_PERIODS = ['Q1', 'Q2', 'Q3', 'YEAR_END'] as const;
export type ReturnPeriod = (typeof RETURN_PERIODS)[number];

export const periodWords: Readonly<Record<ReturnPeriod, string>> = {
  Q1: 'Quarter 1',
  Q2: 'Quarter 2',
  Q3: 'Quarter 3',
  YEAR_END: 'Year end',
};

/** The months that a return counts: from April to the last one of its period. */
export function monthsToDate(year: FinancialYear, period: ReturnPeriod): readonly Month[] {
  return monthsOf(year).slice(0, 3 * (RETURN_PERIODS.indexOf(period) + 1));
}

/** The last day of the period. */
export function periodEnd(year: FinancialYear, period: ReturnPeriod): IsoDate {
  return monthEnd(addMonths(financialYearStart(year), 3 * RETURN_PERIODS.indexOf(period) + 2));
}

/** The first month of the period that is still open; null where its figures can no longer move. */
export function openMonthOf(year: FinancialYear, period: ReturnPeriod, closedThrough: Month | null): Month | null {
  return monthsToDate(year, period).find((month) => !isClosed(month, closedThrough)) ?? null;
}
