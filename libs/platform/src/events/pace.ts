/** How many it lets through at once, after a pause. */
const AT_ONCE = 5;
const MOST_KEPT = 10_000;

/**
 * Lets each one through once a second in the long run, and a few at once after a pause: by this replica's own count, for what
 * is told so often that nobody may tell it as often as they like.
 */
export class Pace {
  private readonly left = new Map<string, { readonly tokens: number; readonly at: number }>();

  /** Whether this one may go on now; who may not spends nothing. @param now in milliseconds, never less than before */
  allows(who: string, now: number = performance.now()): boolean {
    const { tokens: had, at } = this.left.get(who) ?? { tokens: AT_ONCE, at: now };
    const tokens = Math.min(AT_ONCE, had + (now - at) / 1_000);
    if (tokens < 1) return false;
    // The one who came last is kept last, so that the first are those that are forgotten, and they had the longest pause.
    this.left.delete(who);
    this.left.set(who, { tokens: tokens - 1, at: now });
    const [first] = this.left.keys();
    if (this.left.size > MOST_KEPT && first !== undefined) this.left.delete(first);
    return true;
  }
}
