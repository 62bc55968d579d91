import { abilityOf } from '@weft/identity/api';
import { mayEditPlan, refusals } from '@weft/identity/domain';
import {
  accept,
  formatPounds,
  invalid,
  NO_MONEY,
  type FinancialYear,
  type InvalidField,
  type Pence,
} from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { decideIncome, requireCarriedStays } from '@weft/funding/domain';
import { IncomeLineRow } from '../../persistence/plan-rows';
import { requireContributed } from './contributed-income';
import { openPlanOf } from './editable-plan';
import { amountsGiven, type YearAmountInput } from './given-amounts';
import { saveYears } from './save-years';

interface EditIncomeInput {
  readonly id: string;
  readonly version: number;
  readonly source?: string | null;
  readonly contributor?: string | null;
  readonly amounts?: readonly YearAmountInput[] | null;
}

/** Changes what is given of a row of income: source, contributor, amounts of years. */
export const editIncome: UseCase<EditIncomeInput> = async (work, input) => {
  if (!mayEditPlan(abilityOf(work.scope.actor))) {
    return refusals.editPlan;
  }
  const row = await work.load(IncomeLineRow, input.id, 'id', input.version);
  const { plan, pack } = await openPlanOf(work, row.planId, 'id');
  const years = await work.rows<{ year: FinancialYear; amount: number | null }>(
    `select financial_year as year, amount::float8 from income_line_year where place_id = weft_place() and income_line_id = $1::uuid`,
    [row.id],
  );
  const broken: InvalidField[] = [];
  const given = amountsGiven(input.amounts ?? [], broken);
  if (broken.length > 0) {
    return invalid(...broken);
  }
  const had = Object.fromEntries(years.map(({ year, amount }) => [year, amount as Pence | null]));
  const decided = decideIncome(pack, {
    id: row.id,
    source: input.source ?? row.source,
    contributor: input.contributor === undefined ? row.contributor : input.contributor,
    amounts: { ...had, ...given },
  });
  if (!decided.ok) {
    return decided;
  }
  const before = { id: row.id, source: row.source, contributor: row.contributor, amounts: had };
  const stays = requireCarriedStays(before, decided.value);
  if (!stays.ok) {
    return stays;
  }
  const stands = await requireContributed(work, { planId: row.planId, pack }, before, decided.value);
  if (!stands.ok) {
    return stands;
  }
  const { source, contributor, amounts } = decided.value;
  work.update(IncomeLineRow, row, { source, contributor });
  for (const year of Object.keys(given) as FinancialYear[]) {
    saveYears(work, 'income_line_year', 'income_line_id', row, year, { amount: amounts[year] ?? null });
  }
  const name = contributor ?? pack.sources.find(({ id }) => id === source)?.name ?? source;
  const changed = (Object.keys(given) as FinancialYear[])
    .map((year) => `: ${year} ${formatPounds(had[year] ?? NO_MONEY)} to ${formatPounds(amounts[year] ?? NO_MONEY)}`)
    .join(',');
  work.tell({
    kind: 'plan.income-edited',
    subjectType: 'FundingPlan',
    subjectId: plan.id,
    summary: `edited the income of ${name}${changed}`,
  });
  return accept(answerWith('IncomeLine', 'income_line', row.id));
};
