import { returnSignOffs } from '@weft/funding/domain';
import { accept, invalid, newId } from '@weft/kernel';
import { answerWith, Refused, type UseCase } from '@weft/platform';
import { ReturnSignatoryRow } from '../../persistence/return-rows';
import { editablePlan } from '../plan/editable-plan';

interface AssignSignatoryInput {
  readonly planId: string;
  readonly role: string;
  readonly personId: string;
  readonly version: number;
}

/** Says who signs the returns of a plan in a role. What is signed already stays so. */
export const assignSignatory: UseCase<AssignSignatoryInput> = async (work, { planId, role, personId, version }) => {
  const loaded = await editablePlan(work, planId, 'planId');
  if (!loaded.ok) {
    return loaded;
  }
  const { plan, pack } = loaded.value;
  const roles = returnSignOffs(pack);
  const name = roles.find(({ id }) => id === role)?.name;
  if (name === undefined) {
    const message = `A return is signed by: ${roles.map((one) => one.name).join(', ')}.`;
    return invalid({ field: 'role', rule: 'role-unknown', message });
  }
  const [person] = await work.rows<{ name: string }>(
    `select p.name from membership m join person p on p.id = m.person_id
     where m.place_id = weft_place() and m.person_id = $1::uuid and m.active`,
    [personId],
  );
  if (!person) {
    throw Refused.notFound('personId');
  }
  const stands = await work.find(ReturnSignatoryRow, { planId: plan.id, role }, true);
  if ((stands?.version ?? 0) !== version) {
    throw Refused.stale(stands?.id ?? plan.id, version, stands?.version ?? 0);
  }
  if (stands) {
    work.update(ReturnSignatoryRow, stands, { personId });
  } else {
    work.insert(ReturnSignatoryRow, { id: newId(), planId: plan.id, role, personId, version: 1 });
  }
  work.tell({
    kind: 'return.signatory-assigned',
    subjectType: 'FundingPlan',
    subjectId: plan.id,
    summary: `assigned who signs the returns as ${name}`,
  });
  return accept(answerWith('FundingPlan', 'funding_plan', plan.id));
};
