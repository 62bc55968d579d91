import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { formatMonth, formatThousands, sumPence, type IsoDate } from '@weft/kernel';
import { Icon } from '@weft/ui';
import { formatPercent } from '../../shared/percent';
import { cellOf, isOff, type GridLine } from '../grid-model';
import { GridStore } from '../grid-store';

/** One month of every line, scheme by scheme, with its totals in view. A line opens its year. */
@Component({
  selector: 'weft-phone-month',
  imports: [Icon],
  templateUrl: './phone-month.html',
  styleUrl: './phone-month.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PhoneMonth {
  /** The line that one came back from. */
  readonly from = input<string | null>(null);
  readonly opened = output<string>();
  protected readonly store = inject(GridStore);
  protected readonly thousands = formatThousands;

  protected readonly months = computed(() =>
    this.store.months().map(({ month, closed }, n) => {
      const ahead = !closed && this.store.columnLock(n) !== null;
      return { n, name: `${formatMonth(month as IsoDate)}${closed ? ', closed' : ahead ? ', not begun' : ''}` };
    }),
  );
  protected readonly month = computed(() => this.store.at().column);
  protected readonly schemes = computed(() =>
    this.store.rows().flatMap((row) => {
      if (row.kind !== 'scheme') return [];
      const lines = row.lines.map((line) => this.shown(line));
      return [{ id: row.id, name: row.name, sum: sumPence(lines.map(({ amount }) => amount)), lines }];
    }),
  );
  protected readonly totals = computed(() => {
    const sum = (view: 'ACTUAL' | 'PLAN') =>
      sumPence(this.store.lines().map((line) => cellOf(line, this.month(), view).amount));
    return { actual: sum('ACTUAL'), plan: sum('PLAN') };
  });

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender(() => host.nativeElement.querySelector<HTMLElement>(`[data-line="${this.from() ?? ''}"]`)?.focus());
  }

  protected go(month: number): void {
    const first = this.store.cellAt({ line: Math.max(0, this.store.at().line), column: month });
    if (first && month >= 0 && month < this.months().length) this.store.chosen.set(first);
  }

  private shown(line: GridLine) {
    const month = this.month();
    const { amount, is } = cellOf(line, month, this.store.partAt(month));
    const { amount: plan } = cellOf(line, month, 'PLAN');
    const off = is === 'actual' && plan > 0 ? `${formatPercent(((amount - plan) / plan) * 10_000)} of plan` : '';
    return {
      id: line.id,
      code: line.code,
      name: line.description ?? line.schemeName,
      amount,
      plan,
      says: is === 'forecast' ? 'forecast' : off,
      isForecast: is === 'forecast',
      isOff: is === 'actual' && isOff(line, month, this.store.farFrom()),
    };
  }
}
