import type { IsoDate } from './iso-date';

/** The time zone in which a day begins and ends for everyone in the programme. */
export const BUSINESS_TIME_ZONE = 'Europe/London';

const londonDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: BUSINESS_TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The last answer: whoever asks again within the same minute, which no clock change divides, gets the same. */
let known: { readonly minute: number; readonly date: IsoDate } | undefined;

/** The date in London at an instant: in summer the day begins at 23:00 UTC of the day before. */
export function businessDate(now: Date): IsoDate {
  const minute = Math.floor(now.getTime() / 60_000);
  if (known?.minute !== minute) {
    const parts = new Map(londonDay.formatToParts(now).map((part) => [part.type, part.value]));
    known = { minute, date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}` as IsoDate };
  }
  return known.date;
}

/** The last instant of a day in London, as ISO text: 22:59:59.999 UTC in summer. */
export function endOfDay(day: IsoDate): string {
  const isSummer = businessDate(new Date(`${day}T23:30:00Z`)) !== day;
  return `${day}T${isSummer ? 22 : 23}:59:59.999Z`;
}
