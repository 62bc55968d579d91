import { decideErasePerson, mayManagePeople, refusals, type ErasePersonInput } from '@weft/identity/domain';
import { accept } from '@weft/kernel';
import { Refused, type DutySource, type UnitOfWork, type UseCase } from '@weft/platform';
import { abilityOf } from '../ability';
import { MembershipRow, RoleGrantRow } from '../persistence/rows';
import { answerWithPerson } from './add-person';
import { placeAdministrators } from './place-administrators';

/**
 * Erases name and address of a person who has left, and the key under which the trail holds them. What they did stays,
 * under a name that tells nobody. The sign-in goes with the last place that knows them.
 */
export const erasePerson =
  (duties: readonly DutySource[]): UseCase<ErasePersonInput & { personId: string; version: number }> =>
  async (work, input) => {
    const { personId, version } = input;
    if (!mayManagePeople(abilityOf(work.scope.actor))) {
      return refusals.managePeople;
    }
    const administrators = await placeAdministrators(work, personId);
    const [membership, [person], answersFor] = await Promise.all([
      work.find(MembershipRow, { personId }),
      work.rows<{ name: string; email: string }>('select name, email from person where id = $1::uuid', [personId]),
      stillAnswersFor(work, duties, personId),
    ]);
    if (!membership) {
      throw Refused.notFound('personId');
    }
    if (membership.version !== version) {
      throw Refused.stale(personId, version, membership.version);
    }
    if (membership.erasedAt || !person) {
      return refusals.personErased;
    }
    const decided = decideErasePerson(
      {
        ...person,
        isOneself: personId === work.personId,
        isLastPlaceAdministrator: administrators.length === 1 && administrators[0] === personId,
        active: membership.active,
        answersFor,
      },
      input,
    );
    if (!decided.ok) {
      return decided;
    }
    work.delete(RoleGrantRow, { personId });
    work.update(MembershipRow, membership, {
      jobTitle: null,
      organisationId: null,
      erasedAt: work.now,
      erasureReason: decided.value.reason,
    });
    work.execute('select person_erase($1::uuid)', [personId]);
    work.tell({
      kind: 'person.erased',
      subjectType: 'Person',
      subjectId: personId,
      summary: 'erased the name and address of a person',
    });
    return accept(answerWithPerson(personId));
  };

/** What every capability says that the person still answers for, each as in 'lead of PI-04 Home First'. */
async function stillAnswersFor(work: UnitOfWork, duties: readonly DutySource[], personId: string): Promise<string[]> {
  const sources = duties.map(({ sql }) => `(${sql.replaceAll('$person', '$1::uuid')})`);
  const rows = await work.rows<{ what: string }>(
    `select what from (${sources.join(' union all ')}) d order by lower(what)`,
    [personId],
  );
  return rows.map(({ what }) => what);
}
