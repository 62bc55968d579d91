import { decideReplan, type LedgerFacts, type Month, type PlanLine } from '@weft/funding/domain';
import {
  accept,
  financialYearEnd,
  financialYearStart,
  invalid,
  newId,
  NO_MONEY,
  type FinancialYear,
  type IsoDate,
  type Pence,
  type Result,
} from '@weft/kernel';
import type { UnitOfWork } from '@weft/platform';
import { allocatedSql, cameInSql } from '../../queries/allocated';
import { postEntry } from '../ledger/post-entry';

/** What the ledger holds of a line's year, and of the source that it draws on. */
export interface Held {
  /** What the plan has brought it; null where it was not brought into the ledger. */
  readonly budget: Pence | null;
  readonly pool: Pence;
  readonly planned: Pence;
  readonly contributed: Pence;
  readonly closedThrough: Month | null;
}

/**
 * Brings the ledger into line with a changed figure of the plan, in the same unit of work. Refuses another source for a line
 * with a budget (`budget-is-allocated`), and what `decideReplan` refuses.
 */
export async function followInLedger(
  work: UnitOfWork,
  planId: string,
  before: PlanLine,
  after: PlanLine,
): Promise<Result<void>> {
  for (const year of Object.keys({ ...before.years, ...after.years }) as FinancialYear[]) {
    const from = before.years[year]?.expenditure ?? NO_MONEY;
    const to = after.years[year]?.expenditure ?? NO_MONEY;
    if (from === to && before.source === after.source) {
      continue;
    }
    const held = await heldBy(work, planId, before, year);
    if (held.budget !== null && before.source !== after.source) {
      const message =
        'The ledger has a budget of this line from its source. What comes from another one is another line.';
      return invalid({ field: 'source', rule: 'budget-is-allocated', message });
    }
    const source = before.source ?? '';
    const toContribute = Math.max(0, held.planned - held.contributed) as Pence;
    const line = { id: before.id, source, year, from, to, budget: held.budget, toContribute };
    const decided = decideReplan(line, `replan/${before.id}/${newId()}`, factsOf(work, year, held));
    if (!decided.ok) {
      return decided;
    }
    if (decided.value) {
      postEntry(work, decided.value);
    }
  }
  return accept(undefined);
}

/** Nobody else draws on the pool of the source, and no month is closed, until the end of this work. */
export async function heldBy(
  work: UnitOfWork,
  planId: string,
  { id, source }: Pick<PlanLine, 'id' | 'source'>,
  year: FinancialYear,
): Promise<Held> {
  const [, , [held]] = await Promise.all([
    work.rows('select pg_advisory_xact_lock_shared(ledger_lock(weft_place()))'),
    work.rows(`select pg_advisory_xact_lock(hashtextextended('pool/' || weft_place() || '/' || $1::text, 0))`, [
      source,
    ]),
    work.rows<Held>(
      `select nullif(${allocatedSql('$1::uuid', '$4::date', '$5::date')}, 0) as budget,
         coalesce(sum(amount) filter (where account = 'POOL' and month between $4::date and $5::date), 0)::float8 as pool,
         ${cameInSql('COUNTS', { source: '$3', from: '$4::date', through: '$5::date' })} as contributed,
         (select coalesce(sum(y.amount), 0)::float8 from income_line i join income_line_year y on y.place_id = i.place_id and y.income_line_id = i.id
           where i.place_id = weft_place() and i.plan_id = $2::uuid and i.source = $3 and y.financial_year = $6) as planned,
         (select max(month) from closed_month where place_id = weft_place()) as "closedThrough"
       from posting where place_id = weft_place() and line_id is null and book = 'BUDGET' and of_what = $3`,
      [id, planId, source, financialYearStart(year), financialYearEnd(year), year],
    ),
  ]);
  return held as Held;
}

/** The entry is new, and the pool is all that it draws on. */
const factsOf = (work: UnitOfWork, year: FinancialYear, { pool, closedThrough }: Held): LedgerFacts => ({
  closedThrough,
  today: work.today as IsoDate,
  yearsOf: () => [year],
  isPosted: () => false,
  balanceOf: ({ kind }) => (kind === 'POOL' ? pool : NO_MONEY),
});
