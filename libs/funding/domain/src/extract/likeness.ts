import { sumPence } from '@weft/kernel';
import type { ExtractRow } from './read-extract';

/** An extract that stands imported, as far as another is compared with it. */
export interface StandingExtract {
  readonly id: string;
  /** 'october.csv, 4 Nov 2025': how a person knows it. */
  readonly words: string;
  readonly fingerprint: string;
  readonly total: number;
  /** Its rows as `rowKey` writes them. */
  readonly rows: readonly string[];
}

/** An extract that stands imported and has much the same rows. */
export interface Likeness {
  readonly id: string;
  readonly words: string;
  /** How many rows both have: of the same coding, month and amount, each counted once. */
  readonly same: number;
  /** How many the one that stands has. */
  readonly rows: number;
  /** Both have the same rows and no others, whatever their texts say. */
  readonly equal: boolean;
}

/** A row as it is compared with another extract's: without its text, which one export has and the next leaves out. */
export function rowKey({ coding, month, amount }: Pick<ExtractRow, 'coding' | 'month' | 'amount'>): string {
  return `${coding} ${month} ${amount}`;
}

/** Of a hundred rows of either extract, so many in the other make them alike. */
const ALIKE = 90;

/** The total of fewer rows is the same by chance too often. */
const ROWS_THAT_TELL = 5;

/**
 * Which of the extracts that stand one is like, in whatever order the rows stand: nine rows in ten of either are rows of the
 * other as well, or both have as many rows, five or more, and the same total. The most alike comes first.
 */
export function likeExtracts(rows: readonly ExtractRow[], standing: readonly StandingExtract[]): readonly Likeness[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(rowKey(row), (counts.get(rowKey(row)) ?? 0) + 1);
  const total = sumPence(rows.map(({ amount }) => amount));
  return standing
    .flatMap((one): Likeness[] => {
      const same = inBoth(counts, one.rows);
      const fewer = Math.min(rows.length, one.rows.length);
      const alike = fewer > 0 && same * 100 >= fewer * ALIKE;
      const asMany = rows.length >= ROWS_THAT_TELL && one.rows.length === rows.length && one.total === total;
      if (!alike && !asMany) return [];
      const equal = same === rows.length && same === one.rows.length;
      return [{ id: one.id, words: one.words, same, rows: one.rows.length, equal }];
    })
    .sort((a, b) => Number(b.equal) - Number(a.equal) || b.same - a.same);
}

function inBoth(counts: ReadonlyMap<string, number>, rows: readonly string[]): number {
  const left = new Map(counts);
  return rows.filter((key) => {
    const has = left.get(key) ?? 0;
    left.set(key, has - 1);
    return has > 0;
  }).length;
}

/** Fingerprints of an extract: of its rows, and of its rows without their texts. They are one where it has no texts. */
export interface Fingerprints {
  readonly full: string;
  readonly bare: string;
}

/**
 * Which extract stands imported and is the same: of equal rows, and told apart by no text, since one of both has none. Null
 * where none is.
 */
export function sameExtract(
  { full, bare }: Fingerprints,
  like: readonly Likeness[],
  standing: readonly StandingExtract[],
): StandingExtract | null {
  const equal = new Set(like.filter((one) => one.equal).map(({ id }) => id));
  return (
    standing.find(
      ({ id, fingerprint }) => fingerprint === full || (equal.has(id) && (full === bare || fingerprint === bare)),
    ) ?? null
  );
}

/** '118 of its 120 rows stand already in october.csv, 4 Nov 2025, which has 130.' */
export function likenessWords({ words, same, rows }: Pick<Likeness, 'words' | 'same' | 'rows'>, of: number): string {
  const counted = (count: number) => count.toLocaleString('en-GB');
  if (same === 0) return `${words} has as many rows and the same total.`;
  return `${counted(same)} of its ${counted(of)} ${of === 1 ? 'row' : 'rows'} stand already in ${words}, which has ${counted(rows)}.`;
}
