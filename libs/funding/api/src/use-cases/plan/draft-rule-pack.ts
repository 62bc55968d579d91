import { abilityOf } from '@weft/identity/api';
import { mayEditPlan, refusals } from '@weft/identity/domain';
import { accept, newId } from '@weft/kernel';
import { Refused, type UseCase } from '@weft/platform';
import { decideDraftPack, KNOWN_PACKS } from '@weft/funding/domain';
import { RulePackRow } from '../../persistence/plan-rows';
import { ownPackAnswer } from './own-pack-answer';

interface DraftRulePackInput {
  readonly from: string;
  readonly code: string;
  readonly title: string;
  readonly years: readonly string[];
}

/** Copies a pack into a draft for a round that is not known yet: provisional until it is confirmed. */
export const draftRulePack: UseCase<DraftRulePackInput> = async (work, { from, code, title, years }) => {
  if (!mayEditPlan(abilityOf(work.scope.actor))) {
    return refusals.editPlan;
  }
  const own = await work.rows<Pick<RulePackRow, 'code' | 'pack'>>(
    'select code, pack from rule_pack where place_id = weft_place()',
  );
  const packs = [...KNOWN_PACKS, ...own.map(({ pack }) => pack)];
  const original = packs.find(({ id }) => id === from);
  if (!original) {
    throw Refused.notFound('from');
  }
  const taken = packs.map(({ id }) => id);
  const decided = decideDraftPack(original, { id: code, title, years }, taken);
  if (!decided.ok) {
    return renamed(decided);
  }
  const pack = decided.value;
  const id = newId();
  work.insert(RulePackRow, { id, code: pack.id, pack, version: 1 });
  work.tell({
    kind: 'rule-pack.drafted',
    subjectType: 'RulePack',
    subjectId: id,
    summary: `drafted the rules of ${pack.title} from ${from}`,
  });
  return accept(ownPackAnswer(id));
};

/** The domain calls `id` what the input calls `code`. */
function renamed<Refusal extends ReturnType<typeof decideDraftPack>>(refused: Refusal): Refusal {
  if (refused.ok || refused.refusal.kind !== 'validation') {
    return refused;
  }
  const fields = refused.refusal.fields.map((one) => (one.field === 'id' ? { ...one, field: 'code' } : one));
  return { ...refused, refusal: { ...refused.refusal, fields } };
}
