import { counted } from '@weft/ui';
import type { TimelineDependencyFragment, TimelineProjectFragment } from '../generated/graphql';

type Milestone = TimelineProjectFragment['milestones'][number];

/** How a milestone stands: done, still to come, forecast gone by, or gone by and critical. */
export type Standing = 'done' | 'due' | 'late' | 'critical';

/** A milestone in its place. */
export interface DrawnMilestone {
  readonly milestone: Milestone;
  /** The day it is drawn at: actual, or forecast, or baseline. */
  readonly on: string;
  readonly standing: Standing;
}

/** What a project's row shows; dates as ISO text. */
export interface DrawnProject {
  /** From the project's start, or its first date, to its last forecast; null where nothing is dated. */
  readonly bar: { readonly from: string; readonly to: string } | null;
  /** As it was planned: to the last baseline, or the project's end. */
  readonly ghost: { readonly from: string; readonly to: string } | null;
  /** What the forecast goes beyond the plan. */
  readonly slip: { readonly from: string; readonly to: string } | null;
  readonly milestones: readonly DrawnMilestone[];
}

type Dated = Pick<TimelineProjectFragment, 'startsOn' | 'endsOn' | 'milestones'>;

/** What was laid out stays as long as its project does: with a thousand of them, only those that changed are laid out anew. */
const kept = new WeakMap<Dated, DrawnProject>();

/** Lays out one project: the bar as it is forecast, the plan as a ghost below it, its milestones in order of their days. */
export function drawProject(project: Dated): DrawnProject {
  const drawn = kept.get(project) ?? layOut(project);
  kept.set(project, drawn);
  return drawn;
}

/** The first and the last day that a project's row shows; none where nothing is dated. */
export function stretchOf(project: Dated): readonly string[] {
  const { bar, ghost, milestones } = drawProject(project);
  const days = [bar?.from, bar?.to, ghost?.to, milestones[0]?.on, milestones.at(-1)?.on];
  return ends(days.filter((day) => day !== undefined));
}

/** The first and the last of some days; none of none. */
export function ends(days: readonly string[]): readonly string[] {
  let [first, last] = [days[0], days[0]];
  for (const day of days) {
    if (first === undefined || day < first) first = day;
    if (last === undefined || day > last) last = day;
  }
  return first === undefined || last === undefined ? [] : [first, last];
}

function layOut(project: Dated): DrawnProject {
  const milestones = project.milestones
    .flatMap((milestone) => {
      const on = milestone.actualOn ?? milestone.forecastOn ?? milestone.baselineOn;
      return on ? [{ milestone, on, standing: standingOf(milestone) }] : [];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.milestone.number - b.milestone.number));
  const baselines = project.milestones.flatMap(({ baselineOn }) => baselineOn ?? []);
  const first = earliest([...baselines, ...milestones.map(({ on }) => on)]);
  const from = project.startsOn ?? first;
  const planned = latest([...baselines, project.endsOn ?? '']);
  const forecast = latest([...milestones.map(({ on }) => on), project.endsOn ?? '']);
  if (from === null || forecast === null) {
    return { bar: null, ghost: null, slip: null, milestones };
  }
  return {
    bar: { from: earliest([from, first ?? from]) ?? from, to: forecast },
    ghost: planned && planned > from ? { from, to: planned } : null,
    slip: planned && forecast > planned ? { from: planned, to: forecast } : null,
    milestones,
  };
}

function standingOf({ actualOn, overdue, critical }: Milestone): Standing {
  if (actualOn) return 'done';
  return overdue ? (critical ? 'critical' : 'late') : 'due';
}

export const standingWords: Readonly<Record<Standing, string>> = {
  done: 'done',
  due: 'due',
  late: 'late',
  critical: 'late, critical',
};

function earliest(dates: readonly string[]): string | null {
  return [...dates].filter(Boolean).sort()[0] ?? null;
}

function latest(dates: readonly string[]): string | null {
  return [...dates].filter(Boolean).sort().at(-1) ?? null;
}

/** The line of a dependency: from where the giver has it ready to where the receiver needs it. */
export interface DrawnDependency {
  readonly dependency: TimelineDependencyFragment;
  readonly path: string;
}

/** Where the rows of projects lie: the middle of each row in pixels, by the project's id. */
export type Rows = ReadonlyMap<string, number>;

const ELBOW = 8;
/**
 * A line that leads out of view ends beyond the edge, at a multiple of so many pixels: it stays as it is while rows are
 * scrolled by, and only what comes into view or leaves it is drawn anew.
 */
const CUT = 2_000;
const BEYOND = 40;
/** A line begins and ends beside the milestones, so that they can be taken. */
const BESIDE = 7;

/**
 * Draws the dependencies of which both projects have a row, as lines with right angles: out of the giver at the day it can
 * be expected, along to the receiver's row, and in at the day it is needed. Of a line that leads out of view no more than
 * that is drawn, and of one that passes above or below it nothing.
 * @param view what is seen, in pixels.
 */
export function drawDependencies(
  dependencies: readonly TimelineDependencyFragment[],
  rows: Rows,
  x: (date: string) => number,
  view: { readonly top: number; readonly bottom: number } = { top: -Infinity, bottom: Infinity },
): DrawnDependency[] {
  const top = Math.floor((view.top - BEYOND) / CUT) * CUT;
  const bottom = Math.ceil((view.bottom + BEYOND) / CUT) * CUT;
  const cut = (y: number): number => Math.max(top, Math.min(bottom, y));
  const above = (y: number): boolean => y < view.top - BEYOND;
  const below = (y: number): boolean => y > view.bottom + BEYOND;
  return dependencies.flatMap((dependency) => {
    const [giver, receiver] = [rows.get(dependency.giver.id), rows.get(dependency.receiver.id)];
    if (giver === undefined || receiver === undefined) return [];
    if ((above(giver) && above(receiver)) || (below(giver) && below(receiver)) || giver === receiver) return [];
    const [from, to] = [cut(giver), cut(receiver)];
    const start = x(dependency.expectedOn ?? dependency.promisedOn ?? dependency.needBy) + BESIDE;
    const end = x(dependency.needBy) - BESIDE;
    const bend = start + ELBOW;
    // Needed before it can be there: the line goes back in time, and comes in from the left all the same.
    const path =
      end >= bend + ELBOW
        ? `M${start} ${from}H${bend}V${to}H${end}`
        : `M${start} ${from}H${bend}V${to + (from < to ? -11 : 11)}H${end - 2 * ELBOW}V${to}H${end}`;
    return [{ dependency, path }];
  });
}

const said = new WeakMap<TimelineDependencyFragment, string>();

/** What one has to know of a dependency in a sentence. */
export function dependencySentence(dependency: TimelineDependencyFragment): string {
  const sentence = said.get(dependency) ?? sentenceOf(dependency);
  said.set(dependency, sentence);
  return sentence;
}

function sentenceOf(dependency: TimelineDependencyFragment): string {
  const { code, title, giver, receiver, atRisk, floatDays } = dependency;
  const room =
    floatDays === null || floatDays === undefined
      ? 'no date is known'
      : floatDays < 0
        ? `${counted(-floatDays, 'day')} too late`
        : `${counted(floatDays, 'day')} of room`;
  return `${code} ${title}: ${giver.code} gives to ${receiver.code}, ${room}${atRisk ? ', at risk' : ''}`;
}
