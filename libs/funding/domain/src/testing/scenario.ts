import { splitPence, type FinancialYear, type Pence } from '@weft/kernel';
import { lineAccount } from '../ledger/account';
import { decideEnterActuals } from '../ledger/cells';
import { decideAllocate, decideContribute } from '../ledger/funds';
import { monthsOf, type Month } from '../ledger/months';
import type { Plan } from '../plan/plan';
import { KeptLedger, nadia } from './kept-ledger';

/** The ledger of a plan as it was agreed: income comes in, each line has what it spends, evenly by month. */
export function openedLedger(plan: Plan, year: FinancialYear): KeptLedger {
  const ledger = new KeptLedger(year, plan.lines);
  const months = monthsOf(year);
  const [april] = months;
  const moving = (key: string) => ({ key, who: nadia, facts: ledger.facts, reason: 'The plan as agreed.' });
  for (const { id, source, amounts } of plan.income) {
    const input = { source, organisationId: 'lbth', month: april as Month, amount: amounts[year] as Pence };
    ledger.must(decideContribute(input, moving(`income/${id}`)));
  }
  for (const { id, years } of plan.lines) {
    const parts = splitPence(
      years[year]?.expenditure as Pence,
      months.map(() => 1),
    );
    const byMonth = months.map((month, index) => ({ month, amount: parts[index] as Pence }));
    ledger.must(decideAllocate(ledger.line(id), byMonth, moving(`plan/${id}`)));
  }
  return ledger;
}

/** Somebody enters what a line has spent in a month. */
export function spend(ledger: KeptLedger, lineId: string, month: Month, to: Pence): void {
  const stands = ledger.phased(lineAccount('ACTUAL', lineId)).get(month) as Pence;
  const { organisationId } = ledger.line(lineId);
  const key = `spend/${ledger.entries.length}`;
  ledger.must(
    decideEnterActuals({
      key,
      cells: [{ lineId, organisationId, month, to, stands }],
      who: nadia,
      facts: ledger.facts,
    }),
  );
}
