import { abilityOf } from '@weft/identity/api';
import { mayEditPlan, refusals } from '@weft/identity/domain';
import { accept } from '@weft/kernel';
import { type UnitOfWork, type UseCase } from '@weft/platform';
import { codesInPlan, decideEditPack, type CodeUse, type RulePack } from '@weft/funding/domain';
import { RulePackRow } from '../../persistence/plan-rows';
import { planJson, type ReadPlan } from '../../queries/plan-json';
import { packGiven, type GivenPack } from './given-pack';
import { ownPackAnswer } from './own-pack-answer';

interface EditRulePackInput extends GivenPack {
  readonly id: string;
  readonly version: number;
}

/** Changes parts of a draft, as its BCF lead compares it with what was published. */
export const editRulePack: UseCase<EditRulePackInput> = async (work, { id, version, ...given }) => {
  if (!mayEditPlan(abilityOf(work.scope.actor))) {
    return refusals.editPlan;
  }
  const row = await work.load(RulePackRow, id, 'id', version);
  const edit = packGiven(row.pack, given);
  if (!edit.ok) {
    return edit;
  }
  const decided = decideEditPack(row.pack, edit.value, await usesOf(work, row.pack));
  if (!decided.ok) {
    return decided;
  }
  work.update(RulePackRow, row, { pack: decided.value });
  const parts = Object.keys(edit.value).map((part) => WORDS[part as keyof typeof edit.value]);
  work.tell({
    kind: 'rule-pack.edited',
    subjectType: 'RulePack',
    subjectId: id,
    summary: `edited ${parts.join(', ')} of the rules of ${decided.value.title}`,
  });
  return accept(ownPackAnswer(id));
};

const WORDS = {
  title: 'the title',
  basis: 'the basis',
  years: 'the years',
  sources: 'sources',
  conditions: 'conditions',
  metrics: 'metrics',
  schemeTypes: 'scheme types',
  fields: 'fields',
  rules: 'rules',
  virement: 'virements',
  signOffs: 'sign-offs',
  layout: 'the layout of returns',
} as const;

/** The codes of a pack that its plan keeps, its returns, and those who sign them. */
async function usesOf(work: UnitOfWork, pack: RulePack): Promise<readonly CodeUse[]> {
  const [[read], returns] = await Promise.all([
    work.rows<{ plan: ReadPlan }>(
      `select ${planJson('p')} as plan from funding_plan p where p.place_id = weft_place() and p.pack_code = $1`,
      [pack.id],
    ),
    work.rows<CodeUse>(
      `select distinct a.part || '.' || a.subject as code, 'the return of ' || r.period || ' ' || r.financial_year as by
       from return_answer a join funding_return r on r.place_id = a.place_id and r.id = a.return_id
         join funding_plan p on p.place_id = r.place_id and p.id = r.plan_id
       where a.place_id = weft_place() and p.pack_code = $1 and a.part in ('conditions', 'metrics')
       union all
       select 'signOffs.' || s.role, 'the person who signs' from return_signatory s
         join funding_plan p on p.place_id = s.place_id and p.id = s.plan_id
       where s.place_id = weft_place() and p.pack_code = $1`,
      [pack.id],
    ),
  ]);
  return [...(read ? codesInPlan(read.plan, pack) : []), ...returns];
}
