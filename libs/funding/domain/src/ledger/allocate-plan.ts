import { minus, NO_MONEY, plus, splitPence, sumPence, type FinancialYear, type Pence, type Result } from '@weft/kernel';
import { accept, formatPounds, invalid, type InvalidField } from '@weft/kernel';
import { contribution, lineAccount, pool } from './account';
import { decidePost, type EntryDraft, type LedgerFacts, type Posting } from './entry';
import type { FundedLine } from './funds';
import { requireMonthKeeper, isClosed, monthsOf, type Month } from './months';
import type { MoneyKeeper } from './money-keeper';

/** A line that has no budget in the ledger yet, and what the plan spends on it in the year. */
export interface UnallocatedLine extends FundedLine {
  readonly code: string;
  readonly expenditure: Pence;
}

/** What a source brings in by the plan, and what of it the ledger has by now. */
export interface SourceIncome {
  readonly source: string;
  readonly planned: Pence;
  readonly contributed: Pence;
}

/**
 * Brings a plan's year into the ledger: income that is not contributed yet, and the expenditure of lines that have no
 * budget, evenly over the months that are open. Null where there is nothing to bring. Refuses `months-not-yours`,
 * `year-closed`, `pool-overdrawn` by the source, a missing reason, and what `decidePost` does.
 */
export function decideAllocatePlan(
  year: FinancialYear,
  { income, lines }: { readonly income: readonly SourceIncome[]; readonly lines: readonly UnallocatedLine[] },
  {
    key,
    who,
    facts,
    reason,
  }: { readonly key: string; readonly who: MoneyKeeper; readonly facts: LedgerFacts; readonly reason: string },
): Result<EntryDraft | null> {
  const may = requireMonthKeeper(who);
  if (!may.ok) return may;
  const open = monthsOf(year).filter((month) => !isClosed(month, facts.closedThrough));
  const [first] = open;
  if (first === undefined) {
    return invalid({ field: 'financialYear', rule: 'year-closed', message: `Every month of ${year} is closed.` });
  }
  const short = income.flatMap((one) => checkPool(one, lines, facts));
  if (short.length > 0) return invalid(...short);
  const postings = [
    ...income.flatMap((one) => contributed(one, first)),
    ...lines.flatMap((line) => allocated(line, open)),
  ];
  if (postings.length === 0) return accept(null);
  return decidePost({ kind: 'ALLOCATION', key, postings, reason, reverses: null }, facts);
}

function checkPool(
  { source, planned, contributed: had }: SourceIncome,
  lines: readonly UnallocatedLine[],
  { balanceOf }: LedgerFacts,
): InvalidField[] {
  const has = plus(balanceOf(pool(source)), minus(planned, had));
  const wanted = sumPence(lines.filter((line) => line.source === source).map(({ expenditure }) => expenditure));
  if (wanted <= has) return [];
  const message = `${formatPounds(has)} of ${source} is there for its lines; ${formatPounds(minus(wanted, has))} is short.`;
  return [{ field: `income.${source}`, rule: 'pool-overdrawn', message }];
}

function contributed({ source, planned, contributed: had }: SourceIncome, month: Month): Posting[] {
  const amount = minus(planned, had);
  if (amount <= 0) return [];
  return [
    { account: contribution(source), month, amount: minus(NO_MONEY, amount) },
    { account: pool(source), month, amount },
  ];
}

function allocated({ id, source, expenditure }: UnallocatedLine, open: readonly Month[]): Posting[] {
  const parts = splitPence(
    expenditure,
    open.map(() => 1),
  );
  const months = open.flatMap((month, index): Posting[] => {
    const amount = parts[index] ?? NO_MONEY;
    return amount === 0 ? [] : [{ account: lineAccount('BUDGET', id), month, amount }];
  });
  return [
    ...months,
    ...months.map((posting) => ({ ...posting, account: pool(source), amount: minus(NO_MONEY, posting.amount) })),
  ];
}
