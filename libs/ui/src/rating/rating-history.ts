import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type RatingValue, ratingWord } from './rating';

const STEP = 28;

/**
 * Six ratings as six symbols of 12 pixels, the oldest on the left. Drawn as one picture: tables hold a thousand of
 * them.
 */
@Component({
  selector: 'wf-rating-history',
  template: `
    <svg [attr.width]="ratings().length * 14" height="12" [attr.viewBox]="box()" role="img" [attr.aria-label]="name()">
      @for (rating of ratings(); track $index) {
        <g [attr.transform]="'translate(' + $index * step + ')'">
          @switch (rating) {
            @case ('GREEN') {
              <circle class="green" cx="12" cy="12" r="10" />
              <text class="on-green" x="12" y="12.3">G</text>
            }
            @case ('AMBER') {
              <path class="amber" d="M12 1.4 22.6 12 12 22.6 1.4 12Z" />
              <text class="on-amber diamond" x="12" y="12.4">A</text>
            }
            @case ('RED') {
              <rect class="red" x="2.5" y="2.5" width="19" height="19" rx="3" />
              <text class="on-red" x="12" y="12.4">R</text>
            }
            @case ('AMBER_GREEN') {
              <path class="green" d="M11 2.2a9.9 9.9 0 0 0 0 19.6Z" />
              <path class="amber" d="M13.2 2.6 22.6 12l-9.4 9.4Z" />
            }
            @case ('AMBER_RED') {
              <path class="amber" d="M10.8 2.6 1.4 12l9.4 9.4Z" />
              <path class="red" d="M13 3h6.4A2.1 2.1 0 0 1 21.5 5.1v13.8A2.1 2.1 0 0 1 19.4 21H13Z" />
            }
            @default {
              <circle class="unrated" cx="12" cy="12" r="9.6" />
              <path class="unrated bar" d="M8 12h8" />
            }
          }
        </g>
      }
    </svg>
  `,
  styleUrl: './rating-symbol.css',
  host: { class: 'tiny' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RatingHistory {
  readonly ratings = input.required<readonly RatingValue[]>();
  protected readonly step = STEP;
  protected readonly box = computed(() => `0 0 ${this.ratings().length * STEP} 24`);
  protected readonly name = computed(() => `Oldest first: ${this.ratings().map(ratingWord).join(', ')}`);
}
