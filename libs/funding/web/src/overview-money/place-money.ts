import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatPercent } from '../shared/percent';
import { moneyOfOverview, short } from './money-of-overview';

/** What the place has spent of the Better Care Fund, of the plan to date and of the year. */
@Component({
  selector: 'weft-place-money',
  imports: [RouterLink],
  template: `
    @if (money(); as money) {
      <span class="spent">
        <a class="wf-figure wf-num" routerLink="/better-care-fund/outturn">{{ short(money.actualToDate) }}</a>
        <span class="wf-small wf-num" [class.wf-late]="far()">{{ percent(money.offProfile) }}</span>
      </span>
      <span class="wf-small wf-2 wf-num" [title]="'Forecast outturn ' + short(money.outturn)">
        @if (provisional()) {
          <a class="wf-tag amber" routerLink="/better-care-fund/rules">Provisional</a>
        }
        plan {{ short(money.planToDate) }}, year {{ short(money.budget) }}</span
      >
    }
  `,
  styles: `
    :host {
      display: grid;
      min-height: 44px;
    }
    .spent {
      display: flex;
      align-items: baseline;
      gap: 8px;
    }
    .wf-figure {
      color: var(--wf-text);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlaceMoney {
  private readonly data = moneyOfOverview().data;
  protected readonly money = computed(() => this.data()?.ledger.variance);
  /** The plan stands under rules that nobody has confirmed yet. */
  protected readonly provisional = computed(() => this.data()?.ledger.provisional ?? false);
  protected readonly far = computed(() => {
    const { offProfileRed = Infinity } = this.data()?.ledger.settings ?? {};
    return Math.abs(this.money()?.offProfile ?? 0) / 100 >= offProfileRed;
  });
  protected readonly short = short;
  protected readonly percent = formatPercent;
}
