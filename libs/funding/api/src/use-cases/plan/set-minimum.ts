import { accept, invalid, newId, type FinancialYear, type InvalidField } from '@weft/kernel';
import { answerWith, Refused, type UseCase } from '@weft/platform';
import { decideMinimum } from '@weft/funding/domain';
import { RequiredMinimumRow } from '../../persistence/plan-rows';
import type { GivenPence } from '../ledger/given-pence';
import { editablePlan } from './editable-plan';
import { amountGiven } from './given-amounts';

interface SetMinimumInput {
  readonly planId: string;
  readonly of: string;
  readonly financialYear: string;
  readonly amount?: GivenPence | null;
  readonly version: number;
}

/** Enters what the round asks of the place: the least income of a source, or the floor of a rule. */
export const setMinimum: UseCase<SetMinimumInput> = async (work, input) => {
  const loaded = await editablePlan(work, input.planId, 'planId');
  if (!loaded.ok) {
    return loaded;
  }
  const { plan, pack } = loaded.value;
  const broken: InvalidField[] = [];
  const amount = amountGiven(input.amount, 'amount', broken);
  if (broken.length > 0) {
    return invalid(...broken);
  }
  const year = input.financialYear as FinancialYear;
  const decided = decideMinimum(pack, { of: input.of, year, amount });
  if (!decided.ok) {
    return decided;
  }
  const key = { planId: plan.id, ofWhat: input.of, financialYear: year };
  const row = await work.find(RequiredMinimumRow, key, true);
  if ((row?.version ?? 0) !== input.version) {
    throw Refused.stale(row?.id ?? plan.id, input.version, row?.version ?? 0);
  }
  if (row) {
    work.update(RequiredMinimumRow, row, { amount });
  } else {
    work.insert(RequiredMinimumRow, { id: newId(), ...key, amount, version: 1 });
  }
  work.tell({
    kind: 'plan.minimum-set',
    subjectType: 'FundingPlan',
    subjectId: plan.id,
    summary: `entered a required minimum of ${pack.title}`,
  });
  return accept(answerWith('FundingPlan', 'funding_plan', plan.id));
};
