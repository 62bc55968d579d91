import { dateOf, penceOf, pounds } from '@weft/kernel';
import { brokenBy } from '../../../../portfolio/domain/src/testing/broken-by';
import { lineAccount, paid } from '../ledger/account';
import { lineBalance } from '../ledger/balance';
import { decideMoveActual } from '../ledger/funds';
import { nadia, sam } from '../testing/kept-ledger';
import { openedLedger, spend } from '../testing/scenario';
import { completePlan, y2025 } from '../testing/tower-hamlets';

// An invoice of £4,812.37 for reablement was coded to rapid response in June, and June is closed.
describe('a mis-coded actual moved', () => {
  const june = dateOf('2025-06-01');
  const november = dateOf('2025-11-01');
  const invoice = penceOf(481_237);
  const opened = () => {
    const ledger = openedLedger(completePlan, y2025);
    spend(ledger, 'rapid-response', june, pounds(33_000));
    ledger.closedThrough = dateOf('2025-10-01');
    return ledger;
  };
  const moved = (ledger: ReturnType<typeof opened>, month = november, amount = invoice, who = nadia) => {
    const account = lineAccount('ACTUAL', 'rapid-response');
    return decideMoveActual(
      { account, stands: ledger.balanceOf(account), organisationId: 'elft' },
      { lineId: 'reablement', organisationId: 'lbth' },
      { month, amount },
      { key: 'move', who, facts: ledger.facts, reason: 'Invoice 20418 is for reablement.' },
    );
  };

  it('moves by a new entry in an open month; June stays as it was reported', () => {
    const ledger = opened();
    const before = ledger.entries.length;
    const entry = ledger.must(moved(ledger));
    expect(entry).toMatchObject({ kind: 'CORRECTION', reason: 'Invoice 20418 is for reablement.' });
    expect(ledger.entries).toHaveLength(before + 1);
    expect(lineBalance(ledger.entries, 'rapid-response', { through: june }).spent).toBe(pounds(33_000));
    expect(ledger.balance('rapid-response').spent).toBe(pounds(33_000) - invoice);
    expect(ledger.balance('reablement').spent).toBe(invoice);
  });

  it('leaves what was paid as it is', () => {
    const ledger = opened();
    const before = ledger.balanceOf(paid);
    ledger.must(moved(ledger));
    expect(ledger.balanceOf(paid)).toBe(before);
  });

  it('is refused in the closed month, for more than was coded there, and to who keeps one of the two lines alone', () => {
    const ledger = opened();
    expect(brokenBy(moved(ledger, june)).map(([, rule]) => rule)).toEqual(['month-closed', 'month-closed']);
    expect(brokenBy(moved(ledger, november, pounds(33_001)))).toEqual([['amount', 'moves-more-than-stands']]);
    expect(brokenBy(moved(ledger, november, invoice, sam))).toEqual([['', 'finance-of-another-organisation']]);
  });
});
