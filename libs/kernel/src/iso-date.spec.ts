import fc from 'fast-check';
import {
  addDays,
  addMonths,
  compare,
  dateOf,
  daysBetween,
  isIsoDate,
  isoDate,
  monthEnd,
  monthStart,
  weekday,
} from './iso-date';

const dates = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2110-12-31'), noInvalidDate: true })
  .map((date) => dateOf(date.toISOString().slice(0, 10)));

describe('reading a date', () => {
  it.each(['2025-11-05', '2024-02-29', '2000-02-29', '9999-12-31'])('accepts %s', (text) => {
    expect(isoDate(text)).toEqual({ ok: true, value: text });
  });

  it.each(['2025-02-29', '2100-02-29', '2025-13-01', '2025-00-10', '2025-11-31', '2025-11-00'])(
    'refuses %s, which does not exist',
    (text) => expect(isIsoDate(text)).toBe(false),
  );

  it.each(['', '5 Nov 2025', '2025-1-5', '25-11-05', '2025-11-05T00:00', ' 2025-11-05', '2025-11-05\n', '0000-01-01'])(
    'refuses %j, which is not in the one form',
    (text) => expect(isIsoDate(text)).toBe(false),
  );

  it('names field and rule where it refuses', () => {
    const refused = isoDate('tomorrow', 'forecastOn');
    expect(refused).toMatchObject({ refusal: { fields: [{ field: 'forecastOn', rule: 'not-a-date' }] } });
  });

  it('throws where the program itself wrote a date that is none', () => {
    expect(() => dateOf('2025-02-30')).toThrow(RangeError);
  });
});

describe('counting with dates', () => {
  it('crosses a leap day', () => expect(addDays(dateOf('2024-02-28'), 2)).toBe('2024-03-01'));
  it('counts across both clock changes of 2025', () => {
    expect(daysBetween(dateOf('2025-03-29'), dateOf('2025-03-31'))).toBe(2);
    expect(daysBetween(dateOf('2025-10-25'), dateOf('2025-10-27'))).toBe(2);
  });
  it('keeps to the last day of a shorter month', () => {
    expect(addMonths(dateOf('2025-01-31'), 1)).toBe('2025-02-28');
    expect(addMonths(dateOf('2024-03-31'), -1)).toBe('2024-02-29');
    expect(addMonths(dateOf('2025-11-05'), 14)).toBe('2027-01-05');
  });
  it('knows the first and last day of a month', () => {
    expect([monthStart(dateOf('2024-02-15')), monthEnd(dateOf('2024-02-15'))]).toEqual(['2024-02-01', '2024-02-29']);
  });
  it('knows the demonstration day as a Wednesday', () => expect(weekday(dateOf('2025-11-05'))).toBe(3));
});

describe('laws of dates', () => {
  it('going there and back leads home', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -20000, max: 20000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('the order of dates is the sign of the days between them', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(Math.sign(compare(a, b))).toBe(Math.sign(daysBetween(b, a)));
      }),
    );
  });

  it('a month later is in the month after', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(monthStart(addMonths(date, 1))).toBe(addDays(monthEnd(date), 1));
      }),
    );
  });
});
