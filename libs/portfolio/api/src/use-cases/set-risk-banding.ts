import { accept } from '@weft/kernel';
import type { UseCase } from '@weft/platform';
import { decideRiskBanding, type RiskBanding } from '@weft/portfolio/domain';
import { changeableSettings, settingsAnswer } from './changeable-settings';

/** Sets where the risk bands of the place end. */
export const setRiskBanding: UseCase<RiskBanding & { version: number }> = async (work, { version, ...banding }) => {
  const settings = await changeableSettings(work, version);
  if (!settings.ok) {
    return settings;
  }
  const decided = decideRiskBanding(banding);
  if (!decided.ok) {
    return decided;
  }
  settings.value.save(decided.value);
  const { lowTo, moderateTo, highTo } = decided.value;
  work.tell({
    kind: 'risk-banding.set',
    subjectType: 'PortfolioSettings',
    subjectId: settings.value.id,
    summary: `set the risk bands: Low to ${lowTo}, Moderate to ${moderateTo}, High to ${highTo}`,
  });
  return accept(settingsAnswer);
};
