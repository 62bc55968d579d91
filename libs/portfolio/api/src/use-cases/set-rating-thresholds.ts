import { accept } from '@weft/kernel';
import type { UseCase } from '@weft/platform';
import { decideRatingThresholds, type Threshold } from '@weft/portfolio/domain';
import { changeableSettings, settingsAnswer } from './changeable-settings';

interface Input {
  readonly thresholds: readonly (Threshold & { readonly name: string })[];
  readonly version: number;
}

/** Sets from which values on the rules of the computed rating speak of Amber and Red; what is left out is at the standard. */
export const setRatingThresholds: UseCase<Input> = async (work, { thresholds, version }) => {
  const settings = await changeableSettings(work, version);
  if (!settings.ok) {
    return settings;
  }
  const own = Object.fromEntries(thresholds.map(({ name, amber, red }) => [name, { amber, red }]));
  const decided = decideRatingThresholds(own);
  if (!decided.ok) {
    return decided;
  }
  settings.value.save({ thresholds: own });
  work.tell({
    kind: 'rating-thresholds.set',
    subjectType: 'PortfolioSettings',
    subjectId: settings.value.id,
    summary:
      thresholds.length === 0
        ? 'set every threshold of the computed rating back to the standard'
        : `set ${thresholds.length} ${thresholds.length === 1 ? 'threshold' : 'thresholds'} of the computed rating`,
  });
  return accept(settingsAnswer);
};
