import { OrganisationRow } from '@weft/identity/api';
import { accept, formatPounds, invalid, NO_MONEY, type FinancialYear, type InvalidField } from '@weft/kernel';
import { answerWith, Refused, type UseCase } from '@weft/platform';
import { decideLine, type PlanLine } from '@weft/funding/domain';
import { SchemeLineRow, SchemeRow } from '../../persistence/plan-rows';
import { editableLine, tellOfLine } from './editable-line';
import { refuseMoney } from './editable-plan';
import { openVirements } from './line-virements';
import { followInLedger } from './follow-in-ledger';
import { changedWords, columnsOf, withGiven, type GivenLine } from './given-line';
import { saveYears } from './save-years';

type EditFundingLineInput = GivenLine & { readonly id: string; readonly version: number };

/**
 * Changes what is given of an expenditure line. Where the ledger has a budget of it, a higher figure is allocated in the
 * same unit of work; a lower one, or another source, is refused.
 */
export const editFundingLine: UseCase<EditFundingLineInput> = async (work, input) => {
  const loaded = await editableLine(work, input.id, input.version);
  if (!loaded.ok) {
    return loaded;
  }
  const { row, line: before, pack } = loaded.value;
  const broken: InvalidField[] = [];
  const given = withGiven(before, input, broken);
  if (broken.length > 0) {
    return invalid(...broken);
  }
  if (given.organisationId !== before.organisationId) {
    const refused = refuseMoney(work, [given.organisationId]);
    if (refused) {
      return refused;
    }
    if (!(await work.find(OrganisationRow, { id: given.organisationId }))) {
      throw Refused.notFound('organisationId');
    }
  }
  if (given.schemeId !== before.schemeId && !(await work.find(SchemeRow, { id: given.schemeId, planId: row.planId }))) {
    throw Refused.notFound('schemeId');
  }
  if (given.schemeId !== before.schemeId && (await openVirements(work, row.id)) > 0) {
    const message =
      'A virement of this line is not decided or not posted yet; who approves it follows from its scheme.';
    return invalid({ field: 'schemeId', rule: 'virement-open', message });
  }
  const decided = decideLine(pack, given);
  if (!decided.ok) {
    return decided;
  }
  const after = decided.value;
  const followed = await followInLedger(work, row.planId, before, after);
  if (!followed.ok) {
    return followed;
  }
  work.update(SchemeLineRow, row, columnsOf(after));
  for (const { financialYear } of input.years ?? []) {
    const { expenditure = null, outputs = null } = after.years[financialYear as FinancialYear] ?? {};
    saveYears(work, 'scheme_line_year', 'line_id', row, financialYear, { expenditure, outputs });
  }
  const words = changedWords(before, after);
  await tellOfLine(work, {
    kind: 'plan.line-edited',
    line: after,
    summary: `edited ${words || 'nothing'} of line ${after.code}${moneyWords(before, after)}`,
  });
  return accept(answerWith('FundingLine', 'scheme_line', row.id));
};

/** ', 2025-26: £1,000.00 to £1,200.00' where the money changed. */
function moneyWords(before: PlanLine, after: PlanLine): string {
  return (Object.keys(after.years) as FinancialYear[])
    .map((year) => ({
      year,
      was: before.years[year]?.expenditure ?? NO_MONEY,
      is: after.years[year]?.expenditure ?? NO_MONEY,
    }))
    .filter(({ was, is }) => was !== is)
    .map(({ year, was, is }) => `, ${year}: ${formatPounds(was)} to ${formatPounds(is)}`)
    .join('');
}
