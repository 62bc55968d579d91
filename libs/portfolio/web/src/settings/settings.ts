import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { mayEditReferences, maySetPortfolio } from '@weft/identity/domain';
import { Rights } from '@weft/identity/rights';
import { arrivals, PageError, pageQuery, Skeleton } from '@weft/ui';
import { PlaceSettingsDocument } from '../generated/place-settings.document';
import { BandsCard } from './bands-card';
import { ReferencesCard } from './references-card';
import { SETTINGS_CARDS } from './settings-cards';
import { ThresholdsCard } from './thresholds-card';

const CONCERNS = ['PortfolioSettings', 'Locality', 'Cohort'];

/** What a place sets for itself: when ratings turn, where risk bands end, its localities and its cohorts. */
@Component({
  selector: 'weft-settings',
  imports: [BandsCard, NgComponentOutlet, PageError, ReferencesCard, Skeleton, ThresholdsCard],
  templateUrl: './settings.html',
  styleUrl: './settings.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Settings {
  private readonly rights = inject(Rights);
  protected readonly query = pageQuery(PlaceSettingsDocument, () => ({}), {
    concerns: ({ subjectType }) => CONCERNS.includes(subjectType),
  });
  private readonly wanted = inject(SETTINGS_CARDS, { optional: true }) ?? [];
  /** What other capabilities let the place set. */
  protected readonly cards = arrivals(this.wanted);
  protected readonly rulesLock = computed(() =>
    maySetPortfolio(this.rights.ability()) ? null : 'Set by the PMO or a place administrator.',
  );
  protected readonly referencesLock = computed(() =>
    mayEditReferences(this.rights.ability()) ? null : 'Added and edited by a place administrator.',
  );
}
