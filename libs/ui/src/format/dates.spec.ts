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
    ['31/3/26', '2026-03-31'],
    ['31 Mar 2026', '2026-03-31'],
    ['Dec-25', '2025-12-31'],
    ['Mar-26', '2026-03-31'],
    ['3 Jan', '2026-01-03'],
    ['Q2 2026', '2026-06-30'],
  ])('%s is %s', (text, iso) => {
    expect(readDay(text, TODAY)).toEqual({ iso });
  });

  it('is the first day of a month where something begins', () => {
    expect(readDay('Dec-25', TODAY, 'START')).toEqual({ iso: '2025-12-01' });
    expect(readDay('31/3/26', TODAY, 'START')).toEqual({ iso: '2026-03-31' });
  });

  it.each([
    ['31 Nov 2025', 'November has 30 days.'],
    ['29 Feb 2026', 'February 2026 has 28 days.'],
    ['soon', '“soon” is no date that can be read for sure. Give a date such as 28 Nov 2025.'],
    ['', 'Give a date such as 28 Nov 2025.'],
    ['TBC', 'Give a date such as 28 Nov 2025.'],
    ['28', '“28” is no date that can be read for sure. Give a date such as 28 Nov 2025.'],
    ['28 Nov 1999', '“28 Nov 1999” lies outside the years 2000 to 2100. Give a date such as 28 Nov 2025.'],
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
