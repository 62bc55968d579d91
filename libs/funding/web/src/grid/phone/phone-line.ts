import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatMonth, formatPlainPounds, formatPounds, type IsoDate, type Pence } from '@weft/kernel';
import { Icon } from '@weft/ui';
import { cellOf, isOff, varianceWords, yearOf, type GridLine } from '../grid-model';
import { GridStore } from '../grid-store';

type MonthOfLine = ReturnType<PhoneLine['months']>[number];

/** One line's year, month below month, with its name on top. A month that is open is entered in place. */
@Component({
  selector: 'weft-phone-line',
  imports: [Icon, RouterLink],
  templateUrl: './phone-line.html',
  styleUrl: './phone-line.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PhoneLine {
  readonly line = input.required<GridLine>();
  /** The line that is opened instead; null for the month of all lines. */
  readonly gone = output<string | null>();
  protected readonly store = inject(GridStore);
  protected readonly held = signal<{ readonly key: string; readonly text: string; readonly seen: Pence | null } | null>(
    null,
  );
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly pounds = formatPounds;
  protected readonly variance = computed(() => varianceWords([this.line()]));
  protected readonly year = computed(() => ({
    plan: yearOf([this.line()], 'PLAN'),
    amount: yearOf([this.line()], this.store.partAt(0)),
  }));
  protected readonly beside = computed(() => {
    const lines = this.store.ordered();
    const place = lines.findIndex(({ id }) => id === this.line().id);
    return { before: lines[place - 1], after: lines[place + 1] };
  });
  protected readonly months = computed(() =>
    this.store.months().map(({ month, closed }, n) => {
      const line = this.line();
      const { amount, is } = cellOf(line, n, this.store.partAt(n));
      const key = this.store.keyAt(line.id, n);
      const stands = this.store.view() === 'FORECAST' ? line.months.typed?.[n] !== null : is === 'actual';
      return {
        n,
        key,
        name: formatMonth(month as IsoDate),
        closed,
        amount,
        plan: cellOf(line, n, 'PLAN').amount,
        isForecast: is === 'forecast',
        isOff: is === 'actual' && isOff(line, n, this.store.farFrom()),
        locked: this.store.lock(line, n) !== null,
        text: stands ? formatPlainPounds(amount) : '',
        stands: this.store.standing(line, n),
        expected: formatPlainPounds(amount),
        wrong: this.store.saves.wrong().get(key) ?? null,
      };
    }),
  );

  constructor() {
    // Whoever comes by keyboard or listens begins at the name of the line.
    afterNextRender(() => this.heading().nativeElement.focus());
  }

  /** A field keeps what is typed, and what stood there then, whatever others enter meanwhile. */
  protected begin({ key, text, stands }: MonthOfLine): void {
    if (this.held()?.key !== key) this.held.set({ key, text, seen: stands });
  }

  protected textOf({ key, text }: MonthOfLine): string {
    const held = this.held();
    return held?.key === key ? held.text : text;
  }

  protected take({ key, n: month, text: shown, stands }: MonthOfLine, text: string): void {
    const held = this.held()?.key === key ? this.held() : null;
    if (text === (held?.text ?? shown)) return;
    const place = this.store.placeOf({ lineId: this.line().id, column: month });
    this.store.enterCell(place, text, held ? held.seen : stands);
    this.held.set(null);
  }
}
