import { neighbour } from './milestone-keys';

const row = (...days: string[]) => days.map((on) => ({ milestone: { id: on }, on }));
const ROWS = [
  row('2025-01-10', '2025-06-01'),
  row(),
  row('2025-02-01', '2025-05-20', '2025-12-01'),
  ...Array.from({ length: 300 }, () => row()),
  row('2025-05-21'),
];
const to = (id: string, key: string) => neighbour(ROWS, id, key)?.on;

describe('an arrow key from a milestone', () => {
  it('leads along its row, and no further', () => {
    expect(to('2025-02-01', 'ArrowRight')).toBe('2025-05-20');
    expect(to('2025-02-01', 'ArrowLeft')).toBeUndefined();
    expect(to('2025-12-01', 'ArrowRight')).toBeUndefined();
  });

  it('leads to the nearest in time of the next row that has any, however far that is', () => {
    expect(to('2025-06-01', 'ArrowDown')).toBe('2025-05-20');
    expect(to('2025-12-01', 'ArrowDown')).toBe('2025-05-21');
    expect(to('2025-05-21', 'ArrowUp')).toBe('2025-05-20');
    expect(to('2025-01-10', 'ArrowUp')).toBeUndefined();
  });

  it('leads nowhere by other keys, or from what is not there', () => {
    expect(to('2025-06-01', 'a')).toBeUndefined();
    expect(to('1999-01-01', 'ArrowDown')).toBeUndefined();
  });
});
