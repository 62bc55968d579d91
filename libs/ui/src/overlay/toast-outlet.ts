import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../icon/icon';
import { Toasts } from './toasts';

const UNDO_ELSEWHERE = 'input, textarea, select, [contenteditable]';

/** Where toasts stand. One per application. */
@Component({
  selector: 'wf-toast-outlet',
  imports: [Icon, RouterLink],
  template: `
    <div class="stack" role="status" aria-live="polite">
      @for (toast of toasts.shown(); track toast.id) {
        <div class="toast" [class]="toast.tone">
          <wf-icon [name]="toast.tone === 'wrong' ? 'triangle-alert' : toast.tone === 'news' ? 'bell' : 'check'" />
          <span>{{ toast.text }}</span>
          @if (toast.link; as link) {
            <a [routerLink]="link.path" (click)="toasts.dismiss(toast.id)">{{ link.text }}</a>
          }
          @if (toast.act; as act) {
            <button type="button" (click)="act.run()">{{ act.text }}</button>
          }
          @if (toast.undo) {
            <button type="button" (click)="toasts.undo(toast)">Undo</button>
            @if (toast === toasts.latest()) {
              <kbd>Ctrl Z</kbd>
            }
          }
          <button type="button" class="close" aria-label="Dismiss" (click)="toasts.dismiss(toast.id)">
            <wf-icon name="x" [size]="14" />
          </button>
        </div>
      }
    </div>
  `,
  styles: `
    .stack {
      position: fixed;
      z-index: 1100;
      left: 50%;
      bottom: 16px;
      display: grid;
      gap: 8px;
      width: max-content;
      max-width: calc(100vw - 32px);
      translate: -50% 0;
    }
    .toast {
      display: flex;
      align-items: center;
      gap: 12px;
      min-height: 40px;
      padding: 8px 8px 8px 14px;
      border-radius: var(--wf-radius-card);
      background: var(--wf-toast);
      color: var(--wf-on-toast);
      box-shadow: var(--wf-shadow);
      animation: wf-appear var(--wf-slow);
    }
    .toast > span {
      margin-right: 8px;
    }
    .done wf-icon:first-child {
      color: var(--wf-toast-done);
    }
    .wrong wf-icon:first-child {
      color: var(--wf-toast-wrong);
    }
    a,
    button {
      min-width: 24px;
      min-height: 24px;
      padding: 0 4px;
      border: 0;
      background: none;
      color: var(--wf-toast-link);
      font-weight: 600;
      cursor: pointer;
    }
    .close {
      margin-left: auto;
      display: grid;
      place-items: center;
      color: inherit;
    }
    :focus-visible {
      outline-color: var(--wf-on-toast);
    }
    kbd {
      padding: 0 4px;
      border: 1px solid currentColor;
      border-radius: var(--wf-radius-tag);
      font: 500 11px/16px var(--wf-font);
    }
    @media (width < 600px) {
      kbd {
        display: none;
      }
    }
  `,
  host: { '(document:keydown.control.z)': 'onUndoKey($event)', '(document:keydown.meta.z)': 'onUndoKey($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ToastOutlet {
  protected readonly toasts = inject(Toasts);

  protected onUndoKey(event: Event): void {
    const inField = event.target instanceof Element && event.target.matches(UNDO_ELSEWHERE);
    if (!inField && this.toasts.undoLatest()) event.preventDefault();
  }
}
