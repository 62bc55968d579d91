import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { IconName } from '../icon/glyphs';
import { Icon } from '../icon/icon';

/** What is missing, why, and the one thing to do about it. */
@Component({
  selector: 'wf-empty-state',
  imports: [Icon],
  template: `
    <span class="mark"><wf-icon [name]="icon()" [size]="18" /></span>
    <div>
      @if (page()) {
        <h1 class="title">{{ title() }}</h1>
      } @else {
        <p class="title">{{ title() }}</p>
      }
      <p class="wf-small wf-2">{{ reason() }}</p>
      @if (action(); as text) {
        <button type="button" class="wf-button" (click)="act.emit()">{{ text }}</button>
      }
    </div>
  `,
  styles: `
    :host {
      display: flex;
      gap: 12px;
      padding: 24px 16px;
    }
    .mark {
      display: grid;
      place-items: center;
      flex: none;
      width: 40px;
      height: 40px;
      border: 1px dashed var(--wf-control);
      border-radius: var(--wf-radius-control);
      color: var(--wf-text-3);
    }
    .title {
      font: 600 13px/20px var(--wf-font);
      letter-spacing: 0;
    }
    button {
      margin-top: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EmptyState {
  readonly title = input.required<string>();
  readonly reason = input.required<string>();
  readonly icon = input<IconName>('filter');
  /** It is all there is on the page, so that its title is the page's. */
  readonly page = input(false);
  readonly action = input<string>();
  readonly act = output();
}
