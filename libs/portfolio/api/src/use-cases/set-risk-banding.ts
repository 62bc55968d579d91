import { maySetPortfolio, refusals } from '@weft/identity/domain';
import { abilityOf } from '@weft/identity/api';
import { accept, newId } from '@weft/kernel';
import { Refused, type UseCase } from '@weft/platform';
import { decideRiskBanding, type RiskBanding } from '@weft/portfolio/domain';
import { PortfolioSettingRow } from '../persistence/register-rows';
import { settingsRow } from '../queries/risk-banding';

/** Sets where the risk bands of the place end. The version is 0 while the standard holds. */
export const setRiskBanding: UseCase<RiskBanding & { version: number }> = async (work, input) => {
  if (!maySetPortfolio(abilityOf(work.scope.actor))) {
    return refusals.setPortfolio;
  }
  // There may be no row to lock yet.
  await work.rows(`select pg_advisory_xact_lock(hashtextextended('portfolio setting ' || weft_place(), 0))`);
  const before = await work.find(PortfolioSettingRow, {}, true);
  if ((before?.version ?? 0) !== input.version) {
    throw Refused.stale(before?.id ?? newId(), input.version, before?.version ?? 0);
  }
  const decided = decideRiskBanding(input);
  if (!decided.ok) {
    return decided;
  }
  const id = before?.id ?? newId();
  if (before) {
    work.update(PortfolioSettingRow, before, decided.value);
  } else {
    work.insert(PortfolioSettingRow, { id, ...decided.value });
  }
  const { lowTo, moderateTo, highTo } = decided.value;
  work.tell({
    kind: 'risk-banding.set',
    subjectType: 'PortfolioSettings',
    subjectId: id,
    summary: `set the risk bands: Low to ${lowTo}, Moderate to ${moderateTo}, High to ${highTo}`,
  });
  return accept({ type: 'PortfolioSettings', rows: (t) => ({ from: settingsRow(t) }) });
};
