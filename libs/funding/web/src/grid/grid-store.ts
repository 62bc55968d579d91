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
import { type KeptOwner, type LiveChange, pageQuery, urlState } from '@weft/ui';
import { FundingGridPageDocument } from '../generated/funding-grid-page.document';
import {
  cellKey,
  GRID_VIEWS,
  gridRows,
  shownLines,
  tooMuch,
  withLinesBefore,
  type GridLine,
  type GridView,
  type ReadGrid,
} from './grid-model';
import { GridSaves, type CellEdit } from './grid-saves';

const OF_MONEY = ['LedgerEntry', 'ClosedMonth', 'FundingLine', 'FundingPlan', 'Virement'];
const concernsGrid = ({ subjectType }: LiveChange): boolean => OF_MONEY.includes(subjectType);

/** A cell by its row among the lines and its month from April. */
export interface At {
  readonly line: number;
  readonly month: number;
}

/** A cell by its line, wherever that stands after others came or went. */
export interface Cell {
  readonly lineId: string;
  readonly month: number;
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
  readonly view = computed<GridView>(() => GRID_VIEWS.find((one) => one === this.url.get('view')) ?? 'ACTUAL');
  readonly query = pageQuery(FundingGridPageDocument, () => ({ year: this.year() }), {
    concerns: concernsGrid,
    uncached: true,
  });
  readonly read = linkedSignal<ReadGrid | undefined, ReadGrid | undefined>({
    source: () => this.query.data()?.fundingGrid,
    computation: (now, before) => now && withLinesBefore(now, before?.value),
  }).asReadonly();
  readonly months = computed(() => this.read()?.months ?? []);
  /** Of the plan: those that one can go to from here. */
  readonly years = computed(() => this.read()?.years ?? []);
  readonly lines = computed<readonly GridLine[]>(() => {
    const read = this.read();
    return read ? shownLines(read, this.saves.typed()) : [];
  });
  readonly rows = computed(() => gridRows(this.lines()));
  /** Lines in the order of the rows: what the keyboard goes over. */
  readonly ordered = computed(() => this.rows().flatMap((row) => (row.kind === 'line' ? [row.line] : [])));
  /** Where one begins: the first month that takes something; April where all are closed. */
  private readonly firstOpen = computed(() =>
    Math.max(
      0,
      this.months().findIndex(({ closed }) => !closed),
    ),
  );
  private readonly places = computed(() => new Map(this.ordered().map(({ id }, n) => [id, n])));
  readonly chosen = signal<Cell | null>(null);
  /** Where the chosen cell stands; before the first line where its own is gone. */
  readonly at = computed<At>(() => {
    const chosen = this.chosen();
    return chosen ? this.placeOf(chosen) : { line: 0, month: this.firstOpen() };
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

  placeOf({ lineId, month }: Cell): At {
    return { line: this.places().get(lineId) ?? -1, month };
  }

  cellAt({ line, month }: At): Cell | null {
    const lineId = this.ordered()[line]?.id;
    return lineId === undefined ? null : { lineId, month };
  }

  goTo(year: string): void {
    this.chosen.set(null);
    this.url.go({ year });
  }

  look(view: GridView): void {
    this.url.go({ view: view === 'ACTUAL' ? null : view });
  }

  /** Why a cell is not changed here, or null where it is. */
  lock(line: GridLine | undefined, month: number): string | null {
    if (!line) return 'There is no line here.';
    if (this.view() === 'PLAN') return 'The plan is changed on its own page.';
    const locked = this.monthLock(month);
    if (locked !== null) return locked;
    if (mayKeepMoney(this.rights.ability(), { organisationId: line.organisationId })) return null;
    return 'Changed by a finance lead of its organisation or the BCF lead.';
  }

  /** Why nothing is entered into a month, by anybody: it is closed, or an actual's that has not begun; null where it is. */
  monthLock(month: number): string | null {
    const { month: ofMonth, closed } = this.months()[month] ?? {};
    if (this.view() === 'PLAN' || ofMonth === undefined) return null;
    if (closed) return 'The month is closed. Put it right in an open month.';
    const today = this.session.today() as IsoDate;
    if (this.view() !== 'ACTUAL' || !isAhead(ofMonth as IsoDate, today)) return null;
    const last = this.months()
      .filter((one) => one.closed)
      .at(-1)?.month;
    return aheadWords(ofMonth as IsoDate, (last as IsoDate | undefined) ?? null, today);
  }

  private readonly kind = computed(() => (this.view() === 'FORECAST' ? 'FORECAST' : 'ACTUAL'));
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
  standing(line: GridLine, month: number): Pence | null {
    return this.standsIn(line, this.months()[month]?.month ?? '', this.kind());
  }

  private enterRead(read: ReadTexts | null): boolean {
    if (!read) return false;
    if (read.refused.length > 0) this.saves.refuse(new Map(read.refused.map(({ key, why }) => [key, why])));
    else this.save(read.edits);
    return read.refused.length === 0;
  }

  /** Saves cells as they were read. */
  save(edits: readonly CellEdit[]): void {
    if (edits.length === 0) return;
    this.saves.add({ kind: this.kind(), edits, reason: this.reason(), year: this.year() });
  }

  /** What texts from a cell on would enter, row by row, and which are refused. Null, and said, where there is no room for them. */
  readTexts(from: At, block: readonly (readonly string[])[], blank: 'is left out' | 'clears'): ReadTexts | null {
    if (!this.ordered()[from.line]) {
      this.saves.say('The line is gone. Nothing was entered.');
      return null;
    }
    const room = { lines: this.ordered().length - from.line, months: this.months().length - from.month };
    const over = tooMuch(block, room);
    if (over) {
      this.saves.say(over);
      return null;
    }
    const kind = this.kind();
    const edits: CellEdit[] = [];
    const refused: RefusedText[] = [];
    block.forEach((texts, down) =>
      texts.forEach((text, right) => {
        const [line, month] = [this.ordered()[from.line + down], from.month + right];
        const ofMonth = this.months()[month]?.month;
        if (!line || !ofMonth || (text.trim() === '' && blank === 'is left out')) return;
        const key = cellKey(line.id, ofMonth);
        const read = this.readAmount(kind, text);
        const was = this.standing(line, month);
        const lock = this.lock(line, month);
        const refuse = (why: string) => refused.push({ key, where: { code: line.code, month: ofMonth }, text, why });
        if ('wrong' in read) refuse(read.wrong);
        else if (read.to === was) return;
        else if (lock) refuse(lock);
        else edits.push({ key, lineId: line.id, month: ofMonth, to: read.to, was });
      }),
    );
    return { edits, refused };
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
