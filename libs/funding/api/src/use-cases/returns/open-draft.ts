import { abilityOf } from '@weft/identity/api';
import { mayEditPlan, refusals } from '@weft/identity/domain';
import { accept, type Result } from '@weft/kernel';
import { Refused, type UnitOfWork } from '@weft/platform';
import type { Plan, RulePack } from '@weft/funding/domain';
import { FundingReturnRow } from '../../persistence/return-rows';
import { packOf, planJson, type ReadPlan } from '../../queries/plan-json';

/** A return that an answer belongs to, and the plan that it is of. */
export interface OpenReturn {
  readonly row: FundingReturnRow;
  readonly pack: RulePack;
  readonly plan: Plan;
}

/** Loads a return whose answers the person may give as a whole: conditions, metrics, income, feedback. */
export async function openDraft(work: UnitOfWork, id: string): Promise<Result<OpenReturn>> {
  return mayEditPlan(abilityOf(work.scope.actor)) ? accept(await returnOf(work, id)) : refusals.answerReturn;
}

/** Under a lock that they share: people who answer parts of one return wait for nobody but who signs it. */
export async function returnOf(work: UnitOfWork, id: string): Promise<OpenReturn> {
  const [, row] = await Promise.all([
    work.rows('select from funding_return where place_id = weft_place() and id = $1::uuid for share', [id]),
    work.find(FundingReturnRow, { id }),
  ]);
  if (!row) {
    throw Refused.notFound('returnId');
  }
  const [read] = await work.rows<{ plan: ReadPlan }>(
    `select ${planJson('p')} as plan from funding_plan p where p.place_id = weft_place() and p.id = $1::uuid`,
    [row.planId],
  );
  const { ownPack, ...plan } = (read as { plan: ReadPlan }).plan;
  return { row, pack: packOf(plan.packId, ownPack), plan };
}
