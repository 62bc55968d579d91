import type { GroupKind } from '../grants';
import type { OrganisationKind } from '../organisation';
import type { Grant } from '../roles';
import { groupSketches } from './groups';
import { organisationSketches } from './organisations';
import { personSketches, type PersonSketch } from './people';
import { Seeded } from './seeded';

export interface DemonstrationOrganisation {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationKind;
  readonly startsOn: null;
  readonly endsOn: null;
}

export interface DemonstrationPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly organisationId: string;
  readonly active: true;
}

export interface DemonstrationGroup {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly description: string;
  readonly leadId: string;
}

export interface DemonstrationGrant extends Grant {
  readonly id: string;
  readonly personId: string;
}

/** Who takes part: everything that identity holds of a place. Relations are by id; lists are in display order. */
export interface DemonstrationPartnership {
  readonly organisations: readonly DemonstrationOrganisation[];
  readonly people: readonly DemonstrationPerson[];
  readonly groups: readonly DemonstrationGroup[];
  readonly grants: readonly DemonstrationGrant[];
}

/** The domain of every demonstration address; '.example' leads nowhere, by RFC 2606. */
export const DEMONSTRATION_MAIL = 'demo.weft.example';

/** The partnership with real structure and invented people. Same seed, same ids. */
export function demonstrationPartnership(seed: number): DemonstrationPartnership {
  const source = new Seeded(seed, 'partnership');
  const organisations = organisationSketches.map((sketch) => ({
    id: source.id(`organisation/${sketch.code}`),
    ...sketch,
    startsOn: null,
    endsOn: null,
  }));
  const personId = (name: string) => source.id(`person/${name}`);
  const groupId = (code: string) => source.id(`group/${code}`);
  return {
    organisations,
    people: personSketches.map((sketch) => ({
      id: personId(sketch.name),
      name: sketch.name,
      email: addressOf(sketch),
      jobTitle: sketch.jobTitle,
      organisationId: source.id(`organisation/${sketch.organisation}`),
      active: true,
    })),
    groups: groupSketches.map(({ lead, ...sketch }) => ({
      id: groupId(sketch.code),
      ...sketch,
      leadId: personId(lead),
    })),
    grants: personSketches.flatMap(({ name, roles }) =>
      roles.map(({ role, group, of }) => ({
        id: source.id(`grant/${name}/${role}/${group ?? of ?? ''}`),
        personId: personId(name),
        role,
        groupId: group === undefined ? null : groupId(group),
        organisationId: of === undefined ? null : source.id(`organisation/${of}`),
      })),
    ),
  };
}

function addressOf({ name, mailbox }: PersonSketch): string {
  const own = name
    .toLowerCase()
    .replace(/^(dr|cllr) /, '')
    .replace(/ /g, '.');
  return `${mailbox ?? own}@${DEMONSTRATION_MAIL}`;
}
