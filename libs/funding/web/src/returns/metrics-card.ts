import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { progressWords } from '@weft/funding/domain';
import { InlineEdit, type Option } from '@weft/ui/edit';
import type { ReturnPartsFragment } from '../generated/graphql';
import { ReturnEdits } from './return-edits';
import { ReturnStore } from './return-store';

/** How each metric went against its ambition. */
@Component({
  selector: 'weft-return-metrics',
  imports: [InlineEdit],
  templateUrl: './metrics-card.html',
  styleUrl: './return-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MetricsCard {
  readonly its = input.required<ReturnPartsFragment>();
  protected readonly store = inject(ReturnStore);
  protected readonly edits = inject(ReturnEdits);
  protected readonly figures = ['ambition', 'actual'] as const;
  protected readonly texts = ['challenges', 'achievements'] as const;
  protected readonly progress: readonly Option[] = Object.entries(progressWords).map(([value, label]) => ({
    value,
    label,
  }));

  /** '1,684', with all that was typed behind the point. */
  protected figure(value: number | null | undefined): string | undefined {
    return value?.toLocaleString('en-GB', { maximumFractionDigits: 20 });
  }
}
