import {
  decideEditOrganisation,
  mayManageOrganisations,
  refusals,
  type EditOrganisationInput,
} from '@weft/identity/domain';
import { accept, type IsoDate } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { abilityOf } from '../ability';
import { OrganisationRow } from '../persistence/rows';

/** Changes a partner's names, kind or dates. */
export const editOrganisation: UseCase<EditOrganisationInput & { id: string; version: number }> = async (
  work,
  input,
) => {
  if (!mayManageOrganisations(abilityOf(work.scope.actor))) {
    return refusals.manageOrganisations;
  }
  const organisation = await work.load(OrganisationRow, input.id, 'id', input.version);
  const decided = decideEditOrganisation(
    { startsOn: organisation.startsOn as IsoDate | null, endsOn: organisation.endsOn as IsoDate | null },
    input,
  );
  if (!decided.ok) {
    return decided;
  }
  work.update(OrganisationRow, organisation, decided.value);
  work.tell({
    kind: 'organisation.edited',
    subjectType: 'Organisation',
    subjectId: organisation.id,
    summary: `edited ${organisation.name}`,
  });
  return accept(answerWith('Organisation', 'organisation', organisation.id));
};
