import { abilityOf } from '@weft/identity/api';
import { mayEditPlan, refusals } from '@weft/identity/domain';
import { accept } from '@weft/kernel';
import type { UseCase } from '@weft/platform';
import { decideConfirmPack } from '@weft/funding/domain';
import { RulePackRow } from '../../persistence/plan-rows';
import { ownPackAnswer } from './own-pack-answer';

interface ConfirmRulePackInput {
  readonly id: string;
  readonly version: number;
  readonly basis: string;
}

/** Confirms a draft pack: somebody has compared it with what was published, and says with what. */
export const confirmRulePack: UseCase<ConfirmRulePackInput> = async (work, { id, version, basis }) => {
  if (!mayEditPlan(abilityOf(work.scope.actor))) {
    return refusals.editPlan;
  }
  const row = await work.load(RulePackRow, id, 'id', version);
  const decided = decideConfirmPack(row.pack, { basis });
  if (!decided.ok) {
    return decided;
  }
  work.update(RulePackRow, row, { pack: decided.value });
  work.tell({
    kind: 'rule-pack.confirmed',
    subjectType: 'RulePack',
    subjectId: id,
    summary: `confirmed the rules of ${row.pack.title}`,
  });
  return accept(ownPackAnswer(id));
};
