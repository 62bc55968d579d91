import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formatPercent } from '../shared/percent';

/** Where the bar ends on either side, in percent of the plan to date. */
const FULL = 10;
/** All of a plan, in hundredths of a percent. */
const ALL = 10_000;

/** How far spend is off its profile: a bar that goes left for less and right for more, and the figure beside it; below it with the class `stacked`. */
@Component({
  selector: 'weft-variance-bar',
  template: `
    <span class="bar" aria-hidden="true">
      <i [class]="tone()" [style.left.%]="from()" [style.width.%]="width()"></i>
    </span>
    <span [class]="'wf-num ' + tone()">
      @if (tone() !== 'on') {
        <span class="wf-sr">{{ tone() === 'red' ? 'Far off profile: ' : 'Off profile: ' }}</span>
        <span aria-hidden="true">{{ tone() === 'red' ? '▲' : '△' }}</span>
      }
      {{ words() }}
    </span>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    .bar {
      position: relative;
      flex: 1;
      height: 10px;
      background: linear-gradient(var(--wf-line-strong), var(--wf-line-strong)) center / 1px 100% no-repeat;
    }
    i {
      position: absolute;
      top: 2px;
      bottom: 2px;
      border-radius: 2px;
      background: var(--wf-plan);
    }
    i.amber {
      background: var(--wf-amber-edge);
    }
    i.red {
      background: var(--wf-red);
    }
    .wf-num {
      flex: none;
      min-width: 72px;
      text-align: right;
    }
    :host(.stacked) {
      display: grid;
      gap: 2px;
      font-size: 11px;
    }
    :host(.stacked) .wf-num {
      min-width: 0;
      text-align: center;
    }
    .wf-num.amber {
      color: var(--wf-amber-text);
      font-weight: 600;
    }
    .wf-num.red {
      color: var(--wf-red-text);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VarianceBar {
  /** Hundredths of a percent of the plan to date; null where nothing was planned. */
  readonly off = input.required<number | null>();
  /** From so many percent on, either way, it counts as Amber; and as Red. */
  readonly amber = input.required<number>();
  readonly red = input.required<number>();

  protected readonly words = computed(() => formatPercent(this.off()));
  /** Spending where nothing was planned is as far off as can be. */
  private readonly far = computed(() => this.off() ?? ALL);
  protected readonly tone = computed(() => {
    const size = Math.abs(this.far()) / 100;
    if (size >= this.red()) return 'red';
    return size >= this.amber() ? 'amber' : 'on';
  });
  private readonly share = computed(() => Math.max(-FULL, Math.min(FULL, this.far() / 100)) / FULL);
  protected readonly from = computed(() => 50 + Math.min(0, this.share()) * 50);
  protected readonly width = computed(() => Math.abs(this.share()) * 50);
}
