import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { newId, type Pence } from '@weft/kernel';
import { Mutations, type SaveOutcome } from '@weft/ui';
import { EnterActualsDocument } from '../generated/enter-actuals.document';
import { SetForecastsDocument } from '../generated/set-forecasts.document';
import { UndoEntryDocument } from '../generated/undo-entry.document';
import type { Typed } from './grid-model';

/** A cell that somebody typed. */
export interface CellEdit {
  readonly key: string;
  readonly lineId: string;
  readonly month: string;
  readonly to: Pence | null;
  /** What stood there. */
  readonly was: Pence | null;
}

/** Cells that are saved together, or not at all. */
export interface GridEdit {
  readonly kind: 'ACTUAL' | 'FORECAST';
  readonly edits: readonly CellEdit[];
  readonly reason: string;
  readonly year: string;
}

interface Waiting extends GridEdit {
  /** Of the request: sent again after the connection was lost, it is posted once. */
  readonly requestId: string;
}

/** An edit that is saved, and how it is taken back: an entry by its reversal, a forecast by what stood before. */
interface Done {
  readonly edit: GridEdit;
  /** The entry that is reversed; null where it is not known, or for a forecast. */
  readonly entryId: string | null;
}

const AGAIN_MS = 3_000;

/**
 * Saves what is typed, block after block, and keeps it while the connection is lost. Undo posts the reversal of an entry,
 * redo the reversal of that.
 */
@Injectable()
export class GridSaves {
  private readonly mutations = inject(Mutations);
  private readonly waiting = signal<readonly Waiting[]>([]);
  private readonly settled = signal<readonly Waiting[]>([]);
  private readonly undoable = signal<readonly Done[]>([]);
  private readonly redoable = signal<readonly Done[]>([]);
  private sending = false;
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
      removeEventListener('online', resume);
      clearTimeout(this.again);
    });
  }

  add(edit: GridEdit): void {
    this.wrong.set(new Map());
    this.message.set('');
    this.waiting.update((all) => [...all, { ...edit, requestId: newId() }]);
    void this.send();
  }

  refuse(wrong: ReadonlyMap<string, string>): void {
    this.wrong.set(wrong);
    const [first = ''] = wrong.values();
    this.message.set(
      wrong.size > 1
        ? `${first} Nothing of the ${wrong.size} cells that are wrong, or of the others, was saved.`
        : first,
    );
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
    return this.inTurn(() => this.reverse(this.undoable, this.redoable, ({ was }) => was));
  }

  redo(): Promise<void> {
    return this.inTurn(() => this.reverse(this.redoable, this.undoable, ({ to }) => to));
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(work, work);
    return this.turn;
  }

  private async reverse(
    from: typeof this.undoable,
    to: typeof this.undoable,
    amount: (edit: CellEdit) => Pence | null,
  ): Promise<void> {
    const done = from().at(-1);
    if (!done || this.waiting().length > 0) return;
    const { edit, entryId } = done;
    const gone = () => from.update((all) => all.filter((one) => one !== done));
    if (edit.kind === 'ACTUAL' && entryId === null) {
      gone();
      this.message.set('It was saved before the connection was lost, and is not undone here. Enter what stood before.');
      return;
    }
    const { outcome, answer } =
      entryId === null
        ? await this.forecasts({ ...edit, edits: edit.edits.map((one) => ({ ...one, to: amount(one) })) })
        : await this.mutations.send(UndoEntryDocument, { input: { id: entryId } }, (data) => data.undoEntry);
    if (outcome.kind === 'saved') {
      gone();
      const next = answer?.__typename === 'LedgerEntry' ? answer.id : null;
      if (edit.year === this.year) to.update((all) => [...all, { edit, entryId: next }]);
      this.forget();
      this.savedAt.set({ at: new Date(), cells: 0 });
      return;
    }
    // What is refused once and for all is not tried again.
    if (answer && outcome.kind !== 'conflict') gone();
    this.message.set(sentenceOf(outcome));
  }

  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    clearTimeout(this.again);
    try {
      for (let [next] = this.waiting(); next; [next] = this.waiting()) {
        await this.turn;
        if (!(await this.sendOne(next))) {
          this.again = setTimeout(() => void this.send(), AGAIN_MS);
          return;
        }
      }
    } finally {
      this.sending = false;
    }
  }

  /** Whether it is settled; what nobody answers for want of a connection stays. */
  private async sendOne(next: Waiting): Promise<boolean> {
    const { outcome, answer } = next.kind === 'ACTUAL' ? await this.actuals(next) : await this.forecasts(next);
    const unreachable = outcome.kind === 'refused' && outcome.unreachable === true;
    this.lost.set(unreachable);
    if (unreachable) return false;
    this.waiting.update((all) => all.filter((one) => one !== next));
    const before =
      outcome.kind === 'invalid' &&
      answer?.__typename === 'ValidationFailed' &&
      answer.fields.some(({ rule }) => rule === 'posted-already');
    if (outcome.kind !== 'saved' && !before) {
      this.sayWhy(next, outcome);
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

  private actuals({ requestId, edits }: Waiting) {
    const cells = edits.map(({ lineId, month, to, was }) => ({ lineId, month, to: to ?? 0, was }));
    return this.mutations.send(EnterActualsDocument, { input: { requestId, cells } }, (data) => data.enterActuals);
  }

  private forecasts({ edits, reason }: GridEdit) {
    const cells = edits.map(({ lineId, month, to }) => ({ lineId, month, to }));
    return this.mutations.send(SetForecastsDocument, { input: { cells, reason } }, (data) => data.setForecasts);
  }

  /** Names the cells of a block that was refused; the values that stood before show again. */
  private sayWhy({ edits }: Waiting, outcome: SaveOutcome): void {
    const wrong = new Map<string, string>();
    for (const { field, message } of outcome.kind === 'invalid' ? outcome.fields : []) {
      const edit = edits[Number(/^cells\.(\d+)/.exec(field)?.[1] ?? Number.NaN)];
      if (edit) wrong.set(edit.key, message);
    }
    this.wrong.set(wrong);
    this.message.set(
      `${sentenceOf(outcome)} Nothing of ${edits.length === 1 ? 'it' : `the ${edits.length} cells`} was saved.`,
    );
  }
}

const sentenceOf = (outcome: SaveOutcome): string =>
  outcome.kind === 'invalid' || outcome.kind === 'refused' ? outcome.message : 'Somebody else changed it first.';
