import { decideEnterCommitments } from '@weft/funding/domain';
import type { UseCase } from '@weft/platform';
import { enterCells, type CellsInput } from './enter-cells';

/** Enters what is promised and not paid yet, as actuals are entered. */
export const enterCommitments: UseCase<CellsInput> = (work, input) =>
  enterCells(work, input, {
    book: 'COMMITMENT',
    word: 'commitments',
    one: 'commitment',
    decide: (change) => decideEnterCommitments({ ...change, beyondBudget: input.beyondBudget ?? false }),
  });
