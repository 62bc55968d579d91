/** What a cell was taken for. */
export type Reading<T> =
  | {
      readonly kind: 'VALUE';
      readonly value: T;
      /** How it was understood, where that is not plain: 'read as 31 Mar 2026, the end of the month'. */
      readonly note: string | null;
    }
  /** Nothing is said: blank, 'TBC', 'n/a', '-'. */
  | { readonly kind: 'EMPTY' }
  /** Not understood; the message says what would be right. */
  | { readonly kind: 'UNCLEAR'; readonly rule: string; readonly message: string };

export function read<T>(value: T, note: string | null = null): Reading<T> {
  return { kind: 'VALUE', value, note };
}

export const EMPTY: Reading<never> = { kind: 'EMPTY' };

export function unclear(rule: string, message: string): Reading<never> {
  return { kind: 'UNCLEAR', rule, message };
}

const SAYS_NOTHING =
  /^(?:|[-–—.?]+|t\.?b\.?[acd]\.?|to be (?:confirmed|advised|determined|decided|agreed)|n\/?a|#n\/a|not? (?:applicable|set|known|yet known|dated|date)|none|nil|unknown|pending|ongoing|on-going|blank|null)$/i;

/** Whether people write this where they have nothing to say yet. */
export function saysNothing(text: string): boolean {
  return SAYS_NOTHING.test(text);
}

/** Lower case, letters and digits of any script, single spaces: for comparing what people typed. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  const joined = ` ${text} `;
  for (let i = 0; i + 1 < joined.length; i += 1) {
    const pair = joined.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** A text made ready to be compared with many. */
export interface Comparable {
  readonly plain: string;
  readonly pairs: ReadonlyMap<string, number>;
}

export function comparable(text: string): Comparable {
  const plain = plainWords(text);
  return { plain, pairs: pairsOf(plain) };
}

/** How alike two texts are, 0 to 1: Dice's coefficient over pairs of letters. */
export function likeness(a: Comparable, b: Comparable): number {
  const total = a.plain.length + b.plain.length + 2;
  // What differs much in length cannot be alike.
  if (Math.abs(a.plain.length - b.plain.length) * 2 > total) return 0;
  let shared = 0;
  for (const [pair, count] of a.pairs) shared += Math.min(count, b.pairs.get(pair) ?? 0);
  return (2 * shared) / total;
}

/** Titles at least this alike are held for the same until a person says otherwise. */
export const ALIKE = 0.85;

/** The most alike of several, if it is alike enough to be meant. */
export function closest<T>(text: string, items: readonly T[], textOf: (item: T) => string, least = 0.6): T | null {
  const wanted = comparable(text);
  let best: T | null = null;
  let score = least;
  for (const item of items) {
    const own = likeness(wanted, comparable(textOf(item)));
    if (own < score) continue;
    best = item;
    score = own;
  }
  return best;
}
