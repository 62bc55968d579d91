declare const penceBrand: unique symbol;

/** Money in whole pence: exact, negative where it is owed back. A figure lies within ±£10 billion. */
export type Pence = number & { readonly [penceBrand]: true };

/**
 * The largest figure: £10 billion, more than the whole Better Care Fund of England. Nine thousand such figures still add
 * up exactly, so that sums over a plan need no care.
 */
export const MOST_PENCE = 1_000_000_000_000 as Pence;

export const NO_MONEY = 0 as Pence;

/** Whether a number is a figure of money: whole pence within the range. */
export function isPence(value: unknown): value is Pence {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= MOST_PENCE;
}

/** Pence that the program itself wrote down or read from the database. Throws RangeError if they are none: a bug. */
export function penceOf(value: number): Pence {
  if (!isPence(value)) throw new RangeError(`Not a figure of whole pence in range: ${value}`);
  // -0 is told from 0 by few, and by the wrong ones.
  return (value + 0) as Pence;
}

/** Whole pounds that the program itself wrote down. */
export function pounds(value: number): Pence {
  return penceOf(value * 100);
}

/** The sum, exactly. Throws RangeError rather than be a penny wrong, beyond ninety trillion pounds. */
export function sumPence(amounts: Iterable<Pence>): Pence {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return exact(sum);
}

/** a + b, exactly. */
export function plus(a: Pence, b: Pence): Pence {
  return exact(a + b);
}

/** a − b, exactly. */
export function minus(a: Pence, b: Pence): Pence {
  return exact(a - b);
}

/** The same amount the other way. */
export function negated(amount: Pence): Pence {
  return exact(0 - amount);
}

function exact(sum: number): Pence {
  if (!Number.isSafeInteger(sum)) throw new RangeError(`A sum past the safe range: ${sum}`);
  return (sum + 0) as Pence;
}
