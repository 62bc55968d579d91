import { demonstrationPartnership } from '@weft/identity/demonstration';
import type { DemonstrationPart } from '@weft/platform';
import { hashPassword } from '../sign-in/secrets';

const began = { at: '2024-04-01T08:00:00Z', summary: 'set up the demonstration place' };
/** The one password of every demonstration account; a production start refuses them all. */
const password = 'weft-demo-only';

export const identityDemonstration: DemonstrationPart = {
  name: 'partners, people and roles',
  load: async ({ insert, query, placeId, seed }) => {
    const { organisations, people, groups, grants } = demonstrationPartnership(seed);
    const inPlace = { place_id: placeId, version: 1 };
    await insert(
      'person',
      people.map(({ id, name, email }) => ({ id, name, email, demonstration: true, version: 1 })),
    );
    await query('insert into credential (person_id, password_hash) select id, $1 from person where demonstration', [
      await hashPassword(password),
    ]);
    await insert(
      'organisation',
      organisations.map(({ id, code, name, shortName, kind, startsOn, endsOn }, position) => ({
        ...inPlace,
        id,
        code,
        name,
        short_name: shortName,
        kind,
        position,
        starts_on: startsOn,
        ends_on: endsOn,
      })),
      began,
    );
    await insert(
      'membership',
      people.map(({ id, organisationId, jobTitle, active }) => ({
        ...inPlace,
        person_id: id,
        organisation_id: organisationId,
        job_title: jobTitle,
        active,
      })),
      began,
    );
    await insert(
      'working_group',
      groups.map(({ id, code, name, kind, description, leadId }, position) => ({
        ...inPlace,
        id,
        code,
        name,
        kind,
        description,
        position,
        lead_id: leadId,
      })),
      began,
    );
    await insert(
      'role_grant',
      grants.map(({ id, personId, role, groupId, organisationId }) => ({
        place_id: placeId,
        id,
        person_id: personId,
        role,
        group_id: groupId,
        organisation_id: organisationId,
      })),
      began,
    );
  },
};
