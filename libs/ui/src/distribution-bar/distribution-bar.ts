import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type RatingValue, ratingWord } from '../rating/rating';
import { RatingSymbol } from '../rating/rating-symbol';

/** How many projects hold each rating. */
export type RatingTally = Readonly<Record<'green' | 'amberGreen' | 'amber' | 'amberRed' | 'red' | 'notRated', number>>;

const ORDER = [
  ['GREEN', 'green', true],
  ['AMBER_GREEN', 'amberGreen', false],
  ['AMBER', 'amber', true],
  ['AMBER_RED', 'amberRed', false],
  ['RED', 'red', true],
  ['NOT_RATED', 'notRated', true],
] as const satisfies readonly (readonly [RatingValue, keyof RatingTally, boolean])[];

/** Green, amber, red and not rated as one bar, with the counts and symbols below it: never a bar alone. */
@Component({
  selector: 'wf-distribution-bar',
  imports: [RatingSymbol],
  template: `
    <div class="bar" [style.height.px]="height()" aria-hidden="true">
      @for (part of filled(); track part.rating) {
        <span [class]="part.rating" [style.flex-grow]="part.count"></span>
      } @empty {
        <span class="none"></span>
      }
    </div>
    @if (counts()) {
      <ul class="counts">
        @for (part of shown(); track part.rating) {
          <li [class.zero]="part.count === 0" [attr.aria-label]="part.count + ' ' + part.word">
            <wf-rating-symbol [rating]="part.rating" [size]="14" label="" /><span class="wf-num" aria-hidden="true">{{
              part.count
            }}</span>
          </li>
        }
      </ul>
    }
  `,
  styleUrl: './distribution-bar.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DistributionBar {
  readonly tally = input.required<RatingTally>();
  readonly height = input(10);
  readonly counts = input(true);

  private readonly parts = computed(() =>
    ORDER.map(([rating, key, always]) => ({ rating, always, count: this.tally()[key], word: ratingWord(rating) })),
  );
  protected readonly filled = computed(() => this.parts().filter(({ count }) => count > 0));
  protected readonly shown = computed(() => this.parts().filter(({ always, count }) => always || count > 0));
}
