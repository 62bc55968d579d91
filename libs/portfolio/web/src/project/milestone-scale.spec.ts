import { scaleOf } from './milestone-scale';

describe('the line of time of the milestones', () => {
  const milestones = [
    { baselineOn: '2025-05-16', forecastOn: '2025-05-16', actualOn: '2025-05-16' },
    { baselineOn: '2026-01-30', forecastOn: '2026-02-27', actualOn: null },
    { baselineOn: null, forecastOn: null, actualOn: null },
  ];

  it('holds every date and today, in whole months', () => {
    const { at } = scaleOf(milestones, '2025-11-05');
    expect(at('2025-05-01')).toBe(0);
    expect(at('2026-03-01')).toBe(100);
    expect(at('2025-11-05')).toBeGreaterThan(at('2025-05-16'));
  });

  it('has at most four ticks, each on the first of a month', () => {
    const { ticks } = scaleOf(milestones, '2025-11-05');
    expect(ticks.map(({ label }) => label)).toEqual(['May', 'Aug', 'Nov', 'Feb']);
  });

  it('stands on today alone where there is no milestone', () => {
    const { at, ticks } = scaleOf([], '2025-11-05');
    expect(ticks).toHaveLength(1);
    expect(at('2025-11-05')).toBeGreaterThan(0);
    expect(at('2025-11-05')).toBeLessThan(100);
  });
});
