import { accept, invalid, newId, type InvalidField } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { decideIncome } from '@weft/funding/domain';
import { IncomeLineRow, IncomeLineYearRow } from '../../persistence/plan-rows';
import { editablePlan } from './editable-plan';
import { amountsGiven, type YearAmountInput } from './given-amounts';

interface AddIncomeInput {
  readonly planId: string;
  readonly source: string;
  readonly contributor?: string | null;
  readonly amounts: readonly YearAmountInput[];
}

/** Adds a row of income: what a source brings in, or a contributor to it. */
export const addIncome: UseCase<AddIncomeInput> = async (work, input) => {
  const loaded = await editablePlan(work, input.planId, 'planId');
  if (!loaded.ok) {
    return loaded;
  }
  const { plan, pack } = loaded.value;
  const broken: InvalidField[] = [];
  const amounts = amountsGiven(input.amounts, broken);
  if (broken.length > 0) {
    return invalid(...broken);
  }
  const id = newId();
  const decided = decideIncome(pack, { id, source: input.source, contributor: input.contributor ?? null, amounts });
  if (!decided.ok) {
    return decided;
  }
  const { source, contributor } = decided.value;
  work.insert(IncomeLineRow, { id, planId: plan.id, source, contributor, version: 1 });
  for (const financialYear of pack.years) {
    const amount = decided.value.amounts[financialYear] ?? null;
    work.insert(IncomeLineYearRow, { incomeLineId: id, financialYear, amount, version: 1 });
  }
  const name = pack.sources.find((one) => one.id === source)?.name ?? source;
  work.tell({
    kind: 'plan.income-added',
    subjectType: 'FundingPlan',
    subjectId: plan.id,
    summary: `added ${contributor ?? name} to the income of ${pack.title}`,
  });
  return accept(answerWith('IncomeLine', 'income_line', id));
};
