import fc from 'fast-check';
import { businessDate, endOfDay } from './business-date';
import { addDays, dateOf } from './iso-date';

const at = (instant: string) => businessDate(new Date(instant));

describe('the business date, in London', () => {
  it('is the date of UTC in winter', () => {
    expect(at('2025-01-15T23:59:59Z')).toBe('2025-01-15');
    expect(at('2025-01-16T00:00:00Z')).toBe('2025-01-16');
  });

  it('begins at 23:00 UTC in summer', () => {
    expect(at('2025-07-15T22:59:59Z')).toBe('2025-07-15');
    expect(at('2025-07-15T23:00:00Z')).toBe('2025-07-16');
  });

  it('the day on which clocks go forward begins in winter time and ends an hour early', () => {
    expect(at('2025-03-29T23:30:00Z')).toBe('2025-03-29');
    expect(at('2025-03-30T00:00:00Z')).toBe('2025-03-30');
    expect(at('2025-03-30T22:59:59Z')).toBe('2025-03-30');
    expect(at('2025-03-30T23:00:00Z')).toBe('2025-03-31');
  });

  it('the day on which clocks go back begins in summer time and has 25 hours', () => {
    expect(at('2025-10-25T22:59:59Z')).toBe('2025-10-25');
    expect(at('2025-10-25T23:00:00Z')).toBe('2025-10-26');
    expect(at('2025-10-26T23:59:59Z')).toBe('2025-10-26');
    expect(at('2025-10-27T00:00:00Z')).toBe('2025-10-27');
  });

  it('is the date of UTC or the day after, and always a date', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }), (now) => {
        const utc = dateOf(now.toISOString().slice(0, 10));
        expect([utc, addDays(utc, 1)]).toContain(businessDate(now));
      }),
    );
  });

  it('ends a millisecond before the next one begins, whatever the clocks do', () => {
    expect(['2025-01-15', '2025-07-15', '2025-03-30', '2025-10-26'].map((day) => endOfDay(dateOf(day)))).toEqual([
      '2025-01-15T23:59:59.999Z',
      '2025-07-15T22:59:59.999Z',
      '2025-03-30T22:59:59.999Z',
      '2025-10-26T23:59:59.999Z',
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const day = addDays(dateOf('2000-01-01'), days);
        const last = new Date(endOfDay(day)).getTime();
        expect([at(new Date(last).toISOString()), at(new Date(last + 1).toISOString())]).toEqual([
          day,
          addDays(day, 1),
        ]);
      }),
    );
  });
});
