import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type RatingValue, ratingWord } from './rating';
import { RatingSymbol } from './rating-symbol';

/**
 * The declared rating beside the computed one, always in that order and always in two places, so that a column can be
 * scanned. Where they differ a plum frame holds both. While nothing is computed its place stays empty.
 */
@Component({
  selector: 'wf-rating-pair',
  imports: [RatingSymbol],
  template: `
    <span
      class="pair"
      [class.differ]="differ()"
      [class.overridden]="overridden()"
      role="img"
      [attr.aria-label]="name()"
    >
      <wf-rating-symbol [rating]="declared()" [size]="size()" label="" />
      <span class="sign">{{ differ() ? '≠' : '' }}</span>
      @if (computed(); as value) {
        <wf-rating-symbol [rating]="value" [computed]="true" [size]="size()" label="" />
      } @else {
        <span [style.width.px]="size()"></span>
      }
    </span>
  `,
  styles: `
    .pair {
      display: inline-flex;
      align-items: center;
      padding: 3px 5px;
      border: 1px solid transparent;
      border-radius: var(--wf-radius-pill);
    }
    .sign {
      width: 16px;
      text-align: center;
      font-weight: 700;
      line-height: 16px;
      color: var(--wf-plum);
    }
    .differ {
      border-color: var(--wf-plum);
      background: var(--wf-plum-container);
    }
    .overridden {
      border-style: dashed;
      background: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RatingPair {
  readonly declared = input.required<RatingValue>();
  /** None: nothing computes it, and its place stays empty. */
  readonly computed = input<RatingValue | null>(null);
  /** Whether the two are apart: the rules say so, since half a step is none. */
  readonly differ = input(false);
  readonly overridden = input(false);
  readonly reasons = input(0);
  readonly size = input(18);

  protected readonly name = computed(() => {
    const value = this.computed();
    const declared = `Declared ${ratingWord(this.declared())}`;
    if (value === null) return declared;
    const reasons = this.reasons() ? `, ${this.reasons()} ${this.reasons() === 1 ? 'reason' : 'reasons'}` : '';
    return `${declared}, computed ${ratingWord(value)}${reasons}${this.overridden() ? ', overridden' : ''}`;
  });
}
