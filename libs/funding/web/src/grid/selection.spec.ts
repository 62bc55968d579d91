import { filledBlock } from './grid-model';
import { between, fillTarget, isWithin } from './selection';

describe('what is selected and filled', () => {
  const block = between({ line: 4, month: 7 }, { line: 3, month: 6 });

  it('goes from one corner to the other, whichever was first', () => {
    expect(block).toEqual({ from: { line: 3, month: 6 }, to: { line: 4, month: 7 } });
    expect([isWithin(block, { line: 4, month: 6 }), isWithin(block, { line: 5, month: 6 })]).toEqual([true, false]);
  });

  it('is filled down or to the right, never both, and never backwards', () => {
    expect(fillTarget(block, { line: 9, month: 8 })).toEqual({ from: block.from, to: { line: 9, month: 7 } });
    expect(fillTarget(block, { line: 5, month: 10 })).toEqual({ from: block.from, to: { line: 4, month: 10 } });
    expect(fillTarget(block, { line: 1, month: 1 })).toBeNull();
    expect(fillTarget(block, block.to)).toBeNull();
  });

  it('repeats what is copied', () => {
    const copied = [
      ['1', '2'],
      ['3', ''],
    ];
    expect(filledBlock(copied, { lines: 3, months: 2 })).toEqual([
      ['1', '2'],
      ['3', ''],
      ['1', '2'],
    ]);
    expect(filledBlock([['1']], { lines: 1, months: 3 })).toEqual([['1', '1', '1']]);
  });
});
