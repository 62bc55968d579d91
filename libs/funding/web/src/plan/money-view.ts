import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { formatPlainPounds, formatPounds, minus, NO_MONEY, type Pence, plus } from '@weft/kernel';
import { Flash, Icon, PointedAt } from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import type { IncomePartsFragment } from '../generated/graphql';
import { keptPounds } from './line-fields';
import { PlanEdits } from './plan-edits';
import { PlanStore } from './plan-store';

/** Income by source against its minimum and what its lines spend, and the floors of the round. */
@Component({
  selector: 'weft-money-view',
  imports: [Flash, Icon, InlineEdit, PointedAt],
  templateUrl: './money-view.html',
  styleUrl: './money-view.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MoneyView {
  protected readonly store = inject(PlanStore);
  protected readonly edits = inject(PlanEdits);
  protected readonly keptPounds = keptPounds;
  protected readonly pounds = formatPounds;
  protected readonly lock = this.store.planLock;

  /** The sources of the pack, each with its rows of income and its sums of the year. */
  protected readonly sources = computed(() => {
    const [read, check, pack] = [this.store.read(), this.store.check(), this.store.pack()];
    if (!read || !check || !pack) return [];
    const year = this.store.year();
    return pack.sources.map(({ id, name, contribution, paidBy }) => {
      const total = check.totals.find((one) => one.source === id && one.year === year);
      const rows = read.income.filter(({ source }) => source === id);
      return {
        id,
        name,
        paidBy: paidBy === 'NHS' ? 'NHS' : 'Council',
        required: contribution === 'REQUIRED',
        minimum: this.minimum(id),
        rows: rows.map((row) => ({ row, ...money(amountOf(row, year)) })),
        income: total?.income ?? NO_MONEY,
        expenditure: total?.expenditure ?? NO_MONEY,
        difference: total?.difference ?? NO_MONEY,
      };
    });
  });
  protected readonly total = computed(() =>
    this.sources().reduce(
      (sum, { income, expenditure }) => ({
        income: plus(sum.income, income),
        expenditure: plus(sum.expenditure, expenditure),
        difference: minus(plus(sum.income, income), plus(sum.expenditure, expenditure)),
      }),
      { income: NO_MONEY, expenditure: NO_MONEY, difference: NO_MONEY },
    ),
  );
  protected readonly floors = computed(() => {
    const [check, pack] = [this.store.check(), this.store.pack()];
    return (check?.floors ?? [])
      .filter(({ year }) => year === this.store.year())
      .map(({ rule, figure, required, counting }) => ({
        rule,
        says: pack?.rules.find(({ id }) => id === rule)?.says ?? rule,
        figure,
        required,
        lines: counting.length,
        over: required === null ? null : minus(figure, required),
        minimum: this.minimum(rule),
      }));
  });

  private minimum(of: string) {
    const year = this.store.year();
    const found = this.store.read()?.minimums.find((one) => one.of === of && one.financialYear === year);
    return { version: found?.version ?? 0, ...money((found?.amount ?? null) as Pence | null) };
  }

  /** How the difference reads: what is not spent, or spent beyond what comes in. */
  protected gap(difference: Pence): string {
    if (difference === 0) return '£0.00';
    return difference > 0
      ? `${formatPounds(difference)} not spent`
      : `${formatPounds(minus(NO_MONEY, difference))} over`;
  }

  protected drafted(of: { readonly income: string } | { readonly minimum: string }, text: string | null): void {
    this.store.draft.set(text === null ? null : { of, field: 'amount', year: this.store.year(), text });
  }

  protected saveMinimum(of: string, version: number) {
    return this.edits.minimum(this.store.read()?.id ?? '', of, this.store.year(), version);
  }

  protected async add(source: string): Promise<void> {
    this.edits.say(await this.edits.addIncome(this.store.read()?.id ?? '', source, null), 'A row of income was added');
    this.store.query.refetch();
  }

  protected async remove(row: IncomePartsFragment): Promise<void> {
    this.edits.say(await this.edits.removeIncome(row), 'The row of income was removed');
    this.store.query.refetch();
  }
}

const amountOf = ({ amounts }: IncomePartsFragment, year: string): Pence | null =>
  (amounts.find(({ financialYear }) => financialYear === year)?.amount ?? null) as Pence | null;

/** An amount as it is edited and as it is shown. */
const money = (amount: Pence | null) => ({
  value: amount === null ? null : formatPlainPounds(amount),
  shown: amount === null ? '' : formatPounds(amount),
});
