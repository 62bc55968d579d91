import { decideEditPerson, mayManagePeople, refusals, type EditPersonInput } from '@weft/identity/domain';
import { accept } from '@weft/kernel';
import { Refused, type UseCase } from '@weft/platform';
import { abilityOf } from '../ability';
import { MembershipRow } from '../persistence/rows';
import { answerWithPerson } from './add-person';
import { placeAdministrators } from './place-administrators';

/** Changes what the place knows of a person; making them inactive ends their sign-in here at once. */
export const editPerson: UseCase<EditPersonInput & { personId: string; version: number }> = async (work, input) => {
  const { personId, version: _seen, ...given } = input;
  // A name is its bearer's own to change, whatever their role.
  const ownName = personId === work.personId && Object.keys(given).every((field) => field === 'name');
  if (!ownName && !mayManagePeople(abilityOf(work.scope.actor))) {
    return refusals.managePeople;
  }
  const [administrators, [elsewhere]] = await Promise.all([
    placeAdministrators(work, personId),
    work.rows<{ known: boolean }>('select person_is_elsewhere($1::uuid) as known', [personId]),
  ]);
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
  if (name !== undefined && elsewhere?.known && personId !== work.personId) {
    return refusals.nameKnownElsewhere;
  }
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
