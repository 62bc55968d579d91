/**
 * Dates as Weft shows them, for values that may be missing; the forms themselves are the kernel's. Dates without time
 * travel as ISO text (2025-11-05) and never become local instants; instants are shown in Europe/London.
 */
import {
  businessDate,
  daysBetween,
  formatDate,
  formatDayMonth,
  formatLongDate,
  formatMonth,
  formatSignedDays,
  formatTime,
  isIsoDate,
  readDate,
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

export type ReadDay = { readonly iso: IsoDate } | { readonly error: string };

const RIGHT = 'Give a date such as 28 Nov 2025.';

/**
 * Reads a date as people type it in a field, by the one reading of dates that files have too ({@link readDate}): '28 Nov',
 * '31/3/26', 'Dec-25', 'Q2 2026'. A month alone is its last day, or its first where something begins (`START`); a missing
 * year is the one that brings the day nearest to `today`. Otherwise sentences say what is wrong and what would be right.
 */
export function readDay(text: string, today: string, edge: 'START' | 'END' = 'END'): ReadDay {
  const how = { today: today as IsoDate, dateSystem: '1900', edge, quarters: 'CALENDAR', right: RIGHT } as const;
  const reading = readDate(text, how);
  if (reading.kind === 'VALUE') return { iso: reading.value };
  return { error: reading.kind === 'EMPTY' ? RIGHT : reading.message };
}
