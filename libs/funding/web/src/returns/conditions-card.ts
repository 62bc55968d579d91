import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { InlineEdit, type Option } from '@weft/ui/edit';
import type { ReturnPartsFragment } from '../generated/graphql';
import { ReturnEdits } from './return-edits';
import { ReturnStore } from './return-store';

/** Whether each national condition was met. */
@Component({
  selector: 'weft-return-conditions',
  imports: [InlineEdit],
  templateUrl: './conditions-card.html',
  styleUrl: './return-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConditionsCard {
  readonly its = input.required<ReturnPartsFragment>();
  protected readonly store = inject(ReturnStore);
  protected readonly edits = inject(ReturnEdits);
  protected readonly yesNo: readonly Option[] = [
    { value: 'YES', label: 'Yes' },
    { value: 'NO', label: 'No' },
  ];
}
