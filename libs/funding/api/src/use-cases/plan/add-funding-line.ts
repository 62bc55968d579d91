import { OrganisationRow } from '@weft/identity/api';
import { accept, invalid, newId, type InvalidField } from '@weft/kernel';
import { answerWith, Refused, type UseCase } from '@weft/platform';
import { decideLine, MOST_LINES } from '@weft/funding/domain';
import { SchemeLineRow, SchemeLineYearRow, SchemeRow } from '../../persistence/plan-rows';
import { openPlanOf, refuseMoney } from './editable-plan';
import { columnsOf, emptyLine, withGiven, type GivenLine } from './given-line';

type AddFundingLineInput = GivenLine & {
  readonly schemeId: string;
  readonly code: string;
  readonly organisationId: string;
};

/** Adds an expenditure line to a scheme, for an organisation whose money the person keeps; half filled, if need be. */
export const addFundingLine: UseCase<AddFundingLineInput> = async (work, input) => {
  const refused = refuseMoney(work, [input.organisationId]);
  if (refused) {
    return refused;
  }
  const [scheme, organisation] = await Promise.all([
    work.find(SchemeRow, { id: input.schemeId }),
    work.find(OrganisationRow, { id: input.organisationId }),
  ]);
  if (!scheme || !organisation) {
    throw Refused.notFound(scheme ? 'organisationId' : 'schemeId');
  }
  const { plan, pack } = await openPlanOf(work, scheme.planId, 'schemeId');
  const broken: InvalidField[] = [];
  const id = newId();
  const given = withGiven({ ...emptyLine, id }, input, broken);
  const [counted] = await work.rows<{ n: number }>(
    'select count(*)::int as n from scheme_line where place_id = weft_place() and plan_id = $1::uuid',
    [plan.id],
  );
  if ((counted?.n ?? 0) >= MOST_LINES) {
    const message = `A plan has at most ${MOST_LINES} lines.`;
    broken.push({ field: 'schemeId', rule: 'too-many-lines', message });
  }
  if (broken.length > 0) {
    return invalid(...broken);
  }
  const decided = decideLine(pack, given);
  if (!decided.ok) {
    return decided;
  }
  const line = decided.value;
  work.insert(SchemeLineRow, { id, planId: plan.id, ...columnsOf(line), version: 1 });
  for (const financialYear of pack.years) {
    const { expenditure = null, outputs = null } = line.years[financialYear] ?? {};
    work.insert(SchemeLineYearRow, { lineId: id, financialYear, expenditure, outputs, version: 1 });
  }
  work.tell({
    kind: 'plan.line-added',
    subjectType: 'FundingLine',
    subjectId: id,
    summary: `added line ${line.code} to ${scheme.name}`,
  });
  return accept(answerWith('FundingLine', 'scheme_line', id));
};
