/** One line of a state table: in state `from`, `event` leads to `to`, if `guard` holds. */
export interface StateRow<State extends string, Event extends string> {
  readonly from: State;
  readonly event: Event;
  /** The condition, in words, as it is printed; '' where there is none. The decide function holds it. */
  readonly guard: string;
  readonly to: State;
}

export type StateTable<State extends string, Event extends string> = readonly StateRow<State, Event>[];

/**
 * The row by which an event leads out of a state, or undefined where the table has none. `to` chooses where the event
 * may lead to several states.
 */
export function transition<State extends string, Event extends string>(
  table: StateTable<State, Event>,
  from: State,
  event: Event,
  to?: State,
): StateRow<State, Event> | undefined {
  return table.find((row) => row.from === from && row.event === event && (to === undefined || row.to === to));
}

/** The table as Markdown, for the documents. */
export function printStateTable<State extends string, Event extends string>(table: StateTable<State, Event>): string {
  return printTable(
    ['From', 'Event', 'Guard', 'To'],
    table.map((row) => [row.from, row.event, row.guard, row.to]),
  );
}

/** Rows under their heads as Markdown, columns padded to one width. */
export function printTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line), ''].join('\n');
}
