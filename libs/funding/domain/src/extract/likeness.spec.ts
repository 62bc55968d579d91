import fc from 'fast-check';
import { dateOf, penceOf, sumPence } from '@weft/kernel';
import { likeExtracts, likenessWords, rowKey, sameExtract, type StandingExtract } from './likeness';
import type { ExtractRow } from './read-extract';

const october = dateOf('2025-10-01');
const row = (coding: string, amount: number): ExtractRow => ({
  row: 0,
  coding,
  month: october,
  amount: penceOf(amount),
  text: 'Paid',
});
const tenRows = Array.from({ length: 10 }, (_, n) => row(`C1/${n}`, 100 * n + 100));
const standing = (rows: readonly ExtractRow[], more: Partial<StandingExtract> = {}): StandingExtract => ({
  id: 'october',
  words: 'october.csv, 4 Nov 2025',
  fingerprint: 'full',
  total: sumPence(rows.map(({ amount }) => amount)),
  rows: rows.map(rowKey),
  ...more,
});

describe('an extract that is like another', () => {
  it('has nine rows in ten of either, in whatever order, or as many rows and the same total', () => {
    const like = (rows: readonly ExtractRow[], of = tenRows) => likeExtracts(rows, [standing(of)]);
    expect(like([...tenRows].reverse())).toEqual([
      { id: 'october', words: 'october.csv, 4 Nov 2025', same: 10, rows: 10, equal: true },
    ]);
    expect(like([...tenRows.slice(1), row('C2/1', 5)])).toMatchObject([{ same: 9, equal: false }]);
    expect(like([...tenRows.slice(2), row('C2/1', 5), row('C2/2', 6)])).toEqual([]);
    // Movements from April, which hold October's once more, and a part of October's.
    const fromApril = [...tenRows, ...tenRows.map(({ coding, amount }) => row(`${coding}9`, amount))];
    expect(like(fromApril)).toMatchObject([{ same: 10 }]);
    expect(like(tenRows.slice(0, 3))).toMatchObject([{ same: 3, rows: 10 }]);
    expect(like(tenRows.map(({ amount }) => row('C9/9', amount)))).toMatchObject([{ same: 0 }]);
    expect(likeExtracts([row('C9/9', 100)], [standing([row('C1/1', 100)])])).toEqual([]);
    expect(like(tenRows.slice(1).map(({ amount }) => row('C9/9', amount)))).toEqual([]);
  });

  it('is the same where no text tells them apart, since one of both has none', () => {
    const one = standing(tenRows);
    const like = likeExtracts(tenRows, [one]);
    const same = (full: string, bare: string, of = one) => sameExtract({ full, bare }, like, [of])?.id ?? null;
    expect(same('full', 'bare')).toBe('october');
    expect(same('bare', 'bare')).toBe('october');
    expect(same('other', 'bare', { ...one, fingerprint: 'bare' })).toBe('october');
    // Both have texts, and these differ.
    expect(same('other', 'bare')).toBeNull();
  });

  it('is said in words', () => {
    const [like] = likeExtracts(tenRows.slice(0, 3), [standing(tenRows)]);
    expect(like && likenessWords(like, 3)).toBe(
      '3 of its 3 rows stand already in october.csv, 4 Nov 2025, which has 10.',
    );
  });

  it('counts each row once, whichever way they are compared', () => {
    const rows = fc.array(
      fc.tuple(fc.constantFrom('A/1', 'A/2', 'B/1'), fc.integer({ min: 1, max: 3 })).map(([of, n]) => row(of, n)),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, rows, (left, right) => {
        const [there] = likeExtracts(left, [standing(right)]);
        const [back] = likeExtracts(right, [standing(left)]);
        expect(there?.same).toBe(back?.same);
        expect(there?.equal).toBe(back?.equal);
        expect(there?.same ?? 0).toBeLessThanOrEqual(Math.min(left.length, right.length));
        const equal = [...left.map(rowKey)].sort().join('\n') === [...right.map(rowKey)].sort().join('\n');
        expect(there?.equal ?? false).toBe(equal);
      }),
      { numRuns: 1_000 },
    );
  });
});
