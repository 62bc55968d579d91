import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { formatPounds, type Pence } from '@weft/kernel';
import { InlineEdit } from '@weft/ui/edit';
import type { ReturnPartsFragment } from '../generated/graphql';
import { ReturnEdits } from './return-edits';
import { ReturnStore } from './return-store';

/** Income and expenditure of the year by source, and why they differ from their plan. */
@Component({
  selector: 'weft-return-income',
  imports: [InlineEdit],
  templateUrl: './income-card.html',
  styleUrl: './return-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IncomeCard {
  readonly its = input.required<ReturnPartsFragment>();
  protected readonly store = inject(ReturnStore);
  protected readonly edits = inject(ReturnEdits);
  protected readonly pounds = (amount: number): string => formatPounds(amount as Pence);
}
