import { Injectable, inject } from '@angular/core';
import { Mutations, type SaveOutcome } from '@weft/ui';
import { DeclareRatingsDocument } from '../../generated/declare-ratings.document';
import { EditProjectsDocument } from '../../generated/edit-projects.document';
import type {
  BulkLineFragment,
  BulkRefusalLineFragment,
  BulkStep,
  DeclareRatingsInput,
  EditProjectsInput,
  MoveForecastsInput,
  MoveForecastsMutation,
  MoveStagesInput,
} from '../../generated/graphql';
import { MoveForecastsDocument } from '../../generated/move-forecasts.document';
import { MoveStagesDocument } from '../../generated/move-stages.document';
import { UndoBulkChangeDocument } from '../../generated/undo-bulk-change.document';

type Asked<Verb extends string, Input> = Omit<Input, 'step'> & { readonly verb: Verb };

/** What is asked of many rows at once; the rows carry the versions that the person saw. */
export type BulkAsk =
  | Asked<'forecasts', MoveForecastsInput>
  | Asked<'details', EditProjectsInput>
  | Asked<'stages', MoveStagesInput>
  | Asked<'ratings', DeclareRatingsInput>
  | { readonly verb: 'undo'; readonly id: string };

/** What becomes of each row. */
export interface BulkRows {
  readonly changes: readonly BulkLineFragment[];
  readonly same: number;
  readonly refused: readonly BulkRefusalLineFragment[];
}

/**
 * `preview`: nothing was saved, none was meant to be. `held`: nothing was saved, since a row cannot be changed. `done`:
 * saved. `failed`: what was asked cannot be.
 */
export type BulkAnswer =
  | ({ readonly kind: 'preview' | 'held'; readonly words: string } & BulkRows)
  | ({ readonly kind: 'done'; readonly id: string; readonly words: string } & BulkRows)
  | { readonly kind: 'failed'; readonly outcome: SaveOutcome };

type Answered = MoveForecastsMutation['moveForecasts'];

/** Sends changes of many rows. */
@Injectable({ providedIn: 'root' })
export class BulkChanges {
  private readonly mutations = inject(Mutations);

  async run(ask: BulkAsk, step: BulkStep): Promise<BulkAnswer> {
    const { outcome, answer } = await this.send(ask, step);
    switch (answer?.__typename) {
      case 'BulkPreview':
        return { kind: 'preview', words: answer.summary, ...rowsOf(answer) };
      case 'BulkRefused':
        return { kind: 'held', words: answer.message, ...rowsOf(answer) };
      case 'BulkChange':
        return { kind: 'done', id: answer.id, words: answer.summary, ...rowsOf(answer) };
      default:
        return { kind: 'failed', outcome };
    }
  }

  private send(ask: BulkAsk, step: BulkStep): Promise<{ outcome: SaveOutcome; answer: Answered | undefined }> {
    switch (ask.verb) {
      case 'forecasts': {
        const { verb: _, ...input } = ask;
        return this.mutations.send(MoveForecastsDocument, { input: { ...input, step } }, (data) => data.moveForecasts);
      }
      case 'details': {
        const { verb: _, ...input } = ask;
        return this.mutations.send(EditProjectsDocument, { input: { ...input, step } }, (data) => data.editProjects);
      }
      case 'stages': {
        const { verb: _, ...input } = ask;
        return this.mutations.send(MoveStagesDocument, { input: { ...input, step } }, (data) => data.moveStages);
      }
      case 'ratings': {
        const { verb: _, ...input } = ask;
        return this.mutations.send(
          DeclareRatingsDocument,
          { input: { ...input, step } },
          (data) => data.declareRatings,
        );
      }
      case 'undo':
        return this.mutations.send(
          UndoBulkChangeDocument,
          { input: { id: ask.id, step } },
          (data) => data.undoBulkChange,
        );
    }
  }
}

const rowsOf = ({ changes, same, refused }: BulkRows): BulkRows => ({ changes, same, refused });

/** The same without the rows that are named: what is left when they cannot be changed. */
export function without(ask: BulkAsk, ids: ReadonlySet<string>): BulkAsk {
  if (ask.verb === 'undo') return ask;
  const left = (rows: readonly { readonly id: string | number }[] = []) =>
    rows.filter(({ id }) => !ids.has(String(id)));
  const forecasts = ask.verb === 'details' && ask.forecasts ? { forecasts: left(ask.forecasts) } : {};
  return { ...ask, rows: left(ask.rows), ...forecasts } as BulkAsk;
}

/** How many rows it is about. */
export function sizeOf(ask: BulkAsk): number {
  if (ask.verb === 'undo') return 0;
  return ask.rows.length + (ask.verb === 'details' ? (ask.forecasts?.length ?? 0) : 0);
}
