import { accept, invalid, type FinancialYear, type Result } from '@weft/kernel';
import type { RulePack } from '../packs/rule-pack';

/**
 * Decides whether a plan is opened for the round of a pack. `planned` are the years that other plans of the place are for:
 * a year has one plan. Refuses `year-has-a-plan`.
 */
export function decideOpenPlan(pack: RulePack, planned: readonly FinancialYear[]): Result<RulePack> {
  const taken = pack.years.find((year) => planned.includes(year));
  if (taken === undefined) return accept(pack);
  return invalid({ field: 'packCode', rule: 'year-has-a-plan', message: `There is a plan for ${taken} already.` });
}
