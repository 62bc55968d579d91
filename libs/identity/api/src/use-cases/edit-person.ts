import { decideEditPerson, mayManagePeople, refusals, type EditPersonInput } from '@weft/identity/domain';
import { accept } from '@weft/kernel';
import { Refused, type UseCase } from '@weft/platform';
import { abilityOf } from '../ability';
import { MembershipRow } from '../persistence/rows';
import { answerWithPerson } from './add-person';
import { placeAdministrators } from './place-administrators';

/** Changes what the place knows of a person; making them inactive ends their sign-in here at once. */
export const editPerson: UseCase<EditPersonInput & { personId: string; version: number }> = async (work, input) => {
  if (!mayManagePeople(abilityOf(work.scope.actor))) {
    return refusals.managePeople;
  }
  const administrators = await placeAdministrators(work, input.personId);
  const membership = await work.find(MembershipRow, { personId: input.personId });
  if (!membership) {
    throw Refused.notFound('personId');
  }
  if (membership.version !== input.version) {
    throw Refused.stale(input.personId, input.version, membership.version);
  }
  if (membership.erasedAt) {
    return refusals.personErased;
  }
  const decided = decideEditPerson(
    {
      isPlaceAdministrator: administrators.includes(input.personId),
      otherPlaceAdministrators: administrators.filter((id) => id !== input.personId).length,
    },
    input,
  );
  if (!decided.ok) {
    return decided;
  }
  const { name, ...changes } = decided.value;
  // First, so that the name goes into the trail sealed, in the same row as what else changes.
  if (name !== undefined) {
    work.execute('select person_rename($1::uuid, $2)', [input.personId, name]);
  }
  work.update(MembershipRow, membership, changes);
  work.tell({
    kind: 'person.edited',
    subjectType: 'Person',
    subjectId: input.personId,
    summary: 'edited a person of the place',
  });
  return accept(answerWithPerson(input.personId));
};
