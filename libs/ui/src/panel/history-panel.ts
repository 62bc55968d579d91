import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { type HistoryLine, HistoryList } from '../history/history-list';
import { Skeleton } from '../states/skeleton';
import { SidePanel } from './side-panel';

/** The history of one record or of one of its fields, in the side panel: who changed what, when, from what to what. */
@Component({
  selector: 'wf-history-panel',
  imports: [HistoryList, SidePanel, Skeleton],
  template: `
    <wf-side-panel [label]="'History of ' + subject()" [code]="code()" (close)="close.emit()">
      <h2>{{ subject() }}</h2>
      <h3>Changes</h3>
      @if (lines(); as lines) {
        <wf-history-list [lines]="lines" [values]="true" />
        @if (!lines.length) {
          <p class="wf-2">Nothing has changed since it was made.</p>
        }
      } @else {
        <wf-skeleton [rows]="4" />
      }
    </wf-side-panel>
  `,
  styles: `
    :host {
      display: flex;
    }
    h2 {
      margin-bottom: 12px;
      overflow-wrap: anywhere;
    }
    h3 {
      margin-bottom: 4px;
      color: var(--wf-text-2);
      font-size: 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HistoryPanel {
  /** What it is the history of: 'Royal London', 'Priority 3'. */
  readonly subject = input.required<string>();
  /** Stands at the panel's top: 'Organisation', 'Edition'. */
  readonly code = input('');
  /** Undefined while they are fetched. */
  readonly lines = input.required<readonly HistoryLine[] | undefined>();
  readonly close = output();
}
