import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { decideMoveActual, isClosed, lineAccount, monthsOf, type Month } from '@weft/funding/domain';
import {
  brokenFields,
  formatMonth,
  formatPlainPounds,
  formatPounds,
  newId,
  penceOf,
  readPence,
  type Pence,
} from '@weft/kernel';
import { FormField, Toasts, wrongFields } from '@weft/ui';
import type { LineLedgerQuery } from '../generated/graphql';
import { LineChoice } from './line-choice';
import { lineSide, nameOfSide, packOfSide } from './line-side';
import { VirementEdits } from './virement-edits';
import { VirementsStore } from './virements-store';

/** Moves an actual that was coded to the wrong line: a correction in an open month, beside what stands. */
@Component({
  selector: 'weft-move-actual',
  imports: [FormField, LineChoice],
  template: `
    <form novalidate (submit)="$event.preventDefault(); move()">
      <wf-form-field label="To the line where it belongs" for="move-to" [error]="shown()['toLineId'] ?? null">
        <weft-line-choice
          for="move-to"
          [value]="to() ? nameOf(to()!) : ''"
          [invalid]="!!shown()['toLineId']"
          [except]="line().id"
          (choose)="toId.set($event)"
        />
      </wf-form-field>
      <wf-form-field label="Amount, £" for="move-amount" [error]="shown()['amount'] ?? null">
        <input
          #money
          id="move-amount"
          class="wf-field wf-num"
          inputmode="decimal"
          autocomplete="off"
          aria-describedby="move-amount-note"
          [attr.aria-invalid]="!!shown()['amount']"
          [value]="amount()"
          (input)="amount.set(money.value)"
        />
      </wf-form-field>
      <wf-form-field
        label="Put right in"
        for="move-month"
        [hint]="months().length ? '' : 'No month is open in ' + store.year() + '.'"
        [error]="shown()['month'] ?? null"
      >
        <select
          #when
          id="move-month"
          class="wf-field"
          aria-describedby="move-month-note"
          (change)="month.set(when.value)"
        >
          @for (one of months(); track one) {
            <option [value]="one" [selected]="one === month()">{{ monthName(one) }}</option>
          }
        </select>
      </wf-form-field>
      <wf-form-field label="Reason" for="move-reason" [error]="shown()['reason'] ?? null">
        <input
          #why
          id="move-reason"
          class="wf-field"
          autocomplete="off"
          maxlength="2000"
          aria-describedby="move-reason-note"
          [attr.aria-invalid]="!!shown()['reason']"
          [value]="reason()"
          (input)="reason.set(why.value)"
        />
      </wf-form-field>
      @if (refusal(); as text) {
        <p class="wf-late" role="alert">{{ text }}</p>
      }
      <span class="acts">
        <button type="submit" class="wf-button primary" [disabled]="busy()">Move</button>
        <button type="button" class="wf-button quiet" (click)="close.emit()">Cancel</button>
      </span>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 8px;
      margin: 8px 0;
    }
    .acts {
      display: flex;
      gap: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MoveActual {
  readonly line = input.required<NonNullable<LineLedgerQuery['fundingLine']>>();
  /** What was posted there by mistake, at most; offered first. */
  readonly most = input.required<Pence>();
  readonly close = output();
  readonly moved = output();

  protected readonly store = inject(VirementsStore);
  private readonly edits = inject(VirementEdits);
  private readonly toasts = inject(Toasts);
  protected readonly nameOf = nameOfSide;
  protected readonly monthName = (month: Month): string => formatMonth(month);
  /** Of the request: sent again, it is posted once. */
  private readonly requestId = newId();

  protected readonly toId = signal<string | null>(null);
  protected readonly to = lineSide(() => this.toId());
  protected readonly amount = linkedSignal(() => formatPlainPounds(this.most()));
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  private readonly tried = signal(false);
  private readonly answered = signal<Readonly<Record<string, string>>>({});
  protected readonly refusal = signal('');
  /** Open months that have begun. */
  protected readonly months = computed(() =>
    monthsOf(this.store.year()).filter(
      (month) => !isClosed(month, this.store.closedThrough()) && month <= this.store.today(),
    ),
  );
  protected readonly month = linkedSignal<string>(() => this.months()[0] ?? '');

  private readonly decided = computed(() => {
    const [to, read] = [this.to(), readPence(this.amount(), 'amount')];
    const wrong: Record<string, string> = {};
    for (const { field, message } of brokenFields(read)) wrong[field] = message;
    if (!to) return { wrong: { ...wrong, toLineId: 'Choose the line where it belongs.' }, lock: '', amount: null };
    const stands = penceOf(this.line().balance.spent);
    const account = lineAccount('ACTUAL', this.line().id);
    const decided = decideMoveActual(
      { account, stands, organisationId: this.line().organisation.id },
      { lineId: to.id, organisationId: to.organisation.id },
      { month: this.month() as Month, amount: read.ok ? read.value : (1 as Pence) },
      {
        key: this.requestId,
        who: this.store.who(),
        facts: {
          closedThrough: this.store.closedThrough(),
          today: this.store.today(),
          yearsOf: () => packOfSide(this.line()).years,
          isPosted: () => false,
          balanceOf: () => stands,
        },
        reason: this.reason(),
      },
    );
    for (const { field, message } of brokenFields(decided)) wrong[field] ??= message;
    const lock = !decided.ok && decided.refusal.kind === 'not-allowed' ? decided.refusal.message : '';
    return { wrong, lock, amount: read.ok ? read.value : null };
  });
  protected readonly shown = computed<Readonly<Record<string, string>>>(() => {
    const { wrong } = this.decided();
    const told = Object.entries(wrong).filter(([field]) => this.tried() || field === 'amount');
    return { ...this.answered(), ...Object.fromEntries(told) };
  });

  protected async move(): Promise<void> {
    this.tried.set(true);
    this.answered.set({});
    const { wrong, lock, amount } = this.decided();
    const toLineId = this.toId();
    this.refusal.set(lock);
    if (this.busy() || lock || Object.keys(wrong).length > 0 || !toLineId || amount === null) return;
    this.busy.set(true);
    const outcome = await this.edits.moveActual({
      requestId: this.requestId,
      fromLineId: this.line().id,
      toLineId,
      month: this.month(),
      amount,
      reason: this.reason(),
    });
    this.busy.set(false);
    this.answered.set(wrongFields(outcome));
    if (outcome.kind !== 'saved') {
      this.refusal.set('message' in outcome ? outcome.message : 'Somebody changed it meanwhile. Look again.');
      return;
    }
    this.toasts.show({ tone: 'done', text: `${formatPounds(amount)} moved to line ${this.to()?.code ?? ''}` });
    this.moved.emit();
  }
}
