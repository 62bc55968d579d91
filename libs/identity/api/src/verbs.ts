import type { Capability, Verbs } from '@weft/platform';
import { changePassword, createToken, revokeAllSessions, revokeSession, revokeToken } from './use-cases/account';
import { addOrganisation } from './use-cases/add-organisation';
import { addPerson } from './use-cases/add-person';
import { editOrganisation } from './use-cases/edit-organisation';
import { editPerson } from './use-cases/edit-person';
import { erasePerson } from './use-cases/erase-person';
import { grantRole } from './use-cases/grant-role';
import { revokeRole } from './use-cases/revoke-role';

/** What can be done with people, organisations and one's own account, by the name of the mutation. */
export const identityVerbs = (house: readonly Capability[]): Verbs => ({
  addPerson,
  editPerson,
  erasePerson: erasePerson(house.flatMap(({ duties = [] }) => duties)),
  grantRole,
  revokeRole,
  addOrganisation,
  editOrganisation,
  changePassword,
  createToken,
  revokeToken,
  revokeSession,
  revokeAllSessions,
});
