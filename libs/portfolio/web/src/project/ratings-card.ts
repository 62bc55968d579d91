import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Session } from '@weft/identity/web';
import { addMonths, dateOf } from '@weft/kernel';
import { dimensionWords, RATING_DIMENSIONS } from '@weft/portfolio/domain';
import { Flash, Icon, RatingHistory, shortDay, shortMonth, dayOf, Trend } from '@weft/ui';
import type { ProjectPageQuery } from '../generated/graphql';
import { DeclareRating } from '../rating/declare-rating';

type ShownProject = NonNullable<ProjectPageQuery['project']>;

/** The declared rating of each dimension with its six months, reason and trend; each is declared in its place. */
@Component({
  selector: 'weft-ratings-card',
  imports: [DeclareRating, Flash, Icon, RatingHistory, Trend],
  templateUrl: './ratings-card.html',
  styleUrl: './ratings-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RatingsCard {
  readonly project = input.required<ShownProject>();
  readonly lock = input<string | null>(null);
  readonly history = output<string>();

  private readonly session = inject(Session);
  protected readonly today = this.session.today;
  protected readonly rows = computed(() =>
    RATING_DIMENSIONS.map((dimension) => ({
      dimension,
      name: dimensionWords[dimension],
      line: this.project().ratings.find((rating) => rating.dimension === dimension) ?? null,
    })),
  );
  /** 'Jun to Nov'. */
  protected readonly months = computed(() => {
    const now = dateOf(this.today());
    return `${shortMonth(addMonths(now, -5))} to ${shortMonth(now)}`;
  });
  protected readonly shortDay = shortDay;
  protected readonly dayOf = dayOf;
}
