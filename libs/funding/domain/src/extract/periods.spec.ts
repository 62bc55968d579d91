import fc from 'fast-check';
import { addMonths, dateOf, type IsoDate } from '@weft/kernel';
import { monthsOf } from '../ledger/months';
import { y2025 } from '../testing/tower-hamlets';
import { decidePeriods, type PeriodsCount, type TypedPeriod } from './periods';
import { readExtract } from './read-extract';

const november = dateOf('2025-11-05');
const decide = (
  typed: readonly (string | TypedPeriod)[],
  { said = null, earlier = null }: { said?: PeriodsCount | null; earlier?: PeriodsCount | null } = {},
  today: IsoDate = november,
) =>
  decidePeriods(
    typed.map((one) => (typeof one === 'string' ? { period: one } : one)),
    { year: y2025, today },
    { said, earlier },
  );
const months = (...given: Parameters<typeof decide>) => decide(...given).months.map(({ month }) => month);

describe('the periods of an extract', () => {
  it.each([
    ['M3', '2025-06-01'],
    ['P07', '2025-10-01'],
    ['p12', '2026-03-01'],
  ])('count from April as %s does, which is %s', (period, month) => {
    expect(decide([period])).toMatchObject({ count: null, asked: false, months: [{ typed: period, month, rows: 1 }] });
  });

  // On 5 November 2025, in 2025-26.
  it.each([
    ['2025/10', 'CALENDAR', '2025-10-01', '2025/10 would be Jan 2026 counted from April, which is still to come.'],
    ['2025-09', 'CALENDAR', '2025-09-01', '2025-09 would be Dec 2025 counted from April, which is still to come.'],
    ['202502', 'FROM_APRIL', '2025-05-01', '202502 would be Feb 2025 as a month of the calendar, outside 2025-26.'],
    ['03/2025', 'FROM_APRIL', '2025-06-01', '03/2025 would be Mar 2025 as a month of the calendar, outside 2025-26.'],
    ['2025/13', 'FROM_APRIL', null, '2025/13 is no month of the calendar.'],
  ])('named %s tell that they are %s', (period, count, month, because) => {
    expect(decide([period])).toEqual({
      count,
      by: 'FILE',
      because,
      asked: false,
      months: [{ typed: period, month, rows: 1 }],
    });
  });

  it('of the new year are months of the calendar, once they have begun', () => {
    expect(months(['2026/03'], {}, dateOf('2026-03-31'))).toEqual(['2026-03-01']);
    expect(decide(['2026/03'], {}, dateOf('2026-03-31')).because).toBe(
      '2026/03 would be no period of 2025-26 counted from April.',
    );
  });

  it('are asked for where nobody can tell, and read by no guess', () => {
    const undecided = decide(['2025/07', '2025/07', '2025/06']);
    expect(undecided).toMatchObject({ count: null, by: null, asked: true });
    expect(undecided.months).toEqual([
      { typed: '2025/07', month: null, rows: 2 },
      { typed: '2025/06', month: null, rows: 1 },
    ]);
    // 2025/10 means two months at the end of the year.
    expect(decide(['2025/10'], {}, dateOf('2026-03-31')).asked).toBe(true);
    expect(months(['2025/07'], { said: 'CALENDAR' })).toEqual(['2025-07-01']);
    expect(months(['2025/07'], { said: 'FROM_APRIL' })).toEqual(['2025-10-01']);
  });

  it('are all told by the one that tells', () => {
    expect(months(['2025/07', '2025/02'])).toEqual(['2025-10-01', '2025-05-01']);
    expect(months(['2025/07', '2025/10'])).toEqual(['2025-07-01', '2025-10-01']);
  });

  it('are asked for where they tell both', () => {
    const both = decide(['2025/02', '2025/10'], { earlier: null });
    expect([both.asked, both.because]).toEqual([true, expect.stringContaining('So they do not count alike.')]);
  });

  it('are told by the dates that stand beside them, late and early ones among these', () => {
    const rows = (...dates: string[]) => dates.map((date) => ({ period: '2025/07', dated: dateOf(date) }));
    expect(decide(rows('2025-10-14', '2025-11-02', '2025-09-30'))).toMatchObject({
      count: 'FROM_APRIL',
      because: '2025/07 stands beside 14 Oct 2025 in its row.',
    });
    expect(decide(rows('2025-07-14', '2025-08-01', '2025-02-01'))).toMatchObject({ count: 'CALENDAR' });
    expect(decide(rows('2025-07-14', '2025-10-14')).asked).toBe(true);
  });

  it('count as in the last extract of the same ledger where the file does not tell, and as the person says before all', () => {
    expect(decide(['2025/07'], { earlier: 'CALENDAR' })).toMatchObject({ count: 'CALENDAR', by: 'EARLIER' });
    expect(decide(['2025/10'], { earlier: 'FROM_APRIL' })).toMatchObject({ count: 'CALENDAR', by: 'FILE' });
    expect(decide(['2025/10'], { earlier: 'CALENDAR', said: 'FROM_APRIL' })).toMatchObject({
      count: 'FROM_APRIL',
      by: 'PERSON',
    });
  });

  it('keep an extract out until they are decided, by one problem of the file', () => {
    const cells = ['2025/07', '2025/06'].map((period) => ({ costCentre: 'C1', account: '5', period, amount: '1.00' }));
    const of = { year: y2025, closedThrough: null, today: november };
    const { rows, problems } = readExtract(cells, of);
    expect([rows, problems]).toEqual([
      [],
      [
        {
          field: 'periods',
          rule: 'periods-undecided',
          message: '2025/07 may be Jul 2025, or Oct 2025 counted from April. Say how this ledger counts its periods.',
        },
      ],
    ]);
    expect(readExtract(cells, { ...of, periods: 'CALENDAR' }).rows.map(({ month }) => month)).toEqual([
      '2025-07-01',
      '2025-06-01',
    ]);
    // What is put right at the end of the year belongs to a month.
    const thirteenth = readExtract([{ costCentre: 'C1', account: '5', period: '2025/13', amount: '1.00' }], of);
    expect(thirteenth.problems[0]).toMatchObject({ rule: 'not-a-period', message: expect.stringContaining('M12') });
  });

  it('are never read as another month than the ledger means, whichever way it counts and whatever it brings', () => {
    const months = monthsOf(y2025);
    fc.assert(
      fc.property(
        fc.constantFrom<PeriodsCount>('FROM_APRIL', 'CALENDAR'),
        fc.integer({ min: 0, max: 11 }),
        fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        (count, last, all, dated) => {
          const today = addMonths(months[last] as IsoDate, 0);
          const meant = all.map((n) => months[n % (last + 1)] as IsoDate);
          const typed = meant.map((month) => {
            const year = count === 'CALENDAR' ? month.slice(0, 4) : '2025';
            const number = count === 'CALENDAR' ? Number(month.slice(5, 7)) : months.indexOf(month) + 1;
            return { period: `${year}/${number}`, ...(dated && { dated: month }) };
          });
          const read = decidePeriods(typed, { year: y2025, today }, { said: null, earlier: null });
          if (dated) expect(read.asked).toBe(false);
          if (!read.asked) {
            expect(read.count).toBe(count);
            const of = new Map(read.months.map(({ typed: period, month }) => [period, month]));
            expect(typed.map(({ period }) => of.get(period))).toEqual(meant);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
