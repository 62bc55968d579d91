import { addDays, dateOf, weekday, type IsoDate } from './iso-date';

/** One-off bank holidays of England and Wales, by proclamation. */
const PROCLAIMED: Readonly<Record<number, readonly string[]>> = {
  2022: ['2022-06-02', '2022-06-03', '2022-09-19'],
  2023: ['2023-05-08'],
};

/** In 2022 the spring holiday was moved to the jubilee's days. */
const MOVED_SPRING_HOLIDAY = new Set([2022]);

const byYear = new Map<number, ReadonlySet<IsoDate>>();

function day(year: number, month: number, date: number): IsoDate {
  return dateOf(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}

/** Easter Sunday, by the anonymous Gregorian computus. */
function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return day(year, Math.floor(n / 31), (n % 31) + 1);
}

function mondayOnOrAfter(date: IsoDate): IsoDate {
  return addDays(date, (8 - weekday(date)) % 7);
}

/** A holiday at the weekend is kept on the next weekday that is not one already. */
function substitute(date: IsoDate, taken: ReadonlySet<IsoDate>): IsoDate {
  let kept = date;
  while (weekday(kept) === 0 || weekday(kept) === 6 || taken.has(kept)) kept = addDays(kept, 1);
  return kept;
}

/**
 * Bank holidays of England and Wales in a year, substitute days included. Computed by the rules of the Banking and
 * Financial Dealings Act 1971 with the holidays proclaimed since; checked against the published list for 2023 to 2028.
 */
export function bankHolidays(year: number): ReadonlySet<IsoDate> {
  const known = byYear.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const holidays = new Set<IsoDate>([addDays(easter, -2), addDays(easter, 1), mondayOnOrAfter(day(year, 5, 1))]);
  if (!MOVED_SPRING_HOLIDAY.has(year)) holidays.add(mondayOnOrAfter(day(year, 5, 25)));
  holidays.add(mondayOnOrAfter(day(year, 8, 25)));
  for (const proclaimed of PROCLAIMED[year] ?? []) holidays.add(dateOf(proclaimed));
  const fixed = [day(year, 1, 1), day(year, 12, 25), day(year, 12, 26)];
  // Boxing Day on its own weekday keeps it; Christmas Day at the weekend then moves past it.
  for (const date of fixed.filter((date) => weekday(date) % 6 !== 0)) holidays.add(date);
  for (const date of fixed.filter((date) => weekday(date) % 6 === 0)) holidays.add(substitute(date, holidays));
  byYear.set(year, holidays);
  return holidays;
}

/** Monday to Friday and not a bank holiday of England and Wales. */
export function isWorkingDay(date: IsoDate): boolean {
  return weekday(date) % 6 !== 0 && !bankHolidays(Number(date.slice(0, 4))).has(date);
}

/**
 * The working day so many working days after the date (before, if negative); the date itself does not count. With 0,
 * the date if it is a working day, else the next one.
 */
export function addWorkingDays(date: IsoDate, days: number): IsoDate {
  const step = days < 0 ? -1 : 1;
  let left = Math.abs(days);
  let at = date;
  while (left > 0) {
    at = addDays(at, step);
    if (isWorkingDay(at)) left -= 1;
  }
  while (!isWorkingDay(at)) at = addDays(at, step);
  return at;
}

/**
 * Working days after the first date, up to and with the second; negative if the second is earlier. For working days it
 * undoes `addWorkingDays`.
 */
export function workingDaysBetween(from: IsoDate, to: IsoDate): number {
  if (to < from) return -workingDaysBetween(to, from);
  let days = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at)) days += 1;
  return days;
}
