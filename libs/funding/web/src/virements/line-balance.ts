import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { availableOf } from '@weft/funding/domain';
import { endOfDay, formatPounds, isIsoDate } from '@weft/kernel';
import { longDay, pageQuery, type SaveOutcome } from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import type { LineLedgerQuery } from '../generated/graphql';
import { LineBalanceAtDocument } from '../generated/line-balance-at.document';
import { balanceOf } from './virement-rules';
import { concernsMoney, VirementsStore } from './virements-store';

type Line = NonNullable<LineLedgerQuery['fundingLine']>;

/** What a line has: now, or as the ledger stood at the end of a day that the person names. */
@Component({
  selector: 'weft-line-balance',
  imports: [InlineEdit],
  template: `
    <p>
      <span class="wf-2" aria-hidden="true">At the end of</span>
      <wf-inline-edit
        kind="date"
        field="at"
        label="Balance at the end of"
        placeholder="Today"
        [clearable]="true"
        [today]="store.today()"
        [latest]="store.today()"
        [value]="day()"
        [save]="look"
      />
    </p>
    <dl class="wf-num" [attr.aria-busy]="sums().length === 0">
      @for (sum of sums(); track sum.label) {
        <dt [class.total]="sum.total">{{ sum.label }}</dt>
        <dd [class.total]="sum.total">{{ sum.amount }}</dd>
      }
    </dl>
  `,
  styleUrl: './line-balance.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LineBalance {
  readonly line = input.required<Line>();
  protected readonly store = inject(VirementsStore);
  /** The day at whose end it is looked at; null for now. Another line is looked at now. */
  protected readonly day = linkedSignal<string, string | null>({
    source: () => `${this.line().id} ${this.store.year()}`,
    computation: () => null,
  });

  private readonly query = pageQuery(
    LineBalanceAtDocument,
    () => {
      const day = this.day();
      return isIsoDate(day) ? { id: this.line().id, year: this.store.year(), at: endOfDay(day) } : undefined;
    },
    { concerns: concernsMoney },
  );

  protected readonly sums = computed(() => {
    const read = this.day() === null ? this.line().balance : this.query.data()?.fundingLine?.then;
    if (!read) return [];
    const balance = balanceOf(read);
    const row = (label: string, amount: string, total = false) => ({ label, amount, total });
    return [
      row('Budget', formatPounds(balance.budget)),
      row('Spent', formatPounds(balance.spent)),
      row('Committed', formatPounds(balance.committed)),
      row('Held by virements', formatPounds(balance.held)),
      row('Can still give', formatPounds(availableOf(balance)), true),
    ];
  });

  protected readonly look = (day: string | null): Promise<SaveOutcome> => {
    if (day !== null && day > this.store.today()) {
      return Promise.resolve({ kind: 'invalid', message: `${longDay(day)} is still to come.`, fields: [] });
    }
    this.day.set(day);
    return Promise.resolve({ kind: 'saved' });
  };
}
