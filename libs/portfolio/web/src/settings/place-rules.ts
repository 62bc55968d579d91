import { Injectable, inject } from '@angular/core';
import { decideRatingThresholds, decideRiskBanding, type RiskBanding } from '@weft/portfolio/domain';
import type { Result } from '@weft/kernel';
import { Mutations, type SaveOutcome } from '@weft/ui';
import type { SettingsPartFragment } from '../generated/graphql';
import { PlaceSettingsDocument } from '../generated/place-settings.document';
import { SetRatingThresholdsDocument } from '../generated/set-rating-thresholds.document';
import { SetRiskBandingDocument } from '../generated/set-risk-banding.document';

type Change = (settings: SettingsPartFragment) => SettingsPartFragment;

/**
 * Changes one figure of the place's rules at a time. The rules are saved together: what somebody else set meanwhile
 * stays, the same change is made to what stands then.
 */
@Injectable({ providedIn: 'root' })
export class PlaceRules {
  private readonly mutations = inject(Mutations);

  setThreshold(seen: SettingsPartFragment, name: string, grade: 'amber' | 'red', value: number): Promise<SaveOutcome> {
    const change: Change = (settings) => ({
      ...settings,
      thresholds: settings.thresholds.map((one) => (one.name === name ? { ...one, [grade]: value } : one)),
    });
    return this.change(seen, change, (settings) => this.saveThresholds(settings));
  }

  /** Every threshold as the standard has it. */
  resetThresholds(seen: SettingsPartFragment): Promise<SaveOutcome> {
    const change: Change = (settings) => ({
      ...settings,
      thresholds: settings.thresholds.map((one) => ({ ...one, amber: one.standardAmber, red: one.standardRed })),
    });
    return this.change(seen, change, (settings) => this.saveThresholds(settings));
  }

  setBand(seen: SettingsPartFragment, end: keyof RiskBanding, value: number): Promise<SaveOutcome> {
    return this.change(
      seen,
      (settings) => ({ ...settings, [end]: value }),
      ({ lowTo, moderateTo, highTo, version }) =>
        this.refused(decideRiskBanding({ lowTo, moderateTo, highTo })) ??
        this.mutations.save(
          SetRiskBandingDocument,
          { input: { lowTo, moderateTo, highTo, version } },
          (data) => data.setRiskBanding,
        ),
    );
  }

  private saveThresholds({ thresholds, version }: SettingsPartFragment): Promise<SaveOutcome> {
    const own = thresholds
      .filter(({ amber, red, standardAmber, standardRed }) => amber !== standardAmber || red !== standardRed)
      .map(({ name, amber, red }) => ({ name, amber, red }));
    const refused = this.refused(
      decideRatingThresholds(Object.fromEntries(own.map(({ name, amber, red }) => [name, { amber, red }]))),
    );
    return (
      refused ??
      this.mutations.save(
        SetRatingThresholdsDocument,
        { input: { thresholds: own, version } },
        (data) => data.setRatingThresholds,
      )
    );
  }

  private async change(
    seen: SettingsPartFragment,
    change: Change,
    save: (settings: SettingsPartFragment) => Promise<SaveOutcome>,
  ): Promise<SaveOutcome> {
    const outcome = await save(change(seen));
    if (outcome.kind !== 'conflict') return outcome;
    const now = await this.mutations.read(PlaceSettingsDocument, {});
    return now ? save(change(now.portfolioSettings)) : outcome;
  }

  private refused(decided: Result<unknown>): Promise<SaveOutcome> | undefined {
    if (decided.ok || !('fields' in decided.refusal)) return undefined;
    const { fields } = decided.refusal;
    return Promise.resolve({ kind: 'invalid', message: fields[0]?.message ?? '', fields });
  }
}
