import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { PERIODS_COUNTS, periodsCountMeaning } from '@weft/funding/domain';
import { formatMonth, type IsoDate } from '@weft/kernel';
import { counted } from '@weft/ui';
import type { ExtractPreviewQuery, PeriodsCount } from '../generated/graphql';

type Periods = NonNullable<ExtractPreviewQuery['extractFile']>['preview']['periods'];

const TOLD: Readonly<Record<NonNullable<Periods['by']>, string>> = {
  PERSON: 'As you say.',
  FILE: 'The file tells it.',
  EARLIER: 'As in the last extract of this ledger, since the file does not tell.',
};

/** How the periods of an extract count, who tells it, and which month each was read as. */
@Component({
  selector: 'weft-extract-periods',
  template: `
    <fieldset>
      <legend>{{ asked() ? 'How do the periods of this ledger count?' : 'The periods count' }}</legend>
      @if (numbered()) {
        @for (one of ways; track one.count) {
          <label>
            <input
              type="radio"
              name="periods"
              [value]="one.count"
              [checked]="periods().count === one.count"
              (change)="said.emit(one.count)"
            />
            <span>{{ one.meaning }}</span>
          </label>
        }
        <p class="wf-small wf-2">{{ told() }}</p>
      } @else {
        <p class="wf-small wf-2">M and P count from April.</p>
      }
      @if (!asked()) {
        <ul class="wf-small" aria-label="How months were read">
          @for (one of months(); track one.typed) {
            <li>
              <b>{{ one.typed }}</b> {{ one.month }} <span class="wf-2">{{ one.rows }}</span>
            </li>
          }
        </ul>
      }
    </fieldset>
  `,
  styleUrl: './extract-question.css',
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 24px;
      margin-top: 4px;
    }
    b {
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExtractPeriods {
  readonly periods = input.required<Periods>();
  /** What each way would mean, where it is asked. */
  readonly question = input('');
  readonly said = output<PeriodsCount>();

  protected readonly ways = PERIODS_COUNTS.map((count) => ({ count, meaning: periodsCountMeaning[count] }));
  protected readonly asked = computed(() => this.periods().asked);
  /** Whether any period is named by year and number, so that it can count in two ways. */
  protected readonly numbered = computed(() => this.asked() || this.periods().count !== null);
  protected readonly told = computed(() => {
    const { by, because } = this.periods();
    if (by) return [TOLD[by], because].filter(Boolean).join(' ');
    return `Neither the file nor an earlier extract tells it. ${this.question()}`.trim();
  });
  protected readonly months = computed(() =>
    this.periods().months.map(({ typed, month, rows }) => ({
      typed,
      month: month ? `is ${formatMonth(month as IsoDate)}` : 'is no period',
      rows: counted(rows, 'row'),
    })),
  );
}
