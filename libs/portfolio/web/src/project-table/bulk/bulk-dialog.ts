import { A11yModule } from '@angular/cdk/a11y';
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, signal } from '@angular/core';
import type { Stage } from '@weft/portfolio/domain';
import { counted, Icon, wrongFields } from '@weft/ui';
import type { BulkRefusalLineFragment, ProjectRowFragment } from '../../generated/graphql';
import { type BulkAnswer, type BulkAsk, BulkChanges, type BulkRows, sizeOf, without } from './bulk-changes';
import { type BulkAction, BulkForm } from './bulk-form';
import { BulkPreview } from './bulk-preview';

/** A change of many rows: by a form over selected rows, or one that is known already. */
export interface BulkDialogData {
  readonly title: string;
  readonly form?: { readonly action: BulkAction; readonly rows: readonly ProjectRowFragment[]; readonly stage?: Stage };
  readonly asks?: readonly BulkAsk[];
  /** Rows or cells that cannot be changed and that the server is not asked about. */
  readonly refused: readonly BulkRefusalLineFragment[];
  /** How many rows it is about. */
  readonly count: number;
  /** One row that stands somewhere by itself: what somebody changed of it meanwhile is told there, not here. */
  readonly alone?: true;
}

/** What was saved, for the toast and its undo. */
export type BulkSaved = readonly Extract<BulkAnswer, { kind: 'done' }>[];

/** What became of it: saved, or left to be told where the row stands. */
export type BulkClosed = { readonly saved: BulkSaved } | { readonly stale: BulkRefusalLineFragment };

const PAUSE_MS = 250;
const NOTHING: BulkRows = { changes: [], same: 0, refused: [] };

/**
 * Shows what a change of many rows does before it is saved. Where rows cannot be changed, or became stale meanwhile, the
 * person chooses: all others, or none.
 */
@Component({
  selector: 'weft-bulk-dialog',
  imports: [A11yModule, BulkForm, BulkPreview, Icon],
  templateUrl: './bulk-dialog.html',
  styleUrl: './bulk-dialog.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BulkDialog {
  protected readonly data = inject<BulkDialogData>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<BulkClosed>>(DialogRef);
  private readonly bulk = inject(BulkChanges);

  private readonly asks = signal<readonly BulkAsk[]>([]);
  private readonly said = signal<BulkRows | null>(null);
  protected readonly wrong = signal<Readonly<Record<string, string>>>({});
  protected readonly failure = signal('');
  /** Somebody changed rows between the preview and the saving. */
  protected readonly held = signal('');
  protected readonly busy = signal(false);
  private turn = 0;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  protected readonly rows = computed<BulkRows | null>(() => {
    const said = this.said();
    if (!said)
      return this.data.refused.length && !this.asks().length ? { ...NOTHING, refused: this.data.refused } : null;
    return { ...said, refused: [...this.data.refused, ...said.refused] };
  });
  private readonly changing = computed(() => new Set(this.said()?.changes.map(({ id }) => id)).size);
  protected readonly action = computed(() => {
    const others = (this.rows()?.refused.length ?? 0) > 0;
    if (!this.changing()) return this.data.asks ? 'Nothing to change' : 'Change';
    return others ? `Change all others (${this.changing()})` : `Change ${counted(this.changing(), 'row')}`;
  });
  protected readonly ready = computed(() => this.changing() > 0 && !this.busy());
  protected readonly refusing = computed(() => (this.rows()?.refused.length ?? 0) > 0);

  constructor() {
    if (this.data.asks?.length) this.ask(this.data.asks, 0);
    inject(DestroyRef).onDestroy(() => clearTimeout(this.waiting));
  }

  /** Asks what it would do, once the person pauses. */
  protected ask(asks: readonly BulkAsk[], pause = PAUSE_MS): void {
    clearTimeout(this.waiting);
    this.asks.set(asks);
    this.turn += 1;
    this.held.set('');
    this.wrong.set({});
    this.failure.set('');
    if (asks.length === 0) return this.said.set(null);
    this.waiting = setTimeout(() => void this.preview(), pause);
  }

  protected onAsked(ask: BulkAsk | null): void {
    const empty = ask && ask.verb !== 'undo' && sizeOf(ask) === 0;
    this.ask(ask && !empty ? [ask] : []);
  }

  private async preview(): Promise<void> {
    const turn = this.turn;
    const answers = await Promise.all(this.asks().map((ask) => this.bulk.run(ask, 'PREVIEW')));
    // An answer that was overtaken by a later question is dropped.
    if (turn === this.turn) this.show(answers);
  }

  protected async save(): Promise<void> {
    if (!this.ready()) return;
    this.busy.set(true);
    // What was shown as refused is left out; whatever is refused besides holds all of it, and is shown.
    const left = new Set(this.said()?.refused.map(({ id }) => id));
    const saved: Extract<BulkAnswer, { kind: 'done' }>[] = [];
    const rest: BulkAsk[] = [];
    const answers: BulkAnswer[] = [];
    for (const ask of this.asks()) {
      const some = without(ask, left);
      if (some.verb !== 'undo' && sizeOf(some) === 0) continue;
      const answer = await this.bulk.run(some, ask.verb === 'undo' && left.size ? 'ALL_OTHERS' : 'ALL');
      if (answer.kind === 'done') saved.push(answer);
      else if (answer.kind === 'held' && answer.refused.length === 0) continue;
      else {
        rest.push(ask);
        answers.push(answer);
      }
    }
    this.busy.set(false);
    if (rest.length === 0) return this.dialog.close({ saved });
    this.asks.set(rest);
    this.show(answers);
    const stale = this.said()?.refused.filter(({ rule }) => rule === 'stale').length ?? 0;
    this.held.set(
      stale
        ? `${counted(stale, 'row')} changed while you were looking. Nothing was saved: change all others, or none.`
        : 'Nothing was saved. Look at the rows that cannot be changed.',
    );
  }

  private show(answers: readonly BulkAnswer[]): void {
    const failed = answers.find((answer) => answer.kind === 'failed');
    if (failed?.kind === 'failed') {
      const { outcome } = failed;
      this.said.set(null);
      if (outcome.kind === 'invalid') this.wrong.set(wrongFields(outcome));
      this.failure.set('message' in outcome ? outcome.message : 'Somebody changed this meanwhile. Look again.');
      return;
    }
    const rows = answers.flatMap((answer) => (answer.kind === 'failed' ? [] : [answer]));
    const stale = rows
      .flatMap(({ refused }) => refused)
      .find(({ rule, fields }) => rule === 'stale' || fields.length > 0);
    if (stale && this.data.alone) return this.dialog.close({ stale });
    this.said.set({
      changes: rows.flatMap(({ changes }) => changes),
      same: rows.reduce((sum, { same }) => sum + same, 0),
      refused: rows.flatMap(({ refused }) => refused),
    });
  }
}
