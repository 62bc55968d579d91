import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { formatPounds, formatShortPounds, type Pence, sumPence } from '@weft/kernel';
import { InlineEdit } from '@weft/ui/edit';
import type { ReturnPartsFragment } from '../generated/graphql';
import { ReturnEdits } from './return-edits';
import { ReturnStore } from './return-store';

/** What each line spent and brought about to date, and what its people say of it. */
@Component({
  selector: 'weft-return-spend',
  imports: [InlineEdit],
  templateUrl: './spend-card.html',
  styleUrl: './return-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SpendCard {
  readonly its = input.required<ReturnPartsFragment>();
  protected readonly store = inject(ReturnStore);
  protected readonly edits = inject(ReturnEdits);
  protected readonly remarks = ['issues', 'comments'] as const;
  protected readonly pounds = (amount: number): string => formatPounds(amount as Pence);
  protected readonly short = (amount: number): string => formatShortPounds(amount as Pence);
  protected readonly totals = computed(() => {
    const { lines } = this.its().content;
    return {
      planned: sumPence(lines.map(({ planned }) => planned as Pence)),
      spent: sumPence(lines.map(({ spent }) => spent as Pence)),
    };
  });
  /** Whether some line counts outputs: the round of 2025-26 has none. */
  protected readonly counts = computed(() => this.its().content.lines.some(({ unit }) => unit));
}
