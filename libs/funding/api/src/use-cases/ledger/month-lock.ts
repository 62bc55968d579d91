import type { Month } from '@weft/funding/domain';
import type { Answer, UnitOfWork } from '@weft/platform';

/** The month that is closed last, once everybody who posts is through; nobody posts until the end of this work. */
export async function lockMonths(work: UnitOfWork): Promise<Month | null> {
  const [, [closed]] = await Promise.all([
    work.rows('select pg_advisory_xact_lock(ledger_lock(weft_place()))'),
    work.rows<{ month: Month | null }>('select max(month) as month from closed_month where place_id = weft_place()'),
  ]);
  return closed?.month ?? null;
}

/** The ledger as it stands after the change. */
export const ledgerAnswer: Answer = {
  type: 'Ledger',
  rows: (t) => ({ from: `(select weft_place() as place_id) ${t}` }),
};
