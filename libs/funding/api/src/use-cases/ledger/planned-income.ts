import { yearOf, type Posting } from '@weft/funding/domain';
import {
  accept,
  formatPounds,
  invalid,
  NO_MONEY,
  penceOf,
  plus,
  sumPence,
  type Pence,
  type Result,
} from '@weft/kernel';
import type { UnitOfWork } from '@weft/platform';
import { cameInSql } from '../../queries/allocated';
import { boundsOf } from '../../queries/month-kept';
import { planOfYear } from './carried-income';
import { followReturns } from './follow-returns';

/**
 * Whether the plan still has as income what comes into the ledger again: it may have been planned away since it went. The
 * pools of the sources are held. Where it may, what of a return the plan has followed is not followed any more.
 * Refuses `income-not-planned`.
 * @param undoneId the entry whose reversal posts these.
 */
export async function requirePlannedIncome(
  work: UnitOfWork,
  undoneId: string,
  postings: readonly Posting[],
): Promise<Result<void>> {
  for (const { source, month, comes } of comingIn(postings)) {
    const year = yearOf(month);
    const { from, through } = boundsOf(year);
    const [plan, [came], [undone]] = await Promise.all([
      planOfYear(work, year),
      work.rows<{ sum: number }>(
        `select ${cameInSql('NET', { source: '$1::text', from: '$2::date', through: '$3::date' })} as sum`,
        [source, from, through],
      ),
      work.rows<{ about: string }>('select entry_about(weft_place(), $1::uuid) as about', [undoneId]),
    ]);
    const rows = (plan?.income ?? []).filter((row) => row.source === source);
    const planned = sumPence(rows.map(({ amounts }) => amounts[year] ?? NO_MONEY));
    const would = plus(penceOf(came?.sum ?? 0), comes);
    if (would <= planned) {
      if (undone?.about === 'RETURN_OF_UNDERSPEND') await followReturns(work, source, year, { planned, again: comes });
      continue;
    }
    const name = plan?.pack.sources.find(({ id }) => id === source)?.name ?? source;
    const message = `The ledger would have ${formatPounds(would)} of ${name} for ${year}, and the plan has ${formatPounds(planned)} as income. Raise the income first.`;
    return invalid({ field: 'id', rule: 'income-not-planned', message });
  }
  return accept(undefined);
}

/** What comes in of each source in each year. */
function comingIn(postings: readonly Posting[]) {
  const sums = new Map<string, { readonly source: string; readonly month: Posting['month']; readonly comes: Pence }>();
  for (const { account, month, amount } of postings) {
    if (account.kind !== 'CONTRIBUTION' || account.of === null) continue;
    const key = `${account.of} ${yearOf(month)}`;
    const before = sums.get(key)?.comes ?? NO_MONEY;
    sums.set(key, { source: account.of, month, comes: penceOf(before - amount) });
  }
  return [...sums.values()].filter(({ comes }) => comes > 0);
}
