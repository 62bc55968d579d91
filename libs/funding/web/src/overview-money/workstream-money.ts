import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { VarianceBar } from '../outturn/variance-bar';
import { moneyOfOverview, pounds, short } from './money-of-overview';

/** What a workstream has spent of the Better Care Fund, of its plan to date, and how far that is off its profile. */
@Component({
  selector: 'weft-workstream-money',
  imports: [VarianceBar],
  template: `
    @if (money(); as money) {
      @if (money.budget === 0 && money.actualToDate === 0) {
        <span class="wf-small wf-3">No money</span>
      } @else {
        <span class="spent" [title]="words(money)">
          <b class="wf-num">{{ short(money.actualToDate) }}</b>
          <span class="wf-small wf-3 wf-num">of {{ short(money.planToDate) }}</span>
        </span>
        <weft-variance-bar
          class="stacked"
          [off]="money.offProfile"
          [amber]="settings().offProfileAmber"
          [red]="settings().offProfileRed"
        />
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 10px;
      min-height: 36px;
    }
    .spent {
      display: grid;
      flex: none;
      width: 62px;
      white-space: nowrap;
    }
    b {
      font-weight: 600;
    }
    weft-variance-bar {
      width: 64px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WorkstreamMoney {
  readonly code = input.required<string>();

  private readonly data = moneyOfOverview().data;
  protected readonly money = computed(
    () => this.data()?.workstreams.find(({ code }) => code === this.code())?.variance,
  );
  protected readonly settings = computed(
    () => this.data()?.ledger.settings ?? { offProfileAmber: Infinity, offProfileRed: Infinity },
  );
  protected readonly short = short;

  protected words({ budget, outturn }: { readonly budget: number; readonly outturn: number }): string {
    return `Forecast outturn ${pounds(outturn)} of a budget of ${pounds(budget)}`;
  }
}
