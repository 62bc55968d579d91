import {
  decideNewOrganisation,
  mayManageOrganisations,
  refusals,
  type NewOrganisationInput,
} from '@weft/identity/domain';
import { accept, newId } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { abilityOf } from '../ability';
import { OrganisationRow } from '../persistence/rows';

/** A partner joins the place. */
export const addOrganisation: UseCase<NewOrganisationInput> = async (work, input) => {
  if (!mayManageOrganisations(abilityOf(work.scope.actor))) {
    return refusals.manageOrganisations;
  }
  const decided = decideNewOrganisation(input);
  if (!decided.ok) {
    return decided;
  }
  const id = newId();
  const [next] = await work.rows<{ position: number }>(
    'select coalesce(max(position), 0) + 1 as position from organisation where place_id = weft_place()',
  );
  work.insert(OrganisationRow, { id, ...decided.value, position: next?.position ?? 1, version: 1 });
  work.tell({
    kind: 'organisation.added',
    subjectType: 'Organisation',
    subjectId: id,
    summary: `added ${decided.value.name}`,
  });
  return accept(answerWith('Organisation', 'organisation', id));
};
