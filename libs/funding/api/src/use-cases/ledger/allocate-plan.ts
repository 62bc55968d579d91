import { decideAllocatePlan, type UnallocatedLine } from '@weft/funding/domain';
import { accept, formatPounds, isFinancialYear, NO_MONEY, penceOf, sumPence } from '@weft/kernel';
import { Refused, type UnitOfWork, type UseCase } from '@weft/platform';
import { allocatedSql, cameInSql } from '../../queries/allocated';
import { boundsOf } from '../../queries/month-kept';
import { knownCodesOf } from '../../queries/plan-json';
import { notAYear } from '../not-a-year';
import { cellsAnswer } from './cells-answer';
import { keeperOf, openLedger } from './open-ledger';
import { postEntry } from './post-entry';

interface Input {
  readonly requestId: string;
  readonly financialYear: string;
  readonly reason: string;
}

/** Brings the plan of a year into the ledger: income, and what lines are to spend and were not allocated yet. */
export const allocatePlan: UseCase<Input> = async (work, { requestId, financialYear: year, reason }) => {
  if (!isFinancialYear(year)) return notAYear;
  const before = await planOf(work, year);
  const key = `allocation/${requestId}`;
  const sources = new Set(before.income.map(({ source }) => source));
  const { lines, facts } = await openLedger(
    work,
    before.lines.map(({ id }) => id),
    { keys: [key], sources: [...sources], year },
  );
  // Again, now that nobody else changes these lines: what was edited meanwhile is allocated as it is.
  const plan = await planOf(work, year);
  const contributed = await contributedIn(work, [...sources], year);
  const wanted = plan.lines.flatMap(({ id, expenditure, allocated }): UnallocatedLine[] => {
    const line = lines.get(id);
    const more = expenditure - allocated;
    return line && more > 0 ? [{ ...line, expenditure: penceOf(more) }] : [];
  });
  const income = plan.income
    .filter(({ source }) => sources.has(source))
    .map(({ source, amount }) => ({
      source,
      planned: penceOf(amount),
      contributed: contributed.get(source) ?? NO_MONEY,
    }));
  const decided = decideAllocatePlan(year, { income, lines: wanted }, { key, who: keeperOf(work), facts, reason });
  if (!decided.ok) return decided;
  const lineIds = wanted.map(({ id }) => id);
  if (decided.value === null) return accept(cellsAnswer(null, lineIds));
  const id = postEntry(work, decided.value);
  work.tell({
    kind: 'plan.allocated',
    subjectType: 'LedgerEntry',
    subjectId: id,
    summary: `brought the plan of ${year} into the ledger: ${wanted.length} ${wanted.length === 1 ? 'line' : 'lines'}, ${formatPounds(sumPence(wanted.map(({ expenditure }) => expenditure)))}`,
  });
  return accept(cellsAnswer(id, lineIds));
};

/** Income by source, and expenditure by line, of the plan that has the year. */
async function planOf(work: UnitOfWork, year: Parameters<typeof boundsOf>[0]) {
  const [plan] = await work.rows<{ id: string }>(
    `select id from funding_plan p where p.place_id = weft_place() and (p.pack_code = any ($1::text[])
       or p.pack_code in (select r.code from rule_pack r where r.place_id = weft_place() and r.pack -> 'years' ? $2::text)) limit 1`,
    [knownCodesOf(year), year],
  );
  if (!plan) throw Refused.notFound('financialYear');
  const { from, through } = boundsOf(year);
  const [income, lines] = await Promise.all([
    work.rows<{ source: string; amount: number }>(
      `select i.source, sum(coalesce(y.amount, 0))::float8 as amount from income_line i
       join income_line_year y on y.place_id = i.place_id and y.income_line_id = i.id
       where i.place_id = weft_place() and i.plan_id = $1::uuid and y.financial_year = $2 group by 1 order by 1`,
      [plan.id, year],
    ),
    work.rows<{ id: string; expenditure: number; allocated: number }>(
      `select l.id, y.expenditure::float8, ${allocatedSql('l.id', '$3::date', '$4::date')} as allocated from scheme_line l
       join scheme_line_year y on y.place_id = l.place_id and y.line_id = l.id
       where l.place_id = weft_place() and l.plan_id = $1::uuid and y.financial_year = $2 and y.expenditure > 0 and l.source is not null`,
      [plan.id, year, from, through],
    ),
  ]);
  return { income, lines };
}

/** What each source has brought into the ledger in the year. */
async function contributedIn(work: UnitOfWork, sources: readonly string[], year: Parameters<typeof boundsOf>[0]) {
  const { from, through } = boundsOf(year);
  const rows = await work.rows<{ source: string; sum: number }>(
    `select s.source, ${cameInSql('COUNTS', { source: 's.source', from: '$2::date', through: '$3::date' })} as sum from unnest($1::text[]) s (source)`,
    [sources, from, through],
  );
  return new Map(rows.map(({ source, sum }) => [source, penceOf(sum)]));
}
