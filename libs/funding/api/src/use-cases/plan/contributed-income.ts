import type { IncomeRow, RulePack } from '@weft/funding/domain';
import {
  accept,
  financialYearEnd,
  financialYearStart,
  formatPounds,
  invalid,
  NO_MONEY,
  penceOf,
  type FinancialYear,
  type Pence,
  type Result,
} from '@weft/kernel';
import type { UnitOfWork } from '@weft/platform';
import { cameInSql } from '../../queries/allocated';
import { followReturns } from '../ledger/follow-returns';

/**
 * Whether income may become what it is to be: what a source has brought into the ledger by now is not planned away. Nobody
 * else draws on the pools of the sources until the end. Where it may, what the plan thereby follows of returns is remembered.
 * Refuses `income-is-contributed`.
 * @param after null where the row is taken out.
 */
export async function requireContributed(
  work: UnitOfWork,
  { planId, pack }: { readonly planId: string; readonly pack: RulePack },
  before: IncomeRow,
  after: IncomeRow | null,
): Promise<Result<void>> {
  const sources = [...new Set([before.source, ...(after ? [after.source] : [])])].sort();
  const [, rows] = await Promise.all([
    work.rows(
      `select pg_advisory_xact_lock(hashtextextended('pool/' || weft_place() || '/' || s.source, 0))
       from (select source from unnest($1::text[]) source order by 1) s`,
      [sources],
    ),
    work.rows<{ source: string; year: string; contributed: number; others: number }>(
      `select s.source, y.year,
         ${cameInSql('NET', { source: 's.source', from: 'y.starts', through: 'y.ends' })} as contributed,
         (select coalesce(sum(a.amount), 0)::float8 from income_line i
            join income_line_year a on a.place_id = i.place_id and a.income_line_id = i.id
            where i.place_id = weft_place() and i.plan_id = $2::uuid and i.id <> $3::uuid and i.source = s.source
              and a.financial_year = y.year) as others
       from unnest($1::text[]) as s (source), unnest($4::text[], $5::date[], $6::date[]) as y (year, starts, ends)`,
      [sources, planId, before.id, pack.years, pack.years.map(financialYearStart), pack.years.map(financialYearEnd)],
    ),
  ]);
  const will: { readonly source: string; readonly year: FinancialYear; readonly planned: Pence }[] = [];
  for (const { source, year, contributed, others } of rows) {
    const own = after?.source === source ? (after.amounts[year as (typeof pack.years)[number]] ?? NO_MONEY) : NO_MONEY;
    if (others + own >= contributed) {
      will.push({ source, year: year as FinancialYear, planned: penceOf(others + own) });
      continue;
    }
    const name = pack.sources.find(({ id }) => id === source)?.name ?? source;
    const message = `The ledger has ${formatPounds(penceOf(contributed))} of ${name} for ${year} already; the plan cannot hold less.`;
    return invalid({ field: `amounts.${year}`, rule: 'income-is-contributed', message });
  }
  for (const { source, year, planned } of will) {
    await followReturns(work, source, year, { planned });
  }
  return accept(undefined);
}
