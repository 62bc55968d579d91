/**
 * Dates as Weft shows them, for values that may be missing; the forms themselves are the kernel's. Dates without time
 * travel as ISO text (2025-11-05) and never become local instants; instants are shown in Europe/London.
 */
import {
  addMonths,
  businessDate,
  daysBetween,
  formatDate,
  formatDayMonth,
  formatLongDate,
  formatMonth,
  formatSignedDays,
  formatTime,
  isIsoDate,
  monthEnd,
  type IsoDate,
} from '@weft/kernel';

/** Shown where nothing is known; the reason stands beside it or in its title. */
export const UNKNOWN = '–';

type Maybe = string | null | undefined;

/** '28 Nov 2025'. */
export const longDay = (iso: Maybe): string => (isIsoDate(iso) ? formatDate(iso) : UNKNOWN);

/** '28 Nov', or with its year when that is not the year of `today`. */
export const shortDay = (iso: Maybe, today?: string): string =>
  !isIsoDate(iso) ? UNKNOWN : today && today.slice(0, 4) !== iso.slice(0, 4) ? formatDate(iso) : formatDayMonth(iso);

/** 'Wed 5 Nov 2025'. */
export const weekday = (iso: Maybe): string => (isIsoDate(iso) ? formatLongDate(iso) : UNKNOWN);

/** 'Nov'. */
export const shortMonth = (iso: string): string => (isIsoDate(iso) ? formatMonth(iso).slice(0, 3) : UNKNOWN);

/** '+46 d', '0 d', '−7 d'. */
export const signedDays = (days: number | null | undefined): string =>
  days === null || days === undefined ? UNKNOWN : formatSignedDays(days);

/** 'Tue 4 Nov 2025, 16:12', in London. */
export const instant = (iso: Maybe): string =>
  iso ? `${formatLongDate(businessDate(new Date(iso)))}, ${formatTime(new Date(iso))}` : UNKNOWN;

/** '09:40', in London. */
export const clock = (iso: string): string => formatTime(new Date(iso));

/** The London date of an instant. */
export const dayOf = (iso: string): IsoDate => businessDate(new Date(iso));

/** Whole days from one ISO date to another; 0 where one is none. */
export const daysFrom = (from: Maybe, to: Maybe): number =>
  isIsoDate(from) && isIsoDate(to) ? daysBetween(from, to) : 0;

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

export type ReadDay = { readonly iso: IsoDate } | { readonly error: string };

/**
 * Reads a date as people type it: '28 Nov 2025', '28 nov', '28/11/2025', '28.11.25', '2025-11-28'. A missing year is
 * the one of `today`. Otherwise a sentence says what is wrong, for instance 'November has 30 days.'
 */
export function readDay(text: string, today: string): ReadDay {
  const clean = text
    .trim()
    .toLowerCase()
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\s+/, '');
  const parts = clean.split(/[\s./,-]+/).filter(Boolean);
  const [first = '', second = '', third = today.slice(0, 4)] = /^\d{4}-/.test(clean) ? [...parts].reverse() : parts;
  const named = second.length >= 3 ? MONTHS.findIndex((name) => name.startsWith(second)) + 1 : 0;
  const month = named || Number(second || NaN);
  const year = third.length <= 2 ? 2000 + Number(third) : Number(third);
  const day = Number(first || NaN);
  if (![day, month, year].every(Number.isInteger) || month < 1 || month > 12 || parts.length > 3) {
    return { error: 'Give a date such as 28 Nov 2025.' };
  }
  if (year < 2000 || year > 2100) return { error: 'Give a year from 2000 to 2100.' };
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (isIsoDate(iso)) return { iso };
  const name = MONTHS[month - 1] ?? '';
  const last = monthEnd(addMonths(`${year}-01-01` as IsoDate, month - 1)).slice(8);
  return { error: `${name.charAt(0).toUpperCase()}${name.slice(1)} has ${Number(last)} days.` };
}
