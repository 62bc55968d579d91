import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import { formatMonth, formatPlainPounds, formatThousands, type IsoDate, type Pence } from '@weft/kernel';
import { Icon } from '@weft/ui';
import {
  cellKey,
  cellOf,
  copiedText,
  readBlock,
  sumByMonth,
  varianceWords,
  yearOf,
  type GridLine,
  type GridRow,
} from './grid-model';
import { GridStore, type At, type Cell } from './grid-store';

const ROW = 27;
/** Rows drawn beyond those in view. */
const AROUND = 12;

/** The grid itself: one table, worked like a spreadsheet, of which the rows in view are drawn. */
@Component({
  selector: 'weft-grid-table',
  imports: [Icon],
  templateUrl: './grid-table.html',
  styleUrl: './grid-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GridTable {
  protected readonly store = inject(GridStore);
  private readonly injector = inject(Injector);
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');
  protected readonly editing = signal<string | null>(null);
  /** The other corner of what is selected; the cell itself where nothing more is. */
  private readonly cornerCell = signal<Cell | null>(null);
  private readonly corner = computed<At | null>(() => {
    const cell = this.cornerCell();
    const at = cell && this.store.placeOf(cell);
    return at && at.line >= 0 ? at : null;
  });
  /** The cell that is edited: what is typed goes into it, wherever its line stands by then. */
  private edited: (Cell & { readonly ofMonth: string }) | null = null;
  private readonly scrolled = signal(0);
  private readonly height = signal(1_200);

  protected readonly drawn = computed(() => {
    const rows = this.store.rows();
    const first = Math.max(0, Math.floor(this.scrolled() / ROW) - AROUND);
    const last = Math.min(rows.length, Math.ceil((this.scrolled() + this.height()) / ROW) + AROUND);
    return { first, rows: rows.slice(first, last), above: first * ROW, below: (rows.length - last) * ROW };
  });
  protected readonly totals = computed(() => [
    {
      name: 'Actual and forecast',
      months: sumByMonth(this.store.lines(), 'ACTUAL'),
      year: yearOf(this.store.lines(), 'ACTUAL'),
    },
    { name: 'Plan', months: sumByMonth(this.store.lines(), 'PLAN'), year: yearOf(this.store.lines(), 'PLAN') },
  ]);

  protected readonly thousands = formatThousands;
  protected readonly variance = varianceWords;

  protected monthName(month: string): string {
    return formatMonth(month as IsoDate).slice(0, 3);
  }

  protected sums(row: GridRow): readonly Pence[] {
    return row.kind === 'scheme' ? sumByMonth(row.lines, this.store.view()) : [];
  }

  protected year(lines: readonly GridLine[]): Pence {
    return yearOf(lines, this.store.view());
  }

  /** Its spend to date is off its profile by more than a tenth. */
  protected isOver({ offProfile }: GridLine): boolean {
    return offProfile === null || Math.abs(offProfile) > 1_000;
  }

  protected cell(line: GridLine, month: number) {
    const { amount, is } = cellOf(line, month, this.store.view());
    const place = this.store.placeOf({ lineId: line.id, month }).line;
    const at = this.store.at();
    const key = cellKey(line.id, this.store.months()[month]?.month ?? '');
    return {
      amount,
      is,
      key,
      active: at.line === place && at.month === month,
      selected: this.isSelected(place, month),
      locked: this.store.view() !== 'PLAN' && this.store.months()[month]?.closed === true,
      missing: is === 'forecast' && month <= this.store.current(),
      off: is === 'actual' && isOff(line, month),
      wrong: this.store.saves.wrong().get(key),
      waits: this.store.saves.typed()[this.store.view() === 'FORECAST' ? 'FORECAST' : 'ACTUAL'].has(key),
    };
  }

  private isSelected(line: number, month: number): boolean {
    const corner = this.corner();
    if (!corner) return false;
    const { from, to } = between(this.store.at(), corner);
    return line >= from.line && line <= to.line && month >= from.month && month <= to.month;
  }

  protected choose(line: GridLine, month: number, event: MouseEvent): void {
    const cell = { lineId: line.id, month };
    if (event.shiftKey) this.cornerCell.set(cell);
    else this.go(this.store.placeOf(cell));
    if (this.editing() === null) this.scroller().nativeElement.focus();
  }

  protected onScroll(): void {
    const { scrollTop, clientHeight } = this.scroller().nativeElement;
    this.scrolled.set(scrollTop);
    this.height.set(clientHeight);
  }

  protected onKey(event: KeyboardEvent): void {
    if (this.editing() !== null) {
      this.onEarlyKey(event);
      return;
    }
    const command = event.ctrlKey || event.metaKey;
    const done = command ? this.onCommand(event) : this.onPlainKey(event);
    if (done) event.preventDefault();
  }

  /** What is typed before the field is there goes into it. */
  private onEarlyKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.key === 'Escape') this.endEdit();
    else if (event.key === 'Enter' || event.key === 'Tab') this.takeAndMove(this.editing() ?? '', event);
    else if (event.key.length === 1) this.editing.update((text) => `${text ?? ''}${event.key}`);
  }

  private onCommand(event: KeyboardEvent): boolean {
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) void this.store.saves.undo();
    else if (key === 'y' || key === 'z') void this.store.saves.redo();
    else if (key === 'd') this.fillDown();
    else return false;
    return true;
  }

  private onPlainKey({ key, shiftKey }: KeyboardEvent): boolean {
    const moves: Readonly<Record<string, At>> = {
      ArrowUp: { line: -1, month: 0 },
      ArrowDown: { line: 1, month: 0 },
      ArrowLeft: { line: 0, month: -1 },
      ArrowRight: { line: 0, month: 1 },
      Home: { line: 0, month: -12 },
      End: { line: 0, month: 12 },
      PageUp: { line: -20, month: 0 },
      PageDown: { line: 20, month: 0 },
    };
    const by = moves[key];
    if (by) {
      const from = shiftKey ? (this.corner() ?? this.store.at()) : this.store.at();
      const to = this.within({ line: from.line + by.line, month: from.month + by.month });
      if (shiftKey) this.cornerCell.set(this.store.cellAt(to));
      else this.go(to);
      return true;
    }
    if (key === 'Enter' || key === 'F2') return this.edit();
    if (key === 'Delete' || key === 'Backspace') {
      this.store.enter(this.store.at(), [['']], 'clears');
      return true;
    }
    if (/^[\d£(−.-]$/.test(key)) return this.edit(key);
    return false;
  }

  protected edit(text?: string): boolean {
    const { line: place, month } = this.store.at();
    const line = this.store.ordered()[place];
    const lock = this.store.lock(line, month);
    if (!line || lock) {
      this.store.saves.message.set(lock ?? '');
      return true;
    }
    const { amount, is } = cellOf(line, month, this.store.view());
    const stands = is === 'actual' || this.store.view() === 'FORECAST' ? formatPlainPounds(amount) : '';
    const cell = { lineId: line.id, month };
    this.store.chosen.set(cell);
    this.edited = { ...cell, ofMonth: this.store.months()[month]?.month ?? '' };
    this.editing.set(text ?? stands);
    afterNextRender(
      () => {
        const field = this.field()?.nativeElement;
        if (!field) return;
        // With what was typed on the way here.
        field.value = this.editing() ?? '';
        field.focus();
        if (text === undefined) field.select();
      },
      { injector: this.injector },
    );
    return true;
  }

  protected onFieldKey(event: KeyboardEvent, field: HTMLInputElement): void {
    event.stopPropagation();
    if (event.key === 'Escape') this.endEdit();
    else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      this.takeAndMove(field.value, event);
    }
  }

  private takeAndMove(text: string, { key, shiftKey }: KeyboardEvent): void {
    const by = key === 'Enter' ? { line: 1, month: 0 } : { line: 0, month: shiftKey ? -1 : 1 };
    this.take(text);
    const { line, month } = this.store.at();
    this.go(this.within({ line: line + by.line, month: month + by.month }));
  }

  protected take(text: string): void {
    if (this.editing() === null) return;
    const cell = this.edited;
    this.endEdit();
    // The same month of another year is another cell.
    const stands = cell && this.store.months()[cell.month]?.month === cell.ofMonth;
    this.store.enter(stands ? this.store.placeOf(cell) : { line: -1, month: 0 }, [[text]], 'clears');
  }

  private endEdit(): void {
    this.editing.set(null);
    this.scroller().nativeElement.focus();
  }

  protected onPaste(event: ClipboardEvent): void {
    if (this.editing() !== null) return;
    event.preventDefault();
    this.paste(event.clipboardData?.getData('text/plain') ?? '');
  }

  /** Pastes a block as spreadsheets copy it, from the cell that is chosen on. */
  paste(text: string): void {
    const block = readBlock(text);
    const from = this.corner() ? between(this.store.at(), this.corner() ?? this.store.at()).from : this.store.at();
    if (!this.store.enter(from, block)) return;
    const to = {
      line: from.line + block.length - 1,
      month: from.month + Math.max(...block.map((row) => row.length)) - 1,
    };
    this.cornerCell.set(this.store.cellAt(this.within(to)));
  }

  protected onCopy(event: ClipboardEvent): void {
    if (this.editing() !== null) return;
    event.preventDefault();
    const { from, to } = between(this.store.at(), this.corner() ?? this.store.at());
    const rows = this.store
      .ordered()
      .slice(from.line, to.line + 1)
      .map((line) =>
        Array.from({ length: to.month - from.month + 1 }, (_, n) =>
          copiedText(line, from.month + n, this.store.view()),
        ).join('\t'),
      );
    event.clipboardData?.setData('text/plain', rows.join('\n'));
  }

  /** The first row of what is selected, into those below it. */
  private fillDown(): void {
    const { from, to } = between(this.store.at(), this.corner() ?? this.store.at());
    const first = this.store.ordered()[from.line];
    if (!first || to.line === from.line) return;
    const texts = Array.from({ length: to.month - from.month + 1 }, (_, n) =>
      copiedText(first, from.month + n, this.store.view()),
    );
    this.store.enter(
      { line: from.line + 1, month: from.month },
      Array.from({ length: to.line - from.line }, () => texts),
    );
  }

  private go(at: At): void {
    this.cornerCell.set(null);
    this.store.chosen.set(this.store.cellAt(at));
    const id = this.store.ordered()[at.line]?.id;
    const row = this.store.rows().findIndex((one) => one.kind === 'line' && one.id === id);
    const { nativeElement } = this.scroller();
    const top = row * ROW;
    // Heads and totals stand over the rows at either end.
    const room = nativeElement.clientHeight - 4 * ROW;
    if (top < nativeElement.scrollTop) nativeElement.scrollTop = top;
    else if (room > ROW && top > nativeElement.scrollTop + room) nativeElement.scrollTop = top - room;
  }

  private within({ line, month }: At): At {
    const last = this.store.ordered().length - 1;
    return { line: Math.max(0, Math.min(last, line)), month: Math.max(0, Math.min(11, month)) };
  }
}

/** Off the plan of its month by more than a tenth. */
function isOff({ months }: GridLine, month: number): boolean {
  const [plan = 0, actual = 0] = [months.plan[month], months.actual[month]];
  return plan > 0 && Math.abs(actual - plan) * 10 > plan;
}

function between(a: At, b: At): { readonly from: At; readonly to: At } {
  return {
    from: { line: Math.min(a.line, b.line), month: Math.min(a.month, b.month) },
    to: { line: Math.max(a.line, b.line), month: Math.max(a.month, b.month) },
  };
}
