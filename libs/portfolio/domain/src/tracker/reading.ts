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

/** A text made ready to be compared with many: its pairs of letters as numbers, ascending. */
export interface Comparable {
  readonly plain: string;
  readonly pairs: Int32Array;
}

export function comparable(text: string): Comparable {
  const plain = plainWords(text);
  const joined = ` ${plain} `;
  const pairs = new Int32Array(joined.length - 1);
  for (let i = 0; i < pairs.length; i += 1) pairs[i] = joined.charCodeAt(i) * 65536 + joined.charCodeAt(i + 1);
  return { plain, pairs: pairs.sort() };
}

/**
 * How alike two texts are, 0 to 1: Dice's coefficient over pairs of letters. Gives 0 as soon as it is plain that they
 * are less alike than `least`: thousands of titles are compared with each other.
 */
export function likeness(a: Comparable, b: Comparable, least = 0): number {
  const total = a.pairs.length + b.pairs.length;
  // How many pairs of each may have no partner in the other.
  const needed = (least * total) / 2;
  let spareA = a.pairs.length - needed;
  let spareB = b.pairs.length - needed;
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.pairs.length && j < b.pairs.length) {
    if (spareA < 0 || spareB < 0) return 0;
    const difference = (a.pairs[i] ?? 0) - (b.pairs[j] ?? 0);
    if (difference === 0) shared += 1;
    if (difference < 0) spareA -= 1;
    if (difference > 0) spareB -= 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  const score = (2 * shared) / total;
  return score >= least ? score : 0;
}

/** Titles at least this alike are held for the same until a person says otherwise. */
export const ALIKE = 0.85;

/** The most alike of several, if it is alike enough to be meant. */
export function closest<T>(text: string, items: readonly T[], textOf: (item: T) => string, least = 0.6): T | null {
  const wanted = comparable(text);
  let best: T | null = null;
  let score = least;
  for (const item of items) {
    const own = likeness(wanted, comparable(textOf(item)), score);
    if (own === 0) continue;
    best = item;
    score = own;
  }
  return best;
}
