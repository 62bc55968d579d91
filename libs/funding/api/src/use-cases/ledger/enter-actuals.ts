import { decideEnterActuals } from '@weft/funding/domain';
import type { UseCase } from '@weft/platform';
import { enterCells, type CellsInput } from './enter-cells';

/** Enters actuals, one cell or a pasted block: one entry posts the differences from what stands, or nothing is posted. */
export const enterActuals: UseCase<CellsInput> = (work, input) =>
  enterCells(work, input, { book: 'ACTUAL', word: 'actuals', one: 'actual', decide: decideEnterActuals });
