import { Injectable, inject } from '@angular/core';
import { formatPounds, penceOf } from '@weft/kernel';
import { counted, Mutations, Toasts, type SaveOutcome } from '@weft/ui';
import { ForgetCodingDocument } from '../generated/forget-coding.document';
import { ForgetExtractFileDocument } from '../generated/forget-extract-file.document';
import type { ExtractLineFragment, ImportExtractInput, MapCodingInput, MapCodingMutation } from '../generated/graphql';
import { ImportExtractDocument } from '../generated/import-extract.document';
import { MapCodingDocument } from '../generated/map-coding.document';
import { TakeBackExtractDocument } from '../generated/take-back-extract.document';
import { UndoEntryDocument } from '../generated/undo-entry.document';

/** A coding of an organisation's ledger, as it is shown. */
export interface Coding {
  readonly organisationId: string;
  readonly costCentre: string;
  readonly account: string;
}

/** The line that a coding of an earlier round may belong to. */
export interface CodingGuess {
  readonly lineId: string;
  readonly everyAccount: boolean;
  readonly round: string;
}

type Mapped = Extract<MapCodingMutation['mapCoding'], { __typename: 'CodingMapped' }>;

/** The verbs of extracts, with what is said of each once it is done. */
@Injectable({ providedIn: 'root' })
export class ExtractEdits {
  private readonly mutations = inject(Mutations);
  private readonly toasts = inject(Toasts);

  /** Imports what was seen; answers what became of it. The toast takes it back. */
  async import(input: ImportExtractInput, after: () => void): Promise<SaveOutcome> {
    const { outcome, answer } = await this.mutations.send(
      ImportExtractDocument,
      { input },
      (data) => data.importExtract,
    );
    if (answer?.__typename === 'LedgerExtract') {
      const waits = answer.inSuspense === 0 ? '' : `; ${formatPounds(penceOf(answer.inSuspense))} waits in suspense`;
      const text = `${answer.name} is imported: ${formatPounds(penceOf(answer.total))}${waits}`;
      this.toasts.show({ tone: 'done', text, undo: () => void this.takeBack(answer).then(after) });
    }
    return outcome;
  }

  async takeBack({ id, version, name }: Pick<ExtractLineFragment, 'id' | 'version' | 'name'>): Promise<void> {
    const outcome = await this.mutations.save(
      TakeBackExtractDocument,
      { input: { id, version } },
      (data) => data.takeBackExtract,
    );
    this.say(outcome, `The import of ${name} is taken back`);
  }

  async forget(id: string, name: string): Promise<void> {
    const outcome = await this.mutations.save(
      ForgetExtractFileDocument,
      { input: { id } },
      (data) => data.forgetExtractFile,
    );
    this.say(outcome, `${name} is forgotten; nothing of it was saved`);
  }

  /** Maps a coding to a line, with what waits for it in suspense. The toast undoes both. */
  async map(input: MapCodingInput, after: () => void): Promise<void> {
    const mapped = await this.mapped(input);
    if (!mapped) return;
    const coding = input.account ? `${input.costCentre}/${input.account}` : input.costCentre;
    const moved = mapped.cleared === 0 ? '' : `, with ${formatPounds(penceOf(mapped.cleared))} from suspense`;
    this.done(`${coding} is mapped to line ${mapped.coding.line.code}${moved}`, [mapped], after);
  }

  /** Maps codings one after the other, until one of them is refused. One toast undoes them all. */
  async mapAll(inputs: readonly MapCodingInput[], after: () => void): Promise<void> {
    const all: Mapped[] = [];
    for (const input of inputs) {
      const mapped = await this.mapped(input);
      if (!mapped) break;
      all.push(mapped);
    }
    if (all.length > 0) this.done(`${counted(all.length, 'coding')} mapped as in an earlier round`, all, after);
  }

  private async mapped(input: MapCodingInput): Promise<Mapped | null> {
    const { outcome, answer } = await this.mutations.send(MapCodingDocument, { input }, (data) => data.mapCoding);
    if (answer?.__typename === 'CodingMapped') return answer;
    this.say(outcome, '');
    return null;
  }

  private done(text: string, mapped: readonly Mapped[], after: () => void): void {
    const undo = async (): Promise<void> => {
      for (const { coding, entry } of mapped) {
        if (entry) {
          const undone = await this.mutations.save(UndoEntryDocument, { input: { id: entry.id } }, (d) => d.undoEntry);
          if ('message' in undone) return this.say(undone, '');
        }
        await this.forgetRule(coding);
      }
      after();
    };
    this.toasts.show({ tone: 'done', text, undo: () => void undo() });
  }

  async forgetRule({ id, version }: { readonly id: string; readonly version: number }): Promise<void> {
    const outcome = await this.mutations.save(
      ForgetCodingDocument,
      { input: { id, version } },
      (data) => data.forgetCoding,
    );
    this.say(outcome, 'The line of this coding is forgotten; what was posted stays');
  }

  private say(outcome: SaveOutcome, done: string): void {
    if ('message' in outcome) this.toasts.show({ tone: 'wrong', text: outcome.message });
    else if (outcome.kind === 'conflict') {
      this.toasts.show({ tone: 'wrong', text: 'Somebody changed this meanwhile. Look again.' });
    } else if (done) this.toasts.show({ tone: 'done', text: done });
  }
}
