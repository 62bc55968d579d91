import { CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  computed,
  contentChild,
  contentChildren,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { gradually } from '../data/gradually';
import { Icon } from '../icon/icon';
import { askedKey } from './asked-key';
import { CardTemplate, Cell, type CellPlace, EditorTemplate, GroupActsTemplate, GroupTemplate } from './cell';
import { type Column, type Sort, fitting, nextSort, sortedBy, stepColumn, tracks, widthOf } from './columns';
import { commanded, scrollTo, stepOf } from './keys';
import { OpenCells } from './open-cells';
import { type Line, type Outline, type Row, type RowGroup, linesOf, outlineOf, rowIds, sameIds } from './lines';
import { allOrNone, RowSelection, toggled } from './selection';

const CARD_HEIGHT = 76;
const NARROW = 600;
/** What the checkboxes and the margins of a line take, in pixels. */
const CHECK = 28;
const MARGINS = 48;
/** Rows that are drawn whole at once, and how many there are at most on the largest screen. */
const FIRST_ROWS = 6;
const MOST_ROWS = 160;
let tables = 0;

/**
 * Rows by the thousand in the height of a screen. `j k` move, `x` selects and with Shift a range, `Enter` edits, `Space`
 * opens the panel, `o` opens the page. The arrows to the sides go from cell to cell, where typing begins an edit. Columns
 * are given up by priority where it is narrow; under 600 px a row is a card.
 */
@Component({
  selector: 'wf-data-table',
  imports: [CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport, Icon, NgTemplateOutlet],
  templateUrl: './data-table.html',
  styleUrl: './data-table.css',
  host: {
    '(focusin)': 'inside.set(true)',
    '(focusout)': 'inside.set(false)',
    '(document:keydown)': 'onPageKey($event)',
    '(document:copy)': 'onCopy($event)',
    '(document:paste)': 'onPaste($event)',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DataTable<R extends Row> {
  readonly label = input.required<string>();
  /** The rows that are there: all of them, or of an `outline` those that were fetched. */
  readonly rows = input.required<readonly R[]>();
  /** All rows by their ids, where they are fetched as they come into view; `needed` says which are missing. */
  readonly outline = input<Outline | null>(null);
  readonly columns = input.required<readonly Column[]>();
  /** Draws every column, whatever the width, and scrolls sideways. */
  readonly keepColumns = input(false);
  readonly sort = input<Sort | null>(null);
  readonly groupOf = input<((row: R) => RowGroup) | null>(null);
  /** What a screen reader calls the row. */
  readonly named = input.required<(row: R) => string>();
  /** Whether rows can be selected; `wide`: not where a row is a card, on a phone. */
  readonly selectable = input<boolean | 'wide'>(false);
  readonly selected = input<ReadonlySet<string>>(new Set());
  /** The row that is open in the side panel. */
  readonly opened = input<string | null>(null);
  /** Whether a cell can be edited by this person. */
  readonly mayEdit = input<(row: R, column: string) => boolean>(() => false);
  readonly sortChange = output<Sort | null>();
  readonly selectedChange = output<ReadonlySet<string>>();
  /** Space, or a click on the row. */
  readonly peek = output<R>();
  /** `o`, or a tap on a card. */
  readonly visit = output<R>();
  /** Enter where no cell is chosen, or on one that cannot be edited. */
  readonly edit = output<CellPlace<R>>();
  /** Ids of the rows in view and around it, as they change. */
  readonly needed = output<readonly string[]>();
  /** Ctrl/⌘-C and Ctrl/⌘-V on the table. */
  readonly copied = output<ClipboardEvent>();
  readonly pasted = output<CellPlace<R> & { readonly event: ClipboardEvent }>();

  protected readonly cells = contentChildren(Cell);
  protected readonly card = contentChild(CardTemplate);
  protected readonly groupHead = contentChild(GroupTemplate);
  protected readonly groupActs = contentChild(GroupActsTemplate);
  protected readonly editor = contentChild(EditorTemplate);
  private readonly viewport = viewChild(CdkVirtualScrollViewport);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly id = `wf-table-${tables++}`;

  protected readonly width = signal(0);
  private readonly rowHeight = signal(34);
  protected readonly inside = signal(false);
  protected readonly folded = signal<ReadonlySet<string>>(new Set());
  protected readonly selecting = computed(
    () => this.selectable() === true || (this.selectable() === 'wide' && !this.narrow()),
  );
  protected readonly narrow = computed(() => this.width() > 0 && this.width() < NARROW && !!this.card());
  protected readonly height = computed(() => (this.narrow() ? CARD_HEIGHT : this.rowHeight()));
  /** What the lines have besides their cells, in pixels. */
  private readonly besides = computed(() => (this.selecting() ? CHECK : 0) + MARGINS);
  protected readonly shown = computed(() =>
    this.keepColumns() ? this.columns() : fitting(this.columns(), this.width() - this.besides()),
  );
  /** The least width of the lines where they scroll sideways. */
  protected readonly least = computed(() =>
    this.keepColumns() && !this.narrow() ? widthOf(this.shown()) + this.besides() : null,
  );
  protected readonly tracks = computed(() => `${this.selecting() ? `${CHECK}px ` : ''}${tracks(this.shown())}`);
  protected readonly templates = computed(() => new Map(this.cells().map((cell) => [cell.key(), cell.template])));
  protected readonly whole = computed(() => this.outline() ?? outlineOf(this.rows(), this.groupOf()));
  protected readonly lines = computed(() => linesOf(this.whole(), this.folded()));
  protected readonly rowOf = computed(() => new Map(this.rows().map((row) => [row.id, row])));
  /** The row under the cursor: it stays on its row when the rows change. */
  protected readonly active = linkedSignal<readonly Line[], string | null>({
    source: this.lines,
    computation: (lines, before) =>
      lines.find(({ id }) => id === before?.value)?.id ?? lines.find(({ kind }) => kind === 'row')?.id ?? null,
  });
  private readonly under = computed(() => this.rowOf().get(this.active() ?? ''));
  private readonly askLater = askedKey(this.active, this.under, (key, row) => this.hasFocus() && this.act(key, row));
  /** The column under the cursor; none while it is on the row as a whole. */
  protected readonly column = signal<string | null>(null);
  /** Cells with an editor, by row and column. */
  protected readonly editors = new OpenCells();
  private readonly selection = new RowSelection(
    this.selected,
    () => this.whole().ids,
    (selected) => this.selectedChange.emit(selected),
  );
  protected readonly picked = this.selection.picked;
  protected readonly range = signal({ start: 0, end: 0 });
  /** How many rows are drawn whole: so many more in each frame, until all in view are. */
  protected readonly budget = gradually(FIRST_ROWS, (drawn) => this.rows().length > 0 && drawn < MOST_ROWS);
  protected readonly standIn = computed(() => this.rows()[0]);
  private readonly drawn = computed(() => rowIds(this.lines().slice(this.range().start, this.range().end)), {
    equal: sameIds,
  });
  protected readonly pointed = computed(() => {
    const active = this.active();
    if (!active) return null;
    return this.column() ? this.cellId(active, this.column() ?? '') : this.lineId(active);
  });

  constructor() {
    const seen = new ResizeObserver(([entry]) => this.measure(entry?.contentRect.width ?? 0));
    afterNextRender(() => {
      this.measure(this.host.clientWidth);
      seen.observe(this.host);
    });
    inject(DestroyRef).onDestroy(() => seen.disconnect());
    effect((onCleanup) => {
      const watched = this.viewport()?.renderedRangeStream.subscribe((range) => this.range.set(range));
      onCleanup(() => watched?.unsubscribe());
    });
    effect(() => {
      const drawn = this.drawn();
      untracked(() => this.needed.emit(drawn));
    });
  }

  /** Moves the cursor by so many rows and answers the row, for the arrows of the side panel. */
  move(by: number): R | undefined {
    const ids = rowIds(this.lines());
    const now = ids.indexOf(this.active() ?? '');
    const next = ids[Math.min(ids.length - 1, Math.max(0, now + by))];
    if (!next) return undefined;
    this.active.set(next);
    this.reveal(next);
    return this.rowOf().get(next);
  }

  focus(): void {
    this.host.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true });
  }

  /** Opens the editor of a cell; answers whether there is one. */
  editCell(row: R, column: string, typed?: string): boolean {
    const known = this.shown().some(({ key, editable }) => key === column && editable);
    if (!known || !this.editor() || this.narrow() || !this.mayEdit()(row, column)) return false;
    this.active.set(row.id);
    this.column.set(column);
    this.editors.open(this.cellId(row.id, column), column, typed, (step) => this.leave(row.id, column, step));
    return true;
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget) return;
    if (commanded(event)) {
      if (event.key.toLowerCase() === 'a' && this.selecting() && !event.altKey) {
        this.selection.pick(new Set(this.whole().ids));
        event.preventDefault();
      }
      return;
    }
    const row = this.under();
    if (!event.shiftKey) this.selection.endRange();
    if (this.goAside(event) || this.type(event.key, row) || this.extend(event, row) || this.act(event.key, row)) {
      event.preventDefault();
    }
  }

  /** Where nothing has the focus, j and k begin in the table. */
  protected onPageKey(event: KeyboardEvent): void {
    if (commanded(event) || event.target !== document.body) return;
    if (!['j', 'k'].includes(event.key)) return;
    this.focus();
    this.column.set(null);
    if (this.act(event.key, undefined)) event.preventDefault();
  }

  /** The arrows to the sides choose a cell, Tab goes to the next one that can be edited, Escape back to the row. */
  private goAside({ key, shiftKey }: KeyboardEvent): boolean {
    const column = this.column();
    if (key === 'Tab' && column) {
      this.editors.endEarly(this.cellId(this.active() ?? '', column));
      const next = stepColumn(this.shown(), column, shiftKey ? -1 : 1, ({ editable }) => !!editable);
      this.point(next);
      return !!next;
    }
    if (key === 'ArrowRight' || key === 'ArrowLeft') {
      const to = stepColumn(this.shown(), column, key === 'ArrowRight' ? 1 : -1);
      if (key === 'ArrowLeft' || to) this.point(to);
      return true;
    }
    if (key !== 'Escape') return false;
    if (column) this.column.set(null);
    else if (this.picked().size) this.selection.pick(new Set());
    else return false;
    return true;
  }

  /** On a cell, Enter, F2 and typing begin an edit. */
  private type(key: string, row: R | undefined): boolean {
    const column = this.column();
    if (!column || !row) return false;
    // A space begins nothing, and belongs to what is typed while the field of the cell still opens.
    const cell = this.cellId(row.id, column);
    const typing = key.length === 1 && (key !== ' ' || !!this.editors.get(cell));
    if (key !== 'Enter' && key !== 'F2' && !typing) return false;
    if (key === 'Enter' && this.editors.endEarly(cell)) return true;
    if (!this.editCell(row, column, typing ? key : undefined) && !typing) this.edit.emit({ row, column });
    return true;
  }

  private extend(event: KeyboardEvent, row: R | undefined): boolean {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!event.shiftKey || !by || !row || !this.selecting()) return false;
    this.move(by);
    this.selection.extend(row.id, this.active() ?? row.id);
    return true;
  }

  private act(key: string, row: R | undefined): boolean {
    const by = stepOf(key, this.whole().ids.length);
    if (by !== null) return (this.move(by), true);
    if (!row) return this.column() === null && this.askLater(key);
    if (key === ' ') this.peek.emit(row);
    else if (key === 'o') this.visit.emit(row);
    else if (key.toLowerCase() === 'x' && this.selecting()) this.selection.select(row.id, key === 'X');
    else if (key === 'Enter') this.edit.emit({ row, column: null });
    else return false;
    return true;
  }

  private point(column: string | null): void {
    this.column.set(column);
    if (column)
      document
        .getElementById(this.cellId(this.active() ?? '', column))
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  protected onRow(event: MouseEvent, row: R): void {
    const target = event.target instanceof Element ? event.target : null;
    this.active.set(row.id);
    if (target?.closest('a, button, input, textarea, label, wf-inline-edit')) return;
    const cell = target?.closest<HTMLElement>('.may .rest')?.closest<HTMLElement>('.cell')?.dataset['column'];
    if (cell && this.editCell(row, cell)) return;
    this.column.set(null);
    if (this.narrow()) this.visit.emit(row);
    else this.peek.emit(row);
  }

  protected onCheck(event: MouseEvent, id: string): void {
    this.active.set(id);
    this.selection.select(id, event.shiftKey);
  }

  protected toggleAll(): void {
    this.selection.pick(allOrNone(this.picked(), this.whole().ids));
  }

  protected sortBy(column: Column): void {
    if (column.sort) this.sortChange.emit(nextSort(column.sort, this.sort()));
  }

  protected readonly sorted = (column: Column) => sortedBy(column, this.sort());

  /** The clipboard's events go to the selection of the page, wherever the focus is. */
  protected onPaste(event: ClipboardEvent): void {
    const row = this.under();
    if (row && this.hasFocus()) this.pasted.emit({ row, column: this.column(), event });
  }

  protected onCopy(event: ClipboardEvent): void {
    if (this.hasFocus() && getSelection()?.isCollapsed !== false) this.copied.emit(event);
  }

  private hasFocus(): boolean {
    return document.activeElement?.id === this.id;
  }

  /** The keyboard goes on from an editor: to the next cell that can be edited, at the end of the row to the next row. */
  private leave(id: string, column: string, step: -1 | 0 | 1): void {
    if (step !== 0 && this.active() === id) {
      const may = (one: Column) => !!one.editable;
      const next = stepColumn(this.shown(), column, step, may);
      if (!next) this.move(step);
      const ends = step > 0 ? this.shown() : [...this.shown()].reverse();
      this.column.set(next ?? ends.find(may)?.key ?? null);
    }
    this.focus();
  }

  protected readonly toggled = toggled;
  protected readonly lineId = (id: string): string => `${this.id}-${id}`;
  protected readonly cellId = (id: string, column: string): string => `${this.id}-${id}-${column}`;
  protected readonly byId = (_: number, { id }: Line) => id;

  private reveal(id: string): void {
    const viewport = this.viewport();
    if (!viewport) return;
    const top = this.lines().findIndex((line) => line.id === id) * this.height();
    const from = viewport.measureScrollOffset();
    const room = viewport.getViewportSize();
    const to = scrollTo(top, this.height(), from, room);
    if (to !== null) viewport.scrollToOffset(to);
  }

  private measure(width: number): void {
    this.width.set(width);
    const kept = Number.parseInt(getComputedStyle(this.host).getPropertyValue('--wf-row'), 10);
    if (kept) this.rowHeight.set(kept);
    this.viewport()?.checkViewportSize();
  }
}
