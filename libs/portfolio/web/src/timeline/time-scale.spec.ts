import { timeScale, ZOOMS } from './time-scale';

const TODAY = '2025-11-05';
const DATES = ['2025-04-14', '2026-02-28', '2025-12-01'];

describe('the scale of the timeline', () => {
  it.each(ZOOMS)(
    'by %s has every date within it, later ones further right, and finds a date again at its place',
    (zoom) => {
      const { x, width, dateAt } = timeScale(DATES, TODAY, zoom);
      for (const date of [...DATES, TODAY]) {
        expect(x(date)).toBeGreaterThanOrEqual(0);
        expect(x(date)).toBeLessThan(width);
        expect(dateAt(x(date) + 0.1)).toBe(date);
      }
      expect(x('2025-12-01')).toBeLessThan(x('2026-02-28'));
    },
  );

  it('begins with the month of the first date, and says which step today is in', () => {
    const { from, major, minor } = timeScale(DATES, TODAY, 'month');
    expect(from).toBe('2025-04-01');
    expect(major.map(({ label }) => label)).toEqual(['2025', '2026']);
    expect(minor.filter(({ now }) => now).map(({ label }) => label)).toEqual(['Nov']);
  });

  it('names weeks by their Mondays, quarters by their months', () => {
    const week = timeScale(['2025-11-01', '2025-11-20'], TODAY, 'week').minor;
    expect(week.map(({ label }) => label)).toEqual(['3', '10', '17', '24']);
    expect(week.find(({ now }) => now)?.label).toBe('3');
    const quarter = timeScale(DATES, TODAY, 'quarter').minor;
    expect(quarter[0]?.label).toBe('Apr to Jun');
    expect(quarter.find(({ now }) => now)?.label).toBe('Oct to Dec');
  });

  it('fills a sheet exactly, and a wide screen at least', () => {
    expect(timeScale(DATES, TODAY, 'year', { exactly: 900 }).width).toBe(900);
    expect(timeScale(DATES, TODAY, 'year', { atLeast: 1_400 }).width).toBeGreaterThanOrEqual(1_400);
    expect(timeScale([], TODAY, 'month').width).toBeGreaterThan(0);
  });
});
