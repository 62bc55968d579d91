import type { OrganisationKind } from '../organisation';

/** The seven partners, as the partnership names them. */
export const organisationSketches = [
  {
    code: 'LBTH',
    name: 'London Borough of Tower Hamlets',
    shortName: 'Tower Hamlets Council',
    kind: 'LOCAL_AUTHORITY',
  },
  { code: 'NEL', name: 'NHS North East London Integrated Care Board', shortName: 'NHS North East London', kind: 'ICB' },
  { code: 'GPCG', name: 'Tower Hamlets GP Care Group', shortName: 'GP Care Group', kind: 'PRIMARY_CARE' },
  { code: 'ELFT', name: 'East London NHS Foundation Trust', shortName: 'ELFT', kind: 'PROVIDER' },
  { code: 'BARTS', name: 'Barts Health NHS Trust', shortName: 'Barts Health', kind: 'PROVIDER' },
  {
    code: 'THCVS',
    name: 'Tower Hamlets Council for Voluntary Service',
    shortName: 'THCVS',
    kind: 'VOLUNTARY_SECTOR',
  },
  { code: 'HWTH', name: 'Healthwatch Tower Hamlets', shortName: 'Healthwatch', kind: 'HEALTHWATCH' },
] as const satisfies readonly { code: string; name: string; shortName: string; kind: OrganisationKind }[];

export type OrganisationCode = (typeof organisationSketches)[number]['code'];
