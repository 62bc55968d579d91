/** A row of a table is anything with an id. */
export interface Row {
  readonly id: string;
}

export interface RowGroup {
  readonly key: string;
  readonly label: string;
  /** Two letters, if the group is a person. */
  readonly initials?: string;
}

/** A long list without its rows: ids in order, and how they fall into groups. Rows are fetched as they come into view. */
export interface Outline {
  readonly ids: readonly string[];
  /** In order, with how many of the ids belong to each; none where nothing is grouped. */
  readonly groups: readonly (RowGroup & { readonly count: number })[];
}

/** What is drawn in one line of a table. */
export type Line =
  | { readonly kind: 'row'; readonly id: string; readonly index: number }
  | { readonly kind: 'group'; readonly id: string; readonly group: RowGroup; readonly count: number };

/** The outline of rows that are all there. */
export function outlineOf<R extends Row>(rows: readonly R[], groupOf: ((row: R) => RowGroup) | null): Outline {
  if (!groupOf) return { ids: rows.map(({ id }) => id), groups: [] };
  const groups = new Map<string, { group: RowGroup; ids: string[] }>();
  for (const row of rows) {
    const group = groupOf(row);
    const found = groups.get(group.key);
    if (found) found.ids.push(row.id);
    else groups.set(group.key, { group, ids: [row.id] });
  }
  const all = [...groups.values()];
  return {
    ids: all.flatMap(({ ids }) => ids),
    groups: all.map(({ group, ids }) => ({ ...group, count: ids.length })),
  };
}

/** The lines of an outline: each group's head, then its rows unless it is folded away. */
export function linesOf({ ids, groups }: Outline, folded: ReadonlySet<string>): readonly Line[] {
  const rows = (from: number, to: number): Line[] =>
    ids.slice(from, to).map((id, index) => ({ kind: 'row', id, index: from + index }));
  if (groups.length === 0) return rows(0, ids.length);
  let from = 0;
  return groups.flatMap(({ count, ...group }): Line[] => {
    const head: Line = { kind: 'group', id: `group-${group.key}`, group, count };
    const own = folded.has(group.key) ? [] : rows(from, from + count);
    from += count;
    return [head, ...own];
  });
}

/** Ids of the rows among these lines. */
export const rowIds = (lines: readonly Line[]): readonly string[] =>
  lines.flatMap((line) => (line.kind === 'row' ? [line.id] : []));

export const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);
