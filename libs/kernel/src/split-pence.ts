import { penceOf, type Pence } from './pence';
import { accept, invalid, type Result } from './result';

declare const shareBrand: unique symbol;

/** A share in hundredths of a percent: 2500 is 25%, 10000 is all. */
export type Share = number & { readonly [shareBrand]: true };

export const WHOLE_SHARE = 10_000 as Share;

/** A share that the program itself wrote down. Throws RangeError if it is none, for that is a bug. */
export function shareOf(hundredths: number): Share {
  if (isShare(hundredths)) return hundredths;
  throw new RangeError(`Not a share: ${hundredths}`);
}

/** Whether a number is a share, nothing to all, in whole hundredths of a percent. */
export function isShare(value: unknown): value is Share {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= WHOLE_SHARE;
}

/** Reads a share as people type it: '62.5%', '62.5', '0'. Refuses `required`, `not-a-share`. */
export function readShare(typed: string | null | undefined, field: string, label = 'The share'): Result<Share> {
  const text = (typed ?? '').replace(/\s/g, '');
  if (text === '') return invalid({ field, rule: 'required', message: `${label} is needed: a percentage, as 62.5.` });
  const parts = /^(\d{1,3})(?:\.(\d{1,2})0*)?%?$/.exec(text);
  const value = parts ? Number(`${parts[1]}${(parts[2] ?? '').padEnd(2, '0')}`) : Number.NaN;
  if (isShare(value)) return accept(value);
  const message = `${label} is a percentage from 0 to 100 with at most two decimals, as 62.5.`;
  return invalid({ field, rule: 'not-a-share', message });
}

/** '62.5%', '100%', '0.05%'. */
export function formatShare(share: Share): string {
  return `${share / 100}%`;
}

/**
 * Splits an amount by weights so that the parts add up to it exactly: each part is rounded towards nothing, and the
 * pennies that are left go to those that lost most, the first of equals. Nobody without weight gets any. Weights are whole and not
 * negative; where all are 0, everyone counts the same. Throws RangeError on other weights, and on none at all.
 */
export function splitPence(amount: Pence, weights: readonly number[]): Pence[] {
  if (weights.length === 0) throw new RangeError('Nothing to split by.');
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) {
    throw new RangeError(`Weights are whole and not negative: ${weights.join(', ')}`);
  }
  const alike = weights.every((weight) => weight === 0);
  const shares = weights.map((weight) => BigInt(alike ? 1 : weight));
  const total = shares.reduce((sum, share) => sum + share, 0n);
  const size = BigInt(Math.abs(amount));
  const parts = shares.map((share) => (size * share) / total);
  let left = Number(size - parts.reduce((sum, part) => sum + part, 0n));
  const lost = shares.map((share, index) => ({ index, rest: (size * share) % total }));
  lost.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1));
  for (const { index } of lost) {
    if (left === 0) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    left -= 1;
  }
  return parts.map((part) => penceOf(Number(amount < 0 ? -part : part)));
}

/**
 * The part of an amount that a share stands for, as `splitPence` would split it from the rest: half a penny goes to the
 * part. With the part of the remaining share it adds up to the amount.
 */
export function partOf(amount: Pence, share: Share): Pence {
  const size = Math.abs(amount);
  // Whole hundreds of pounds first, so that nothing leaves the safe range.
  const whole = Math.floor(size / WHOLE_SHARE) * share;
  const part = whole + Math.floor(((size % WHOLE_SHARE) * share + WHOLE_SHARE / 2) / WHOLE_SHARE);
  return penceOf(amount < 0 ? -part : part);
}
