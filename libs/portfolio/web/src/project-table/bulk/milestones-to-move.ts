import type { MilestonesToMoveQuery, ProjectRowFragment } from '../../generated/graphql';

type Project = MilestonesToMoveQuery['projects']['nodes'][number];
/** A milestone whose forecast can be moved, as it was seen. */
export interface Movable {
  readonly id: string;
  readonly version: number;
}

/** Which milestones of the projects are moved: the next of each, all that are open, the critical ones, or those of one title. */
export interface MilestoneKind {
  /** 'next', 'all', 'critical', or 'title:' and the title in lower case. */
  readonly value: string;
  readonly label: string;
}

const NEXT: MilestoneKind = { value: 'next', label: 'The next milestone of each' };

const open = (projects: readonly Project[]) =>
  projects.flatMap(({ milestones }) => milestones.filter(({ forecastOn, actualOn }) => forecastOn && !actualOn));
const titleKey = (title: string): string => `title:${title.trim().toLowerCase()}`;

/** What can be chosen of these projects, with how many it would be; titles that several share come first. */
export function milestoneKinds(projects: readonly Project[]): readonly MilestoneKind[] {
  const all = open(projects);
  if (all.length === 0) return [NEXT];
  const critical = all.filter((one) => one.critical).length;
  const titled = [...Map.groupBy(all, ({ title }) => titleKey(title))]
    .map(([value, alike]) => ({ value, title: alike[0]?.title ?? '', count: alike.length }))
    .sort((a, b) => b.count - a.count || a.title.localeCompare(b.title));
  return [
    NEXT,
    { value: 'all', label: `All open milestones (${all.length})` },
    ...(critical ? [{ value: 'critical', label: `All critical ones that are open (${critical})` }] : []),
    ...titled.map(({ value, title, count }) => ({ value, label: `“${title}” (${count})` })),
  ];
}

/** The milestones that a kind names. */
export function milestonesToMove(
  kind: string,
  rows: readonly ProjectRowFragment[],
  projects: readonly Project[],
): readonly Movable[] {
  const seen = ({ id, version }: Movable): Movable => ({ id, version });
  if (kind === NEXT.value) return rows.flatMap(({ nextMilestone }) => (nextMilestone ? [seen(nextMilestone)] : []));
  return open(projects)
    .filter(({ title, critical }) => kind === 'all' || (kind === 'critical' ? critical : titleKey(title) === kind))
    .map(seen);
}
