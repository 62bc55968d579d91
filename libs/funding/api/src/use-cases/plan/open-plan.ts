import { abilityOf } from '@weft/identity/api';
import { mayEditPlan, refusals } from '@weft/identity/domain';
import { accept, newId } from '@weft/kernel';
import { answerWith, Refused, type UseCase } from '@weft/platform';
import { decideOpenPlan, KNOWN_PACKS } from '@weft/funding/domain';
import { FundingPlanRow, RulePackRow } from '../../persistence/plan-rows';
import { carryLines } from './carry-lines';
import { ownPackJson, packOf } from '../../queries/plan-json';

interface OpenPlanInput {
  readonly packCode: string;
  readonly carryFrom?: string | null;
}

/** Opens the plan of a round, empty or with the lines of another plan. */
export const openPlan: UseCase<OpenPlanInput> = async (work, { packCode, carryFrom }) => {
  if (!mayEditPlan(abilityOf(work.scope.actor))) {
    return refusals.editPlan;
  }
  // Until the end, nobody edits the pack: its years and its codes are those of the plan.
  const [own] = await work.rows<Pick<RulePackRow, 'pack'>>(
    'select pack from rule_pack where place_id = weft_place() and code = $1 for share',
    [packCode],
  );
  if (!own && !KNOWN_PACKS.some(({ id }) => id === packCode)) {
    throw Refused.notFound('packCode');
  }
  if (carryFrom && !(await work.find(FundingPlanRow, { id: carryFrom }))) {
    throw Refused.notFound('carryFrom');
  }
  // Two people open plans one after the other, so that a year gets one.
  await work.rows(`select pg_advisory_xact_lock(hashtextextended('plans/' || weft_place(), 0))`);
  const plans = await work.rows<{ code: string; pack: RulePackRow['pack'] | null }>(
    `select p.pack_code as code, ${ownPackJson('p')} as pack from funding_plan p where p.place_id = weft_place()`,
  );
  const planned = plans.flatMap(({ code, pack }) => packOf(code, pack).years);
  const decided = decideOpenPlan(packOf(packCode, own?.pack ?? null), planned);
  if (!decided.ok) {
    return decided;
  }
  const id = newId();
  work.insert(FundingPlanRow, { id, packCode, version: 1 });
  const lines = carryFrom ? await carryLines(work, carryFrom, id, decided.value) : 0;
  work.tell({
    kind: 'plan.opened',
    subjectType: 'FundingPlan',
    subjectId: id,
    summary: `opened the plan ${decided.value.title}${lines > 0 ? ` with ${lines} lines carried over` : ''}`,
  });
  return accept(answerWith('FundingPlan', 'funding_plan', id));
};
