import { splitPence, WHOLE_SHARE, type Pence } from '@weft/kernel';
import type { LineJoin } from './plan';

/**
 * What of a line's amount each of its joins stands for, in their order. The parts and what serves nothing add up to the
 * amount, to the penny.
 */
export function partsByJoins(amount: Pence, joins: readonly Pick<LineJoin, 'share'>[]): readonly Pence[] {
  const shares = joins.map(({ share }) => share as number);
  const left = WHOLE_SHARE - shares.reduce((sum, share) => sum + share, 0);
  return splitPence(amount, [...shares, Math.max(0, left)]).slice(0, joins.length);
}
