import { dateOf, financialYearOf, penceOf, pounds } from '@weft/kernel';
import { brokenBy } from '../../../../portfolio/domain/src/testing/broken-by';
import { carriedForward, pool } from '../ledger/account';
import { availableOf, balances, lineBalance } from '../ledger/balance';
import { decideAllocate, decideCarryForward } from '../ledger/funds';
import { monthsOf } from '../ledger/months';
import { nadia } from '../testing/kept-ledger';
import { openedLedger, spend } from '../testing/scenario';
import { completePlan, y2025 } from '../testing/tower-hamlets';

// £30,000 of adaptations are not finished in March; the money goes with them into 2026-27.
describe('carry-forward', () => {
  const y2026 = financialYearOf(dateOf('2026-04-01'));
  const march = monthsOf(y2025).at(-1) ?? dateOf('2026-03-01');
  const opened = () => {
    const ledger = openedLedger(completePlan, y2025);
    spend(ledger, 'adaptations', march, pounds(170_000));
    return ledger;
  };
  const carry = (
    ledger: ReturnType<typeof opened>,
    amount = pounds(30_000),
    reason: string | null = 'Works run into May.',
  ) => {
    const line = ledger.line('adaptations');
    return decideCarryForward(
      { ...line, available: availableOf(line.balance) },
      { amount, from: y2025, to: y2026, toSource: 'DFG' },
      { key: 'carry/adaptations', who: nadia, facts: ledger.facts, reason },
    );
  };

  it('leaves the line in March and stands in the pool in April, in one entry', () => {
    const ledger = opened();
    ledger.must(carry(ledger));
    const atMarch = balances(ledger.entries, { through: march });
    expect(lineBalance(ledger.entries, 'adaptations').budget).toBe(pounds(170_000));
    expect(atMarch.get('BUDGET/CARRIED_FORWARD/DFG')).toBe(pounds(30_000));
    expect(ledger.balanceOf(carriedForward('DFG'))).toBe(0);
    expect(ledger.balanceOf(pool('DFG'))).toBe(pounds(30_000));
  });

  it('is allocated to a line of the next year', () => {
    const ledger = opened();
    ledger.must(carry(ledger));
    const next = { id: 'adaptations-26', source: 'DFG', organisationId: 'lbth' };
    const april = dateOf('2026-04-01');
    // Its plan is the next round's.
    const facts = { ...ledger.facts, yearsOf: () => [y2026] };
    const moving = { key: 'a26', who: nadia, facts, reason: null };
    ledger.must(decideAllocate(next, [{ month: april, amount: pounds(30_000) }], moving));
    expect(lineBalance(ledger.entries, next.id, { from: april }).budget).toBe(pounds(30_000));
  });

  it('takes no more than is left, says why, and happens once', () => {
    const ledger = opened();
    expect(brokenBy(carry(ledger, penceOf(3_000_001)))).toEqual([['amount', 'overspends-line']]);
    expect(brokenBy(carry(ledger, pounds(1), null))).toEqual([['reason', 'required']]);
    ledger.must(carry(ledger, pounds(10_000)));
    expect(brokenBy(carry(ledger, pounds(10_000)))).toEqual([['requestId', 'posted-already']]);
  });

  it('is made before March closes', () => {
    const ledger = opened();
    ledger.closedThrough = march;
    expect(brokenBy(carry(ledger)).every(([, rule]) => rule === 'month-closed')).toBe(true);
  });
});
