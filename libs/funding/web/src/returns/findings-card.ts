import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { counted } from '@weft/ui';
import type { ReturnPartsFragment } from '../generated/graphql';

/** What the return still lacks. */
@Component({
  selector: 'weft-return-findings',
  templateUrl: './findings-card.html',
  styleUrl: './findings-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FindingsCard {
  readonly its = input.required<ReturnPartsFragment>();
  protected readonly counted = counted;
  protected readonly partWords = {
    COVER: 'Cover',
    CONDITIONS: 'National conditions',
    METRICS: 'Metrics',
    SPEND: 'Expenditure',
    INCOME: 'Income and expenditure',
    YEAR_END: 'Year-end feedback',
  } as const;
}
