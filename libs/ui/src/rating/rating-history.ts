import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type RatingValue, ratingWord } from './rating';
import { RatingSymbol } from './rating-symbol';

/** Six ratings as six symbols, the oldest on the left. */
@Component({
  selector: 'wf-rating-history',
  imports: [RatingSymbol],
  template: `
    <span class="row" role="img" [attr.aria-label]="name()">
      @for (rating of ratings(); track $index) {
        <wf-rating-symbol [rating]="rating" [size]="12" label="" />
      }
    </span>
  `,
  styles: `
    .row {
      display: inline-flex;
      align-items: center;
      gap: 2px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RatingHistory {
  readonly ratings = input.required<readonly RatingValue[]>();
  protected readonly name = computed(() => `Oldest first: ${this.ratings().map(ratingWord).join(', ')}`);
}
