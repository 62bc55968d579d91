import { accountKey, type Account, type Month } from '@weft/funding/domain';
import { NO_MONEY, penceOf, type Pence } from '@weft/kernel';
import type { UnitOfWork } from '@weft/platform';

/** What a statement sums up of an account in a month: its rows have a `key` of both and a `sum`. */
export async function summedBy(work: UnitOfWork, sql: string): Promise<(account: Account, month: Month) => Pence> {
  const rows = await work.rows<{ key: string; sum: number }>(sql);
  const sums = new Map(rows.map(({ key, sum }) => [key, penceOf(sum)]));
  return (account, month) => sums.get(`${accountKey(account)} ${month}`) ?? NO_MONEY;
}
