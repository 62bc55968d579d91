/** One dependency as an arrow between the codes of two projects: the receiver waits for the giver. */
export interface DependencyEdge {
  readonly giver: string;
  readonly receiver: string;
}

/**
 * The circle that a new arrow would close, as codes from the giver along those that wait, back to the giver; the
 * shortest one, or null where there is none. `others` are the arrows that are there.
 */
export function findCircle(edge: DependencyEdge, others: readonly DependencyEdge[]): readonly string[] | null {
  const receivers = new Map<string, string[]>();
  for (const { giver, receiver } of others) {
    const known = receivers.get(giver);
    if (known) known.push(receiver);
    else receivers.set(giver, [receiver]);
  }
  // Breadth first from the receiver along those that wait for it: whoever leads to the giver closes the circle.
  const cameFrom = new Map<string, string | null>([[edge.receiver, null]]);
  const queue = [edge.receiver];
  for (const at of queue) {
    if (at === edge.giver) return [edge.giver, ...pathTo(at, cameFrom)];
    for (const next of receivers.get(at) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      queue.push(next);
    }
  }
  return null;
}

function pathTo(end: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = [];
  for (let at: string | null = end; at !== null; at = cameFrom.get(at) ?? null) path.unshift(at);
  return path;
}
