import type { IsoDate, SheetCells, SheetValue } from '@weft/kernel';
import type { TrackerWorkbook } from './cell-mends';

/** A task of an MS Project plan, in the order of the plan. */
export interface PlanTask {
  readonly uid: string;
  readonly name: string;
  /** 1 for the top; 0 for the task that stands for the whole plan. */
  readonly outlineLevel: number;
  /** Has tasks of its own. */
  readonly summary: boolean;
  readonly milestone: boolean;
  readonly critical: boolean;
  readonly start: IsoDate | null;
  readonly finish: IsoDate | null;
  readonly baselineFinish: IsoDate | null;
  readonly actualFinish: IsoDate | null;
  /** 0 to 100. */
  readonly percentComplete: number;
  /** Who is assigned, in the order of the plan. */
  readonly resources: readonly string[];
  /** How many tasks it waits for. */
  readonly links: number;
}

export interface TaskPlan {
  readonly title: string;
  /** The workstream, where the plan's category names one. */
  readonly category: string;
  readonly tasks: readonly PlanTask[];
}

const HEAD = [
  'Project',
  'Workstream',
  'Project lead',
  'Project start',
  'Project end',
  'Milestone',
  'Critical milestone',
  'Milestone baseline',
  'Milestone forecast',
  'Milestone actual',
  'Milestone owner',
  'Plan',
  'Phase',
];

/**
 * The plan as a sheet of a tracker, so that it is mapped, previewed and imported like one. A summary task at the top of
 * the outline is a project; a plan without any is one project under its own title. Its milestones are the tasks that are
 * marked so; where it has none, the tasks without tasks of their own. What is fully complete without an actual finish was
 * finished as planned.
 */
export function taskWorkbook(plan: TaskPlan): TrackerWorkbook {
  const rows: SheetValue[][] = [HEAD];
  for (const { project, tasks } of projectsOf(plan)) {
    const leaves = tasks.filter(({ summary }) => !summary);
    const marked = leaves.filter(({ milestone }) => milestone);
    const starts = tasks.flatMap(({ start }) => start ?? []).sort();
    const ends = tasks.flatMap(({ finish }) => finish ?? []).sort();
    const start = project?.start ?? starts[0] ?? null;
    const end = project?.finish ?? ends.at(-1) ?? null;
    const name = project?.name ?? plan.title;
    const same = [name, plan.category || null];
    rows.push([
      ...same,
      project?.resources[0] ?? null,
      date(start),
      date(end),
      ...nothing(6),
      plan.title || null,
      null,
    ]);
    for (const task of marked.length > 0 ? marked : leaves) {
      const actual = task.actualFinish ?? (task.percentComplete === 100 ? task.finish : null);
      rows.push([
        ...same,
        ...nothing(3),
        task.name,
        task.critical ? 'Yes' : 'No',
        date(task.baselineFinish),
        date(task.finish),
        date(actual),
        task.resources[0] ?? null,
        plan.title || null,
        phaseOf(task, tasks),
      ]);
    }
  }
  const sheet: SheetCells = { name: 'Plan', rows };
  return { sheets: [sheet], dateSystem: '1900', unread: unreadOf(plan) };
}

/** What a plan holds and a tracker has no place for, so that nobody takes it for imported. */
function unreadOf(plan: TaskPlan): { rule: string; message: string }[] {
  const links = plan.tasks.reduce((sum, task) => sum + task.links, 0);
  const unmarked = projectsOf(plan).reduce((sum, { tasks }) => {
    const leaves = tasks.filter(({ summary }) => !summary);
    const marked = leaves.filter(({ milestone }) => milestone).length;
    return sum + (marked > 0 ? leaves.length - marked : 0);
  }, 0);
  const tasks = `${unmarked} ${unmarked === 1 ? 'task' : 'tasks'}`;
  return [
    { count: links, rule: 'links-not-read', message: `The plan links its tasks ${times(links)}. ${LINKS}` },
    { count: unmarked, rule: 'tasks-not-read', message: `The plan holds ${tasks} beside its milestones. ${UNMARKED}` },
  ]
    .filter(({ count }) => count > 0)
    .map(({ rule, message }) => ({ rule, message }));
}

const LINKS = 'Links are not imported: dependencies are agreed between projects, on the page of either.';
const UNMARKED = 'Only milestones are imported: mark in MS Project what should be one, and bring the plan anew.';

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function projectsOf({ tasks }: TaskPlan): { project: PlanTask | null; tasks: PlanTask[] }[] {
  const own = tasks.filter(({ outlineLevel }) => outlineLevel > 0);
  if (!own.some(({ outlineLevel, summary }) => outlineLevel === 1 && summary)) return [{ project: null, tasks: own }];
  const found: { project: PlanTask | null; tasks: PlanTask[] }[] = [];
  const loose: PlanTask[] = [];
  for (const task of own) {
    if (task.outlineLevel === 1 && task.summary) found.push({ project: task, tasks: [] });
    else if (task.outlineLevel === 1) loose.push(task);
    else found.at(-1)?.tasks.push(task);
  }
  return loose.length > 0 ? [...found, { project: null, tasks: loose }] : found;
}

/** The nearest summary above a task, within its project. */
function phaseOf(task: PlanTask, tasks: readonly PlanTask[]): string | null {
  const above = tasks.slice(0, tasks.indexOf(task)).reverse();
  return above.find(({ summary, outlineLevel }) => summary && outlineLevel < task.outlineLevel)?.name ?? null;
}

function nothing(count: number): null[] {
  return Array.from({ length: count }, () => null);
}

function date(day: IsoDate | null): SheetValue {
  return day === null ? null : { date: day };
}
