import fc from 'fast-check';
import { addDays, dateOf, weekday } from './iso-date';
import { addWorkingDays, bankHolidays, isWorkingDay, workingDaysBetween } from './working-days';

/** As published on gov.uk for England and Wales. */
const PUBLISHED: Readonly<Record<number, readonly string[]>> = {
  2023: ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26'],
  2024: ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
  2025: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2028: ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
};

describe('bank holidays of England and Wales', () => {
  it.each(Object.keys(PUBLISHED).map(Number))('of %i are the published ones', (year) => {
    expect([...bankHolidays(year)].sort()).toEqual(PUBLISHED[year]?.map((day) => `${year}-${day}`));
  });

  it('of 2022 follow the two proclamations', () => {
    const days = [...bankHolidays(2022)].sort();
    expect(days).toEqual(
      expect.arrayContaining(['2022-06-02', '2022-06-03', '2022-09-19', '2022-12-26', '2022-12-27']),
    );
    expect(days).not.toContain('2022-05-30');
  });
});

describe('working days', () => {
  it('the fifth working day of November 2025 is Friday the 7th', () => {
    expect(addWorkingDays(dateOf('2025-10-31'), 5)).toBe('2025-11-07');
  });

  it('steps over Easter', () => expect(addWorkingDays(dateOf('2025-04-17'), 1)).toBe('2025-04-22'));
  it('steps back over Christmas', () => expect(addWorkingDays(dateOf('2025-12-29'), -1)).toBe('2025-12-24'));
  it('with 0 days moves a Sunday to the Monday, and leaves a Monday', () => {
    expect(addWorkingDays(dateOf('2025-11-02'), 0)).toBe('2025-11-03');
    expect(addWorkingDays(dateOf('2025-11-03'), 0)).toBe('2025-11-03');
  });

  const dates = fc.integer({ min: 0, max: 2000 }).map((days) => addDays(dateOf('2023-01-01'), days));

  it('always land on a working day', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -60, max: 60 }), (date, days) => {
        expect(isWorkingDay(addWorkingDays(date, days))).toBe(true);
      }),
    );
  });

  it('count one by one: n + 1 is one working day after n', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (date, days) => {
        expect(addWorkingDays(addWorkingDays(date, days), 1)).toBe(addWorkingDays(date, days + 1));
      }),
    );
  });

  it('between two working days are what leads from one to the other', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -60, max: 60 }), (date, days) => {
        const from = addWorkingDays(date, 0);
        expect(workingDaysBetween(from, addWorkingDays(from, days))).toBe(days);
      }),
    );
  });

  it('between two dates leave out weekends and bank holidays', () => {
    expect(workingDaysBetween(dateOf('2025-12-24'), dateOf('2025-12-29'))).toBe(1);
    expect(workingDaysBetween(dateOf('2025-11-07'), dateOf('2025-11-09'))).toBe(0);
    expect(workingDaysBetween(dateOf('2025-11-10'), dateOf('2025-11-07'))).toBe(-1);
  });

  it('are never at a weekend', () => {
    fc.assert(fc.property(dates, (date) => expect(isWorkingDay(date) && weekday(date) % 6 === 0).toBe(false)));
  });
});
