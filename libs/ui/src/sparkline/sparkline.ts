import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** A short line over a fixed scale, so that the lines of a column compare; the last point is the value beside it. */
@Component({
  selector: 'wf-sparkline',
  template: `
    <svg
      [attr.width]="width"
      [attr.height]="height"
      [attr.viewBox]="'0 0 ' + width + ' ' + height"
      role="img"
      [attr.aria-label]="label()"
    >
      <path [attr.d]="path()" />
      @for (point of points(); track $index) {
        <circle [attr.cx]="point.x" [attr.cy]="point.y" [attr.r]="$last ? 2.8 : 1.6" [class.last]="$last" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-block;
    }
    path {
      fill: none;
      stroke: var(--wf-plan);
      stroke-width: 1.4;
    }
    circle {
      fill: var(--wf-surface);
      stroke: var(--wf-plan);
    }
    .last {
      fill: var(--wf-actual);
      stroke: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Sparkline {
  /** Values from 0 to 1, oldest first; null leaves a gap. */
  readonly values = input.required<readonly (number | null)[]>();
  readonly label = input.required<string>();
  protected readonly width = 62;
  protected readonly height = 20;

  protected readonly points = computed(() => {
    const values = this.values();
    const step = values.length > 1 ? (this.width - 8) / (values.length - 1) : 0;
    return values.flatMap((value, index) =>
      value === null ? [] : [{ x: 4 + index * step, y: this.height - 3 - value * (this.height - 6) }],
    );
  });
  protected readonly path = computed(() =>
    this.points()
      .map(({ x, y }, index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`)
      .join(''),
  );
}
