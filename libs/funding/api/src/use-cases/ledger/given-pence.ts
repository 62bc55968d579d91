import { accept, brokenFields, invalid, readPence, type Pence, type Result } from '@weft/kernel';

/** An amount of an input: whole pence, or pounds and pence as people write them. */
export type GivenPence = number | string;

/** An amount as given, in pence. A number is looked at by the rules that it goes through. Refuses a text as `readPence` does. */
export function penceGiven(given: GivenPence, field: string): Result<Pence> {
  return typeof given === 'string' ? readPence(given, field) : accept(given as Pence);
}

/** The amounts of a block, each named by its place in it. Refuses all that are wrong at once. */
export function allPenceGiven<Cell extends { readonly to: GivenPence }>(
  cells: readonly Cell[],
): Result<readonly (Omit<Cell, 'to'> & { readonly to: Pence })[]> {
  const read = cells.map((cell, index) => penceGiven(cell.to, `cells.${index}.to`));
  const broken = read.flatMap(brokenFields);
  if (broken.length > 0) return invalid(...broken);
  return accept(cells.map((cell, index) => ({ ...cell, to: amountOf(read[index]) })));
}

function amountOf(read: Result<Pence> | undefined): Pence {
  if (!read?.ok) throw new Error('an amount that was refused is used');
  return read.value;
}
