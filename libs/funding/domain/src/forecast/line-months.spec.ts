import { dateOf } from '@weft/kernel';
import { y2025 } from '../testing/tower-hamlets';
import { lineMonths } from './line-months';

const month = (of: string, actual: number) => ({ month: dateOf(`2025-${of}-01`), budget: 1000, committed: 0, actual });

describe('a line’s year from what is kept of it', () => {
  it('has its amounts from April, whatever order they come in', () => {
    const { plan, actual, entered } = lineMonths(y2025, [month('06', 7), month('04', 5)], [], null);
    expect(plan.slice(0, 4)).toEqual([1000, 0, 1000, 0]);
    expect(actual.slice(0, 4)).toEqual([5, 0, 7, 0]);
    expect(entered).toBe(3);
  });

  it('has the actuals in of closed months, though nothing was spent', () => {
    expect(lineMonths(y2025, [month('04', 5)], [], dateOf('2025-09-01')).entered).toBe(6);
    expect(lineMonths(y2025, [month('04', 5)], [], dateOf('2024-09-01')).entered).toBe(1);
    expect(lineMonths(y2025, [month('10', 5)], [], dateOf('2025-09-01')).entered).toBe(7);
  });

  it('has what was taken back as not entered', () => {
    expect(lineMonths(y2025, [month('04', 0)], [], null).entered).toBe(0);
  });

  it('has what somebody typed', () => {
    const { typed } = lineMonths(y2025, [], [{ month: dateOf('2025-05-01'), amount: 9 }], null);
    expect(typed?.slice(0, 3)).toEqual([null, 9, null]);
  });
});
