import { addMonths, type IsoDate, pounds } from '@weft/kernel';
import { burnDownChart, burnDownSentence, type Money, phasingChart, phasingSentence } from './outturn-charts';
import { formatPercent } from '../shared/percent';

/** 12 months at £100 planned; the first two spent £110 each, the others expected so. */
const phasing = Array.from({ length: 12 }, (_, n) => ({
  month: addMonths('2025-04-01' as IsoDate, n),
  plan: pounds(100),
  actual: n < 2 ? pounds(110) : null,
  forecast: pounds(110),
  planSoFar: pounds(100 * (n + 1)),
  left: pounds(1_200 - 110 * (n + 1)),
}));
const money = (atOutturn: number, toDate = 20): Money => ({
  budget: pounds(1_200),
  planToDate: pounds(200),
  actualToDate: pounds(200 + toDate),
  outturn: pounds(1_200 + atOutturn),
  toDate: pounds(toDate),
  atOutturn: pounds(atOutturn),
});

describe('the year as charts', () => {
  it('a month is spent or expected, never both', () => {
    const { categories, series } = phasingChart(phasing);
    const [plan, actual, forecast] = series.map(({ values }) => values);
    expect(categories).toEqual(['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar']);
    expect(plan).toEqual(Array(12).fill(pounds(100)));
    expect(actual?.map((value) => value !== null)).toEqual(categories.map((_, n) => n < 2));
    expect(forecast?.map((value) => value !== null)).toEqual(categories.map((_, n) => n >= 2));
  });

  it('what is left goes on from the last month that is in, as forecast', () => {
    const [plan, left, forecast] = burnDownChart(phasing, pounds(1_200)).series.map(({ values }) => values);
    expect([plan?.[0], plan?.[11]]).toEqual([pounds(1_100), pounds(0)]);
    expect(left?.slice(0, 3)).toEqual([pounds(1_090), pounds(980), null]);
    expect(forecast?.slice(0, 3)).toEqual([null, pounds(980), pounds(870)]);
    expect(forecast?.[11]).toBe(pounds(-120));
  });

  it('before a month is in, all of it is forecast', () => {
    const ahead = phasing.map((month) => ({ ...month, actual: null }));
    expect(burnDownChart(ahead, pounds(1_200)).series[2]?.values).not.toContain(null);
    expect(burnDownSentence(ahead, money(0))).toBe(
      'All of £1k is left: no month is in for every line; nothing is expected to be left in March.',
    );
  });

  it('say in one sentence what is seen', () => {
    const spent = (amount: number) =>
      phasing.map((month, n) => ({ ...month, actual: n === 0 ? pounds(amount) : null }));
    expect(phasingSentence(phasing, money(120))).toBe(
      'Spent £220 to date, £20 more than planned. The year is expected to end £120 over its budget of £1k.',
    );
    expect(phasingSentence(spent(200), money(0, 0))).toBe(
      'Spent £200 to date, as planned. The year is expected to end on its budget of £1k.',
    );
    expect(phasingSentence(spent(195), money(-60, -5))).toBe(
      'Spent £195 to date, £5 less than planned. The year is expected to end £60 under its budget of £1k.',
    );
    expect(phasingSentence(spent(150), money(120))).toBe(
      'Spent £220 to date, £20 more than planned. £70 of it is of months after Apr 2025, which are not in for every line. ' +
        'The year is expected to end £120 over its budget of £1k.',
    );
    expect(phasingSentence([], money(120))).toContain('£220 of it is of months that are not in for every line.');
    expect(burnDownSentence(phasing, money(120))).toBe(
      '£980 of £1k is left after May 2025; £120 more than there is will be spent by March.',
    );
    expect(burnDownSentence(phasing, money(-60))).toBe(
      '£980 of £1k is left after May 2025; £60 will be left in March.',
    );
  });

  it('percent carry their sign, and nothing planned is no percent', () => {
    expect([123, -80, 0, 4, -4, null].map(formatPercent)).toEqual([
      '+1.2%',
      '−0.8%',
      '0.0%',
      '0.0%',
      '0.0%',
      'unplanned',
    ]);
  });
});
