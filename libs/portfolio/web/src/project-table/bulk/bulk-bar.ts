import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon, type IconName } from '@weft/ui';
import type { BulkAction } from './bulk-form';

const ACTIONS: readonly { readonly action: BulkAction; readonly label: string; readonly icon: IconName }[] = [
  { action: 'rate', label: 'Rate', icon: 'activity' },
  { action: 'lead', label: 'Lead', icon: 'users' },
  { action: 'dates', label: 'Move dates', icon: 'calendar' },
  { action: 'stage', label: 'Stage', icon: 'flag' },
];

/** What can be done to the selected rows, over the foot of the table. */
@Component({
  selector: 'weft-bulk-bar',
  imports: [Icon],
  template: `
    <div class="bar" role="toolbar" aria-label="Change the selected projects">
      <span class="count wf-num" role="status">{{ count() }} selected</span>
      @if (!locked()) {
        @for (one of actions; track one.action) {
          <button type="button" class="act" (click)="act.emit(one.action)">
            <wf-icon [name]="one.icon" /> {{ one.label }}
          </button>
        }
        <span class="part" aria-hidden="true"></span>
      }
      <button type="button" class="copy" (click)="copy.emit()"><wf-icon name="copy" /> Copy</button>
      <button type="button" class="clear" (click)="clear.emit()">Clear <kbd aria-hidden="true">Esc</kbd></button>
    </div>
  `,
  styleUrl: './bulk-bar.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BulkBar {
  readonly count = input.required<number>();
  /** This person changes nothing. */
  readonly locked = input(false);
  readonly act = output<BulkAction>();
  readonly copy = output();
  readonly clear = output();
  protected readonly actions = ACTIONS;
}
