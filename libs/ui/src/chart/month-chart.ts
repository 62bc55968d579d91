import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { partFetcher } from '../data/arrival';
import { Icon } from '../icon/icon';
import { type ChartData, chartOption } from './chart-option';

export type { ChartData, ChartSeries, ChartTone } from './chart-option';

let charts = 0;

/**
 * Months on one axis from nought, with one sentence that says what is seen, and 'Table' with the same figures. The drawing
 * library is fetched when the first chart is drawn.
 */
@Component({
  selector: 'wf-month-chart',
  imports: [Icon],
  templateUrl: './month-chart.html',
  styleUrl: './month-chart.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MonthChart {
  /** With its unit: 'Spend by month, £000'. */
  readonly title = input.required<string>();
  /** What the chart says, computed from its figures. */
  readonly sentence = input.required<string>();
  readonly data = input.required<ChartData>();
  /** A value as the axis writes it. */
  readonly axis = input.required<(value: number) => string>();
  /** A value as the table writes it. */
  readonly exact = input.required<(value: number) => string>();

  protected readonly asTable = signal(false);
  protected readonly id = `wf-chart-${(charts += 1)}`;
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  private readonly destroyed = inject(DestroyRef);
  private readonly draws = signal<((box: HTMLElement) => Drawing) | undefined>(undefined);
  private drawing: Drawing | undefined;

  constructor() {
    const fetchPart = partFetcher();
    afterNextRender(async () => this.draws.set((await fetchPart(() => import('./draw'))).draw));
    effect(() => {
      const [box, draw] = [this.box()?.nativeElement, this.draws()];
      const option = chartOption(this.data(), this.axis());
      if (!box || !draw) {
        this.drawing?.end();
        this.drawing = undefined;
        return;
      }
      this.drawing ??= draw(box);
      this.drawing.show(option);
    });
    this.destroyed.onDestroy(() => this.drawing?.end());
  }
}

/** A chart that is drawn in a box, as wide as that is. */
export interface Drawing {
  readonly show: (option: ReturnType<typeof chartOption>) => void;
  readonly end: () => void;
}
