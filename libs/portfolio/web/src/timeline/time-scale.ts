import { addDays, addMonths, dateOf, daysBetween, formatMonth, type IsoDate, monthStart, weekday } from '@weft/kernel';

/** How closely one looks: what a step of the head stands for. */
export const ZOOMS = ['week', 'month', 'quarter', 'year'] as const;
export type Zoom = (typeof ZOOMS)[number];
export const zoomWords: Readonly<Record<Zoom, string>> = {
  week: 'Week',
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
};

/** Width of a day in pixels. */
const DAY: Readonly<Record<Zoom, number>> = { week: 10, month: 2, quarter: 0.9, year: 0.42 };

/** A step of the head: where it begins, in pixels, and how it is called. */
export interface Tick {
  readonly x: number;
  readonly label: string;
  /** The step that today is in. */
  readonly now: boolean;
}

/** Time over a width of pixels. */
export interface TimeScale {
  readonly zoom: Zoom;
  readonly from: IsoDate;
  readonly width: number;
  /** Where a day begins, in pixels. */
  readonly x: (date: string) => number;
  /** The day at a place; beyond the ends it goes on. */
  readonly dateAt: (x: number) => IsoDate;
  /** Years, or months where one looks at weeks. */
  readonly major: readonly Tick[];
  readonly minor: readonly Tick[];
}

/**
 * The scale that holds all of the dates and today, in whole months and with some room at both ends.
 * @param width pixels that it must fill: exactly, as on paper, or at least, as on a screen that is wider than the zoom asks.
 */
export function timeScale(
  dates: readonly string[],
  today: string,
  zoom: Zoom,
  width: { readonly exactly: number } | { readonly atLeast: number } = { atLeast: 0 },
): TimeScale {
  const known = [...dates, today].sort();
  const from = monthStart(dateOf(known[0] ?? today));
  let to = addMonths(monthStart(dateOf(known.at(-1) ?? today)), zoom === 'week' ? 1 : 2);
  if ('atLeast' in width) while (daysBetween(from, to) * DAY[zoom] < width.atLeast) to = addMonths(to, 1);
  const days = daysBetween(from, to);
  const day = 'exactly' in width ? width.exactly / days : DAY[zoom];
  // The same days are asked for again and again, with each row and line that is drawn.
  const places = new Map<string, number>();
  const x = (date: string): number => {
    const place = places.get(date) ?? daysBetween(from, dateOf(date)) * day;
    places.set(date, place);
    return place;
  };
  const months: IsoDate[] = [];
  for (let month = from; month < to; month = addMonths(month, 1)) months.push(month);
  const ticks = (starts: readonly IsoDate[], label: (start: IsoDate) => string): Tick[] =>
    starts.map((start, n) => {
      const next = starts[n + 1] ?? to;
      return { x: x(start), label: label(start), now: start <= today && today < next };
    });
  const monthOf = (start: IsoDate): number => Number(start.slice(5, 7));
  const every = (step: number): IsoDate[] => months.filter((month) => (monthOf(month) - 1) % step === 0);
  const years = ticks([from, ...every(12).filter((year) => year > from)], (start) => start.slice(0, 4));
  const short = (month: IsoDate): string => formatMonth(month).slice(0, 3);
  const quarter = (month: IsoDate): string => `${short(month)} to ${short(addMonths(month, 2))}`;
  return {
    zoom,
    from,
    width: Math.ceil(days * day),
    x,
    dateAt: (place) => addDays(from, Math.floor(place / day)),
    major: zoom === 'week' ? ticks(months, formatMonth) : years,
    minor:
      zoom === 'week'
        ? ticks(mondays(from, to), (monday) => String(Number(monday.slice(8))))
        : zoom === 'month'
          ? ticks(months, short)
          : zoom === 'quarter'
            ? ticks(every(3), quarter)
            : ticks(every(6), short),
  };
}

function mondays(from: IsoDate, to: IsoDate): IsoDate[] {
  const all: IsoDate[] = [];
  for (let monday = addDays(from, (8 - weekday(from)) % 7); monday < to; monday = addDays(monday, 7)) all.push(monday);
  return all;
}
