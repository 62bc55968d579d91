import {
  accept,
  addMonths,
  financialYearEnd,
  financialYearOf,
  financialYearStart,
  formatMonth,
  invalid,
  monthEnd,
  notAllowed,
  type FinancialYear,
  type InvalidField,
  type IsoDate,
  type Result,
} from '@weft/kernel';
import { checkReason } from '@weft/portfolio/domain';
import type { MoneyKeeper } from './money-keeper';

/** A month, as its first day. */
export type Month = IsoDate;

/** April to March. */
export function monthsOf(year: FinancialYear): readonly Month[] {
  const april = financialYearStart(year);
  return Array.from({ length: 12 }, (_, index) => addMonths(april, index));
}

/** Whether nothing more is posted into the month. Months close in order; null where none is closed yet. */
export function isClosed(month: Month, closedThrough: Month | null): boolean {
  return closedThrough !== null && month <= closedThrough;
}

/** The first month of a year that is still open; null where all are closed. */
export function firstOpenMonth(year: FinancialYear, closedThrough: Month | null): Month | null {
  return monthsOf(year).find((month) => !isClosed(month, closedThrough)) ?? null;
}

/** The rules that a month to post into breaks: `not-a-month`, `month-closed`. */
export function checkMonth(field: string, month: Month, closedThrough: Month | null): InvalidField[] {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])-01$/.test(month)) {
    return [{ field, rule: 'not-a-month', message: 'A month is given as its first day: 2025-11-01.' }];
  }
  if (!isClosed(month, closedThrough)) return [];
  const open = formatMonth(addMonths(closedThrough as Month, 1));
  const message = `${formatMonth(month)} is closed. Put it right in an open month, ${open} or later.`;
  return [{ field, rule: 'month-closed', message }];
}

/** The rule that a month of a line breaks which its plan does not have: `month-outside-plan`. */
export function checkMonthOfPlan(field: string, month: Month, years: readonly FinancialYear[]): InvalidField[] {
  if (years.includes(financialYearOf(month))) return [];
  const [first, last] = [years[0], years.at(-1)];
  const of =
    first && last
      ? `The plan of this line goes from ${formatMonth(financialYearStart(first))} to ${formatMonth(financialYearEnd(last))}: enter a month of it.`
      : 'The plan of this line has no year.';
  return [{ field, rule: 'month-outside-plan', message: `${formatMonth(month)} is not of the plan. ${of}` }];
}

/** Whether a month has not begun yet, so that nothing can be spent in it. */
export function isAhead(month: Month, today: IsoDate): boolean {
  return month > today;
}

/** The rule that the month of an actual breaks: `month-ahead`. What is expected of later months is a forecast. */
export function checkNotAhead(
  field: string,
  month: Month,
  { closedThrough, today }: { readonly closedThrough: Month | null; readonly today: IsoDate },
): InvalidField[] {
  if (!isAhead(month, today)) return [];
  return [{ field, rule: 'month-ahead', message: aheadWords(month, closedThrough, today) }];
}

/** 'Dec 2025 has not begun. Actuals are entered for Oct 2025 to Nov 2025; …'. */
export function aheadWords(month: Month, closedThrough: Month | null, today: IsoDate): string {
  const now = formatMonth(today);
  const open = closedThrough === null ? null : formatMonth(addMonths(closedThrough, 1));
  const entered = open === null ? `up to ${now}` : open === now ? `for ${now}` : `for ${open} to ${now}`;
  return `${formatMonth(month)} has not begun. Actuals are entered ${entered}; what is expected later is a forecast.`;
}

/**
 * Whether the person closes and opens the months of the place: the BCF lead, or a finance lead of the whole place.
 * Refuses with `months-not-yours`.
 */
export function requireMonthKeeper(who: MoneyKeeper): Result<void> {
  const may = who.grants.some(
    ({ role, organisationId }) => role === 'BCF_LEAD' || (role === 'FINANCE_LEAD' && organisationId === null),
  );
  if (may) return accept(undefined);
  return notAllowed('months-not-yours', 'Months are closed by the BCF lead or a finance lead of the whole place.');
}

/** Whether the person opens a closed month again. Refuses with `reopening-not-yours`. */
export function requireMonthOpener(who: MoneyKeeper): Result<void> {
  if (who.grants.some(({ role }) => role === 'BCF_LEAD')) return accept(undefined);
  return notAllowed('reopening-not-yours', 'A closed month is opened again by the BCF lead.');
}

/**
 * Closes a month once it is over. Refuses `month-closed-already`, `month-not-over`, `month-out-of-order`.
 */
export function decideCloseMonth(
  month: Month,
  { closedThrough, today }: { readonly closedThrough: Month | null; readonly today: IsoDate },
): Result<Month> {
  const wrong = (rule: string, message: string) => invalid({ field: 'month', rule, message });
  if (isClosed(month, closedThrough)) {
    return wrong('month-closed-already', `${formatMonth(month)} is closed already.`);
  }
  if (monthEnd(month) >= today) return wrong('month-not-over', `${formatMonth(month)} is not over yet.`);
  if (closedThrough !== null && month !== addMonths(closedThrough, 1)) {
    const next = formatMonth(addMonths(closedThrough, 1));
    return wrong('month-out-of-order', `Months close in order: ${next} is the next one.`);
  }
  return accept(month);
}

/**
 * Opens the month that was closed last, with a reason; gives the month that is closed last then. Refuses `none-closed`
 * and a missing reason.
 */
export function decideReopenMonth(
  closedThrough: Month | null,
  input: { readonly reason: string },
): Result<{ readonly closedThrough: Month; readonly reason: string }> {
  if (closedThrough === null) return notAllowed('none-closed', 'No month is closed.');
  const broken = checkReason(input.reason);
  if (broken.length > 0) return invalid(...broken);
  return accept({ closedThrough: addMonths(closedThrough, -1), reason: input.reason.trim() });
}

/** The financial year that a month lies in. */
export function yearOf(month: Month): FinancialYear {
  return financialYearOf(month);
}

/** The financial year after. */
export function yearAfter(year: FinancialYear): FinancialYear {
  return financialYearOf(addMonths(financialYearStart(year), 12));
}
