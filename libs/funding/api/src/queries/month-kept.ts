import type { Month } from '@weft/funding/domain';
import { isFinancialYear, type FinancialYear } from '@weft/kernel';
import { ArgumentError, type FieldScope } from '@weft/platform';

/** A field's argument `financialYear`, checked. */
export function yearOf({ args }: FieldScope): FinancialYear {
  const year = String(args['financialYear']);
  if (isFinancialYear(year)) return year;
  throw new ArgumentError('financialYear', `'${year}' is no financial year: give one as 2025-26.`);
}

/** First and last month of a year, as dates. */
export function boundsOf(year: FinancialYear): { readonly from: Month; readonly through: Month } {
  const start = Number(year.slice(0, 4));
  return { from: `${start}-04-01` as Month, through: `${start + 1}-03-01` as Month };
}

/** Whether a month lies in a year. */
export function inYear(month: string, year: FinancialYear, bind: FieldScope['bind']): string {
  const { from, through } = boundsOf(year);
  return `${month} between ${bind(from, 'date')} and ${bind(through, 'date')}`;
}

/** The month that is closed last, or null. */
export const closedThroughSql = '(select max(c.month) from closed_month c where c.place_id = (select weft_place()))';
