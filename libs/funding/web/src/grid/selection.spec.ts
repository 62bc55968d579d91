import { filledBlock } from './grid-model';
import { between, fillTarget, isWithin } from './selection';

describe('what is selected and filled', () => {
  const block = between({ line: 4, column: 7 }, { line: 3, column: 6 });

  it('goes from one corner to the other, whichever was first', () => {
    expect(block).toEqual({ from: { line: 3, column: 6 }, to: { line: 4, column: 7 } });
    expect([isWithin(block, { line: 4, column: 6 }), isWithin(block, { line: 5, column: 6 })]).toEqual([true, false]);
  });

  it('is filled down or to the right, never both, and never backwards', () => {
    expect(fillTarget(block, { line: 9, column: 8 })).toEqual({ from: block.from, to: { line: 9, column: 7 } });
    expect(fillTarget(block, { line: 5, column: 10 })).toEqual({ from: block.from, to: { line: 4, column: 10 } });
    expect(fillTarget(block, { line: 1, column: 1 })).toBeNull();
    expect(fillTarget(block, block.to)).toBeNull();
  });

  it('repeats what is copied', () => {
    const copied = [
      ['1', '2'],
      ['3', ''],
    ];
    expect(filledBlock(copied, { lines: 3, columns: 2 })).toEqual([
      ['1', '2'],
      ['3', ''],
      ['1', '2'],
    ]);
    expect(filledBlock([['1']], { lines: 1, columns: 3 })).toEqual([['1', '1', '1']]);
  });
});
