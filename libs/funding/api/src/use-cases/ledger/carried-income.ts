import {
  decideUncarriedIncome,
  yearOf,
  type Carried,
  type Entry,
  type IncomeRow,
  type RulePack,
} from '@weft/funding/domain';
import { accept, type FinancialYear, type Result } from '@weft/kernel';
import type { UnitOfWork } from '@weft/platform';
import { IncomeLineRow, IncomeLineYearRow } from '../../persistence/plan-rows';
import { knownCodesOf, packOf, planJson, type ReadPlan } from '../../queries/plan-json';
import { saveYears } from '../plan/save-years';

interface FoundPlan {
  readonly id: string;
  readonly pack: RulePack;
  readonly income: readonly IncomeRow[];
}

/** The plan whose round has the year; null where there is none. */
export async function planOfYear(work: UnitOfWork, year: FinancialYear): Promise<FoundPlan | null> {
  const [found] = await work.rows<{ id: string; plan: ReadPlan }>(
    `select p.id, ${planJson('p')} as plan from funding_plan p where p.place_id = weft_place() and (p.pack_code = any ($1::text[])
       or p.pack_code in (select r.code from rule_pack r where r.place_id = weft_place() and r.pack -> 'years' ? $2::text)) limit 1`,
    [knownCodesOf(year), year],
  );
  if (!found) return null;
  const { packId, ownPack, income } = found.plan;
  return { id: found.id, pack: packOf(packId, ownPack), income };
}

/** Nothing is added to these plans until the end: in one order for everybody, after the ledger's locks. */
export async function lockPlans(work: UnitOfWork, ids: readonly string[]): Promise<void> {
  await work.rows(
    'select id from funding_plan where place_id = weft_place() and id = any ($1::uuid[]) order by id for update',
    [ids],
  );
}

/** Writes a row of income that was decided: a new one, or what it comes to now. */
export async function saveCarriedIncome(
  work: UnitOfWork,
  planId: string,
  { id, source, contributor, amounts }: IncomeRow,
  year: FinancialYear,
): Promise<void> {
  const amount = amounts[year] ?? null;
  const row = await work.find(IncomeLineRow, { id }, true);
  if (row) {
    work.update(IncomeLineRow, row, { contributor });
    saveYears(work, 'income_line_year', 'income_line_id', row, year, { amount });
    return;
  }
  work.insert(IncomeLineRow, { id, planId, source, contributor, version: 1 });
  work.insert(IncomeLineYearRow, { incomeLineId: id, financialYear: year, amount, version: 1 });
}

/** Locks the row of income that an entry carried money into: before the ledger, as whoever edits the row does. */
export async function holdCarriedIncome(work: UnitOfWork, entry: Entry): Promise<void> {
  const carried = carriedBy(entry);
  const income = carried && (await planOfYear(work, carried.to))?.income;
  const decided = carried && decideUncarriedIncome(income ?? [], carried);
  if (decided?.ok) await work.find(IncomeLineRow, { id: decided.value.row.id }, true);
}

/** What an entry carried forward, with the source that it came to; null where it carried nothing. */
function carriedBy({ postings }: Entry): Carried | null {
  const leaves = postings.find(({ account }) => account.kind === 'LINE');
  const comes = postings.find(({ account }) => account.kind === 'POOL');
  if (!leaves || comes?.account.kind !== 'POOL') return null;
  return { source: comes.account.of, from: yearOf(leaves.month), to: yearOf(comes.month), amount: comes.amount };
}

/** Takes income out of the plan that money was carried into, since the entry that carried it is undone. */
export async function takeCarriedIncome(work: UnitOfWork, entry: Entry): Promise<Result<void>> {
  const carried = carriedBy(entry);
  if (!carried) return accept(undefined);
  const { to } = carried;
  const plan = await planOfYear(work, to);
  if (plan) await lockPlans(work, [plan.id]);
  const income = (await planOfYear(work, to))?.income ?? [];
  const decided = decideUncarriedIncome(income, carried);
  if (!decided.ok) return decided;
  if (!plan) throw new Error('income was found without a plan');
  const { row, empty } = decided.value;
  if (!empty) {
    await saveCarriedIncome(work, plan.id, row, to);
    return accept(undefined);
  }
  work.delete(IncomeLineYearRow, { incomeLineId: row.id });
  work.delete(IncomeLineRow, { id: row.id });
  return accept(undefined);
}
