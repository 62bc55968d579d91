import { decideRephase } from '@weft/funding/domain';
import type { UseCase } from '@weft/platform';
import { enterCells, type CellsInput } from './enter-cells';

/** Moves lines' budgets between their months; the total of each line stays. */
export const rephaseBudget: UseCase<CellsInput> = (work, input) =>
  enterCells(work, input, { book: 'BUDGET', word: 'phasing', one: 'month of budget', decide: decideRephase });
