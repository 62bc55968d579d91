import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '../icon/icon';

/** A page that could not be fetched: what failed, what is safe, try again, and a reference to quote. */
@Component({
  selector: 'wf-page-error',
  imports: [Icon],
  template: `
    <section class="wf-card" role="alert">
      <span class="mark"><wf-icon name="triangle-alert" [size]="18" /></span>
      <div>
        <h2>{{ title() }}</h2>
        <p class="wf-2">{{ detail() }}</p>
        <p class="wf-2">What was saved before is safe.</p>
        @if (reference(); as text) {
          <p class="wf-small wf-3">Reference {{ text }}</p>
        }
        <button type="button" class="wf-button" (click)="retry.emit()"><wf-icon name="rotate-ccw" /> Try again</button>
      </div>
    </section>
  `,
  styles: `
    section {
      display: flex;
      gap: 16px;
      max-width: 640px;
      margin: 24px auto;
      padding: 20px;
    }
    .mark {
      display: grid;
      place-items: center;
      flex: none;
      width: 40px;
      height: 40px;
      border-radius: var(--wf-radius-control);
      background: var(--wf-red-container);
      color: var(--wf-red-text);
    }
    button {
      margin-top: 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PageError {
  readonly title = input('This page could not be fetched');
  readonly detail = input.required<string>();
  readonly reference = input<string>();
  readonly retry = output();
}
