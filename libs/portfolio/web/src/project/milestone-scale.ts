import { addMonths, dateOf, daysBetween, type IsoDate, monthStart } from '@weft/kernel';
import { shortMonth } from '@weft/ui';

/** What is drawn of a milestone. */
export interface Drawn {
  readonly baselineOn: string | null;
  readonly forecastOn: string | null;
  readonly actualOn: string | null;
}

/** A stretch of time over a width of 100. */
export interface Scale {
  /** Where a date lies, 0 to 100. */
  readonly at: (date: string) => number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** More would run into each other in the narrowest column. */
const TICKS = 4;

/** The stretch that holds every date of the milestones and today, in whole months, with at most four ticks. */
export function scaleOf(milestones: readonly Drawn[], today: string): Scale {
  const dates = milestones.flatMap(({ baselineOn, forecastOn, actualOn }) => [baselineOn, forecastOn, actualOn]);
  const known = [...dates.filter((date): date is string => date !== null), today].sort();
  const from = monthStart(dateOf(known[0] ?? today));
  const last = dateOf(known.at(-1) ?? today);
  const to = addMonths(monthStart(last), 1);
  const length = Math.max(1, daysBetween(from, to));
  const at = (date: string) => (daysBetween(from, dateOf(date)) / length) * 100;
  const months: IsoDate[] = [];
  for (let month = from; month < to; month = addMonths(month, 1)) months.push(month);
  const step = Math.ceil(months.length / TICKS);
  const ticks = months
    .filter((_, index) => index % step === 0)
    .map((month) => ({ at: at(month), label: shortMonth(month) }));
  return { at, ticks };
}
