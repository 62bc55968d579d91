import { periodWords, type ReturnPeriod } from '@weft/funding/domain';
import { accept, invalid, newId, type FinancialYear } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { FundingReturnRow } from '../../persistence/return-rows';
import { editablePlan } from '../plan/editable-plan';

interface OpenReturnInput {
  readonly planId: string;
  readonly financialYear: FinancialYear;
  readonly period: ReturnPeriod;
}

/** Opens the return of a period, with nothing answered. A period has one. */
export const openReturn: UseCase<OpenReturnInput> = async (work, { planId, financialYear, period }) => {
  const loaded = await editablePlan(work, planId, 'planId');
  if (!loaded.ok) {
    return loaded;
  }
  const { plan, pack } = loaded.value;
  if (!pack.years.includes(financialYear)) {
    const message = `${financialYear} is no year of ${pack.title}; its years are ${pack.years.join(', ')}.`;
    return invalid({ field: 'financialYear', rule: 'year-of-another-round', message });
  }
  // Two people open returns one after the other, so that a period gets one.
  await work.rows(`select pg_advisory_xact_lock(hashtextextended('returns/' || weft_place(), 0))`);
  if (await work.find(FundingReturnRow, { planId: plan.id, financialYear, period })) {
    const message = `The return for ${periodWords[period]} ${financialYear} is open already.`;
    return invalid({ field: 'period', rule: 'return-open-already', message });
  }
  const id = newId();
  work.insert(FundingReturnRow, {
    id,
    planId: plan.id,
    financialYear,
    period,
    state: 'DRAFT',
    frozen: null,
    version: 1,
  });
  work.tell({
    kind: 'return.opened',
    subjectType: 'FundingReturn',
    subjectId: id,
    summary: `opened the return for ${periodWords[period]} ${financialYear}`,
  });
  return accept(answerWith('FundingReturn', 'funding_return', id));
};
