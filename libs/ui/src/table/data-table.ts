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
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Icon } from '../icon/icon';
import { CardTemplate, Cell, GroupTemplate } from './cell';
import { type Column, type Sort, fitting, nextSort, tracks } from './columns';

/** A row of a table is anything with an id. */
export interface Row {
  readonly id: string;
}
export interface RowGroup {
  readonly key: string;
  readonly label: string;
  /** Two letters, if the group is a person. */
  readonly initials?: string;
}
type Line<R> =
  | { readonly kind: 'row'; readonly id: string; readonly row: R; readonly index: number }
  | { readonly kind: 'group'; readonly id: string; readonly group: RowGroup; readonly count: number };

const CARD_HEIGHT = 76;
const NARROW = 600;
let tables = 0;

/**
 * Rows by the thousand in the height of a screen. `j k` move, `x` selects, `Enter` edits, `Space` opens the panel, `o`
 * opens the page. Columns are given up by priority where it is narrow; under 600 px a row is a card.
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
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DataTable<R extends Row> {
  readonly label = input.required<string>();
  readonly rows = input.required<readonly R[]>();
  readonly columns = input.required<readonly Column[]>();
  readonly sort = input<Sort | null>(null);
  readonly groupOf = input<((row: R) => RowGroup) | null>(null);
  /** What a screen reader calls the row. */
  readonly named = input.required<(row: R) => string>();
  readonly selectable = input(false);
  readonly selected = input<ReadonlySet<string>>(new Set());
  /** The row that is open in the side panel. */
  readonly opened = input<string | null>(null);
  readonly sortChange = output<Sort | null>();
  readonly selectedChange = output<ReadonlySet<string>>();
  /** Space, or a click on the row. */
  readonly peek = output<R>();
  /** `o`, or a tap on a card. */
  readonly visit = output<R>();
  /** Enter; the element is the row's. */
  readonly edit = output<{ readonly row: R; readonly element: HTMLElement }>();
  /** The last rows came into view. */
  readonly nearEnd = output();

  protected readonly cells = contentChildren(Cell);
  protected readonly card = contentChild(CardTemplate);
  protected readonly groupHead = contentChild(GroupTemplate);
  private readonly viewport = viewChild(CdkVirtualScrollViewport);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly id = `wf-table-${tables++}`;

  protected readonly width = signal(0);
  private readonly rowHeight = signal(34);
  protected readonly inside = signal(false);
  protected readonly collapsed = signal<ReadonlySet<string>>(new Set());
  protected readonly narrow = computed(() => this.width() > 0 && this.width() < NARROW && !!this.card());
  protected readonly height = computed(() => (this.narrow() ? CARD_HEIGHT : this.rowHeight()));
  protected readonly shown = computed(() => fitting(this.columns(), this.width() - (this.selectable() ? 28 : 0) - 48));
  protected readonly tracks = computed(() => `${this.selectable() ? '28px ' : ''}${tracks(this.shown())}`);
  protected readonly templates = computed(() => new Map(this.cells().map((cell) => [cell.key(), cell.template])));
  protected readonly lines = computed(() => this.arrange());
  /** The row under the cursor: it stays on its row when the rows change. */
  protected readonly active = linkedSignal<readonly Line<R>[], string | null>({
    source: this.lines,
    computation: (lines, before) =>
      lines.find(({ id }) => id === before?.value)?.id ?? lines.find(({ kind }) => kind === 'row')?.id ?? null,
  });

  constructor() {
    const seen = new ResizeObserver(([entry]) => this.measure(entry?.contentRect.width ?? 0));
    afterNextRender(() => {
      this.measure(this.host.clientWidth);
      seen.observe(this.host);
    });
    inject(DestroyRef).onDestroy(() => seen.disconnect());
  }

  /** Moves the cursor by so many rows and answers the row, for the arrows of the side panel. */
  move(by: number): R | undefined {
    const rows = this.lines().filter((line) => line.kind === 'row');
    const now = rows.findIndex(({ id }) => id === this.active());
    const next = rows[Math.min(rows.length - 1, Math.max(0, now + by))];
    if (!next) return undefined;
    this.active.set(next.id);
    this.reveal(next.id);
    return next.row;
  }

  focus(): void {
    this.host.querySelector<HTMLElement>('[role=grid]')?.focus();
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const line = this.lines().find(({ id }) => id === this.active());
    const row = line?.kind === 'row' ? line.row : undefined;
    const done = this.act(event.key, row);
    if (done) event.preventDefault();
  }

  /** Where nothing has the focus, j and k begin in the table. */
  protected onPageKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== document.body) return;
    if (event.key !== 'j' && event.key !== 'k') return;
    this.focus();
    if (this.act(event.key, undefined)) event.preventDefault();
  }

  private act(key: string, row: R | undefined): boolean {
    switch (key) {
      case 'j':
      case 'ArrowDown':
        return !!this.move(1);
      case 'k':
      case 'ArrowUp':
        return !!this.move(-1);
      case 'PageDown':
        return !!this.move(10);
      case 'PageUp':
        return !!this.move(-10);
      case 'Home':
        return !!this.move(-this.rows().length);
      case 'End':
        return !!this.move(this.rows().length);
    }
    if (!row) return false;
    const element = document.getElementById(this.lineId(row.id));
    if (key === ' ') this.peek.emit(row);
    else if (key === 'o') this.visit.emit(row);
    else if (key === 'x' && this.selectable()) this.toggle(row.id);
    else if (key === 'Enter' && element) this.edit.emit({ row, element });
    else return false;
    return true;
  }

  protected onRow(event: MouseEvent, row: R): void {
    const control = event.target instanceof Element && event.target.closest('a, button, input, textarea, label');
    this.active.set(row.id);
    if (control) return;
    if (this.narrow()) this.visit.emit(row);
    else this.peek.emit(row);
  }

  protected toggle(id: string): void {
    const next = new Set(this.selected());
    if (!next.delete(id)) next.add(id);
    this.selectedChange.emit(next);
  }

  protected toggleAll(): void {
    const all = this.rows().map(({ id }) => id);
    this.selectedChange.emit(new Set(this.selected().size === all.length ? [] : all));
  }

  protected fold(key: string): void {
    const next = new Set(this.collapsed());
    if (!next.delete(key)) next.add(key);
    this.collapsed.set(next);
  }

  protected sortBy(column: Column): void {
    if (column.sort) this.sortChange.emit(nextSort(column.sort, this.sort()));
  }

  protected sorted(column: Column): 'ascending' | 'descending' | 'none' | null {
    if (!column.sort) return null;
    const sort = this.sort();
    return sort?.field !== column.sort ? 'none' : sort.direction === 'ASC' ? 'ascending' : 'descending';
  }

  protected onScrolled(index: number): void {
    if (index + 60 > this.lines().length) this.nearEnd.emit();
  }

  protected readonly lineId = (id: string): string => `${this.id}-${id}`;
  protected readonly byId = (_: number, line: Line<R>): string => line.id;

  private reveal(id: string): void {
    const viewport = this.viewport();
    if (!viewport) return;
    const top = this.lines().findIndex((line) => line.id === id) * this.height();
    const from = viewport.measureScrollOffset();
    const room = viewport.getViewportSize();
    if (top < from) viewport.scrollToOffset(top);
    else if (top + this.height() > from + room) viewport.scrollToOffset(top + this.height() - room);
  }

  private measure(width: number): void {
    this.width.set(width);
    const kept = Number.parseInt(getComputedStyle(this.host).getPropertyValue('--wf-row'), 10);
    if (kept) this.rowHeight.set(kept);
    this.viewport()?.checkViewportSize();
  }

  private arrange(): readonly Line<R>[] {
    const groupOf = this.groupOf();
    if (!groupOf) return this.rows().map((row, index) => ({ kind: 'row', id: row.id, row, index }));
    const groups = new Map<string, { group: RowGroup; rows: R[] }>();
    for (const row of this.rows()) {
      const group = groupOf(row);
      const found = groups.get(group.key);
      if (found) found.rows.push(row);
      else groups.set(group.key, { group, rows: [row] });
    }
    let index = 0;
    return [...groups.values()].flatMap(({ group, rows }): Line<R>[] => [
      { kind: 'group', id: `group-${group.key}`, group, count: rows.length },
      ...(this.collapsed().has(group.key)
        ? []
        : rows.map((row) => ({ kind: 'row' as const, id: row.id, row, index: index++ }))),
    ]);
  }
}
