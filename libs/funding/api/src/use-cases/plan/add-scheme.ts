import { accept, newId } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { decideScheme, type SchemeInput } from '@weft/funding/domain';
import { SchemeRow } from '../../persistence/plan-rows';
import { editablePlan } from './editable-plan';

/** Adds a scheme to a plan, without lines yet. */
export const addScheme: UseCase<SchemeInput & { planId: string }> = async (work, input) => {
  const loaded = await editablePlan(work, input.planId, 'planId');
  if (!loaded.ok) {
    return loaded;
  }
  const decided = decideScheme(input);
  if (!decided.ok) {
    return decided;
  }
  const id = newId();
  work.insert(SchemeRow, { id, planId: loaded.value.plan.id, ...decided.value, version: 1 });
  work.tell({
    kind: 'plan.scheme-added',
    subjectType: 'FundingPlan',
    subjectId: input.planId,
    summary: `added the scheme ${decided.value.name}`,
  });
  return accept(answerWith('FundingScheme', 'scheme', id));
};
