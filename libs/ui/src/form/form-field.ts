import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '../icon/icon';

/**
 * A label over a control, a hint under it, and what is wrong beside it. The control carries the id given as `for`,
 * `aria-invalid`, and `aria-describedby` of that id with '-note'.
 */
@Component({
  selector: 'wf-form-field',
  imports: [Icon],
  template: `
    <label [attr.for]="for()"
      >{{ label() }}
      @if (optional()) {
        <span class="wf-3">(optional)</span>
      }
    </label>
    <ng-content />
    <p [id]="for() + '-note'" class="note wf-small" [class.wrong]="error()" aria-live="polite">
      @if (error(); as text) {
        <wf-icon name="triangle-alert" [size]="14" /> {{ text }}
      } @else {
        {{ hint() }}
      }
    </p>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    :host([hidden]) {
      display: none;
    }
    label {
      display: block;
      margin-bottom: 4px;
      font-size: 12px;
      font-weight: 500;
      line-height: 16px;
      color: var(--wf-text-2);
    }
    .note {
      display: flex;
      gap: 4px;
      margin-top: 4px;
      color: var(--wf-text-3);
    }
    .note:empty {
      display: none;
    }
    .wrong {
      color: var(--wf-red-text);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FormField {
  readonly label = input.required<string>();
  readonly for = input.required<string>();
  readonly hint = input('');
  readonly error = input<string | null | undefined>();
  readonly optional = input(false);
}
