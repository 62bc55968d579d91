import type { Pence } from '@weft/kernel';
import { cellKey, columnsOf } from './columns';
import {
  cellOf,
  copiedText,
  gridRows,
  isOff,
  readBlock,
  shownLines,
  sumByColumn,
  tooMuch,
  varianceOfYear,
  varianceWords,
  withLinesBefore,
  yearOf,
  type ReadGrid,
} from './grid-model';

const twelve = (amount: number) => Array.from({ length: 12 }, () => amount);
const line = (id: string, schemeId: string, actual: readonly number[]) => ({
  id,
  code: id,
  description: `Line ${id}`,
  schemeId,
  schemeCode: schemeId,
  schemeName: `Scheme ${schemeId}`,
  organisationId: 'o',
  source: 'NHS_MINIMUM',
  plan: twelve(1000),
  actual: twelve(0).map((_, month) => actual[month] ?? 0),
  typed: twelve(0).map(() => null),
});
const grid = {
  financialYear: '2025-26',
  method: 'PROFILE',
  months: twelve(0).map((_, n) => ({ month: `2025-${n}`, closed: n < 2 })),
  lines: [line('1', 'a', [1000, 1100]), line('2', 'a', [900, 900, 950]), line('3', 'b', [])],
} as ReadGrid;
const nothing = { ACTUAL: new Map<string, Pence>(), FORECAST: new Map<string, Pence>() };

describe('the grid', () => {
  it('shows actuals where they are in and the forecast after, and adds both up', () => {
    const lines = shownLines(grid, nothing);
    expect(lines.map(({ entered }) => entered)).toEqual([2, 3, 2]);
    expect([cellOf(lines[0]!, 1, 'ACTUAL'), cellOf(lines[0]!, 2, 'ACTUAL')]).toEqual([
      { amount: 1100, is: 'actual' },
      { amount: 1050, is: 'forecast' },
    ]);
    expect(sumByColumn(lines, columnsOf('PLAN', grid.months))).toEqual(twelve(3000));
    expect(yearOf(lines, 'PLAN')).toBe(36_000);
  });

  it('marks a month by what the place calls far from its plan', () => {
    const [first, second] = shownLines(grid, nothing);
    const far = (month: number, percent: number) => [first, second].map((one) => isOff(one!, month, percent));
    expect([far(1, 10), far(1, 10.5), far(2, 5), far(0, 11)]).toEqual([
      [true, true],
      [false, false],
      [true, true],
      [false, false],
    ]);
    expect(varianceOfYear([{ ...first!, money: { ...first!.money, budget: 0 as Pence } }])).toBeNull();
  });

  it('goes on as the place has set', () => {
    // 2,100 of 1,000 planned so far: by profile twice and a tenth of what is planned goes on, by straight line the average.
    const uneven = { ...line('1', 'a', [1000, 1100]), plan: [0, ...twelve(1000).slice(1)] };
    const next = (method: 'PROFILE' | 'STRAIGHT_LINE') =>
      cellOf(shownLines({ ...grid, method, lines: [uneven] } as ReadGrid, nothing)[0]!, 2, 'ACTUAL').amount;
    expect([next('PROFILE'), next('STRAIGHT_LINE')]).toEqual([2100, 1050]);
  });

  it('works out anew the lines alone that are typed in', () => {
    const before = shownLines(grid, nothing);
    const after = shownLines(grid, {
      ...nothing,
      ACTUAL: new Map([[cellKey('1', '2025-2', 'ACTUAL'), 3000 as Pence]]),
    });
    expect(after.map((one, n) => one === before[n])).toEqual([false, true, true]);
    const anew = JSON.parse(JSON.stringify(grid)) as typeof grid;
    const read = { ...anew, lines: [line('1', 'a', [1000, 1200]), ...anew.lines.slice(1)] };
    const readAnew = withLinesBefore(read as ReadGrid, grid);
    expect(shownLines(readAnew, nothing).map((one, n) => one === before[n])).toEqual([false, true, true]);
    expect(withLinesBefore(anew, { ...grid, financialYear: '2024-25' })).toBe(anew);
    const closedAnew = { ...grid, months: grid.months.map((month, n) => ({ ...month, closed: n < 5 })) };
    expect(shownLines(closedAnew, nothing).map(({ entered }) => entered)).toEqual([5, 5, 5]);
  });

  it('follows at once what is typed, before it is saved', () => {
    const typed = { ...nothing, ACTUAL: new Map([[cellKey('1', '2025-2', 'ACTUAL'), 3000 as Pence]]) };
    const lines = shownLines(grid, typed);
    expect(cellOf(lines[0]!, 2, 'ACTUAL')).toEqual({ amount: 3000, is: 'actual' });
    expect(varianceWords([lines[0]!])).toBe('+70.0%');
    const forecast = shownLines(grid, {
      ...nothing,
      FORECAST: new Map([[cellKey('1', '2025-5', 'FORECAST'), 7 as Pence]]),
    });
    expect(cellOf(forecast[0]!, 5, 'FORECAST').amount).toBe(7);
  });

  it('keeps what is typed to its year', () => {
    const typed = { ...nothing, ACTUAL: new Map([[cellKey('1', '2024-2', 'ACTUAL'), 3000 as Pence]]) };
    expect(shownLines(grid, typed)[0]!.months.actual[2]).toBe(0);
  });

  it('copies actuals alone where actuals are entered, and never a forecast', () => {
    const [line] = shownLines(grid, nothing);
    expect([1, 2].map((month) => copiedText(line!, month, 'ACTUAL'))).toEqual(['11.00', '']);
    expect(copiedText(line!, 2, 'FORECAST')).toBe('10.50');
  });

  it('stands scheme by scheme', () => {
    const rows = gridRows(shownLines(grid, nothing));
    expect(rows.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['scheme a', 'line 1', 'line 2', 'scheme b', 'line 3']);
  });

  it('says how much of a block does not fit', () => {
    const block = readBlock('1\t2\t3\n4\t5\t6\n\t\t');
    expect(tooMuch(block, { lines: 2, columns: 3 })).toBeNull();
    expect(tooMuch(block, { lines: 1, columns: 3 })).toMatch(/fit: 1 row goes past the last line. Nothing/);
    expect(tooMuch(block, { lines: 1, columns: 1 })).toMatch(
      /1 row goes past the last line, and 2 columns go past March/,
    );
  });

  it('reads a block as spreadsheets copy it', () => {
    expect(readBlock('1\t2\r\n3\t\r\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
  });
});
