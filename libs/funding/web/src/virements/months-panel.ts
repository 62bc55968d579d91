import { ChangeDetectionStrategy, Component, computed, inject, output, signal, viewChild } from '@angular/core';
import {
  decideCloseMonth,
  isClosed,
  monthsOf,
  requireMonthKeeper,
  requireMonthOpener,
  type Month,
} from '@weft/funding/domain';
import { formatMonth, monthEnd } from '@weft/kernel';
import { FormField, Icon, instant, Skeleton, Toasts } from '@weft/ui';
import { SidePanel } from '@weft/ui/panel';
import { PlanEdits } from '../plan/plan-edits';
import { keyboardFollows, keyboardGoes } from '../shared/keyboard-follows';
import { VirementEdits } from './virement-edits';
import { lockOf } from '../shared/lock-of';
import { VirementsStore } from './virements-store';

/** The months of a year in the side panel: which are closed, by whom and when; the next is closed here, the last opened. */
@Component({
  selector: 'weft-months-panel',
  imports: [FormField, Icon, SidePanel, Skeleton],
  template: `
    <wf-side-panel label="Months" [code]="'Better Care Fund ' + store.year()" (close)="close.emit()">
      <h2>Months</h2>
      <p class="wf-small wf-2">Nothing is posted into a closed month. Months close in order, once they are over.</p>
      @if (store.ledger()) {
        <ol>
          @for (one of months(); track one.month) {
            <li>
              <wf-icon [name]="one.closed ? 'lock' : one.over ? 'pencil' : 'clock'" [size]="14" />
              <span class="words">
                <b>{{ one.name }}</b>
                <span class="wf-small wf-2">{{ one.words }}</span>
              </span>
              @if (one.next) {
                <button
                  type="button"
                  class="wf-button"
                  [attr.aria-disabled]="closeLock() ? true : null"
                  [attr.aria-describedby]="closeLock() ? 'months-locks' : null"
                  [attr.aria-label]="'Close ' + one.name"
                  (click)="closeMonth(one.month)"
                >
                  @if (closeLock()) {
                    <wf-icon name="lock" [size]="14" />
                  }
                  Close
                </button>
              } @else if (one.last && !opening()) {
                <button
                  type="button"
                  class="wf-button"
                  [attr.aria-disabled]="openLock() ? true : null"
                  [attr.aria-describedby]="openLock() ? 'months-locks' : null"
                  [attr.aria-label]="'Open again: ' + one.name"
                  (click)="begin()"
                >
                  @if (openLock()) {
                    <wf-icon name="lock" [size]="14" />
                  }
                  Open again
                </button>
              }
              @if (one.last && opening()) {
                <form novalidate (submit)="$event.preventDefault(); reopen(one.month, why.value)">
                  <wf-form-field [label]="'Why ' + one.name + ' is opened again'" for="month-why" [error]="wrong()">
                    <input
                      #why
                      id="month-why"
                      class="wf-field"
                      autocomplete="off"
                      maxlength="2000"
                      aria-describedby="month-why-note"
                      [attr.aria-invalid]="!!wrong()"
                      (input)="wrong.set(null)"
                      (keydown.escape)="$event.stopPropagation(); leave()"
                    />
                  </wf-form-field>
                  <span class="acts">
                    <button type="submit" class="wf-button primary">Open again</button>
                    <button type="button" class="wf-button quiet" (click)="leave()">Cancel</button>
                  </span>
                </form>
              }
            </li>
          }
        </ol>
        <ul id="months-locks" class="wf-small wf-2">
          @for (lock of locks(); track lock) {
            <li>{{ lock }}</li>
          }
        </ul>
      } @else {
        <wf-skeleton [rows]="12" />
      }
    </wf-side-panel>
  `,
  styles: `
    :host {
      display: flex;
    }
    ol {
      margin: 12px 0;
    }
    ol > li {
      display: grid;
      grid-template-columns: 14px minmax(0, 1fr) auto;
      gap: 4px 10px;
      align-items: center;
      min-height: 48px;
      padding: 4px 0;
      border-top: 1px solid var(--wf-line);
    }
    ol wf-icon {
      color: var(--wf-text-3);
    }
    .words > * {
      display: block;
    }
    b {
      font-weight: 600;
    }
    form {
      display: grid;
      grid-column: 1 / -1;
      gap: 8px;
      padding-bottom: 8px;
    }
    .acts {
      display: flex;
      gap: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MonthsPanel {
  readonly close = output();

  protected readonly store = inject(VirementsStore);
  private readonly edits = inject(VirementEdits);
  private readonly plans = inject(PlanEdits);
  private readonly toasts = inject(Toasts);
  protected readonly opening = signal(false);
  protected readonly wrong = signal<string | null>(null);

  protected readonly months = computed(() => {
    const through = this.store.closedThrough();
    const closings = new Map((this.store.ledger()?.closedMonths ?? []).map((one) => [one.month, one]));
    return monthsOf(this.store.year()).map((month) => {
      const closing = closings.get(month);
      const closed = isClosed(month, through);
      const over = monthEnd(month) < this.store.today();
      return {
        month,
        closed,
        over,
        name: formatMonth(month),
        next: decideCloseMonth(month, { closedThrough: through, today: this.store.today() }).ok,
        last: month === through,
        words: closing
          ? `Closed by ${closing.closedBy?.name ?? 'Weft'}, ${instant(closing.closedAt)}`
          : closed
            ? 'Closed'
            : over
              ? 'Open'
              : month <= this.store.today()
                ? 'Open, not over yet'
                : 'To come',
      };
    });
  });
  protected readonly closeLock = computed(() => lockOf(requireMonthKeeper(this.store.who())));
  protected readonly openLock = computed(() => lockOf(requireMonthOpener(this.store.who())));
  protected readonly locks = computed(() => [this.closeLock(), this.openLock()].filter((lock) => lock !== null));

  private readonly panel = viewChild(SidePanel);
  private readonly goTo = keyboardGoes(this.panel);

  constructor() {
    keyboardFollows(() => 'months', this.panel);
  }

  protected begin(): void {
    const lock = this.openLock();
    if (lock) {
      this.toasts.show({ tone: 'wrong', text: lock });
      return;
    }
    this.wrong.set(null);
    this.opening.set(true);
    this.goTo('#month-why');
  }

  protected leave(): void {
    this.opening.set(false);
    this.goTo();
  }

  protected async closeMonth(month: Month): Promise<void> {
    const lock = this.closeLock();
    if (lock) {
      this.toasts.show({ tone: 'wrong', text: lock });
      return;
    }
    this.plans.say(await this.edits.closeMonth(month), `${formatMonth(month)} is closed`);
    this.goTo();
    this.store.query.refetch();
  }

  protected async reopen(month: Month, reason: string): Promise<void> {
    const outcome = await this.edits.reopenMonth(month, reason);
    if (outcome.kind === 'invalid') {
      this.wrong.set(outcome.message);
      return;
    }
    this.plans.say(outcome, `${formatMonth(month)} is open again`);
    this.leave();
    this.store.query.refetch();
  }
}
