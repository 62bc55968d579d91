import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatMonth, formatPounds, formatTime, NO_MONEY, type IsoDate, type Pence } from '@weft/kernel';
import { EmptyState, Icon, PageError, Skeleton } from '@weft/ui';
import { cellKey, cellOf, GRID_VIEWS, gridViewWords } from './grid-model';
import { GridSaves } from './grid-saves';
import { GridStore } from './grid-store';
import { FundingTabs } from '../shared/funding-tabs';
import { formatPercent } from '../shared/percent';
import { GridTable } from './grid-table';

/** Plan, forecast and actual of every line by month: entered and pasted as in a spreadsheet. */
@Component({
  selector: 'weft-grid-page',
  imports: [EmptyState, FundingTabs, GridTable, Icon, PageError, RouterLink, Skeleton],
  providers: [GridSaves, GridStore],
  templateUrl: './grid-page.html',
  styleUrl: './grid-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(window:beforeunload)': 'onUnload($event)' },
})
export class GridPage {
  protected readonly store = inject(GridStore);
  protected readonly saves = this.store.saves;
  protected readonly views = GRID_VIEWS;
  protected readonly words = gridViewWords;

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
    const { line: place, month } = this.store.at();
    const line = this.store.ordered()[place];
    const ofMonth = this.store.months()[month]?.month;
    if (!line || !ofMonth) return null;
    const { amount, is } = cellOf(line, month, this.store.view());
    const plan = line.months.plan[month] ?? NO_MONEY;
    const off = plan > 0 && is === 'actual' ? ((amount - plan) / plan) * 10_000 : null;
    return {
      lineId: line.id,
      where: `Line ${line.code}, ${formatMonth(ofMonth as IsoDate)}, ${is}`,
      amount: formatPounds(amount),
      plan: formatPounds(plan as Pence),
      off: off === null ? '' : `${formatPercent(off)} of plan`,
      lock: this.store.lock(line, month),
      wrong: this.saves.wrong().get(cellKey(line.id, ofMonth)) ?? '',
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
