import {
  dateOf,
  formatDate,
  formatMonth,
  isIsoDate,
  monthStart,
  type FinancialYear,
  type InvalidField,
  type IsoDate,
} from '@weft/kernel';
import { monthsOf, type Month } from '../ledger/months';

/**
 * How a ledger counts the periods that it names by year and number: '2025/07' is October 2025 where they count from April, and
 * July 2025 where they are months of the calendar.
 */
export const PERIODS_COUNTS = ['FROM_APRIL', 'CALENDAR'] as const;
export type PeriodsCount = (typeof PERIODS_COUNTS)[number];

/** What each way of counting means, in a sentence. */
export const periodsCountMeaning: Readonly<Record<PeriodsCount, string>> = {
  FROM_APRIL: 'Periods count from April: period 7 is October.',
  CALENDAR: 'Periods are months of the calendar: 7 is July.',
};

/** A period as an extract names it, and the date of its row in a column of dates; null where it has none. */
export interface TypedPeriod {
  readonly period: string;
  readonly dated?: IsoDate | null;
}

/** How the numbered periods of an extract are read. */
export interface PeriodsRead {
  /** Null where no period is named by year and number, or nobody can tell. */
  readonly count: PeriodsCount | null;
  /** Who tells it: the person, the file, or an earlier extract of the same ledger. */
  readonly by: 'PERSON' | 'FILE' | 'EARLIER' | null;
  /** By what the file tells it, in a sentence; null where it does not. */
  readonly because: string | null;
  /** Nobody can tell: the person says it. */
  readonly asked: boolean;
  /** Each period that is a number, in the order of the file; M and P count from April. */
  readonly months: readonly { readonly typed: string; readonly month: Month | null; readonly rows: number }[];
}

interface Numbered {
  readonly typed: string;
  /** Null for M7 and P07, which always count from April. */
  readonly year: number | null;
  readonly number: number;
}

/** The period that a text names by its number: 'M7', 'P07', '2025/07', '2025-7', '202507', '07/2025'; null for any other. */
export function numberedPeriod(typed: string): Numbered | null {
  const text = typed.trim();
  const plain = /^[mp]0?(\d{1,2})$/i.exec(text);
  if (plain) return { typed: text, year: null, number: Number(plain[1]) };
  const yearFirst = /^(\d{4})(?:[/ .-]0?(\d{1,2})|(\d{2}))$/.exec(text);
  if (yearFirst) return { typed: text, year: Number(yearFirst[1]), number: Number(yearFirst[2] ?? yearFirst[3]) };
  const yearLast = /^0?(\d{1,2})[/ .-](\d{4})$/.exec(text);
  return yearLast ? { typed: text, year: Number(yearLast[2]), number: Number(yearLast[1]) } : null;
}

/** The day that a text is: '2025-10-14', with or without a time, or '14/10/2025'; null where it is none. */
export function dayOf(typed: string): IsoDate | null {
  const text = typed.trim();
  const day = text.slice(0, 10);
  if (isIsoDate(day)) return day;
  const [, date = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isIsoDate(written) ? written : null;
}

/** The month that a numbered period is by a way of counting; null where it is none of it. */
export function monthOfNumber(
  { year: named, number }: Numbered,
  count: PeriodsCount | null,
  year: FinancialYear,
): Month | null {
  if (named !== null && count === 'CALENDAR') {
    return number >= 1 && number <= 12 ? dateOf(`${named}-${String(number).padStart(2, '0')}-01`) : null;
  }
  if (named !== null && (count === null || named !== Number(year.slice(0, 4)))) return null;
  return monthsOf(year)[number - 1] ?? null;
}

/**
 * Decides how an extract's numbered periods count: as the person says; else as the file tells, by a period that lies in the
 * year and has begun in one way of counting alone, or by the dates that stand beside its periods; else as it was with the same
 * ledger before. Where none of these tells, it is asked, and nothing is guessed.
 */
export function decidePeriods(
  typed: readonly TypedPeriod[],
  of: { readonly year: FinancialYear; readonly today: IsoDate },
  { said, earlier }: { readonly said: PeriodsCount | null; readonly earlier: PeriodsCount | null },
): PeriodsRead {
  const found = new Map<string, { readonly numbered: Numbered; readonly rows: number }>();
  for (const { period } of typed) {
    const before = found.get(period);
    const numbered = before?.numbered ?? numberedPeriod(period);
    if (numbered) found.set(period, { numbered, rows: (before?.rows ?? 0) + 1 });
  }
  const all = [...found.values()];
  const withYear = all.flatMap(({ numbered }) => (numbered.year === null ? [] : [numbered]));
  const told = tellByPeriods(withYear, of) ?? tellByDates(typed, of);
  const count = withYear.length === 0 ? null : (said ?? told?.count ?? earlier);
  const by = count === null ? null : said ? 'PERSON' : told?.count ? 'FILE' : 'EARLIER';
  return {
    count,
    by,
    because: told?.because ?? null,
    asked: count === null && withYear.some((one) => PERIODS_COUNTS.some((way) => fits(one, way, of))),
    months: all.map(({ numbered, rows }) => ({
      typed: numbered.typed,
      month: monthOfNumber(numbered, count, of.year),
      rows,
    })),
  };
}

interface Told {
  /** Null where the file says both. */
  readonly count: PeriodsCount | null;
  readonly because: string;
}

interface ReadFor {
  readonly year: FinancialYear;
  readonly today: IsoDate;
}

/** What the periods themselves tell: one that can be read in one way alone. */
function tellByPeriods(periods: readonly Numbered[], of: ReadFor): Told | null {
  const alone = periods.flatMap((one) => {
    const [fromApril, calendar] = PERIODS_COUNTS.map((count) => fits(one, count, of));
    if (fromApril === calendar) return [];
    return [fromApril ? ({ one, count: 'FROM_APRIL' } as const) : ({ one, count: 'CALENDAR' } as const)];
  });
  const first = alone[0];
  if (!first) return null;
  const other = alone.find(({ count }) => count !== first.count);
  if (!other) return { count: first.count, because: whyNotOther(first.one, first.count, of) };
  return {
    count: null,
    because: `${[first, other].map(({ one, count }) => whyNotOther(one, count, of)).join(' ')} So they do not count alike.`,
  };
}

/** Whether a period lies in the year and has begun; one after 12 is a period from April alone, for what is put right at the end. */
function fits(one: Numbered, count: PeriodsCount, { year, today }: ReadFor): boolean {
  if (one.number > 12) return count === 'FROM_APRIL' && one.number <= 16 && one.year === Number(year.slice(0, 4));
  const month = monthOfNumber(one, count, year);
  return month !== null && month <= today && monthsOf(year).includes(month);
}

/** Why a period cannot count in the other way. */
function whyNotOther(one: Numbered, count: PeriodsCount, { year, today }: ReadFor): string {
  if (one.number > 12) return `${one.typed} is no month of the calendar.`;
  const other = count === 'CALENDAR' ? 'FROM_APRIL' : 'CALENDAR';
  const month = monthOfNumber(one, other, year);
  const as = other === 'CALENDAR' ? 'as a month of the calendar' : 'counted from April';
  if (month === null) return `${one.typed} would be no period of ${year} ${as}.`;
  const where = month > today ? 'which is still to come' : `outside ${year}`;
  return `${one.typed} would be ${formatMonth(month)} ${as}, ${where}.`;
}

/** Of the rows whose date tells, so many of a hundred agree. */
const AGREE = 90;

/** What the dates of rows tell: both ways of counting are three months apart, and a date lies within one month of its period. */
function tellByDates(typed: readonly TypedPeriod[], { year }: ReadFor): Told | null {
  const votes: Record<PeriodsCount, TypedPeriod[]> = { FROM_APRIL: [], CALENDAR: [] };
  for (const row of typed) {
    const numbered = row.dated ? numberedPeriod(row.period) : null;
    if (!row.dated || !numbered || numbered.year === null) continue;
    for (const count of PERIODS_COUNTS) {
      const month = monthOfNumber(numbered, count, year);
      if (month !== null && Math.abs(monthsBetween(month, row.dated)) <= 1) votes[count].push(row);
    }
  }
  const [count] = [...PERIODS_COUNTS].sort((a, b) => votes[b].length - votes[a].length);
  const [example] = count ? votes[count] : [];
  const cast = votes.FROM_APRIL.length + votes.CALENDAR.length;
  if (!count || !example?.dated || votes[count].length * 100 < cast * AGREE) return null;
  return { count, because: `${example.period.trim()} stands beside ${formatDate(example.dated)} in its row.` };
}

function monthsBetween(month: Month, date: IsoDate): number {
  const [from, to] = [month, monthStart(date)].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  return (to ?? 0) - (from ?? 0);
}

/** The problem of an extract whose periods nobody can tell: `periods-undecided`, with what each way would mean. */
export function undecidedPeriods(
  { asked, months, because }: PeriodsRead,
  year: FinancialYear,
): readonly InvalidField[] {
  const numbered = asked ? months.map(({ typed }) => numberedPeriod(typed)).find((one) => one?.year) : null;
  if (!numbered) return [];
  const [fromApril, calendar] = PERIODS_COUNTS.map((count) => monthOfNumber(numbered, count, year));
  const may =
    fromApril && calendar
      ? `${numbered.typed} may be ${formatMonth(calendar)}, or ${formatMonth(fromApril)} counted from April.`
      : (because ?? `${numbered.typed} may be counted from April or be a month of the calendar.`);
  const message = `${may} Say how this ledger counts its periods.`;
  return [{ field: 'periods', rule: 'periods-undecided', message }];
}
