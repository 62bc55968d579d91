import type { Seeded } from '@weft/identity/demonstration';
import { addDays, addWorkingDays, dateOf, daysBetween, type IsoDate } from '@weft/kernel';
import { DEMONSTRATION_TODAY as TODAY } from './as-at';
import { slipReasons } from './phrases';
import type { DatedMilestone, MilestoneSketch, ProjectSketch } from './sketch';

export interface Move {
  readonly fromOn: IsoDate;
  readonly toOn: IsoDate;
  readonly reason: string;
  readonly movedAt: string;
}

export interface PlannedMilestone {
  readonly title: string;
  readonly critical: boolean;
  readonly baselineOn: IsoDate;
  readonly forecastOn: IsoDate;
  readonly actualOn: IsoDate | null;
  readonly moves: readonly Move[];
}

/** The span in which a project's milestones lie. */
interface Span {
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
}

/** The milestones of a project with their dates, and how they came by them. */
export function plannedMilestones(sketch: ProjectSketch, span: Span, chance: Seeded): PlannedMilestone[] {
  if (sketch.dated) return sketch.dated.map((milestone) => told(milestone, chance.of(milestone.title)));
  const titles = sketch.milestones.map((entry) => (typeof entry === 'string' ? { title: entry } : entry));
  const done = countDone(sketch, titles);
  return titles.map((milestone, index) => {
    const own = chance.of(milestone.title);
    if (index < done) return finished(milestone, spread(doneSpan(sketch, span), index, done, own), span, own);
    if (milestone.overdue) {
      return open(sketch, milestone, addWorkingDays(TODAY, -own.int(3, 14)), span, own);
    }
    // What comes next is near: half of it falls due within a month.
    const next = index === done ? own.workingDay(addDays(TODAY, 2), 44) : null;
    const forecast = next ?? spread(aheadSpan(span), index - done, titles.length - done, own);
    return open(sketch, milestone, forecast, span, own);
  });
}

/** As the story tells it. */
function told({ title, critical = false, ...dates }: DatedMilestone, chance: Seeded): PlannedMilestone {
  const baselineOn = dateOf(dates.baselineOn);
  let at = baselineOn;
  const moves = (dates.moves ?? []).map(({ on, to, reason }) => {
    const move = { fromOn: at, toOn: dateOf(to), reason, movedAt: chance.instant(dateOf(on)) };
    at = move.toOn;
    return move;
  });
  return {
    title,
    critical,
    baselineOn,
    forecastOn: at,
    actualOn: dates.actualOn === undefined ? null : dateOf(dates.actualOn),
    moves,
  };
}

function countDone({ stage }: ProjectSketch, titles: readonly MilestoneSketch[]): number {
  const overdue = titles.findIndex((milestone) => milestone.overdue);
  if (overdue >= 0) return overdue;
  switch (stage) {
    case 'IDEA':
      return 0;
    case 'CASE':
    case 'PLAN':
      return 1;
    case 'DELIVER':
      return Math.floor(titles.length / 2);
    case 'EMBED':
      return titles.length - 1;
    case 'CLOSED':
      return titles.length;
  }
}

function doneSpan({ stage }: ProjectSketch, { startsOn, endsOn }: Span): Span {
  const last = stage === 'CLOSED' ? addDays(endsOn, -6) : addDays(TODAY, -6);
  return { startsOn: addDays(startsOn, 7), endsOn: last };
}

function aheadSpan({ endsOn }: Span): Span {
  const last = addDays(endsOn, -10);
  const earliestLast = addDays(TODAY, 28);
  return { startsOn: addDays(TODAY, 6), endsOn: last > earliestLast ? last : earliestLast };
}

/** The i-th of n days spread over a span, with a little chance. */
function spread({ startsOn, endsOn }: Span, index: number, count: number, chance: Seeded): IsoDate {
  const step = Math.max(0, daysBetween(startsOn, endsOn)) / count;
  const offset = Math.floor(step * index + chance.next() * step * 0.8);
  return addWorkingDays(addDays(startsOn, offset), 0);
}

function finished(milestone: MilestoneSketch, day: IsoDate, span: Span, chance: Seeded): PlannedMilestone {
  const { title, critical = false } = milestone;
  const kind = chance.next();
  if (kind < 0.12) {
    const baselineOn = addWorkingDays(day, chance.int(2, 6));
    return { title, critical, baselineOn, forecastOn: baselineOn, actualOn: day, moves: [] };
  }
  const slip = kind < 0.45 ? chance.int(4, 24) : 0;
  return { title, critical, ...slipped(day, slip, span, chance), actualOn: day };
}

function open(
  sketch: ProjectSketch,
  milestone: MilestoneSketch,
  forecast: IsoDate,
  span: Span,
  chance: Seeded,
): PlannedMilestone {
  const { title, critical = false } = milestone;
  const slip = openSlip(sketch, milestone, chance);
  return { title, critical, ...slipped(forecast, slip, span, chance), actualOn: null };
}

/** How late an open milestone is, in days: the worse the project is rated, the later. */
function openSlip({ ratings }: ProjectSketch, { critical, overdue }: MilestoneSketch, chance: Seeded): number {
  const rating = ratings.replace(/\./g, '').slice(-1);
  if (rating === 'R') return critical || overdue ? chance.int(48, 84) : chance.int(28, 63);
  if (rating === 'A') return chance.chance(0.7) ? chance.int(7, 28) : 0;
  return chance.chance(0.18) ? chance.int(5, 14) : 0;
}

/** Baseline and moves that lead to a forecast, so many days of slip before it, none before the project began. */
function slipped(
  forecastOn: IsoDate,
  slip: number,
  { startsOn }: Span,
  chance: Seeded,
): Pick<PlannedMilestone, 'baselineOn' | 'forecastOn' | 'moves'> {
  const room = daysBetween(startsOn, forecastOn) - 14;
  const wanted = addWorkingDays(addDays(forecastOn, -Math.min(slip, Math.max(0, room))), 0);
  const baselineOn = wanted < forecastOn ? wanted : forecastOn;
  const moves = movesBetween(baselineOn, forecastOn, startsOn, chance);
  return moves.length > 0 ? { baselineOn, forecastOn, moves } : { baselineOn: forecastOn, forecastOn, moves };
}

/** One to three moves from baseline to forecast, each made before the date that it gives up, and before today. */
function movesBetween(baselineOn: IsoDate, forecastOn: IsoDate, startsOn: IsoDate, chance: Seeded): Move[] {
  const days = daysBetween(baselineOn, forecastOn);
  if (days === 0) return [];
  const stops = [baselineOn];
  const count = days < 15 ? 1 : days < 40 ? chance.int(1, 2) : chance.int(2, 3);
  for (let i = 1; i < count; i += 1) stops.push(addWorkingDays(addDays(baselineOn, Math.round((days * i) / count)), 0));
  const targets = [...stops.slice(1), forecastOn];
  const reasons = chance.shuffled(slipReasons);
  const moves: Move[] = [];
  let earliest = later(addDays(startsOn, 1), addDays(baselineOn, -90));
  for (const [index, fromOn] of stops.entries()) {
    const latest = addWorkingDays(fromOn < TODAY ? addDays(fromOn, 1) : TODAY, -1);
    const day = moveDay(earliest, latest, chance);
    // The last move must reach the forecast; where there is no time for one more, the one before goes all the way.
    const toOn = targets[index] ?? forecastOn;
    const last = moves[moves.length - 1];
    if (day === null && last) moves[moves.length - 1] = { ...last, toOn };
    else if (day !== null)
      moves.push({ fromOn, toOn, reason: reasons[index] ?? slipReasons[0], movedAt: chance.instant(day) });
    if (day !== null) earliest = addDays(day, 7);
  }
  return moves;
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

/** A working day between the two, both included; null where there is none. */
function moveDay(earliest: IsoDate, latest: IsoDate, chance: Seeded): IsoDate | null {
  if (latest < earliest) return null;
  const day = addWorkingDays(addDays(earliest, chance.int(0, daysBetween(earliest, latest))), 0);
  if (day <= latest) return day;
  const before = addWorkingDays(latest, 0);
  return before === latest && before >= earliest ? before : null;
}
