import { decideNewToken, decidePassword, mayManagePeople, refusals } from '@weft/identity/domain';
import { accept, invalid, newId } from '@weft/kernel';
import { Refused, type Answer, type UseCase } from '@weft/platform';
import { abilityOf } from '../ability';
import { MembershipRow } from '../persistence/rows';
import { hashPassword, hashSecret, newSecret, passwordFits } from '../sign-in/secrets';
import { answerWithPerson } from './add-person';

const account: Answer = { type: 'AccountChanged', rows: (t) => ({ from: `(select 1) ${t}` }), signInsChanged: true };

/** A new password for oneself; every other session ends. */
export const changePassword: UseCase<{ currentPassword: string; newPassword: string }> = async (work, input) => {
  if (!work.scope.actor.sessionId) {
    return refusals.accountByToken;
  }
  const [me] = await work.rows<{ hash: string | null; name: string; email: string }>(
    'select password_of_actor() as hash, name, email from person where id = weft_actor()',
  );
  if (!me || !(await passwordFits(me.hash, input.currentPassword))) {
    return invalid({ field: 'currentPassword', rule: 'wrong-password', message: 'This is not your current password.' });
  }
  const decided = decidePassword(input.newPassword, me, 'newPassword');
  if (!decided.ok) {
    return decided;
  }
  work.execute('select password_set(weft_actor(), $1)', [await hashPassword(decided.value)]);
  work.execute('select sessions_revoke(weft_actor(), weft_session())', []);
  return accept(account);
};

/** A token for programs. Its text is in this one answer; the database has the hash. */
export const createToken: UseCase<{ name: string; days: number }> = async (work, input) => {
  // Otherwise a token that ends tomorrow would make one that does not.
  if (!work.scope.actor.sessionId) {
    return refusals.accountByToken;
  }
  const decided = decideNewToken(input);
  if (!decided.ok) {
    return decided;
  }
  const id = newId();
  const secret = newSecret('weft_');
  work.execute('select token_create($1::uuid, $2::bytea, $3, $4, make_interval(days => $5::integer))', [
    id,
    hashSecret(secret),
    secret.slice(0, 10),
    decided.value.name,
    decided.value.days,
  ]);
  return accept({
    type: 'TokenCreated',
    rows: (t, { bind }) => ({ from: `(select ${bind(id, 'uuid')} as id) ${t}` }),
    once: { secret },
  });
};

export const revokeToken: UseCase<{ id: string }> = async (work, { id }) => {
  const [revoked] = await work.rows<{ done: boolean }>('select token_revoke($1::uuid) as done', [id]);
  if (!revoked?.done) {
    throw Refused.notFound('id');
  }
  return accept(account);
};

export const revokeSession: UseCase<{ id: string }> = async (work, { id }) => {
  const [revoked] = await work.rows<{ done: boolean }>('select session_revoke($1::uuid, weft_actor()) as done', [id]);
  if (!revoked?.done) {
    throw Refused.notFound('id');
  }
  return accept(account);
};

/** Ends every session and token that a person has in the place, for instance when a device was lost. */
export const revokeAllSessions: UseCase<{ personId: string }> = async (work, { personId }) => {
  if (!mayManagePeople(abilityOf(work.scope.actor))) {
    return refusals.managePeople;
  }
  if (!(await work.find(MembershipRow, { personId }))) {
    throw Refused.notFound('personId');
  }
  work.execute('select sessions_revoke($1::uuid, null)', [personId]);
  work.tell({
    kind: 'person.signed-out',
    subjectType: 'Person',
    subjectId: personId,
    summary: 'ended every session of a person',
  });
  return accept(answerWithPerson(personId));
};
