import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { newId } from '@weft/kernel';
import { type KeptOwner, Mutations, type SaveOutcome } from '@weft/ui';
import { EnterActualsDocument } from '../generated/enter-actuals.document';
import { SetForecastsDocument } from '../generated/set-forecasts.document';
import { UndoEntryDocument } from '../generated/undo-entry.document';
import type { Typed } from './columns';
import { WaitingEdits, type CellEdit, type GridEdit, type WaitingEdit } from './waiting-edits';

export type { CellEdit, GridEdit } from './waiting-edits';

/** An edit that is saved, and how it is taken back: an entry by its reversal, a forecast by what stood before. */
interface Done {
  readonly edit: GridEdit;
  /** The entry that is reversed; null where it is not known, or for a forecast. */
  readonly entryId: string | null;
}

/** Cells that somebody else changed first: what the person wanted there, to be entered over theirs or left. */
export interface GridClash {
  readonly wanted: GridEdit;
  /** The cells that stand otherwise than was seen. */
  readonly keys: readonly string[];
}

const AGAIN_MS = 3_000;

/**
 * Saves what is typed, block after block. What no answer has come to is kept in the browser until it has, while the
 * connection is lost and after the page was left. Undo posts the reversal of an entry, redo the reversal of that.
 */
@Injectable()
export class GridSaves {
  private readonly mutations = inject(Mutations);
  private readonly waiting = signal<readonly WaitingEdit[]>([]);
  private readonly settled = signal<readonly WaitingEdit[]>([]);
  private readonly undoable = signal<readonly Done[]>([]);
  private readonly redoable = signal<readonly Done[]>([]);
  private kept: WaitingEdits | null = null;
  private readonly unkept = new Set<string>();
  /** Asks whether who typed is signed in still: another person may have come meanwhile, in another window. */
  private stillThem: () => Promise<boolean> = () => Promise.resolve(true);
  /** What waits was typed just now, by who is signed in; not taken up, nor kept over a lost connection. */
  private fresh = true;
  private sending = false;
  private left = false;
  private year = '';
  /** Undo and redo, one after the other. */
  private turn: Promise<void> = Promise.resolve();
  private again: ReturnType<typeof setTimeout> | undefined;

  /** When something was saved last, and how many cells. */
  readonly savedAt = signal<{ readonly at: Date; readonly cells: number } | null>(null);
  readonly lost = signal(false);
  /** What is wrong with cells, by their keys. */
  readonly wrong = signal<ReadonlyMap<string, string>>(new Map());
  readonly message = signal('');
  readonly clash = signal<GridClash | null>(null);
  /** Counts up when somebody else’s figures are to be read. */
  readonly stale = signal(0);
  readonly cellsWaiting = computed(() => this.waiting().reduce((sum, { edits }) => sum + edits.length, 0));
  readonly canUndo = computed(() => this.undoable().length > 0);
  readonly canRedo = computed(() => this.redoable().length > 0);
  readonly typed = computed<{ readonly ACTUAL: Typed; readonly FORECAST: Typed }>(() => {
    const of = (kind: GridEdit['kind']) =>
      new Map(
        [...this.settled(), ...this.waiting()].flatMap((one) =>
          one.kind === kind ? one.edits.map(({ key, to }) => [key, to] as const) : [],
        ),
      );
    return { ACTUAL: of('ACTUAL'), FORECAST: of('FORECAST') };
  });

  constructor() {
    const resume = () => void this.send();
    addEventListener('online', resume);
    inject(DestroyRef).onDestroy(() => {
      this.left = true;
      removeEventListener('online', resume);
      clearTimeout(this.again);
    });
  }

  /**
   * Takes up what this person typed here before and nobody answered. Without an owner nothing is kept.
   * @param stillThem asked before anything is sent that was not typed just now: nothing is sent in the name of another.
   */
  takeUp(owner: KeptOwner, stillThem: () => Promise<boolean>): void {
    if (this.kept?.isOf(owner)) return;
    // Typed before it was known by whom; what another person typed stays theirs.
    const early = this.kept === null ? this.waiting() : [];
    if (this.kept !== null) this.startAnew();
    const kept = new WaitingEdits(owner);
    this.kept = kept;
    this.stillThem = stillThem;
    const found = kept.all();
    this.fresh = found.length === 0 && (early.length === 0 || this.fresh);
    for (const one of early) if (kept.keep(one)) this.unkept.delete(one.requestId);
    this.waiting.set([...found, ...early]);
    void this.send();
  }

  private startAnew(): void {
    this.startYear(this.year);
    this.forget();
    this.refuse(new Map());
    this.message.set('');
  }

  /** Whether leaving the page would lose something: what the browser could not keep. */
  wouldLose(): boolean {
    return this.waiting().some(({ requestId }) => this.unkept.has(requestId));
  }

  add(edit: GridEdit): void {
    this.wrong.set(new Map());
    this.message.set('');
    this.clash.set(null);
    const one = { ...edit, requestId: newId() };
    if (this.kept?.keep(one) !== true) this.unkept.add(one.requestId);
    this.waiting.update((all) => [...all, one]);
    void this.send();
  }

  refuse(wrong: ReadonlyMap<string, string>): void {
    this.wrong.set(wrong);
    this.clash.set(null);
    const [first = ''] = wrong.values();
    this.message.set(
      wrong.size > 1
        ? `${first} Nothing of the ${wrong.size} cells that are wrong, or of the others, was saved.`
        : first,
    );
  }

  /** Says something that no cell is wrong for. */
  say(message: string): void {
    this.refuse(new Map());
    this.message.set(message);
  }

  /** What was saved is read from the ledger by now. */
  forget(): void {
    this.settled.set([]);
  }

  /** What was done in another year is not undone from here. */
  startYear(year: string): void {
    this.year = year;
    this.undoable.set([]);
    this.redoable.set([]);
  }

  undo(): Promise<void> {
    return this.inTurn(() =>
      this.reverse(this.undoable, this.redoable, (edit) => ({ ...edit, to: edit.was, was: edit.to })),
    );
  }

  redo(): Promise<void> {
    return this.inTurn(() => this.reverse(this.redoable, this.undoable, (edit) => edit));
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(work, work);
    return this.turn;
  }

  /** @param turned a cell as it is entered: undone it goes back to what stood, from what was typed. */
  private async reverse(
    from: typeof this.undoable,
    to: typeof this.undoable,
    turned: (edit: CellEdit) => CellEdit,
  ): Promise<void> {
    const done = from().at(-1);
    if (!done || this.waiting().length > 0) return;
    const { edit, entryId } = done;
    const gone = () => from.update((all) => all.filter((one) => one !== done));
    if (edit.kind === 'ACTUAL' && entryId === null) {
      gone();
      this.say('It was saved before the connection was lost, and is not undone here. Enter what stood before.');
      return;
    }
    const wanted = { ...edit, edits: edit.edits.map(turned) };
    const { outcome, answer } =
      entryId === null
        ? await this.forecasts(wanted)
        : await this.mutations.send(UndoEntryDocument, { input: { id: entryId } }, (data) => data.undoEntry);
    if (this.left) return;
    if (outcome.kind === 'saved') {
      gone();
      const next = answer?.__typename === 'LedgerEntry' ? answer.id : null;
      if (edit.year === this.year) to.update((all) => [...all, { edit, entryId: next }]);
      this.forget();
      this.message.set('');
      this.clash.set(null);
      this.savedAt.set({ at: new Date(), cells: 0 });
      return;
    }
    // What is refused once and for all is not tried again.
    if (answer && outcome.kind !== 'conflict') gone();
    this.say(sentenceOf(outcome));
    if (changedIn(answer)) this.offer({ wanted, keys: wanted.edits.map(({ key }) => key) });
  }

  private async send(): Promise<void> {
    if (this.sending || this.left) return;
    this.sending = true;
    clearTimeout(this.again);
    try {
      for (let [next] = this.waiting(); next && !this.left; [next] = this.waiting()) {
        await this.turn;
        const theirs = await this.isTheirs();
        if (theirs && !this.waiting().includes(next)) continue;
        if (!theirs || !(await this.sendOne(next))) {
          if (!this.left) this.again = setTimeout(() => void this.send(), AGAIN_MS);
          return;
        }
      }
    } finally {
      this.sending = false;
    }
  }

  private async isTheirs(): Promise<boolean> {
    const { kept } = this;
    const theirs = this.fresh || (await this.stillThem());
    // Asked of somebody who is gone by now.
    if (kept !== this.kept) return false;
    this.fresh = theirs;
    return theirs;
  }

  /** Whether it is settled; what nobody answers for want of a connection stays. */
  private async sendOne(next: WaitingEdit): Promise<boolean> {
    const { kept } = this;
    const { outcome, answer } = next.kind === 'ACTUAL' ? await this.actuals(next) : await this.forecasts(next);
    const unreachable = outcome.kind === 'refused' && outcome.unreachable === true;
    const before =
      outcome.kind === 'invalid' &&
      answer?.__typename === 'ValidationFailed' &&
      answer.fields.some(({ rule }) => rule === 'posted-already');
    const isSaved = outcome.kind === 'saved' || before;
    // What was refused after the page was left is sent once more on return, so that the person hears why.
    if (isSaved || (!unreachable && !this.left)) (kept ?? this.kept)?.drop(next);
    if (this.left) return false;
    // It is of somebody who is gone.
    if (kept !== null && kept !== this.kept) return true;
    this.lost.set(unreachable);
    if (unreachable) {
      this.fresh = false;
      return false;
    }
    this.waiting.update((all) => all.filter(({ requestId }) => requestId !== next.requestId));
    if (!isSaved) {
      this.sayWhy(next, outcome, changedIn(answer));
      return true;
    }
    this.settled.update((all) => [...all, next]);
    this.savedAt.set({ at: new Date(), cells: next.edits.length });
    const entry = answer?.__typename === 'CellsEntered' ? answer.entry : null;
    if (next.year === this.year && (entry || before || next.kind === 'FORECAST')) {
      this.undoable.update((all) => [...all, { edit: next, entryId: entry?.id ?? null }]);
      this.redoable.set([]);
    }
    return true;
  }

  private actuals({ requestId, edits }: WaitingEdit) {
    const cells = edits.map(({ lineId, month, to, was }) => ({ lineId, month, to: to ?? 0, was }));
    return this.mutations.send(EnterActualsDocument, { input: { requestId, cells } }, (data) => data.enterActuals);
  }

  private forecasts({ edits, reason }: GridEdit) {
    const cells = edits.map(({ lineId, month, to, was }) => ({ lineId, month, to, was }));
    return this.mutations.send(SetForecastsDocument, { input: { cells, reason } }, (data) => data.setForecasts);
  }

  /** Names the cells of a block that was refused; the values that stood before show again. */
  private sayWhy(refused: WaitingEdit, outcome: SaveOutcome, changed: boolean): void {
    const { edits } = refused;
    const wrong = new Map<string, string>();
    for (const { field, message } of outcome.kind === 'invalid' ? outcome.fields : []) {
      const edit = edits[Number(/^cells\.(\d+)/.exec(field)?.[1] ?? Number.NaN)];
      if (edit) wrong.set(edit.key, message);
    }
    this.wrong.set(wrong);
    const why = sentenceOf(outcome);
    const what = `Nothing of ${edits.length === 1 ? 'it' : `the ${edits.length} cells`} was saved.`;
    this.message.set(why.startsWith('Nothing was saved') ? why : `${why} ${what}`);
    if (changed) this.offer({ wanted: refused, keys: [...wrong.keys()] });
  }

  /** What stands now is read anew, so that both values can be shown. */
  private offer(clash: GridClash): void {
    this.clash.set(clash);
    this.forget();
    this.stale.update((times) => times + 1);
  }
}

/** Whether it was refused since somebody else changed a cell, and for nothing else. */
const changedIn = (
  answer: { readonly __typename: string; readonly fields?: readonly unknown[] } | undefined,
): boolean =>
  answer?.__typename === 'ValidationFailed' &&
  (answer.fields as readonly { readonly rule: string }[]).every(({ rule }) => rule === 'cell-changed');

const sentenceOf = (outcome: SaveOutcome): string =>
  outcome.kind === 'invalid' || outcome.kind === 'refused' ? outcome.message : 'Somebody else changed it first.';
