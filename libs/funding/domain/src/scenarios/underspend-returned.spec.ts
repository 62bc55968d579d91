import { brokenFields, dateOf, penceOf, pounds } from '@weft/kernel';
import { brokenBy } from '../../../../portfolio/domain/src/testing/broken-by';
import { contribution, pool } from '../ledger/account';
import { availableOf } from '../ledger/balance';
import { decideReturnUnderspend } from '../ledger/funds';
import { nadia, sam } from '../testing/kept-ledger';
import { openedLedger, spend } from '../testing/scenario';
import { completePlan, y2025 } from '../testing/tower-hamlets';

// Rapid response could not recruit: £61,250.50 goes back to the ICB at the end of the year, once March has begun.
describe('an underspend returned', () => {
  const march = dateOf('2026-03-01');
  const opened = () => {
    const ledger = openedLedger(completePlan, y2025);
    spend(ledger, 'rapid-response', march, penceOf(33_874_950));
    return ledger;
  };
  const giveBack = (
    ledger: ReturnType<typeof opened>,
    amount = penceOf(6_125_050),
    who = nadia,
    reason = 'Posts stayed vacant.',
    month = march,
  ) => {
    const line = ledger.line('rapid-response');
    const moving = { key: 'return', who, facts: ledger.facts, reason };
    return decideReturnUnderspend({ ...line, available: availableOf(line.balance) }, { month, amount }, moving);
  };

  it('leaves the line and the contribution smaller, and the pool as it was', () => {
    const ledger = opened();
    ledger.must(giveBack(ledger));
    expect(ledger.balance('rapid-response')).toEqual({ budget: 33_874_950, committed: 0, spent: 33_874_950, held: 0 });
    expect(ledger.balanceOf(contribution('NHS_MINIMUM'))).toBe(-pounds(1_000_000) + 6_125_050);
    expect(ledger.balanceOf(pool('NHS_MINIMUM'))).toBe(0);
  });

  it('is by its own finance lead, with a reason, and no more than is left', () => {
    const ledger = opened();
    expect(giveBack(ledger, penceOf(1), sam).ok).toBe(true);
    expect(brokenBy(giveBack(ledger, penceOf(6_125_051)))).toEqual([['amount', 'overspends-line']]);
    expect(brokenBy(giveBack(ledger, penceOf(1), nadia, ''))).toEqual([['reason', 'required']]);
  });

  it('is not dated in a month that has not begun: the one that it is in is named', () => {
    const ledger = opened();
    ledger.today = dateOf('2026-03-12');
    const ahead = giveBack(ledger, penceOf(1), nadia, 'Posts stayed vacant.', dateOf('2026-04-01'));
    expect(brokenFields(ahead)).toEqual([
      {
        field: 'month',
        rule: 'month-ahead',
        message: 'Apr 2026 has not begun: nothing goes back in it yet. The month is Mar 2026.',
      },
    ]);
  });
});
