import { dateOf, minus, NO_MONEY, penceOf, pounds, sumPence, type Result } from '@weft/kernel';
import { brokenBy } from '../../../../portfolio/domain/src/testing/broken-by';
import { openedLedger } from '../testing/scenario';
import { completePlan, y2025 } from '../testing/tower-hamlets';
import { lineAccount, pool } from './account';
import { decideContribute } from './funds';
import { monthsOf } from './months';
import { decideAllocateLine, decideReplan } from './replan';
import { nadia, sam, tanvir } from '../testing/kept-ledger';

// A line of £200,000 whose budget the ledger has; £80,000 more of the source come in during October.
describe('a plan that changes once the ledger has it', () => {
  const opened = () => {
    const ledger = openedLedger(completePlan, y2025);
    const added = { source: 'DFG', organisationId: 'lbth', month: dateOf('2025-10-01'), amount: pounds(80_000) };
    ledger.must(decideContribute(added, { key: 'added', who: nadia, facts: ledger.facts, reason: 'More.' }));
    return ledger;
  };
  const replan = (ledger: ReturnType<typeof opened>, to: number, toContribute = 0, budget: number | null = 200_000) =>
    decideReplan(
      {
        id: 'adaptations',
        source: 'DFG',
        year: y2025,
        from: pounds(200_000),
        to: penceOf(to),
        budget: budget === null ? null : pounds(budget),
        toContribute: penceOf(toContribute),
      },
      `replan/${to}`,
      ledger.facts,
    );

  it('gets the difference over the open months, to the penny', () => {
    const ledger = opened();
    const account = lineAccount('BUDGET', 'adaptations');
    const before = ledger.months(account);
    ledger.closedThrough = dateOf('2025-09-01');
    ledger.must(replan(ledger, 28_000_000));
    const months = ledger.months(account);
    expect(months.slice(0, 6)).toEqual(before.slice(0, 6));
    expect(sumPence(months)).toBe(28_000_000);
    expect(minus(months[11] ?? NO_MONEY, before[11] ?? NO_MONEY)).toBe(1_333_333);
    expect(ledger.balanceOf(pool('DFG'))).toBe(0);
  });

  it('brings in income that the ledger does not have yet, and never more than there is', () => {
    const ledger = opened();
    expect(brokenBy(replan(ledger, 28_000_001))).toEqual([[`years.${y2025}.expenditure`, 'pool-overdrawn']]);
    ledger.must(replan(ledger, 28_000_001, 100));
    expect(ledger.balanceOf(pool('DFG'))).toBe(99);
  });

  it('is not planned below what is allocated, nor in a year that is closed', () => {
    const ledger = opened();
    expect(brokenBy(replan(ledger, 19_999_999))).toEqual([[`years.${y2025}.expenditure`, 'budget-is-allocated']]);
    ledger.closedThrough = monthsOf(y2025).at(-1) ?? null;
    expect(brokenBy(replan(ledger, 20_000_001))).toEqual([[`years.${y2025}.expenditure`, 'year-closed']]);
  });

  it('posts nothing where nothing changes, or where the ledger has no budget of it', () => {
    const ledger = opened();
    const nothing: Result<null> = { ok: true, value: null };
    expect(replan(ledger, 20_000_000)).toEqual(nothing);
    expect(replan(ledger, 30_000_000, 0, null)).toEqual(nothing);
  });
});

describe('the allocation of one line', () => {
  const opened = () => {
    const ledger = openedLedger(completePlan, y2025);
    const added = { source: 'DFG', organisationId: 'lbth', month: dateOf('2025-10-01'), amount: pounds(80_000) };
    ledger.must(decideContribute(added, { key: 'added', who: nadia, facts: ledger.facts, reason: 'More.' }));
    return ledger;
  };
  const allocate = (ledger: ReturnType<typeof opened>, amount: number, more: object = {}, who = nadia) =>
    decideAllocateLine(
      {
        ...ledger.line('adaptations'),
        year: y2025,
        planned: pounds(300_000),
        allocated: pounds(200_000),
        toContribute: NO_MONEY,
        ...more,
      },
      penceOf(amount),
      { key: 'allocate', who, facts: ledger.facts, reason: 'As planned.' },
    );

  it('brings what the plan spends and the ledger has not, from the pool over the open months', () => {
    const ledger = opened();
    ledger.closedThrough = dateOf('2025-11-01');
    ledger.must(allocate(ledger, 8_000_000));
    expect(ledger.balance('adaptations').budget).toBe(pounds(280_000));
    expect(ledger.balanceOf(pool('DFG'))).toBe(0);
    expect(brokenBy(allocate(ledger, 1, { allocated: pounds(280_000) }))).toEqual([['amount', 'pool-overdrawn']]);
  });

  it('goes no further than the plan and the pool, and happens once', () => {
    const ledger = opened();
    expect(brokenBy(allocate(ledger, 10_000_001))).toEqual([['amount', 'beyond-plan']]);
    expect(brokenBy(allocate(ledger, 8_000_001))).toEqual([['amount', 'pool-overdrawn']]);
    expect(allocate(ledger, 8_000_001, { toContribute: pounds(1) }).ok).toBe(true);
    expect(brokenBy(allocate(ledger, 0))).toEqual([['amount', 'not-positive']]);
    ledger.must(allocate(ledger, 100));
    expect(brokenBy(allocate(ledger, 100))).toEqual([['requestId', 'posted-already']]);
  });

  it('is by who keeps the money of the line', () => {
    const ledger = opened();
    expect(brokenBy(allocate(ledger, 1, {}, sam))).toEqual([['', 'finance-of-another-organisation']]);
    expect(brokenBy(allocate(ledger, 1, {}, tanvir))).toEqual([['', 'finance-wrong-role']]);
  });
});
