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
import type { Month } from '@weft/funding/domain';
import { HalfWritten, type HalfWrittenTexts } from '@weft/identity/web';
import {
  brokenFields,
  formatMonth,
  formatPlainPounds,
  newId,
  NO_MONEY,
  readPence,
  type IsoDate,
  type Pence,
} from '@weft/kernel';
import { FormField, Toasts } from '@weft/ui';
import { byField, type Given, type MoneyAct } from './money-act';

/** The form of one thing that is done with the money of a line: what is wrong stands at its field as one types. */
@Component({
  selector: 'weft-money-form',
  imports: [FormField],
  templateUrl: './money-form.html',
  styles: `
    :host {
      display: block;
      margin-top: 12px;
      padding: 12px;
      border: 1px solid var(--wf-line);
      border-radius: var(--wf-radius-control);
      background: var(--wf-sunken);
    }
    .meant {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 24px;
    }
    form {
      display: grid;
      gap: 8px;
    }
    .acts {
      display: flex;
      gap: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MoneyForm {
  readonly act = input.required<MoneyAct>();
  /** The line whose money it is about. */
  readonly lineId = input.required<string>();
  readonly close = output();
  readonly done = output();

  private readonly toasts = inject(Toasts);
  private readonly halfWritten = inject(HalfWritten);
  private readonly requestId = newId();
  protected readonly monthName = (month: Month): string => formatMonth(month as IsoDate);

  private readonly kind = computed(() => this.act().kind);
  private readonly where = computed(() => `${this.kind()} of line ${this.lineId()}`);
  protected readonly month = linkedSignal<string, Month>({
    source: this.kind,
    computation: () =>
      this.act().months.find((one) => one === this.written()['month']) ?? this.act().offered ?? ('' as Month),
  });
  /** Offered until somebody types: what was typed for a month is none of another. */
  protected readonly amount = linkedSignal<string, string>({
    source: () => `${this.kind()} ${this.month()}`,
    computation: () => {
      const { month, amount } = this.written();
      const offered = formatPlainPounds(this.act().amountIn?.(this.month()) ?? NO_MONEY);
      return amount !== undefined && month === this.month() ? amount : offered;
    },
  });
  protected readonly reason = linkedSignal<string, string>({
    source: this.kind,
    computation: () => this.written()['reason'] ?? '',
  });
  /** That the amount is meant, beyond what the line has left: said of this amount, asked anew of another. */
  protected readonly meant = linkedSignal<string, boolean>({
    source: () => `${this.kind()} ${this.month()} ${this.amount()}`,
    computation: () => false,
  });
  protected readonly busy = signal(false);
  private readonly tried = signal(false);
  private readonly answered = signal<Readonly<Record<string, string>>>({});

  private readonly decided = computed(() => {
    const act = this.act();
    const read = act.amountIn ? readPence(this.amount(), 'amount') : ({ ok: true, value: NO_MONEY } as const);
    const given: Given = {
      requestId: this.requestId,
      month: this.month(),
      amount: read.ok ? read.value : (1 as Pence),
      reason: this.reason(),
      meant: this.meant(),
    };
    const decided = act.decide(given);
    const lock = !decided.ok && decided.refusal.kind === 'not-allowed' ? { '': decided.refusal.message } : {};
    const asked = this.meant() || brokenFields(decided).some(({ rule }) => rule === 'beyond-budget');
    return { given, asked, wrong: { ...byField(brokenFields(decided)), ...lock, ...byField(brokenFields(read)) } };
  });
  /** A reason is missed once it was tried without; everything else is said at once. */
  protected readonly wrong = computed<Readonly<Record<string, string>>>(() => {
    const told = Object.entries(this.decided().wrong).filter(([field]) => this.tried() || field !== 'reason');
    return { ...this.answered(), ...Object.fromEntries(told) };
  });

  /** Whether the person is asked if the amount is meant. */
  protected readonly asked = computed(() => this.decided().asked);

  /** What was written before and left. */
  private written(): HalfWrittenTexts {
    return this.halfWritten.of(this.where()) ?? {};
  }

  protected giveUp(): void {
    this.halfWritten.drop(this.where());
    this.close.emit();
  }

  protected choose(month: string): void {
    this.month.set(month as Month);
    this.typed();
  }

  protected typed(): void {
    this.answered.set({});
    this.halfWritten.keep(this.where(), { month: this.month(), amount: this.amount(), reason: this.reason() });
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    this.answered.set({});
    const { given, wrong } = this.decided();
    if (this.busy() || Object.keys(wrong).length > 0) return;
    this.busy.set(true);
    const outcome = await this.act().send(given);
    this.busy.set(false);
    if (outcome.kind === 'saved') {
      this.halfWritten.drop(this.where());
      this.toasts.show({ tone: 'done', text: this.act().done(given) });
      this.done.emit();
    } else if (outcome.kind === 'invalid') {
      this.answered.set(byField(outcome.fields));
    } else {
      this.answered.set({ '': 'message' in outcome ? outcome.message : 'Somebody changed it meanwhile. Look again.' });
    }
  }
}
