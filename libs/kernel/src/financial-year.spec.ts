import fc from 'fast-check';
import { financialYearEnd, financialYearOf, financialYearStart, isFinancialYear } from './financial-year';
import { addDays, dateOf } from './iso-date';

describe('the financial year', () => {
  it.each([
    ['2025-03-31', '2024-25'],
    ['2025-04-01', '2025-26'],
    ['2025-11-05', '2025-26'],
    ['1999-12-31', '1999-00'],
  ])('of %s is %s', (date, year) => expect(financialYearOf(dateOf(date))).toBe(year));

  it.each(['2025-26', '1999-00'])('is written %s', (text) => expect(isFinancialYear(text)).toBe(true));
  it.each(['2025-27', '2025/26', '2025', '25-26', '2025-2026', ''])('is not written %j', (text) => {
    expect(isFinancialYear(text)).toBe(false);
  });

  it('2025-26 runs from 1 April 2025 to 31 March 2026', () => {
    const year = financialYearOf(dateOf('2025-11-05'));
    expect([financialYearStart(year), financialYearEnd(year)]).toEqual(['2025-04-01', '2026-03-31']);
  });

  it('holds its dates: every date lies between start and end of its own year, and the next begins a day later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30000 }), (days) => {
        const date = addDays(dateOf('1995-01-01'), days);
        const year = financialYearOf(date);
        expect(isFinancialYear(year)).toBe(true);
        expect(financialYearStart(year) <= date && date <= financialYearEnd(year)).toBe(true);
        const next = addDays(financialYearEnd(year), 1);
        expect(financialYearStart(financialYearOf(next))).toBe(next);
      }),
    );
  });
});
