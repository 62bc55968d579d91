import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '@weft/ui';

/** Something that was chosen among others; with the code of its project where that is not the one that is open. */
export interface Chosen {
  readonly value: string;
  readonly label: string;
  readonly code?: string;
}

/** What was chosen of several, each to be taken away again. */
@Component({
  selector: 'weft-chosen-list',
  imports: [Icon],
  template: `
    <ul>
      @for (one of chosen(); track one.value) {
        <li>
          <span>
            @if (one.code) {
              <span class="wf-code">{{ one.code }}</span>
            }
            {{ one.label }}
          </span>
          <button
            type="button"
            class="wf-button quiet icon"
            [attr.aria-label]="'Remove ' + one.label + (one.code ? ' of ' + one.code : '')"
            (click)="take.emit(one.value)"
          >
            <wf-icon name="x" [size]="14" />
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 8px;
      margin-top: 4px;
      padding-left: 8px;
      border: 1px solid var(--wf-line);
      border-radius: var(--wf-radius-control);
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChosenList {
  readonly chosen = input.required<readonly Chosen[]>();
  /** The value that is taken away. */
  readonly take = output<string>();
}
