import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';

export type TrendValue = 'BETTER' | 'SAME' | 'WORSE' | 'NEW';
const SHOWN = {
  BETTER: ['arrow-up', 'better than before'],
  SAME: ['equal', 'same as before'],
  WORSE: ['arrow-down', 'worse than before'],
  NEW: ['plus', 'rated for the first time'],
} as const;

/** Which way a rating went, as an arrow; with `words` the word stands beside it. */
@Component({
  selector: 'wf-trend',
  imports: [Icon],
  template: `<span [class]="trend()"
    ><wf-icon [name]="shown()[0]" [size]="14" [label]="words() ? undefined : shown()[1]" />
    @if (words()) {
      {{ shown()[1] }}
    }
  </span>`,
  styles: `
    span {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      color: var(--wf-text-3);
    }
    .BETTER {
      color: var(--wf-green-text);
    }
    .WORSE {
      color: var(--wf-red-text);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Trend {
  readonly trend = input.required<TrendValue>();
  readonly words = input(false);
  protected readonly shown = computed(() => SHOWN[this.trend()]);
}
