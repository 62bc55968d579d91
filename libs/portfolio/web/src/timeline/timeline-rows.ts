import type { TimelineDependencyFragment, TimelineProjectFragment } from '../generated/graphql';

/** What projects belong to, with the ids of its projects in order. */
export interface TimelineHome {
  readonly code: string;
  readonly name: string;
  readonly ids: readonly string[];
}

/** A row of the timeline: a home of projects, or one of its projects, which may still be on its way. */
export type TimelineRow =
  | {
      readonly kind: 'home';
      readonly key: string;
      readonly code: string;
      readonly name: string;
      readonly count: number;
      readonly open: boolean;
    }
  | { readonly kind: 'project'; readonly key: string; readonly project: TimelineProjectFragment | undefined };

/** A row in its place among all rows. */
export interface PlacedRow {
  readonly row: TimelineRow;
  readonly at: number;
}

/** Homes with their projects, of a list of ids that runs from group to group. */
export function homesOf(
  groups: readonly { readonly key: string; readonly label: string; readonly count: number }[],
  ids: readonly string[],
): readonly TimelineHome[] {
  let from = 0;
  return groups.map(({ key, label, count }) => {
    const home = { code: key, name: label, ids: ids.slice(from, from + count) };
    from += count;
    return home;
  });
}

/** Homes with those of their projects that are meant; none that is left empty. */
export function homesWith(homes: readonly TimelineHome[], meant: ReadonlySet<string>): readonly TimelineHome[] {
  return homes
    .map((home) => ({ ...home, ids: home.ids.filter((id) => meant.has(id)) }))
    .filter(({ ids }) => ids.length > 0);
}

/**
 * Projects by their homes, those of a folded home left out. Homes stand in the order of `order`, the workstreams and then the
 * programmes as everywhere else; one that is not named there comes last.
 */
export function rowsOf(
  homes: readonly TimelineHome[],
  known: ReadonlyMap<string, TimelineProjectFragment>,
  folded: ReadonlySet<string>,
  order: readonly string[] = [],
): readonly TimelineRow[] {
  const placed = ({ code }: TimelineHome): number => (order.includes(code) ? order.indexOf(code) : order.length);
  return [...homes]
    .sort((a, b) => placed(a) - placed(b))
    .flatMap(({ code, name, ids }) => {
      const open = !folded.has(code);
      const head: TimelineRow = { kind: 'home', key: code, code, name, count: ids.length, open };
      return [
        head,
        ...(open ? ids.map((id): TimelineRow => ({ kind: 'project', key: id, project: known.get(id) })) : []),
      ];
    });
}

/** The ids of the projects that give or receive one of these. */
export function concerned(dependencies: readonly TimelineDependencyFragment[]): ReadonlySet<string> {
  return new Set(dependencies.flatMap(({ giver, receiver }) => [giver.id, receiver.id]));
}

/** Which rows are drawn: from the first to before the last. */
export interface RowsInView {
  readonly from: number;
  readonly to: number;
}

/** Rows beyond each edge of what is seen, so that there is something to scroll and to step to. */
const AROUND = 8;
/** What is drawn changes by so many rows at a time, and not with each pixel. */
const STEP = 4;

/** The rows that are drawn where one has scrolled to `top` and sees `height` pixels. */
export function rowsInView(top: number, height: number, rowHeight: number): RowsInView {
  const first = Math.floor(top / rowHeight / STEP) * STEP;
  const seen = Math.ceil(height / rowHeight / STEP + 1) * STEP;
  return { from: Math.max(0, first - AROUND), to: first + seen + AROUND };
}

/** The rows in view in their places, and the one that holds the focus wherever it is: it must not lose it. */
export function drawnRows(
  rows: readonly TimelineRow[],
  { from, to }: RowsInView,
  focused: number,
): readonly PlacedRow[] {
  const drawn = rows.slice(from, to).map((row, n): PlacedRow => ({ row, at: from + n }));
  const row = rows[focused];
  if (!row || (focused >= from && focused < to)) return drawn;
  return focused < from ? [{ row, at: focused }, ...drawn] : [...drawn, { row, at: focused }];
}
