import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ratingWords } from '@weft/portfolio/domain';
import { RatingSymbol } from '@weft/ui';
import type { ComputedLineFragment } from '../generated/graphql';

/** What a reason rests on, by kind: the panel of the project's page that shows it. */
const PANELS: Readonly<Record<string, string>> = {
  MILESTONE: 'Milestone',
  RISK: 'Risk',
  ISSUE: 'Issue',
  DELIVERABLE: 'Deliverable',
  DEPENDENCY: 'Dependency',
  CHANGE_REQUEST: 'ChangeRequest',
};

/** What the data says of a project and why, each reason with the way to what it rests on. */
@Component({
  selector: 'weft-computed-reasons',
  imports: [RatingSymbol, RouterLink],
  templateUrl: './computed-reasons.html',
  styleUrl: './computed-reasons.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ComputedReasons {
  readonly code = input.required<string>();
  /** Of one dimension; none while nothing was computed yet. */
  readonly computed = input<ComputedLineFragment>();

  protected readonly ratingWords = ratingWords;
  protected readonly reasons = computed(() =>
    (this.computed()?.reasons ?? []).map(({ rule, rating, sentence, evidence: [first] }) => ({
      rule,
      rating,
      sentence,
      to: first && PANELS[first.kind] ? { title: first.title, panel: `${PANELS[first.kind]}:${first.id}` } : null,
    })),
  );
}
