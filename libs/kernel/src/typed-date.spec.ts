import fc from 'fast-check';
import { formatDate, formatMonth } from './format';
import { addDays, dateOf, daysBetween, monthEnd, weekday } from './iso-date';
import type { SheetValue } from './sheet-cells';
import { readDate, serialDate, type DateReading } from './typed-date';

const how: DateReading = { today: dateOf('2025-11-05'), dateSystem: '1900', edge: 'END', quarters: 'CALENDAR' };

/** The date, '' where nothing is said, or the rule that is broken. */
function dated(value: SheetValue, change: Partial<DateReading> = {}): string {
  const reading = readDate(value, { ...how, ...change });
  return reading.kind === 'VALUE' ? reading.value : reading.kind === 'EMPTY' ? '' : reading.rule;
}

describe('dates as people type them', () => {
  it.each([
    ['31/3/26', '2026-03-31'],
    ['31/03/2026', '2026-03-31'],
    ['31.03.2026', '2026-03-31'],
    ['31-03-26', '2026-03-31'],
    ['2026-03-31', '2026-03-31'],
    ['2026-03-31T00:00:00', '2026-03-31'],
    ['31/03/2026 00:00', '2026-03-31'],
    ['31 March 2026', '2026-03-31'],
    ['31st Mar 26', '2026-03-31'],
    ['31-Mar-26', '2026-03-31'],
    ['31Mar2026', '2026-03-31'],
    ['Tue 31 March 2026', '2026-03-31'],
    ['Tuesday, 31 March 2026', '2026-03-31'],
    ['March 31, 2026', '2026-03-31'],
    [' 31/3/26\u00a0', '2026-03-31'],
    ['31/3/26 (was 28/2/26)', '2026-03-31'],
    ['31/3/26 TBC', '2026-03-31'],
    ['31/3/26?', '2026-03-31'],
  ])('%j is %s', (typed, date) => expect(dated(typed)).toBe(date));

  it.each([
    ['Mar-26', '2026-03-31', '2026-03-01'],
    ['March 2026', '2026-03-31', '2026-03-01'],
    ["Mar '26", '2026-03-31', '2026-03-01'],
    ['03/2026', '2026-03-31', '2026-03-01'],
    ['3/26', '2026-03-31', '2026-03-01'],
    ['Feb-24', '2024-02-29', '2024-02-01'],
    ['Q2 2026', '2026-06-30', '2026-04-01'],
    ['2026 Q2', '2026-06-30', '2026-04-01'],
    ['Q2 2026/27', '2026-09-30', '2026-07-01'],
    ['Q4 25-26', '2026-03-31', '2026-01-01'],
    ['2025/26 Q1', '2025-06-30', '2025-04-01'],
    ['2025/26', '2026-03-31', '2025-04-01'],
    ['Q2', '2025-06-30', '2025-04-01'],
    ['4q', '2025-12-31', '2025-10-01'],
    ['w/c 3 Nov', '2025-11-07', '2025-11-03'],
    ['w/c 03/11/2025', '2025-11-07', '2025-11-03'],
    ['W/E 7 Nov 2025', '2025-11-07', '2025-11-03'],
    ['week commencing Monday 3 November', '2025-11-07', '2025-11-03'],
  ])('%j falls due on %s and begins on %s, with a note', (typed, end, start) => {
    expect([dated(typed), dated(typed, { edge: 'START' })]).toEqual([end, start]);
    expect(readDate(typed, how)).toMatchObject({ note: expect.stringContaining('read as') });
  });

  it.each([
    ['Q1', '2025-06-30'],
    ['Q2', '2025-09-30'],
    ['qtr 4', '2026-03-31'],
    ['Q2 2026', '2026-09-30'],
  ])('%j of the financial year ends on %s where the place counts so', (typed, end) => {
    expect(dated(typed, { quarters: 'FINANCIAL' })).toBe(end);
  });

  it.each([
    ['early March 2026', '2026-03-01'],
    ['mid March 2026', '2026-03-15'],
    ['end of Mar 26', '2026-03-31'],
    ['3 Jan', '2026-01-03'],
    ['3/12', '2025-12-03'],
  ])('%j is taken for %s', (typed, date) => expect(dated(typed)).toBe(date));

  it('a quarter of one year is of the calendar or of the financial year, as the place says', () => {
    expect(dated('Q2 2026', { quarters: 'FINANCIAL' })).toBe('2026-09-30');
    expect(dated('FY26 Q2')).toBe('2026-09-30');
  });

  it.each(['', ' ', 'TBC', 'tbc.', 'TBD', 'n/a', '-', '–', 'To be confirmed', '#N/A', 'Not known', '?'])(
    '%j says nothing',
    (typed) => expect(dated(typed)).toBe(''),
  );

  it.each([
    ['31/02/2026', 'no-such-day'],
    ['03/31/2026', 'month-first'],
    ['soon', 'not-a-date'],
    ['Spring 2026', 'not-a-date'],
    ['Complete', 'not-a-date'],
    ['31/3/26 30/4/26', 'not-a-date'],
    ['31/03/1926', 'date-out-of-range'],
    ['2025/27', 'not-a-date'],
    ['2026', 'not-a-date'],
    [2026, 'not-a-date'],
  ])('%j is refused: %s', (typed, rule) => expect(dated(typed)).toBe(rule));

  it('says what would be right', () => {
    expect(readDate('03/31/2026', how)).toMatchObject({ message: expect.stringContaining('31/03/2026?') });
    expect(readDate('soon', how)).toMatchObject({
      message: '“soon” is no date that can be read for sure. Write it as 31/03/2026, or leave the cell empty.',
    });
  });

  it('says how many days a month has, and ends as the one who asks would have it', () => {
    const right = 'Give a date such as 28 Nov 2025.';
    const said = (typed: string) => {
      const reading = readDate(typed, { ...how, right });
      return reading.kind === 'UNCLEAR' ? reading.message : '';
    };
    expect(said('31 Nov 2025')).toBe('November has 30 days.');
    expect(said('29/2/26')).toBe('February 2026 has 28 days.');
    expect(said('30 Feb')).toBe('February 2025 has 28 days.');
    expect(said('0/3/26')).toBe(`“0/3/26” does not exist in the calendar. ${right}`);
    expect(said('03/31/2026')).toBe('“03/31/2026” has no such month. Dates are written day first: 31/03/2026?');
  });

  it('a cell that the file calls a date is that date', () =>
    expect(dated({ date: dateOf('2026-03-31') })).toBe('2026-03-31'));

  it('a cell that shows a month alone is that month, though the file stores a day', () => {
    const march = { date: dateOf('2026-03-01'), shows: 'MONTH' as const };
    expect([dated(march), dated(march, { edge: 'START' })]).toEqual(['2026-03-31', '2026-03-01']);
  });

  it('reads serial numbers of both systems, in cells and in text', () => {
    expect(dated(46112)).toBe('2026-03-31');
    expect(dated(46112.75)).toBe('2026-03-31');
    expect(dated(44650, { dateSystem: '1904' })).toBe('2026-03-31');
    expect(dated('46112')).toBe('2026-03-31');
    expect(serialDate(36526, '1900')).toBe('2000-01-01');
    expect([serialDate(0, '1900'), serialDate(Number.NaN, '1900'), serialDate(1e9, '1904')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('laws of typed dates', () => {
  const day = fc.integer({ min: 0, max: 30000 }).map((days) => addDays(dateOf('2000-01-01'), days));
  const two = (text: string) => text.replace(/^0/, '');

  it('whatever the form, a full date is read as itself', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('/', '.', '-', ' '), (date, sep) => {
        const [y = '', m = '', d = ''] = date.split('-');
        const forms = [
          date,
          [d, m, y].join(sep),
          [two(d), two(m), y].join(sep),
          formatDate(date),
          `${formatDate(date)} tbc`,
        ];
        expect(forms.map((form) => dated(form))).toEqual(forms.map(() => date));
      }),
    );
  });

  it('serial numbers count days, in both systems', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(serialDate(daysBetween(dateOf('1899-12-30'), date), '1900')).toBe(date);
        expect(serialDate(daysBetween(dateOf('1904-01-01'), date), '1904')).toBe(date);
      }),
    );
  });

  it('a month is read as its last day, a week as its Friday', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(dated(formatMonth(date))).toBe(monthEnd(date));
        const week = dated(`w/c ${formatDate(date)}`);
        expect(weekday(dateOf(week))).toBe(5);
        expect(Math.abs(daysBetween(date, dateOf(week)))).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('no text whatever is read as a date out of range, or breaks the reader', () => {
    const piece = fc.constantFrom(
      '31',
      '3',
      '/',
      'Mar',
      '-',
      '26',
      '2026',
      'Q2',
      ' ',
      'w/c',
      'TBC',
      '(',
      ')',
      '?',
      'end of',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(fc.oneof(text, fc.double()), fc.constantFrom('START' as const, 'END' as const), (typed, edge) => {
        const reading = readDate(typed, { ...how, edge });
        if (reading.kind === 'VALUE') expect(reading.value >= '2000-01-01' && reading.value <= '2100-12-31').toBe(true);
        if (reading.kind === 'UNCLEAR') expect(reading.message).toMatch(/31\/03\/2026|day first/);
      }),
      { numRuns: 1000 },
    );
  });
});
