import type { Seeded } from '@weft/identity/demonstration';
import { addDays, dateOf, isWorkingDay, addWorkingDays, type IsoDate } from '@weft/kernel';
import { GATES, STAGES, type GateNumber } from '../stage';
import { DEMONSTRATION_TODAY } from './as-at';
import type { ProjectSketch } from './sketch';

export interface GateDates {
  readonly number: GateNumber;
  readonly plannedOn: IsoDate;
  readonly passedOn: IsoDate | null;
}

/** Months of declared ratings, oldest first. */
export const RATED_MONTHS = ['2025-06-01', '2025-07-01', '2025-08-01', '2025-09-01', '2025-10-01', '2025-11-01'].map(
  dateOf,
);

/** When the latest gate was passed, as a first day and a number of days, by how many gates are passed. */
const latestPassed: readonly (readonly [IsoDate, number])[] = [
  [dateOf('2025-09-22'), 30],
  [dateOf('2025-09-22'), 30],
  [dateOf('2025-05-19'), 120],
  [dateOf('2025-02-03'), 150],
  [dateOf('2025-08-04'), 75],
  [dateOf('2025-09-15'), 38],
];

/** Least and most days from the gate before to this one. */
const stageLengths: Readonly<Record<GateNumber, readonly [number, number]>> = {
  1: [0, 0],
  2: [60, 100],
  3: [60, 110],
  4: [200, 300],
  5: [80, 130],
};

const onOrBefore = (date: IsoDate) => (isWorkingDay(date) ? date : addWorkingDays(date, -1));

/** The five gates of a project: those that its stage has behind it were passed, the others are planned. */
export function gateDates(sketch: ProjectSketch, chance: Seeded): GateDates[] {
  const passed = STAGES.indexOf(sketch.stage);
  if (sketch.gates) {
    return GATES.map((number) => {
      const date = dateOf(sketch.gates?.[number - 1] ?? '');
      return { number, plannedOn: date, passedOn: number <= passed ? date : null };
    });
  }
  const days = passedDays(sketch, passed, chance);
  let ahead = DEMONSTRATION_TODAY;
  return GATES.map((number) => {
    const passedOn = days[number - 1] ?? null;
    if (passedOn !== null) {
      const plannedOn = chance.chance(0.6) ? passedOn : onOrBefore(addDays(passedOn, -chance.int(3, 14)));
      return { number, plannedOn, passedOn };
    }
    const [least, most] = number === passed + 1 ? [15, 110] : stageLengths[number];
    ahead = chance.workingDay(addDays(ahead, least), most - least);
    return { number, plannedOn: ahead, passedOn: null };
  });
}

/** Days on which the gates behind the project were passed, first gate first. */
function passedDays(sketch: ProjectSketch, passed: number, chance: Seeded): IsoDate[] {
  const [from, within] = latestPassed[passed] ?? [DEMONSTRATION_TODAY, 0];
  const days: IsoDate[] = [];
  let day = onOrBefore(addDays(from, chance.int(0, within)));
  for (let gate = passed; gate >= 1; gate -= 1) {
    days.unshift(day);
    const [least, most] = stageLengths[gate as GateNumber];
    day = onOrBefore(addDays(day, -chance.int(least, most)));
  }
  // A project is rated from the month after its first gate on, never before.
  const firstRated = RATED_MONTHS[[...sketch.ratings].findIndex((letter) => letter !== '-')];
  const first = days[0];
  if (first && firstRated && first >= firstRated) days[0] = onOrBefore(addDays(firstRated, -chance.int(3, 12)));
  return days;
}
