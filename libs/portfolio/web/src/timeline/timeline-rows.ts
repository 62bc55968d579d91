import type { TimelineDependencyFragment, TimelineProjectFragment } from '../generated/graphql';

/** A row of the timeline: a home of projects, or one of its projects. */
export type TimelineRow =
  | {
      readonly kind: 'home';
      readonly key: string;
      readonly code: string;
      readonly name: string;
      readonly count: number;
      readonly open: boolean;
    }
  | { readonly kind: 'project'; readonly key: string; readonly project: TimelineProjectFragment };

/**
 * Projects by their homes, those of a folded home left out. Homes stand in the order of `order`, the workstreams and then the
 * programmes as everywhere else; one that is not named there comes last.
 */
export function rowsOf(
  projects: readonly TimelineProjectFragment[],
  folded: ReadonlySet<string>,
  order: readonly string[] = [],
): readonly TimelineRow[] {
  const homes = new Map<string, TimelineProjectFragment[]>();
  for (const project of projects) {
    const others = homes.get(project.home.code);
    if (others) others.push(project);
    else homes.set(project.home.code, [project]);
  }
  const placed = (code: string): number => (order.includes(code) ? order.indexOf(code) : order.length);
  const inOrder = [...homes].sort(([a], [b]) => placed(a) - placed(b));
  return inOrder.flatMap(([code, theirs]) => {
    const open = !folded.has(code);
    const name = theirs[0]?.home.name ?? '';
    const head: TimelineRow = { kind: 'home', key: code, code, name, count: theirs.length, open };
    return [
      head,
      ...(open ? theirs.map((project): TimelineRow => ({ kind: 'project', key: project.id, project })) : []),
    ];
  });
}

/** The projects that give or receive one of these. */
export function concerned(
  projects: readonly TimelineProjectFragment[],
  dependencies: readonly TimelineDependencyFragment[],
): readonly TimelineProjectFragment[] {
  const ids = new Set(dependencies.flatMap(({ giver, receiver }) => [giver.id, receiver.id]));
  return projects.filter(({ id }) => ids.has(id));
}
