/** A run of words that both texts have, or that only the earlier or only the later one has. */
export interface DiffSegment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Lengths of the longest common run of words, from each pair of positions to the ends. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] as number[];
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return lengths;
}

/**
 * What changed from one wording to the next, word by word, by the longest common subsequence. The segments that are not
 * 'added' hold the words of `before`, those not 'removed' the words of `after`; a space belongs between two segments.
 */
export function diffWords(before: string, after: string): DiffSegment[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  const lengths = commonLengths(a, b);
  const segments: { kind: DiffSegment['kind']; text: string }[] = [];
  const push = (kind: DiffSegment['kind'], word: string) => {
    const last = segments[segments.length - 1];
    if (last?.kind === kind) last.text += ` ${word}`;
    else segments.push({ kind, text: word });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left !== undefined && left === right) {
      push('same', left);
      i += 1;
      j += 1;
    } else if (left !== undefined && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? -1)) {
      push('removed', left);
      i += 1;
    } else if (right !== undefined) {
      push('added', right);
      j += 1;
    }
  }
  return segments;
}

/** 0 for texts without a common word to 1 for the same words: common words over all words (Dice). */
export function similarity(a: string, b: string): number {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  const left = words(a);
  const right = words(b);
  if (left.length + right.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) {
      common += 1;
      counts.set(word, count - 1);
    }
  }
  return (2 * common) / (left.length + right.length);
}
