import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { InlineEdit } from '@weft/ui/edit';
import type { ReturnPartsFragment } from '../generated/graphql';
import { ReturnEdits } from './return-edits';
import { ReturnStore } from './return-store';

/** Two successes and two challenges of the year. */
@Component({
  selector: 'weft-return-feedback',
  imports: [InlineEdit],
  templateUrl: './feedback-card.html',
  styleUrl: './feedback-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FeedbackCard {
  readonly its = input.required<ReturnPartsFragment>();
  protected readonly store = inject(ReturnStore);
  protected readonly edits = inject(ReturnEdits);
}
