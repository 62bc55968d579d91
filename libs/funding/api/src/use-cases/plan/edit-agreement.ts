import { OrganisationRow } from '@weft/identity/api';
import { accept, newId, type IsoDate } from '@weft/kernel';
import { answerWith, Refused, type UseCase } from '@weft/platform';
import { decideAgreement, type Section75 } from '@weft/funding/domain';
import { Section75Row } from '../../persistence/plan-rows';
import { editablePlan } from './editable-plan';

interface EditAgreementInput {
  readonly planId: string;
  readonly version: number;
  readonly hostId?: string | null;
  readonly poolManagerId?: string | null;
  readonly riskShare?: string | null;
  readonly startsOn?: IsoDate | null;
  readonly endsOn?: IsoDate | null;
  readonly signedOn?: IsoDate | null;
}

/** Changes what is given of the section 75 agreement; the first time it makes one. */
export const editAgreement: UseCase<EditAgreementInput> = async (work, input) => {
  const loaded = await editablePlan(work, input.planId, 'planId');
  if (!loaded.ok) {
    return loaded;
  }
  const { plan, pack } = loaded.value;
  const row = await work.find(Section75Row, { planId: plan.id }, true);
  if ((row?.version ?? 0) !== input.version) {
    throw Refused.stale(row?.id ?? plan.id, input.version, row?.version ?? 0);
  }
  if (input.hostId && !(await work.find(OrganisationRow, { id: input.hostId }))) {
    throw Refused.notFound('hostId');
  }
  const stands = (field: keyof Section75) => (input[field] === undefined ? (row?.[field] ?? null) : input[field]);
  const decided = decideAgreement({
    hostId: stands('hostId'),
    poolManagerId: stands('poolManagerId'),
    riskShare: stands('riskShare'),
    startsOn: stands('startsOn') as IsoDate | null,
    endsOn: stands('endsOn') as IsoDate | null,
    signedOn: stands('signedOn') as IsoDate | null,
  });
  if (!decided.ok) {
    return decided;
  }
  if (row) {
    work.update(Section75Row, row, decided.value);
  } else {
    work.insert(Section75Row, { id: newId(), planId: plan.id, ...decided.value, version: 1 });
  }
  work.tell({
    kind: 'plan.agreement-edited',
    subjectType: 'FundingPlan',
    subjectId: plan.id,
    summary: `edited the section 75 agreement of ${pack.title}`,
  });
  return accept(answerWith('FundingPlan', 'funding_plan', plan.id));
};
