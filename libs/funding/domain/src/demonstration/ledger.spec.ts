import { demonstrationPartnership } from '@weft/identity/demonstration';
import { demonstrationPortfolio } from '@weft/portfolio/demonstration';
import { dateOf, sumPence } from '@weft/kernel';
import { forecastLine } from '../forecast/forecast';
import { lineMonths } from '../forecast/line-months';
import { offProfile, sumsOf, varianceOf } from '../forecast/variance';
import { lineAccount, BOOKS, pool } from '../ledger/account';
import { balanceOf, balances } from '../ledger/balance';
import { monthsOf } from '../ledger/months';
import { demonstrationExtract } from './extract';
import { demonstrationLedger } from './ledger';
import { demonstrationPlans } from './plan';

const partnership = demonstrationPartnership(2025);
const [plan] = demonstrationPlans(2025, partnership, demonstrationPortfolio(2025, partnership));
if (!plan) throw new Error('no plan');
const ledger = demonstrationLedger(2025, partnership, plan);
const { entries, closed } = ledger;
const months = monthsOf(ledger.year);

const off = (description: string): number | null => {
  const { id } = plan.plan.lines.find((line) => line.description === description) ?? { id: '' };
  const kept = months.map((month) => {
    const of = (book: (typeof BOOKS)[number]) =>
      balanceOf(entries, lineAccount(book, id), { from: month, through: month }) as number;
    return { month, budget: of('BUDGET'), committed: of('COMMITMENT'), actual: of('ACTUAL') };
  });
  const line = lineMonths(ledger.year, kept, [], dateOf('2025-09-01'));
  return offProfile(varianceOf(sumsOf({ months: line, forecast: forecastLine(line, 'PROFILE') })));
};

describe('the demonstration ledger', () => {
  it('is the same for the same seed', () => {
    expect(demonstrationLedger(2025, partnership, plan)).toEqual(ledger);
  });

  it('balances, entry by entry and book by book, and posts no key twice', () => {
    for (const { postings } of entries) {
      for (const book of BOOKS) {
        expect(sumPence(postings.filter(({ account }) => account.book === book).map(({ amount }) => amount))).toBe(0);
      }
    }
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  });

  it('gives each line what the plan spends, and leaves no source overdrawn', () => {
    const sums = balances(entries);
    const budget = sumPence(plan.plan.lines.map(({ id }) => sums.get(`BUDGET/LINE/${id}`) ?? (0 as never)));
    const planned = sumPence(plan.plan.lines.map(({ years }) => years[ledger.year]?.expenditure ?? (0 as never)));
    expect(budget).toBe(planned);
    for (const { source } of plan.plan.lines) expect(balanceOf(entries, pool(source ?? ''))).toBe(0);
  });

  it('has closed April to September, and posts nothing into a month after it was closed', () => {
    expect(closed.map(({ month }) => month)).toEqual(months.slice(0, 6));
    for (const { madeAt, postings } of entries) {
      const through = closed.filter(({ at }) => at < madeAt).at(-1)?.month ?? '';
      expect(postings.filter(({ month }) => month <= through)).toEqual([]);
    }
  });

  it('tells of a line that overspends by more than 10%, and of one that underspends', () => {
    expect(off('Equipment store and delivery')).toBeGreaterThan(1000);
    expect(off('Remote monitoring for frailty')).toBeLessThan(-1000);
    expect(Math.abs(off('Reablement service') ?? 0)).toBeLessThan(300);
  });

  it('has an extract of October that makes its total: lines as they stand, and what waits in suspense', () => {
    const extract = demonstrationExtract(2025, plan, ledger);
    const toLines = extract.rows.filter(({ lineId }) => lineId !== null);
    const stands = (id: string | null) =>
      balanceOf(entries, lineAccount('ACTUAL', id ?? ''), { from: extract.month, through: extract.month });
    expect(toLines.length).toBeGreaterThan(5);
    for (const { lineId, amount } of toLines) expect(amount).toBe(stands(lineId));
    expect(sumPence(toLines.map(({ amount }) => amount)) + extract.inSuspense).toBe(extract.total);
    expect(sumPence(extract.entry.postings.map(({ amount }) => amount))).toBe(0);
    expect(closed.some(({ month }) => month === extract.month)).toBe(false);
  });
});
