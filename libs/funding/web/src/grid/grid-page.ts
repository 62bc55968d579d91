import { ChangeDetectionStrategy, Component, computed, inject, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatMonth, formatPounds, formatTime, NO_MONEY, type IsoDate, type Pence } from '@weft/kernel';
import { EmptyState, Icon, isNarrow, PageError, Skeleton, urlState } from '@weft/ui';
import { gridViewWords } from './columns';
import { cellOf } from './grid-model';
import { GridPaste } from './grid-paste';
import { GridSaves } from './grid-saves';
import { GridStore } from './grid-store';
import { FundingTabs } from '../shared/funding-tabs';
import { formatPercent } from '../shared/percent';
import { GridTable } from './grid-table';
import { PhoneGrid } from './phone/phone-grid';

/** Plan, forecast and actual of every line by month: entered and pasted as in a spreadsheet. */
@Component({
  selector: 'weft-grid-page',
  imports: [EmptyState, FundingTabs, GridTable, Icon, PageError, PhoneGrid, RouterLink, Skeleton],
  providers: [GridPaste, GridSaves, GridStore],
  templateUrl: './grid-page.html',
  styleUrl: './grid-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(window:beforeunload)': 'onUnload($event)' },
})
export class GridPage {
  protected readonly store = inject(GridStore);
  protected readonly saves = this.store.saves;
  protected readonly pastes = inject(GridPaste);
  private readonly table = viewChild(GridTable);
  protected readonly words = gridViewWords;
  protected readonly narrow = isNarrow();
  private readonly url = urlState();
  /** The line whose year a narrow screen shows. */
  protected readonly line = (): string | null => this.url.get('line');

  /** What has to be said, once: what is wrong with a month of the line that a phone shows stands beside it. */
  protected readonly said = computed(() => {
    const line = this.narrow() ? this.line() : null;
    const beside = line !== null && [...this.saves.wrong().keys()].some((key) => key.startsWith(`${line} `));
    return beside ? '' : this.saves.message();
  });

  /** Enters or drops what is shown before it is pasted; the keyboard goes on in the grid. */
  protected answer(answer: 'accept' | 'drop'): void {
    this.pastes[answer]();
    this.table()?.focus();
  }

  /** Says which of two figures stands; the keyboard goes on in the grid. */
  protected resolve(which: 'enterMine' | 'keepTheirs'): void {
    this.store[which]();
    this.table()?.focus();
  }

  /** What waits is kept in the browser and sent on return; asked is only where the browser could not keep it. */
  protected onUnload(event: Event): void {
    if (this.saves.wouldLose()) event.preventDefault();
  }

  protected readonly pounds = (amount: Pence | null): string => (amount === null ? 'nothing' : formatPounds(amount));

  /** What the clash of two people's figures is about: 'Line 35, Oct 2025'. */
  protected readonly clash = computed(() => {
    const clash = this.store.clash();
    if (!clash) return null;
    const { code, month, mine, theirs } = clash.first;
    const more = clash.others === 0 ? '' : `, and ${clash.others} more`;
    return { where: `Line ${code}, ${formatMonth(month as IsoDate)}`, mine, theirs, more };
  });

  /** What the address line says of the cell that is chosen. */
  protected readonly cell = computed(() => {
    const { line: place, column } = this.store.at();
    const line = this.store.ordered()[place];
    const at = this.store.columns()[column];
    if (!line || !at) return null;
    const { part, month, ofMonth } = at;
    const { amount, is } = cellOf(line, month, part);
    const plan = line.months.plan[month] ?? NO_MONEY;
    const off = plan > 0 && is === 'actual' ? ((amount - plan) / plan) * 10_000 : null;
    return {
      lineId: line.id,
      where: `Line ${line.code}, ${formatMonth(ofMonth as IsoDate)}, ${is === 'none' ? 'actual' : is}`,
      amount: is === 'none' ? 'not in yet' : formatPounds(amount),
      plan: is === 'plan' ? '' : formatPounds(plan as Pence),
      off: off === null ? '' : `${formatPercent(off)} of plan`,
      lock: this.store.lock(line, column),
      wrong: this.saves.wrong().get(this.store.keyAt(line.id, column)) ?? '',
    };
  });

  protected readonly standing = computed(() => {
    const waiting = this.saves.cellsWaiting();
    const cells = (n: number) => `${n} ${n === 1 ? 'cell' : 'cells'}`;
    if (waiting > 0) {
      return this.saves.lost()
        ? `No connection: ${cells(waiting)} ${waiting === 1 ? 'waits' : 'wait'} here until it is back`
        : `Saving ${cells(waiting)}`;
    }
    const saved = this.saves.savedAt();
    if (!saved) return 'Every cell is saved as you leave it';
    return `Saved ${formatTime(saved.at)}${saved.cells > 0 ? `, ${cells(saved.cells)}` : ''}`;
  });
}
