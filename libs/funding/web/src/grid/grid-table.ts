import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import { formatMonth, formatPlainPounds, formatThousands, type IsoDate, type Pence } from '@weft/kernel';
import { Avatar, Icon } from '@weft/ui';
import { columnsOf, kindOf, partsOf, partWords, placeKey, type GridColumn, type GridPart } from './columns';
import {
  cellOf,
  copiedText,
  isOff,
  readBlock,
  sumByColumn,
  varianceOfYear,
  varianceWords,
  yearOf,
  type GridLine,
} from './grid-model';
import { FillHandle } from './fill-handle';
import { GridPaste } from './grid-paste';
import { GridPresence } from './grid-presence';
import { GridSelection } from './grid-selection';
import { GridStore, type At, type Cell } from './grid-store';
import { GridWindow, ROW } from './grid-window';
import { STEPS } from './selection';

/** The grid itself: one table, worked like a spreadsheet, of which the rows in view are drawn. */
@Component({
  selector: 'weft-grid-table',
  imports: [Avatar, FillHandle, Icon],
  providers: [GridPresence, GridSelection, GridWindow],
  templateUrl: './grid-table.html',
  styleUrl: './grid-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GridTable {
  protected readonly store = inject(GridStore);
  private readonly pastes = inject(GridPaste);
  protected readonly selection = inject(GridSelection);
  protected readonly inView = inject(GridWindow);
  private readonly presence = inject(GridPresence);
  private readonly injector = inject(Injector);
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');
  protected readonly editing = signal<string | null>(null);
  /** Why the chosen cell is locked was said: it does not stand beside another one. */
  private saidOfCell = false;
  /** The cell that is edited, with what stood there then: what is typed goes into it, wherever its line stands by then. */
  private edited: (Cell & Pick<GridColumn, 'part' | 'ofMonth'> & { readonly seen: Pence | null }) | null = null;
  /** The parts that stand side by side, to be named above their months; none where there is one. */
  protected readonly parts = computed(() => {
    const parts = partsOf[this.store.view()];
    return parts.length > 1 ? parts.map((part) => partWords[part]) : [];
  });
  /** All lines: side by side in one row, else what is expected above what was planned. */
  protected readonly totals = computed(() => {
    const [lines, months] = [this.store.lines(), this.store.months()];
    if (this.parts().length > 0) {
      return [{ name: 'All lines', sums: sumByColumn(lines, this.store.columns()), year: yearOf(lines, 'ACTUAL') }];
    }
    return (['ACTUAL', 'PLAN'] as const).map((part) => ({
      name: partWords[part],
      sums: sumByColumn(lines, columnsOf(part, months)),
      year: yearOf(lines, part),
    }));
  });

  constructor() {
    const follow = (): void => this.onScroll();
    // A window that is made larger has room for cells that were not drawn.
    const watching = new ResizeObserver(follow);
    inject(DestroyRef).onDestroy(() => watching.disconnect());
    afterNextRender(() => {
      follow();
      watching.observe(this.scroller().nativeElement);
      // Once the year is there, the month that one begins with is in view.
      this.showColumn(this.store.at().column);
    });
  }

  protected readonly thousands = formatThousands;
  protected readonly variance = varianceWords;

  protected monthName(month: string): string {
    return formatMonth(month as IsoDate).slice(0, 3);
  }

  protected sums(lines: readonly GridLine[]): readonly (Pence | null)[] {
    return sumByColumn(lines, this.inView.columns().columns);
  }

  protected year(lines: readonly GridLine[]): Pence {
    return yearOf(lines, this.store.view() === 'PLAN' ? 'PLAN' : 'ACTUAL');
  }

  protected isFar(lines: readonly GridLine[]): boolean {
    return Math.abs(varianceOfYear(lines) ?? 0) / 100 >= this.store.farFrom();
  }

  protected cell(line: GridLine, { at: column, part, month, ofMonth }: GridColumn) {
    const { amount, is } = cellOf(line, month, part);
    const place = this.store.placeOf({ lineId: line.id, column }).line;
    const at = this.store.at();
    const kind = kindOf(part);
    const key = this.store.keyAt(line.id, column);
    const lock = this.store.columnLock(column);
    const pasted = this.pastes.cells().get(key);
    return {
      text: pasted?.text ?? (is === 'none' ? '–' : formatThousands(amount)),
      pasted: pasted !== undefined,
      is,
      active: at.line === place && at.column === column,
      selected: this.selection.has({ line: place, column }),
      locked: lock !== null,
      lock: lock ?? (is === 'none' ? 'No actual is in yet.' : null),
      here: kind && this.presence.others().get(placeKey(line.id, ofMonth)),
      handle: this.canFill() && this.selection.endsAt({ line: place, column }) && copiedText(line, month, part) !== '',
      missing: is === 'forecast' && month <= this.store.current(),
      off: is === 'actual' && this.marks(part) && isOff(line, month, this.store.farFrom()),
      wrong: pasted ? pasted.why : this.store.saves.wrong().get(key),
      waits: kind !== null && this.store.saves.typed()[kind].has(key),
    };
  }

  /** An actual that is off its plan is marked once: not beside itself, as the forecast of a month that is over. */
  private marks(part: GridPart): boolean {
    return part !== 'FORECAST' || this.parts().length === 0;
  }

  private readonly canFill = computed(
    () => this.editing() === null && this.pastes.summary() === null && this.store.mayEnter(),
  );

  protected fillDone(): void {
    if (this.selection.fillDrawn()) this.focus();
  }

  protected choose(line: GridLine, column: number, event: MouseEvent): void {
    const cell = { lineId: line.id, column };
    if (event.shiftKey) this.selection.corner.set(cell);
    else this.go(this.store.placeOf(cell));
    if (this.editing() === null) this.focus();
  }

  focus(): void {
    this.scroller().nativeElement.focus();
  }

  protected onScroll(): void {
    this.inView.follow(this.scroller().nativeElement);
  }

  protected onKey(event: KeyboardEvent): void {
    if (this.editing() !== null) {
      this.onEarlyKey(event);
      return;
    }
    const command = event.ctrlKey || event.metaKey;
    if (this.pastes.summary() !== null) {
      if (this.onAnswer(event)) event.preventDefault();
      return;
    }
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

  /** What is shown before it is pasted is entered or dropped first; one goes about meanwhile. */
  private onAnswer({ key, shiftKey }: KeyboardEvent): boolean {
    if (key === 'Enter') this.pastes.accept();
    else if (key === 'Escape') this.pastes.drop();
    else return STEPS[key] !== undefined && this.onPlainKey({ key, shiftKey });
    return true;
  }

  private onCommand(event: KeyboardEvent): boolean {
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) void this.store.saves.undo();
    else if (key === 'y' || key === 'z') void this.store.saves.redo();
    else if (key === 'd') this.selection.fillFrom('line');
    else if (key === 'r' && !event.shiftKey) this.selection.fillFrom('column');
    else return false;
    return true;
  }

  private onPlainKey({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean {
    const by = STEPS[key];
    if (by) {
      const from = shiftKey ? this.selection.cornerAt() : this.store.at();
      const to = this.within({ line: from.line + by.line, column: from.column + by.column });
      if (shiftKey) this.selection.corner.set(this.store.cellAt(to));
      else this.go(to);
      return true;
    }
    if (key === 'Enter' || key === 'F2') return this.edit();
    if (key === 'Delete' || key === 'Backspace') {
      this.selection.clear();
      return true;
    }
    if (/^[\d£(−.-]$/.test(key)) return this.edit(key);
    return false;
  }

  protected edit(text?: string): boolean {
    if (this.pastes.summary() !== null) return true;
    const { line: place, column } = this.store.at();
    const line = this.store.ordered()[place];
    const lock = this.store.lock(line, column);
    const at = this.store.columns()[column];
    if (!line || lock || !at) {
      this.store.saves.say(lock ?? '');
      this.saidOfCell = true;
      return true;
    }
    const { part, month, ofMonth } = at;
    const { amount, is } = cellOf(line, month, part);
    const stands = is === 'actual' || part === 'FORECAST' ? formatPlainPounds(amount) : '';
    const cell = { lineId: line.id, column };
    this.store.chosen.set(cell);
    this.edited = { ...cell, part, ofMonth, seen: this.store.standing(line, column) };
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
    const by = key === 'Enter' ? { line: 1, column: 0 } : { line: 0, column: shiftKey ? -1 : 1 };
    this.take(text);
    const { line, column } = this.store.at();
    this.go(this.within({ line: line + by.line, column: column + by.column }));
  }

  protected take(text: string): void {
    if (this.editing() === null) return;
    const cell = this.edited;
    this.endEdit();
    // The same column of another year or another view is another cell.
    const column = cell && this.store.columns()[cell.column];
    const stands = column && column.ofMonth === cell.ofMonth && column.part === cell.part;
    this.store.enterCell(stands ? this.store.placeOf(cell) : { line: -1, column: 0 }, text, cell?.seen ?? null);
  }

  private endEdit(): void {
    this.editing.set(null);
    this.focus();
  }

  protected onPaste(event: ClipboardEvent): void {
    if (this.editing() !== null) return;
    event.preventDefault();
    this.paste(event.clipboardData?.getData('text/plain') ?? '');
  }

  /** Pastes a block as spreadsheets copy it, from the cell that is chosen on. */
  paste(text: string): void {
    const block = readBlock(text);
    const { from } = this.selection.block();
    if (!this.pastes.take(from, block)) return;
    const to = {
      line: from.line + block.length - 1,
      column: from.column + Math.max(...block.map((row) => row.length)) - 1,
    };
    this.selection.corner.set(this.store.cellAt(this.within(to)));
  }

  protected onCopy(event: ClipboardEvent): void {
    if (this.editing() !== null) return;
    event.preventDefault();
    const rows = this.selection.copied().map((texts) => texts.join('\t'));
    event.clipboardData?.setData('text/plain', rows.join('\n'));
  }

  private go(at: At): void {
    if (this.saidOfCell) this.store.saves.say('');
    this.saidOfCell = false;
    this.selection.corner.set(null);
    this.store.chosen.set(this.store.cellAt(at));
    const id = this.store.ordered()[at.line]?.id;
    const row = this.store.rows().findIndex((one) => one.kind === 'line' && one.id === id);
    const { nativeElement } = this.scroller();
    const top = row * ROW;
    // Heads and totals stand over the rows at either end.
    const room = nativeElement.clientHeight - 5 * ROW;
    if (top < nativeElement.scrollTop) nativeElement.scrollTop = top;
    else if (room > ROW && top > nativeElement.scrollTop + room) nativeElement.scrollTop = top - room;
    this.showColumn(at.column);
  }

  /** Brings a column out from under those that stand still, where the screen has not room for all. */
  private showColumn(column: number): void {
    const { nativeElement } = this.scroller();
    const [code, name, ...columns] = nativeElement.querySelectorAll<HTMLElement>('thead tr:last-child th');
    const head = columns[column];
    if (!code || !name || !head) return;
    const still = code.offsetWidth + name.offsetWidth;
    const past = head.offsetLeft + head.offsetWidth - nativeElement.clientWidth;
    if (head.offsetLeft - still < nativeElement.scrollLeft) nativeElement.scrollLeft = head.offsetLeft - still;
    else if (past > nativeElement.scrollLeft) nativeElement.scrollLeft = past;
  }

  private within({ line, column }: At): At {
    const [lines, columns] = [this.store.ordered().length, this.store.columns().length];
    return { line: Math.max(0, Math.min(lines - 1, line)), column: Math.max(0, Math.min(columns - 1, column)) };
  }
}
