import { clock, dayOf, daysFrom, instant, longDay, readDay, shortDay, signedDays, weekday } from './dates';

const TODAY = '2025-11-05';

describe('a date that a person types', () => {
  it.each([
    ['28 Nov 2025', '2025-11-28'],
    ['28 nov', '2025-11-28'],
    ['Fri 28 Nov 2025', '2025-11-28'],
    ['28/11/2025', '2025-11-28'],
    ['28.11.25', '2025-11-28'],
    ['2025-11-28', '2025-11-28'],
    ['29 February 2028', '2028-02-29'],
  ])('%s is %s', (text, iso) => {
    expect(readDay(text, TODAY)).toEqual({ iso });
  });

  it.each([
    ['31 Nov 2025', 'November has 30 days.'],
    ['29 Feb 2026', 'February has 28 days.'],
    ['0 Nov 2025', 'November has 30 days.'],
    ['soon', 'Give a date such as 28 Nov 2025.'],
    ['', 'Give a date such as 28 Nov 2025.'],
    ['28', 'Give a date such as 28 Nov 2025.'],
    ['28 Nov 1999', 'Give a year from 2000 to 2100.'],
  ])('%s says what is wrong', (text, error) => {
    expect(readDay(text, TODAY)).toEqual({ error });
  });
});

describe('dates as they are shown', () => {
  it('are unknown as a dash', () => {
    expect([longDay(null), shortDay(undefined), weekday(''), signedDays(null), instant(null)]).toEqual(
      Array(5).fill('–'),
    );
  });

  it('leave the year out where it is plain', () => {
    expect(shortDay('2025-11-28', TODAY)).toBe('28 Nov');
    expect(shortDay('2026-01-19', TODAY)).toBe('19 Jan 2026');
  });

  it('show instants in London, across the end of summer time', () => {
    expect(instant('2025-10-26T00:30:00Z')).toBe('Sun 26 Oct 2025, 01:30');
    expect(instant('2025-10-26T01:30:00Z')).toBe('Sun 26 Oct 2025, 01:30');
    expect(clock('2025-07-01T09:40:00Z')).toBe('10:40');
    expect(dayOf('2025-07-31T23:30:00Z')).toBe('2025-08-01');
  });

  it('sign days', () => {
    expect([46, 0, -7].map(signedDays)).toEqual(['+46 d', '0 d', '−7 d']);
    expect(daysFrom('2025-10-13', TODAY)).toBe(23);
  });
});
