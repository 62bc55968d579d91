import { decideNewPerson, mayManagePeople, refusals, type NewPersonInput } from '@weft/identity/domain';
import { accept, invalid, newId } from '@weft/kernel';
import type { Answer, UseCase } from '@weft/platform';
import { abilityOf } from '../ability';
import { MembershipRow } from '../persistence/rows';
import { personRows } from '../queries/identity-shapes';
import { hashPassword } from '../sign-in/secrets';

const KNOWN_HERE = {
  field: 'email',
  rule: 'person-known',
  message: 'This person belongs to the place already. Make them active again instead.',
};
/** Joining again by the same account would put the name back on what it was erased from. */
const ERASED_HERE = {
  field: 'email',
  rule: 'person-erased',
  message: 'What this place held under this address was erased. Give another address to join again.',
};

/** Someone joins the place: new to Weft with a first password, or known from another place and keeping their own. */
export const addPerson: UseCase<NewPersonInput> = async (work, input) => {
  if (!mayManagePeople(abilityOf(work.scope.actor))) {
    return refusals.managePeople;
  }
  const decided = decideNewPerson(input);
  if (!decided.ok) {
    return decided;
  }
  const { name, email, jobTitle, organisationId, password } = decided.value;
  const [, [known]] = await Promise.all([
    // Two who add the same person at once do so one after the other.
    work.rows('select pg_advisory_xact_lock(hashtextextended($1, 7230011))', [email]),
    work.rows<{ id: string | null }>('select person_by_email($1) as id', [email]),
  ]);
  const membership = known?.id ? await work.find(MembershipRow, { personId: known.id }) : undefined;
  if (membership) {
    return invalid(membership.erasedAt ? ERASED_HERE : KNOWN_HERE);
  }
  const personId = known?.id ?? newId();
  if (!known?.id) {
    if (password === null) {
      return invalid({
        field: 'password',
        rule: 'required',
        message: 'Give a first password: the person is new to Weft.',
      });
    }
    work.execute('select person_add($1::uuid, $2, $3)', [personId, name, email]);
    work.execute('select password_set($1::uuid, $2)', [personId, await hashPassword(password)]);
  }
  work.insert(MembershipRow, { personId, organisationId, jobTitle, active: true, version: 1 });
  work.tell({
    kind: 'person.added',
    subjectType: 'Person',
    subjectId: personId,
    summary: 'added a person to the place',
  });
  return accept(answerWithPerson(personId));
};

/** A person as the schema shows them, after a change of what they may do here. */
export function answerWithPerson(personId: string): Answer {
  return {
    type: 'Person',
    rows: (t, { bind }) => ({ from: personRows(t), where: `${t}.person_id = ${bind(personId, 'uuid')}` }),
    signInsChanged: true,
  };
}
