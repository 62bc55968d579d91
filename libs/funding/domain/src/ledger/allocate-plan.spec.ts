import { pounds, type Pence } from '@weft/kernel';
import { brokenBy } from '../../../../portfolio/domain/src/testing/broken-by';
import { farida, KeptLedger, sam } from '../testing/kept-ledger';
import { completePlan, y2025 } from '../testing/tower-hamlets';
import { lineAccount, pool } from './account';
import { decideAllocatePlan } from './allocate-plan';
import { monthsOf } from './months';

const line = { id: 'reablement', code: '1a', source: 'NHS_MINIMUM', organisationId: 'lbth', expenditure: pounds(100) };
const income = [{ source: 'NHS_MINIMUM', planned: pounds(120), contributed: 0 as Pence }];
const allocate = (ledger: KeptLedger, plan = { income, lines: [line] }, who = farida) =>
  decideAllocatePlan(y2025, plan, { key: 'a', who, facts: ledger.facts, reason: 'The plan as agreed.' });

describe('a plan brought into the ledger', () => {
  it('is contributed and allocated to the penny, evenly over the open months', () => {
    const ledger = new KeptLedger(y2025, completePlan.lines);
    ledger.closedThrough = monthsOf(y2025)[4] ?? null;
    ledger.must(allocate(ledger));
    expect(ledger.balanceOf(pool('NHS_MINIMUM'))).toBe(2000);
    expect(ledger.months(lineAccount('BUDGET', 'reablement'))).toEqual([
      0, 0, 0, 0, 0, 1429, 1429, 1429, 1429, 1428, 1428, 1428,
    ]);
  });

  it('is refused where a source has not so much, where the year is closed, and to who keeps a part of it', () => {
    const ledger = new KeptLedger(y2025, completePlan.lines);
    const short = { income: [{ source: 'NHS_MINIMUM', planned: pounds(99), contributed: 0 as Pence }], lines: [line] };
    expect(brokenBy(allocate(ledger, short))).toEqual([['income.NHS_MINIMUM', 'pool-overdrawn']]);
    expect(brokenBy(allocate(ledger, undefined, sam))).toEqual([['', 'months-not-yours']]);
    ledger.closedThrough = monthsOf(y2025)[11] ?? null;
    expect(brokenBy(allocate(ledger))).toEqual([['financialYear', 'year-closed']]);
  });

  it('has nothing to bring where all is there', () => {
    const ledger = new KeptLedger(y2025, completePlan.lines);
    expect(allocate(ledger, { income: [{ ...income[0]!, contributed: pounds(120) }], lines: [] })).toEqual({
      ok: true,
      value: null,
    });
  });
});
