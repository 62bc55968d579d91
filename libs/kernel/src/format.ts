import { BUSINESS_TIME_ZONE } from './business-date';
import { weekday, type IsoDate } from './iso-date';

/** The minus sign of figures; the hyphen is narrower and breaks lines. */
export const MINUS = '\u2212';

// Written out, because the names of Intl differ between engines ('Sep' and 'Sept').
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const londonTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: BUSINESS_TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** '28 Nov': where the year is plain. */
export function formatDayMonth(date: IsoDate): string {
  return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]}`;
}

/** '28 Nov 2025'. */
export function formatDate(date: IsoDate): string {
  return `${formatDayMonth(date)} ${date.slice(0, 4)}`;
}

/** 'Wed 5 Nov 2025'. */
export function formatLongDate(date: IsoDate): string {
  return `${WEEKDAYS[weekday(date)]} ${formatDate(date)}`;
}

/** 'Nov 2025'. */
export function formatMonth(date: IsoDate): string {
  return `${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

/** '09:40', in London. */
export function formatTime(instant: Date): string {
  return londonTime.format(instant);
}

/** A whole number with its sign: '+46', '0', '−7'. */
export function formatSigned(value: number): string {
  if (value === 0) return '0';
  return value > 0 ? `+${value}` : `${MINUS}${-value}`;
}

/** Days with their sign: '+46 d', '0 d', '−7 d'. */
export function formatSignedDays(days: number): string {
  return `${formatSigned(days)} d`;
}
