import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, urlState } from '@weft/ui';

/** Table or board, in the head of the page, and the way to the timeline of the same projects. */
@Component({
  selector: 'weft-view-switch',
  imports: [Icon, RouterLink],
  template: `
    <span class="wf-segments" role="group" aria-label="Show as">
      <button type="button" [attr.aria-pressed]="!board()" (click)="url.go({ view: null })">
        <wf-icon name="table-2" /> Table
      </button>
      <button type="button" [attr.aria-pressed]="board()" (click)="url.go({ view: 'board' })">
        <wf-icon name="layout-dashboard" /> Board
      </button>
      <a routerLink="/timeline"><wf-icon name="chart-gantt" /> Timeline</a>
    </span>
  `,
  styles: `
    @media (width < 600px) {
      wf-icon {
        display: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ViewSwitch {
  protected readonly url = urlState();
  protected readonly board = () => this.url.get('view') === 'board';
}
