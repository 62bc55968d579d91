import { abilityOf } from '@weft/identity/api';
import { mayEditPlan, mayKeepMoney, mayKeepSomeMoney, refusals } from '@weft/identity/domain';
import { accept, type Result } from '@weft/kernel';
import { Refused, type UnitOfWork } from '@weft/platform';
import type { RulePack } from '@weft/funding/domain';
import { FundingPlanRow } from '../../persistence/plan-rows';
import { ownPackJson, packOf } from '../../queries/plan-json';

/** A plan that a change belongs to, and the pack that it is under. */
export interface OpenPlan {
  readonly plan: FundingPlanRow;
  readonly pack: RulePack;
}

/** Loads a plan that the person may change as a whole: income, schemes, agreement. */
export async function editablePlan(work: UnitOfWork, id: string, field: string): Promise<Result<OpenPlan>> {
  return mayEditPlan(abilityOf(work.scope.actor)) ? accept(await openPlanOf(work, id, field)) : refusals.editPlan;
}

/** People who edit parts of one plan do not wait for each other, only for whoever edits the rules that it is under. */
export async function openPlanOf(work: UnitOfWork, id: string, field: string): Promise<OpenPlan> {
  const [, plan, [own]] = await Promise.all([
    holdPack(work, id),
    work.find(FundingPlanRow, { id }),
    work.rows<{ pack: RulePack | null }>(
      `select ${ownPackJson('p')} as pack from funding_plan p where p.place_id = weft_place() and p.id = $1::uuid`,
      [id],
    ),
  ]);
  if (!plan) {
    throw Refused.notFound(field);
  }
  return { plan, pack: packOf(plan.packCode, own?.pack ?? null) };
}

/** Until the end, nobody edits the pack of a plan, where it is the place's own: what is put into the plan keeps its codes. */
export async function holdPack(work: UnitOfWork, planId: string): Promise<void> {
  await work.rows(
    `select from rule_pack where place_id = weft_place()
       and code = (select p.pack_code from funding_plan p where p.place_id = weft_place() and p.id = $1::uuid) for share`,
    [planId],
  );
}

/** Refuses who does not keep the money of all of these organisations; undefined where nothing is refused. */
export function refuseMoney(work: UnitOfWork, organisationIds: readonly string[]): Result<never> | undefined {
  const ability = abilityOf(work.scope.actor);
  if (organisationIds.every((organisationId) => mayKeepMoney(ability, { organisationId }))) {
    return undefined;
  }
  return mayKeepSomeMoney(ability) ? refusals.keepOthersMoney : refusals.keepMoney;
}
