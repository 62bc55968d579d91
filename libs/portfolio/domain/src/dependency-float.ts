import { daysBetween, formatDate, workingDaysBetween, type IsoDate } from '@weft/kernel';
import type { MilestoneDates } from './milestone';
import { WAITING_STATES, type DependencyState } from './dependency';

/** What is looked at to say whether something will come in time. */
export interface AwaitedDelivery {
  readonly state: DependencyState;
  readonly needBy: IsoDate;
  readonly promisedOn: IsoDate | null;
  /** The giver's milestone at which it comes, where one is named. */
  readonly giverMilestone: (Pick<MilestoneDates, 'forecastOn' | 'actualOn'> & { readonly title: string }) | null;
}

/** An unsettled need-by date this near, in days, is at risk. */
export const UNSETTLED_WITHIN_DAYS = 30;

/**
 * When it can be expected: the later of promise and forecast of the giver's milestone, today at the earliest until it is
 * delivered; null where neither is known, or where nothing waits.
 */
export function expectedOn(awaited: AwaitedDelivery, today: IsoDate): IsoDate | null {
  if (!WAITING_STATES.includes(awaited.state)) return null;
  const { promisedOn, giverMilestone } = awaited;
  const known = [promisedOn, giverMilestone?.actualOn ?? giverMilestone?.forecastOn ?? null].filter(
    (date) => date !== null,
  );
  if (known.length === 0) return null;
  return [...known, today].reduce((latest, date) => (date > latest ? date : latest));
}

/** How much room is left. */
export interface DependencyFloat {
  /** Calendar days from the expected date to the need-by date; negative if it comes too late. */
  readonly days: number;
  /** The same in working days. */
  readonly workingDays: number;
}

/** The float of a dependency; null where no date is known, or nothing waits. */
export function dependencyFloat(awaited: AwaitedDelivery, today: IsoDate): DependencyFloat | null {
  const expected = expectedOn(awaited, today);
  if (expected === null) return null;
  return {
    days: daysBetween(expected, awaited.needBy),
    workingDays: workingDaysBetween(expected, awaited.needBy),
  };
}

/** Why a dependency is at risk: a rule and a sentence. */
export interface DependencyWarning {
  readonly rule:
    'promise-after-need' | 'forecast-after-need' | 'needed-already' | 'promise-gone-by' | 'not-agreed-in-time';
  readonly message: string;
}

/** Everything that puts it at risk; none where it is on time, delivered or off the table. */
export function dependencyWarnings(awaited: AwaitedDelivery, today: IsoDate): readonly DependencyWarning[] {
  const { state, needBy, promisedOn, giverMilestone } = awaited;
  if (!WAITING_STATES.includes(state)) return [];
  const warnings: DependencyWarning[] = [];
  const forecast = giverMilestone?.actualOn === null ? giverMilestone.forecastOn : null;
  if (promisedOn !== null && promisedOn > needBy) {
    const message = `Promised for ${formatDate(promisedOn)}, ${days(needBy, promisedOn)} after it is needed.`;
    warnings.push({ rule: 'promise-after-need', message });
  }
  if (forecast && forecast > needBy) {
    const message = `“${giverMilestone?.title}” is forecast for ${formatDate(forecast)}, ${days(needBy, forecast)} after it is needed.`;
    warnings.push({ rule: 'forecast-after-need', message });
  }
  if (needBy < today) {
    warnings.push({ rule: 'needed-already', message: `It was needed on ${formatDate(needBy)} and is not delivered.` });
  } else if (promisedOn !== null && promisedOn < today) {
    const message = `It was promised for ${formatDate(promisedOn)} and is not delivered.`;
    warnings.push({ rule: 'promise-gone-by', message });
  } else if (state === 'PROPOSED' && daysBetween(today, needBy) <= UNSETTLED_WITHIN_DAYS) {
    const message = `It is needed on ${formatDate(needBy)}, and the two sides have not agreed.`;
    warnings.push({ rule: 'not-agreed-in-time', message });
  }
  return warnings;
}

function days(from: IsoDate, to: IsoDate): string {
  const count = daysBetween(from, to);
  return count === 1 ? '1 day' : `${count} days`;
}

/** Whether anything puts it at risk. */
export function isAtRisk(awaited: AwaitedDelivery, today: IsoDate): boolean {
  return dependencyWarnings(awaited, today).length > 0;
}
