import { computed, effect, inject, Injectable, linkedSignal, signal, untracked } from '@angular/core';
import { aheadWords, isAhead } from '@weft/funding/domain';
import { mayKeepMoney, mayKeepSomeMoney } from '@weft/identity/domain';
import { Rights } from '@weft/identity/rights';
import { Session } from '@weft/identity/web';
import {
  brokenFields,
  financialYearOf,
  isFinancialYear,
  readPence,
  type FinancialYear,
  type IsoDate,
  type Pence,
} from '@weft/kernel';
import { isNarrow, type KeptOwner, type LiveChange, pageQuery, urlState } from '@weft/ui';
import { FundingGridPageDocument } from '../generated/funding-grid-page.document';
import { cellKey, columnsOf, GRID_VIEWS, kindOf, partsOf, type GridPart, type GridView } from './columns';
import { gridRows, shownLines, tooMuch, withLinesBefore, type GridLine, type ReadGrid } from './grid-model';
import { GridSaves, type CellEdit } from './grid-saves';

const OF_MONEY = ['LedgerEntry', 'ClosedMonth', 'FundingLine', 'FundingPlan', 'Virement'];
const concernsGrid = ({ subjectType }: LiveChange): boolean => OF_MONEY.includes(subjectType);

/** A cell by its row among the lines and its column from the left. */
export interface At {
  readonly line: number;
  readonly column: number;
}

/** A cell by its line, wherever that stands after others came or went. */
export interface Cell {
  readonly lineId: string;
  readonly column: number;
}

/** A text that no cell takes, and why. */
export interface RefusedText {
  readonly key: string;
  readonly where: { readonly code: string; readonly month: string };
  readonly text: string;
  readonly why: string;
}

/** What a block of texts comes to. */
export interface ReadTexts {
  readonly kind: 'ACTUAL' | 'FORECAST';
  readonly edits: readonly CellEdit[];
  readonly refused: readonly RefusedText[];
}

/** The grid of a year: what stands in the ledger, what is typed here, and what becomes of it. */
@Injectable()
export class GridStore {
  private readonly rights = inject(Rights);
  private readonly session = inject(Session);
  private readonly url = urlState();
  readonly saves = inject(GridSaves);

  readonly year = computed<FinancialYear>(() => {
    const asked = this.url.get('year') ?? '';
    return isFinancialYear(asked) ? asked : financialYearOf(this.session.today() as IsoDate);
  });
  private readonly narrow = isNarrow();
  /** A narrow screen has no room for parts side by side. */
  readonly views = computed(() => GRID_VIEWS.filter((one) => one !== 'ALL' || !this.narrow()));
  readonly view = computed<GridView>(() => this.views().find((one) => one === this.url.get('view')) ?? 'ACTUAL');
  readonly query = pageQuery(FundingGridPageDocument, () => ({ year: this.year() }), {
    concerns: concernsGrid,
    uncached: true,
  });
  readonly read = linkedSignal<ReadGrid | undefined, ReadGrid | undefined>({
    source: () => this.query.data()?.fundingGrid,
    computation: (now, before) => now && withLinesBefore(now, before?.value),
  }).asReadonly();
  /** From so many percent on, either way, a year is far from its budget. */
  readonly farFrom = computed(() => this.query.data()?.ledger.settings.offProfileAmber ?? Infinity);
  readonly months = computed(() => this.read()?.months ?? []);
  readonly columns = computed(() => columnsOf(this.view(), this.months()));
  /** Of the plan: those that one can go to from here. */
  readonly years = computed(() => this.read()?.years ?? []);
  readonly lines = computed<readonly GridLine[]>(() => {
    const read = this.read();
    return read ? shownLines(read, this.saves.typed()) : [];
  });
  readonly rows = computed(() => gridRows(this.lines()));
  /** Lines in the order of the rows: what the keyboard goes over. */
  readonly ordered = computed(() => this.rows().flatMap((row) => (row.kind === 'line' ? [row.line] : [])));
  /** Where one begins: the first column that takes something; the first one of all where none does. */
  private readonly firstOpen = computed(() => {
    const columns = this.columns();
    const open = columns.findIndex(({ part, closed }) => !closed && (part !== 'PLAN' || this.view() === 'PLAN'));
    return Math.max(0, open);
  });
  private readonly places = computed(() => new Map(this.ordered().map(({ id }, n) => [id, n])));
  readonly chosen = signal<Cell | null>(null);
  /** Where the chosen cell stands; before the first line where its own is gone. */
  readonly at = computed<At>(() => {
    const chosen = this.chosen();
    return chosen ? this.placeOf(chosen) : { line: 0, column: this.firstOpen() };
  });
  readonly current = computed(() => {
    const today = this.session.today().slice(0, 7);
    return this.months().findIndex(({ month }) => month.startsWith(today)) - 1;
  });
  readonly reason = signal('');

  constructor() {
    effect(() => {
      const year = this.year();
      untracked(() => this.saves.startYear(year));
    });
    effect(() => {
      // What is saved shows from the ledger as soon as it is read from there.
      if (this.read()) untracked(() => this.saves.forget());
    });
    effect(() => {
      if (this.saves.savedAt() || this.saves.stale() > 0) untracked(() => this.query.refetch());
    });
    effect(() => {
      const [personId, placeId] = [this.session.person()?.id, this.session.place()?.id];
      if (!personId || !placeId) return;
      const owner = { personId, placeId };
      untracked(() => this.saves.takeUp(owner, () => this.isSignedIn(owner)));
    });
  }

  /** Asks the server; false as well where it cannot be asked. */
  private async isSignedIn({ personId, placeId }: KeptOwner): Promise<boolean> {
    try {
      await this.session.load();
    } catch {
      return false;
    }
    return this.session.person()?.id === personId && this.session.place()?.id === placeId;
  }

  placeOf({ lineId, column }: Cell): At {
    return { line: this.places().get(lineId) ?? -1, column: column < this.columns().length ? column : column % 12 };
  }

  cellAt({ line, column }: At): Cell | null {
    const lineId = this.ordered()[line]?.id;
    return lineId === undefined ? null : { lineId, column };
  }

  goTo(year: string): void {
    this.chosen.set(null);
    this.url.go({ year });
  }

  /** Shows another view; the same month stays chosen, where something is entered. */
  look(view: GridView): void {
    const { line, column } = this.at();
    const { month = 0 } = this.columns()[column] ?? {};
    const parts = partsOf[view];
    const part = Math.max(
      0,
      parts.findIndex((one) => kindOf(one) !== null),
    );
    this.chosen.set(this.cellAt({ line, column: part * 12 + month }));
    this.url.go({ view: view === 'ACTUAL' ? null : view });
  }

  /** Why a cell is not changed here, or null where it is. */
  lock(line: GridLine | undefined, column: number): string | null {
    if (!line) return 'There is no line here.';
    if (this.partAt(column) === 'PLAN')
      return 'The plan is changed on its own page. Virements and what went back are in it here.';
    const locked = this.columnLock(column);
    if (locked !== null) return locked;
    if (mayKeepMoney(this.rights.ability(), { organisationId: line.organisationId })) return null;
    return 'Changed by a finance lead of its organisation or the BCF lead.';
  }

  /** Why nothing is entered into a column, by anybody: its month is closed, or an actual's that has not begun; null where it is. */
  columnLock(column: number): string | null {
    const { part, ofMonth, closed } = this.columns()[column] ?? {};
    if (part === undefined || part === 'PLAN' || ofMonth === undefined) return null;
    if (closed) return 'The month is closed. Put it right in an open month.';
    const today = this.session.today() as IsoDate;
    if (kindOf(part) !== 'ACTUAL' || !isAhead(ofMonth as IsoDate, today)) return null;
    const last = this.months()
      .filter((one) => one.closed)
      .at(-1)?.month;
    return aheadWords(ofMonth as IsoDate, (last as IsoDate | undefined) ?? null, today);
  }

  partAt(column: number): GridPart {
    return this.columns()[column]?.part ?? 'ACTUAL';
  }

  /** The key of the figure in a cell. */
  keyAt(lineId: string, column: number): string {
    return cellKey(lineId, this.columns()[column]?.ofMonth ?? '', kindOf(this.partAt(column)));
  }

  /** Whether this person enters anything here at all. */
  readonly mayEnter = computed(() => this.view() !== 'PLAN' && mayKeepSomeMoney(this.rights.ability()));

  /** What the person wants in a cell that somebody else changed, and what stands there by now. */
  readonly clash = computed(() => {
    const clash = this.saves.clash();
    const lines = new Map(this.lines().map((line) => [line.id, line]));
    const cells = (clash?.wanted.edits ?? []).flatMap((edit) => {
      const line = lines.get(edit.lineId);
      if (!line || !clash?.keys.includes(edit.key)) return [];
      const stands = this.standsIn(line, edit.month, clash.wanted.kind);
      return stands === edit.to ? [] : [{ code: line.code, month: edit.month, mine: edit.to, theirs: stands }];
    });
    const [first] = cells;
    return clash && first ? { ...clash, first, others: cells.length - 1 } : null;
  });

  private standsIn({ months }: GridLine, month: string, kind: 'ACTUAL' | 'FORECAST'): Pence | null {
    const index = this.months().findIndex((one) => one.month === month);
    return (kind === 'ACTUAL' ? months.actual[index] : months.typed?.[index]) ?? null;
  }

  /** Enters what the person wanted over what somebody else entered, which they have seen by now. */
  enterMine(): void {
    const clash = this.saves.clash();
    if (!clash) return;
    const lines = new Map(this.lines().map((line) => [line.id, line]));
    const { kind } = clash.wanted;
    const edits = clash.wanted.edits.flatMap((edit) => {
      const line = lines.get(edit.lineId);
      return line ? [{ ...edit, was: this.standsIn(line, edit.month, kind) }] : [];
    });
    this.saves.add({ ...clash.wanted, edits, reason: clash.wanted.reason });
  }

  /** Leaves what somebody else entered. */
  keepTheirs(): void {
    this.saves.refuse(new Map());
  }

  /** Enters texts from a cell on, row by row: a block that is filled. Whole, or not at all. */
  enter(from: At, block: readonly (readonly string[])[], blank: 'is left out' | 'clears' = 'is left out'): boolean {
    return this.enterRead(this.readTexts(from, block, blank));
  }

  /** Enters one cell over what the person saw there when they began: what somebody else entered since is not written over. */
  enterCell(at: At, text: string, seen: Pence | null): boolean {
    const read = this.readTexts(at, [[text]], 'clears');
    const edits = read?.edits.filter(({ to }) => to !== seen).map((edit) => ({ ...edit, was: seen }));
    return this.enterRead(read && { ...read, edits: edits ?? [] });
  }

  /** What stands in a cell: an actual, or what somebody typed as its forecast. */
  standing(line: GridLine, column: number): Pence | null {
    return this.standsIn(line, this.columns()[column]?.ofMonth ?? '', kindOf(this.partAt(column)) ?? 'ACTUAL');
  }

  private enterRead(read: ReadTexts | null): boolean {
    if (!read) return false;
    if (read.refused.length > 0) this.saves.refuse(new Map(read.refused.map(({ key, why }) => [key, why])));
    else this.save(read);
    return read.refused.length === 0;
  }

  /** Saves cells as they were read. */
  save({ kind, edits }: Pick<ReadTexts, 'kind' | 'edits'>): void {
    if (edits.length === 0) return;
    this.saves.add({ kind, edits, reason: this.reason(), year: this.year() });
  }

  /** What texts from a cell on would enter, row by row, and which are refused. Null, and said, where there is no room for them. */
  readTexts(from: At, block: readonly (readonly string[])[], blank: 'is left out' | 'clears'): ReadTexts | null {
    if (!this.ordered()[from.line]) {
      this.saves.say('The line is gone. Nothing was entered.');
      return null;
    }
    // A block stays within the months of its part: what goes past March is not of the part beside it.
    const room = { lines: this.ordered().length - from.line, columns: 12 - (from.column % 12) };
    const over = tooMuch(block, room);
    if (over) {
      this.saves.say(over);
      return null;
    }
    const kind = kindOf(this.partAt(from.column)) ?? 'ACTUAL';
    const edits: CellEdit[] = [];
    const refused: RefusedText[] = [];
    block.forEach((texts, down) =>
      texts.forEach((text, right) => {
        const [line, column] = [this.ordered()[from.line + down], from.column + right];
        const ofMonth = this.columns()[column]?.ofMonth;
        if (!line || !ofMonth || (text.trim() === '' && blank === 'is left out')) return;
        const key = this.keyAt(line.id, column);
        const read = this.readAmount(kind, text);
        const was = this.standing(line, column);
        const lock = this.lock(line, column);
        const refuse = (why: string) => refused.push({ key, where: { code: line.code, month: ofMonth }, text, why });
        if ('wrong' in read) refuse(read.wrong);
        else if (read.to === was) return;
        else if (lock) refuse(lock);
        else edits.push({ key, lineId: line.id, month: ofMonth, to: read.to, was });
      }),
    );
    return { kind, edits, refused };
  }

  private readAmount(
    kind: 'ACTUAL' | 'FORECAST',
    text: string,
  ): { readonly to: Pence | null } | { readonly wrong: string } {
    if (text.trim() === '') return { to: kind === 'ACTUAL' ? (0 as Pence) : null };
    const read = readPence(text, 'to');
    return read.ok ? { to: read.value } : { wrong: brokenFields(read)[0]?.message ?? '' };
  }
}
