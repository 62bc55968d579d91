import { abilityOf } from '@weft/identity/api';
import { mayEditPlan, refusals } from '@weft/identity/domain';
import { accept } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { decideRemoveScheme } from '@weft/funding/domain';
import { SchemeRow } from '../../persistence/plan-rows';

/** Takes a scheme without lines out of the plan; the trail keeps it. */
export const removeScheme: UseCase<{ id: string; version: number }> = async (work, { id, version }) => {
  if (!mayEditPlan(abilityOf(work.scope.actor))) {
    return refusals.editPlan;
  }
  const row = await work.load(SchemeRow, id, 'id', version);
  const [counted] = await work.rows<{ n: number }>(
    'select count(*)::int as n from scheme_line where place_id = weft_place() and scheme_id = $1::uuid',
    [row.id],
  );
  const decided = decideRemoveScheme(counted?.n ?? 0);
  if (!decided.ok) {
    return decided;
  }
  work.delete(SchemeRow, { id: row.id });
  work.tell({
    kind: 'plan.scheme-removed',
    subjectType: 'FundingPlan',
    subjectId: row.planId,
    summary: `removed the scheme ${row.name}`,
  });
  return accept(answerWith('FundingPlan', 'funding_plan', row.planId));
};
