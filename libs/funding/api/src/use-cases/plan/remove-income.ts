import { abilityOf } from '@weft/identity/api';
import { mayEditPlan, refusals } from '@weft/identity/domain';
import { accept, brokenFields, invalid } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { IncomeLineRow, IncomeLineYearRow } from '../../persistence/plan-rows';
import { requireContributed } from './contributed-income';
import { openPlanOf } from './editable-plan';

/** Takes a row of income out of the plan; the trail keeps it. */
export const removeIncome: UseCase<{ id: string; version: number }> = async (work, { id, version }) => {
  if (!mayEditPlan(abilityOf(work.scope.actor))) {
    return refusals.editPlan;
  }
  const row = await work.load(IncomeLineRow, id, 'id', version);
  const { pack } = await openPlanOf(work, row.planId, 'id');
  const before = { id: row.id, source: row.source, contributor: row.contributor, amounts: {} };
  const stands = await requireContributed(work, { planId: row.planId, pack }, before, null);
  if (!stands.ok) {
    return invalid({ ...brokenFields(stands)[0]!, field: 'id' });
  }
  work.delete(IncomeLineYearRow, { incomeLineId: row.id });
  work.delete(IncomeLineRow, { id: row.id });
  work.tell({
    kind: 'plan.income-removed',
    subjectType: 'FundingPlan',
    subjectId: row.planId,
    summary: `removed ${row.contributor ?? row.source} from the income`,
  });
  return accept(answerWith('FundingPlan', 'funding_plan', row.planId));
};
