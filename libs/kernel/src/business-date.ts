import type { IsoDate } from './iso-date';

/** The time zone in which a day begins and ends for everyone in the programme. */
export const BUSINESS_TIME_ZONE = 'Europe/London';

const londonDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: BUSINESS_TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The date in London at an instant: in summer the day begins at 23:00 UTC of the day before. */
export function businessDate(now: Date): IsoDate {
  const parts = new Map(londonDay.formatToParts(now).map((part) => [part.type, part.value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}` as IsoDate;
}
