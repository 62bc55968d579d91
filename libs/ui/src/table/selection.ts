/** Rows that are selected, by their ids. */
export type Selection = ReadonlySet<string>;

/** Selects one row, or takes it out. */
export function toggled(selected: Selection, id: string): Selection {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Selects all rows from one to another, in the order of `ids`; what was selected stays. */
export function withRange(selected: Selection, ids: readonly string[], from: string, to: string): Selection {
  const [first, last] = [ids.indexOf(from), ids.indexOf(to)].sort((a, b) => a - b) as [number, number];
  return first < 0 ? new Set([...selected, to]) : new Set([...selected, ...ids.slice(first, last + 1)]);
}

/** Selects every row; none where every one was selected. */
export function allOrNone(selected: Selection, ids: readonly string[]): Selection {
  return new Set(selected.size === ids.length ? [] : ids);
}
