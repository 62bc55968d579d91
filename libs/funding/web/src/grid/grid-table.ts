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
import { Avatar, gradually, Icon } from '@weft/ui';
import {
  cellKey,
  cellOf,
  copiedText,
  isOff,
  readBlock,
  sumByMonth,
  varianceOfYear,
  varianceWords,
  yearOf,
  type GridLine,
  type GridRow,
} from './grid-model';
import { FillHandle } from './fill-handle';
import { GridPaste } from './grid-paste';
import { GridPresence } from './grid-presence';
import { GridSelection } from './grid-selection';
import { GridStore, type At, type Cell } from './grid-store';
import { STEPS } from './selection';

const ROW = 27;
/** Rows drawn beyond those in view. */
const AROUND = 12;
/** Rows drawn in one frame as the grid opens, so that no frame draws all of them. */
const IN_A_FRAME = 8;

/** The grid itself: one table, worked like a spreadsheet, of which the rows in view are drawn. */
@Component({
  selector: 'weft-grid-table',
  imports: [Avatar, FillHandle, Icon],
  providers: [GridPresence, GridSelection],
  templateUrl: './grid-table.html',
  styleUrl: './grid-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GridTable {
  protected readonly store = inject(GridStore);
  private readonly pastes = inject(GridPaste);
  protected readonly selection = inject(GridSelection);
  private readonly presence = inject(GridPresence);
  private readonly injector = inject(Injector);
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');
  protected readonly editing = signal<string | null>(null);
  /** Why the chosen cell is locked was said: it does not stand beside another one. */
  private saidOfCell = false;
  /** The cell that is edited, with what stood there then: what is typed goes into it, wherever its line stands by then. */
  private edited: (Cell & { readonly ofMonth: string; readonly seen: Pence | null }) | null = null;
  private readonly scrolled = signal(0);
  private readonly height = signal(1_200);

  private readonly budget = gradually(IN_A_FRAME, (drawn) => drawn < this.height() / ROW + 2 * AROUND);

  protected readonly drawn = computed(() => {
    const rows = this.store.rows();
    const first = Math.max(0, Math.floor(this.scrolled() / ROW) - AROUND);
    const inView = Math.ceil((this.scrolled() + this.height()) / ROW) + AROUND;
    const last = Math.min(rows.length, inView, first + this.budget());
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

  constructor() {
    // Once the year is there, the month that one begins with is in view.
    afterNextRender(() => this.showMonth(this.store.at().month));
  }

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

  protected isFar(lines: readonly GridLine[]): boolean {
    return Math.abs(varianceOfYear(lines) ?? 0) / 100 >= this.store.farFrom();
  }

  protected cell(line: GridLine, month: number) {
    const { amount, is } = cellOf(line, month, this.store.view());
    const place = this.store.placeOf({ lineId: line.id, month }).line;
    const at = this.store.at();
    const key = cellKey(line.id, this.store.months()[month]?.month ?? '');
    const lock = this.store.monthLock(month);
    const pasted = this.pastes.cells().get(key);
    return {
      text: pasted?.text ?? formatThousands(amount),
      pasted: pasted !== undefined,
      is,
      key,
      active: at.line === place && at.month === month,
      selected: this.selection.has({ line: place, month }),
      locked: this.store.view() !== 'PLAN' && lock !== null,
      lock,
      here: this.presence.others().get(key),
      handle:
        this.canFill() &&
        this.selection.endsAt({ line: place, month }) &&
        copiedText(line, month, this.store.view()) !== '',
      missing: is === 'forecast' && month <= this.store.current(),
      off: is === 'actual' && isOff(line, month, this.store.farFrom()),
      wrong: pasted ? pasted.why : this.store.saves.wrong().get(key),
      waits: this.store.saves.typed()[this.store.view() === 'FORECAST' ? 'FORECAST' : 'ACTUAL'].has(key),
    };
  }

  private readonly canFill = computed(
    () => this.editing() === null && this.pastes.summary() === null && this.store.mayEnter(),
  );

  protected fillDone(): void {
    if (this.selection.fillDrawn()) this.focus();
  }

  protected choose(line: GridLine, month: number, event: MouseEvent): void {
    const cell = { lineId: line.id, month };
    if (event.shiftKey) this.selection.corner.set(cell);
    else this.go(this.store.placeOf(cell));
    if (this.editing() === null) this.focus();
  }

  focus(): void {
    this.scroller().nativeElement.focus();
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
    else if (key === 'r' && !event.shiftKey) this.selection.fillFrom('month');
    else return false;
    return true;
  }

  private onPlainKey({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean {
    const by = STEPS[key];
    if (by) {
      const from = shiftKey ? this.selection.cornerAt() : this.store.at();
      const to = this.within({ line: from.line + by.line, month: from.month + by.month });
      if (shiftKey) this.selection.corner.set(this.store.cellAt(to));
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
    if (this.pastes.summary() !== null) return true;
    const { line: place, month } = this.store.at();
    const line = this.store.ordered()[place];
    const lock = this.store.lock(line, month);
    if (!line || lock) {
      this.store.saves.say(lock ?? '');
      this.saidOfCell = true;
      return true;
    }
    const { amount, is } = cellOf(line, month, this.store.view());
    const stands = is === 'actual' || this.store.view() === 'FORECAST' ? formatPlainPounds(amount) : '';
    const cell = { lineId: line.id, month };
    this.store.chosen.set(cell);
    const seen = this.store.standing(line, month);
    this.edited = { ...cell, seen, ofMonth: this.store.months()[month]?.month ?? '' };
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
    this.store.enterCell(stands ? this.store.placeOf(cell) : { line: -1, month: 0 }, text, cell?.seen ?? null);
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
      month: from.month + Math.max(...block.map((row) => row.length)) - 1,
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
    const room = nativeElement.clientHeight - 4 * ROW;
    if (top < nativeElement.scrollTop) nativeElement.scrollTop = top;
    else if (room > ROW && top > nativeElement.scrollTop + room) nativeElement.scrollTop = top - room;
    this.showMonth(at.month);
  }

  /** Brings a month out from under the columns that stand still, where the screen has not room for the year. */
  private showMonth(month: number): void {
    const { nativeElement } = this.scroller();
    const [code, name, ...months] = nativeElement.querySelectorAll<HTMLElement>('thead th');
    const head = months[month];
    if (!code || !name || !head) return;
    const still = code.offsetWidth + name.offsetWidth;
    const past = head.offsetLeft + head.offsetWidth - nativeElement.clientWidth;
    if (head.offsetLeft - still < nativeElement.scrollLeft) nativeElement.scrollLeft = head.offsetLeft - still;
    else if (past > nativeElement.scrollLeft) nativeElement.scrollLeft = past;
  }

  private within({ line, month }: At): At {
    const last = this.store.ordered().length - 1;
    return { line: Math.max(0, Math.min(last, line)), month: Math.max(0, Math.min(11, month)) };
  }
}
