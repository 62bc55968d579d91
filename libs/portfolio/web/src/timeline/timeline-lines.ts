import { ChangeDetectionStrategy, Component, computed, effect, input, model, signal } from '@angular/core';
import type { TimelineDependencyFragment } from '../generated/graphql';
import { dependencySentence, drawDependencies, type Rows } from './drawn-project';
import type { TimeScale } from './time-scale';

/** What is seen of the rows, from top to bottom, in pixels. */
export interface Edges {
  readonly top: number;
  readonly bottom: number;
}

/**
 * What one project waits for of another, as lines over the rows in view, with the line of today. They are drawn in the frame
 * after their rows, so that a leap over many rows holds up neither; on paper, of which there is one picture, at once.
 */
@Component({
  selector: 'weft-timeline-lines',
  templateUrl: './timeline-lines.html',
  styleUrl: './timeline-lines.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TimelineLines {
  readonly dependencies = input.required<readonly TimelineDependencyFragment[]>();
  readonly middles = input.required<Rows>();
  readonly scale = input.required<TimeScale>();
  readonly edges = input.required<Edges>();
  readonly today = input.required<string>();
  readonly paper = input(false);
  /** The id of the dependency that was chosen. */
  readonly selected = model<string | null>(null);

  private readonly now = computed(() => {
    const [scale, edges] = [this.scale(), this.edges()];
    const lines = drawDependencies(this.dependencies(), this.middles(), scale.x, edges).map((line) => ({
      ...line,
      name: dependencySentence(line.dependency),
    }));
    return { scale, edges, lines };
  });
  private readonly then = signal<ReturnType<typeof this.now> | undefined>(undefined);
  protected readonly drawn = computed(() => {
    const now = this.now();
    return this.paper() ? now : (this.then() ?? { ...now, lines: [] });
  });

  constructor() {
    effect(() => {
      const now = this.now();
      requestAnimationFrame(() => this.then.set(now));
    });
  }
}
