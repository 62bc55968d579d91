import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Session } from '@weft/identity/web';
import { decideFundingSettings, forecastMethodWords, PLACE_FORECAST_METHODS } from '@weft/funding/domain';
import { brokenFields, formatPlainPounds, formatPounds, penceOf, readPence } from '@weft/kernel';
import { Flash, Mutations, pageQuery, RatingSymbol, type SaveOutcome, Skeleton } from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import { FundingSettingsDocument } from '../generated/funding-settings.document';
import type { FundingSettingsPartFragment } from '../generated/graphql';
import { SetFundingSettingsDocument } from '../generated/set-funding-settings.document';

type Values = Omit<FundingSettingsPartFragment, '__typename' | 'version'>;
type Change = Partial<Values>;

/** Delegated limits of virements, from when money counts as off its profile, and how it is forecast. */
@Component({
  selector: 'weft-funding-settings',
  imports: [Flash, InlineEdit, RatingSymbol, Skeleton],
  templateUrl: './funding-settings.html',
  styleUrl: './funding-settings.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FundingSettingsCard {
  private readonly session = inject(Session);
  private readonly mutations = inject(Mutations);
  private readonly query = pageQuery(FundingSettingsDocument, () => ({}), {
    concerns: ({ subjectType }) => subjectType === 'FundingSettings',
  });
  protected readonly settings = computed(() => this.query.data()?.ledger.settings);
  protected readonly lock = computed(() =>
    this.session.grants().some(({ role }) => role === 'PLACE_ADMIN') ? null : 'Set by a place administrator.',
  );
  protected readonly limits = [
    { field: 'financeLeadLimit', label: 'A finance lead alone, within a scheme' },
    { field: 'bcfLeadLimit', label: 'A finance lead and the BCF lead, without the board' },
  ] as const;
  protected readonly grades = [
    { field: 'offProfileAmber', label: 'Amber from', rating: 'AMBER' },
    { field: 'offProfileRed', label: 'Red from', rating: 'RED' },
  ] as const;
  protected readonly methods = PLACE_FORECAST_METHODS.map((value) => ({ value, label: forecastMethodWords[value] }));

  protected readonly plain = (amount: number): string => formatPlainPounds(penceOf(amount));
  protected readonly pounds = (amount: number): string => formatPounds(penceOf(amount));

  protected limit(field: 'financeLeadLimit' | 'bcfLeadLimit'): (value: string | null) => Promise<SaveOutcome> {
    return (value) => {
      const read = readPence(value, field, 'The limit');
      return read.ok ? this.save({ [field]: read.value }) : Promise.resolve(refused(brokenFields(read)));
    };
  }

  protected percent(field: 'offProfileAmber' | 'offProfileRed'): (value: string | null) => Promise<SaveOutcome> {
    return (value) => this.save({ [field]: Number((value ?? '').replace('%', '')) });
  }

  protected readonly method = (value: string | null): Promise<SaveOutcome> => {
    const forecastMethod = PLACE_FORECAST_METHODS.find((one) => one === value);
    return this.save(forecastMethod ? { forecastMethod } : {});
  };

  /** What somebody else set meanwhile stays: the one change is made to what stands then. */
  private async save(change: Change): Promise<SaveOutcome> {
    const seen = this.settings();
    if (!seen) return { kind: 'refused', message: 'The settings are not read yet.' };
    const outcome = await this.send(seen, change);
    if (outcome.kind !== 'conflict') return outcome;
    const now = await this.mutations.read(FundingSettingsDocument, {});
    return now ? this.send(now.ledger.settings, change) : outcome;
  }

  private async send(seen: FundingSettingsPartFragment, change: Change): Promise<SaveOutcome> {
    const who = { ...this.session.me(), grants: this.session.grants() };
    const broken = brokenFields(decideFundingSettings(who, { ...seen, ...change }));
    if (broken.length > 0) return refused(broken);
    const input = { ...change, version: seen.version };
    return this.mutations.save(SetFundingSettingsDocument, { input }, (data) => data.setFundingSettings);
  }
}

const refused = (fields: readonly { readonly field: string; readonly message: string }[]): SaveOutcome => ({
  kind: 'invalid',
  message: fields[0]?.message ?? '',
  fields,
});
