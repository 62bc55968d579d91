import { lettersOf, READ_AT_ONCE, type ExtractJob } from './extract-jobs';

const preview = (...contents: (string | null)[]): ExtractJob =>
  ({
    job: 'PREVIEW',
    cells: '[]',
    parts: { standing: contents.map((content) => ({ content })) },
  }) as unknown as ExtractJob;

describe('the letters of a preview', () => {
  it('are those of its cells and of the extracts that it is compared with', () => {
    expect(lettersOf(preview())).toBe(2);
    expect(lettersOf(preview('C1/A1 2025-10-01 1', null, 'C2/A2 2025-10-01 2'))).toBe(2 + 18 + 18);
  });

  it('of a small file beside a year of large extracts are too many to read at once', () => {
    const year = Array.from({ length: 12 }, () => 'C1000/A5000 2025-10-01 1\n'.repeat(20_000));
    expect(lettersOf(preview(...year))).toBeGreaterThan(READ_AT_ONCE);
  });
});
