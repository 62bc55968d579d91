import type { Account, ExtractPlan, ExtractReading, Month } from '@weft/funding/domain';
import type { Pence } from '@weft/kernel';
import { createHash } from 'node:crypto';

/** Names what a preview showed: which sums would go where, and what stood there. */
export function seenOf(
  { sums }: ExtractPlan,
  { mode, corrections }: Pick<ExtractReading, 'mode' | 'corrections'>,
  stands: (account: Account, month: Month) => Pence,
): string {
  const shown = sums.map(({ account, month, amount }) => [
    account.kind,
    account.of,
    month,
    amount,
    stands(account, month),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([mode, corrections, shown]))
    .digest('hex');
}
