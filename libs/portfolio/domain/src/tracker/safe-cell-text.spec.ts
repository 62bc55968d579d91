import fc from 'fast-check';
import { plainCellText, safeCellText } from './safe-cell-text';

describe('text that a spreadsheet would run', () => {
  it.each(['=1+1', '+44 20 7364 5000', '-5 days', '@SUM(A1)', '\t=1', '\r=1', "'=1", '＝1'])(
    '%j is written as text',
    (text) => {
      expect(safeCellText(text)).toBe(`'${text}`);
    },
  );
  it.each(['Home First', "'quoted'", '5 - 3', '', "O'Neill"])('%j stays as it is', (text) => {
    expect(safeCellText(text)).toBe(text);
  });

  it('never starts with what runs, and comes back as it went in', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[=+@'\t\r-]{0,4}[a-z=]{0,3}$/));
    fc.assert(
      fc.property(text, (original) => {
        const written = safeCellText(original);
        expect(written).not.toMatch(/^[=+\-@\t\r]/);
        expect(plainCellText(written)).toBe(original);
      }),
      { numRuns: 1000 },
    );
  });
});
