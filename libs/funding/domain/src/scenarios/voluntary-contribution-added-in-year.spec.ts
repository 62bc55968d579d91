import { dateOf, pounds } from '@weft/kernel';
import { pool } from '../ledger/account';
import { decideAllocate, decideContribute } from '../ledger/funds';
import { checkPlan } from '../plan/check-plan';
import { openedLedger } from '../testing/scenario';
import { nadia } from '../testing/kept-ledger';
import { completePlan, pack2025, rapidResponse, spends, y2025 } from '../testing/tower-hamlets';

// In October the council adds £80,000 of its own for winter; the plan is Complete again once a line spends it.
describe('a voluntary contribution added in-year', () => {
  const income = [
    ...completePlan.income,
    { id: 'i4', source: 'ADDITIONAL_LA', contributor: 'Public health', amounts: { [y2025]: pounds(80_000) } },
  ];
  const winter = {
    ...rapidResponse,
    id: 'winter',
    code: '2b',
    source: 'ADDITIONAL_LA',
    years: spends({ [y2025]: 80_000 }),
  };
  const lines = [...completePlan.lines, winter];
  const october = dateOf('2025-10-01');

  it('makes the plan Incomplete by exactly what is not spent yet', () => {
    expect(checkPlan(pack2025, { ...completePlan, income }).findings).toMatchObject([
      {
        rule: 'income-is-spent',
        field: 'income.ADDITIONAL_LA',
        figures: { figure: 0, required: 8_000_000, short: 8_000_000 },
      },
    ]);
  });

  it('needs no minimum, and the plan is Complete with the line that spends it', () => {
    expect(checkPlan(pack2025, { ...completePlan, income, lines }).status).toBe('COMPLETE');
  });

  it('stands in the pool from its month on, and leaves it for the line', () => {
    const ledger = openedLedger(completePlan, y2025);
    const moving = (key: string, reason: string | null) => ({ key, who: nadia, facts: ledger.facts, reason });
    const added = { source: 'ADDITIONAL_LA', organisationId: 'lbth', month: october, amount: pounds(80_000) };
    expect(decideContribute(added, moving('x', null)).ok).toBe(false);
    const entry = ledger.must(decideContribute(added, moving('added', 'Winter money of public health.')));
    expect(ledger.balanceOf(pool('ADDITIONAL_LA'))).toBe(8_000_000);
    const line = { id: 'winter', source: 'ADDITIONAL_LA', organisationId: 'elft' };
    const months = [dateOf('2025-11-01'), dateOf('2025-12-01')].map((month) => ({ month, amount: pounds(40_000) }));
    ledger.must(decideAllocate(line, months, moving('winter', null)));
    expect(ledger.balanceOf(pool('ADDITIONAL_LA'))).toBe(0);
    expect(entry.postings.every(({ month }) => month === october)).toBe(true);
  });
});
