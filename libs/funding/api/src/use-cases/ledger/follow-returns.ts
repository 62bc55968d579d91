import { followReturn } from '@weft/funding/domain';
import { financialYearEnd, financialYearStart, newId, penceOf, type FinancialYear, type Pence } from '@weft/kernel';
import type { UnitOfWork } from '@weft/platform';
import { ReturnFollowedRow } from '../../persistence/ledger-rows';
import { cameInSql, followedSql } from '../../queries/allocated';

/**
 * Remembers how much of what a source gave back in a year its plan has followed by now. Whoever calls holds the pool of the
 * source. @param again what comes back by this very work, since a return of it is undone; below nothing where it goes back.
 */
export async function followReturns(
  work: UnitOfWork,
  source: string,
  year: FinancialYear,
  { planned, again = penceOf(0) }: { readonly planned: Pence; readonly again?: Pence },
): Promise<void> {
  const firstMonth = financialYearStart(year);
  const within = { source: '$1::text', from: '$2::date', through: '$3::date' };
  const [read] = await work.rows<{ gross: number; net: number; followed: number }>(
    `select ${cameInSql('GROSS', within)} as gross, ${cameInSql('NET', within)} as net, ${followedSql('$1::text', '$2::date')} as followed`,
    [source, firstMonth, financialYearEnd(year)],
  );
  const { gross, net, followed } = read ?? { gross: 0, net: 0, followed: 0 };
  const now = followReturn({
    planned,
    cameIn: penceOf(gross),
    wentBack: penceOf(gross - net - again),
    followed: penceOf(followed),
  });
  if (now === followed) return;
  const row = await work.find(ReturnFollowedRow, { source, firstMonth });
  if (row) work.update(ReturnFollowedRow, row, { amount: now });
  else work.insert(ReturnFollowedRow, { id: newId(), source, firstMonth, amount: now, version: 1 });
}
