import { abilityOf } from '@weft/identity/api';
import { mayEditPlan, refusals } from '@weft/identity/domain';
import { accept } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { decideScheme } from '@weft/funding/domain';
import { SchemeRow } from '../../persistence/plan-rows';

interface EditSchemeInput {
  readonly id: string;
  readonly version: number;
  readonly code?: string | null;
  readonly name?: string | null;
}

/** Changes number or name of a scheme. */
export const editScheme: UseCase<EditSchemeInput> = async (work, input) => {
  if (!mayEditPlan(abilityOf(work.scope.actor))) {
    return refusals.editPlan;
  }
  const row = await work.load(SchemeRow, input.id, 'id', input.version);
  const decided = decideScheme({ code: input.code ?? row.code, name: input.name ?? row.name });
  if (!decided.ok) {
    return decided;
  }
  work.update(SchemeRow, row, decided.value);
  work.tell({
    kind: 'plan.scheme-edited',
    subjectType: 'FundingPlan',
    subjectId: row.planId,
    summary: `edited the scheme ${decided.value.name}`,
  });
  return accept(answerWith('FundingScheme', 'scheme', row.id));
};
