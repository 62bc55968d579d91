import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Session } from '@weft/identity/web';
import { addMonths, dateOf } from '@weft/kernel';
import { dimensionWords, RATING_DIMENSIONS, ratingsDiffer, ratingWords } from '@weft/portfolio/domain';
import { Flash, Icon, RatingHistory, RatingSymbol, shortDay, shortMonth, dayOf, Trend } from '@weft/ui';
import type { ProjectPageQuery } from '../generated/graphql';
import { ComputedReasons } from '../rating/computed-reasons';
import { DeclareRating } from '../rating/declare-rating';

type ShownProject = NonNullable<ProjectPageQuery['project']>;

/**
 * The declared rating of each dimension beside the computed one, with its six months, reason and trend; each is declared
 * in its place. Below stands why the data says what it says.
 */
@Component({
  selector: 'weft-ratings-card',
  imports: [ComputedReasons, DeclareRating, Flash, Icon, RatingHistory, RatingSymbol, Trend],
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
    RATING_DIMENSIONS.map((dimension) => {
      const line = this.project().ratings.find((rating) => rating.dimension === dimension) ?? null;
      const computed = this.project().computedRatings.find((rating) => rating.dimension === dimension);
      const differs = !!line && !!computed && ratingsDiffer(line.rating, computed.rating);
      return { dimension, name: dimensionWords[dimension], line, computed, differs };
    }),
  );
  protected readonly overall = computed(() => this.rows().find(({ dimension }) => dimension === 'OVERALL')?.computed);
  /** 'Jun to Nov'. */
  protected readonly months = computed(() => {
    const now = dateOf(this.today());
    return `${shortMonth(addMonths(now, -5))} to ${shortMonth(now)}`;
  });
  protected readonly ratingWords = ratingWords;
  protected readonly shortDay = shortDay;
  protected readonly dayOf = dayOf;
}
