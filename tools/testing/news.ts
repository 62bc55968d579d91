import type { Anything, Subscription } from './session.ts';

/** News that follows by itself what people do: it comes before, between or after their next change. */
const BY_ITSELF: readonly string[] = ['ratings.computed', 'notifications.told'];

/** A condition in SQL on a row of news: somebody did it. */
export const DONE_BY_PEOPLE = `kind not in (${BY_ITSELF.map((kind) => `'${kind}'`).join(', ')})`;

/** The next change of `subscription { changes { kind … } }` that somebody made; throws when none comes in time. */
export async function nextByPeople(screen: Subscription<Anything>, withinMs = 5_000): Promise<Anything> {
  for (const until = Date.now() + withinMs; ;) {
    const { changes } = await screen.next(until - Date.now());
    if (!BY_ITSELF.includes(changes.kind)) return changes;
  }
}
