import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type RatingValue, ratingWord } from './rating';

/**
 * A rating as shape and letter: circle, diamond, square, halves of them, or a dashed circle. Filled is declared by a
 * person, outlined is computed from data. Under 20 px the halves lose their letters; the word stands beside them.
 */
@Component({
  selector: 'wf-rating-symbol',
  templateUrl: './rating-symbol.html',
  styleUrl: './rating-symbol.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RatingSymbol {
  readonly rating = input.required<RatingValue>();
  readonly computed = input(false);
  readonly size = input<number>(18);
  /** The accessible name; empty where the same words stand beside the symbol. */
  readonly label = input<string>();

  protected readonly halvesLettered = computed(() => this.size() >= 20);
  protected readonly name = computed(() => this.label() ?? ratingWord(this.rating()));
}
