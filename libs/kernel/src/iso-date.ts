import { accept, invalid, type Result } from './result';

declare const isoDateBrand: unique symbol;

/** A calendar date without time, `YYYY-MM-DD`, of the years 1000 to 9999. Compares as text. */
export type IsoDate = string & { readonly [isoDateBrand]: true };

const SHAPE = /^[1-9]\d{3}-\d{2}-\d{2}$/;
const DAY = 86_400_000;

function toEpoch(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function fromEpoch(milliseconds: number): IsoDate {
  return new Date(milliseconds).toISOString().slice(0, 10) as IsoDate;
}

/** Whether the text is a date that exists, in the one accepted form: '2025-02-29' is none. */
export function isIsoDate(text: unknown): text is IsoDate {
  if (typeof text !== 'string' || !SHAPE.test(text)) return false;
  const epoch = toEpoch(text);
  return !Number.isNaN(epoch) && fromEpoch(epoch) === text;
}

/** Parses strictly. Refuses with rule `not-a-date` on the field given. */
export function isoDate(text: string, field = 'date'): Result<IsoDate> {
  if (isIsoDate(text)) return accept(text);
  return invalid({ field, rule: 'not-a-date', message: 'Give a date that exists, as YYYY-MM-DD: 2025-11-05.' });
}

/** A date that the program itself wrote down. Throws RangeError if it is none, for that is a bug. */
export function dateOf(text: string): IsoDate {
  if (isIsoDate(text)) return text;
  throw new RangeError(`Not a date: ${text}`);
}

/** The date so many days later (earlier if negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromEpoch(toEpoch(date) + days * DAY);
}

/** Days from the first date to the second; negative if the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((toEpoch(to) - toEpoch(from)) / DAY);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(date: IsoDate): number {
  return new Date(toEpoch(date)).getUTCDay();
}

/** The first day of the date's month. */
export function monthStart(date: IsoDate): IsoDate {
  return `${date.slice(0, 8)}01` as IsoDate;
}

/** The last day of the date's month. */
export function monthEnd(date: IsoDate): IsoDate {
  return addDays(addMonths(monthStart(date), 1), -1);
}

/** The same day so many months later, or the last day of that month where it is shorter: 31 Jan + 1 = 28 Feb. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return fromEpoch(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
}

/** Negative, 0 or positive as the first date is earlier, the same or later: for sorting. */
export function compare(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
