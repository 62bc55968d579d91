import {
  accept,
  checkDate,
  checkText,
  invalid,
  isIsoDate,
  tidyText,
  type InvalidField,
  type IsoDate,
  type Result,
} from '@weft/kernel';

export const ORGANISATION_KINDS = [
  'LOCAL_AUTHORITY',
  'ICB',
  'PROVIDER',
  'PRIMARY_CARE',
  'VOLUNTARY_SECTOR',
  'HEALTHWATCH',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const organisationKindWords: Readonly<Record<OrganisationKind, string>> = {
  LOCAL_AUTHORITY: 'Local authority',
  ICB: 'Integrated care board',
  PROVIDER: 'NHS provider',
  PRIMARY_CARE: 'Primary care',
  VOLUNTARY_SECTOR: 'Voluntary sector',
  HEALTHWATCH: 'Healthwatch',
};

export interface NewOrganisationInput {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  readonly startsOn?: string | null;
}

export interface NewOrganisation {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationKind;
  readonly startsOn: IsoDate | null;
}

/** A partner joins. Whether its code is free is for the caller to see (`code-taken`). */
export function decideNewOrganisation(input: NewOrganisationInput): Result<NewOrganisation> {
  const code = tidyText(input.code) ?? '';
  const broken = [
    ...checkNames(input),
    ...checkKind(input.kind),
    ...checkDate('startsOn', 'The start', input.startsOn),
  ];
  if (!/^[A-Z][A-Z0-9-]{1,15}$/.test(code)) {
    const message = 'A code has 2 to 16 capital letters, digits and hyphens, and begins with a letter: ELFT.';
    broken.push({ field: 'code', rule: 'not-a-code', message });
  }
  if (broken.length > 0) return invalid(...broken);
  return accept({
    code,
    name: tidyText(input.name) ?? '',
    shortName: tidyText(input.shortName) ?? '',
    kind: input.kind as OrganisationKind,
    startsOn: (input.startsOn ?? null) as IsoDate | null,
  });
}

export interface EditOrganisationInput {
  readonly name?: string | null;
  readonly shortName?: string | null;
  readonly kind?: string | null;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
}

export interface OrganisationChanges {
  readonly name?: string;
  readonly shortName?: string;
  readonly kind?: OrganisationKind;
  readonly startsOn?: IsoDate | null;
  readonly endsOn?: IsoDate | null;
}

/** Edits what is given. Organisations have dates, for they merge: `ends-before-start` is refused. */
export function decideEditOrganisation(
  current: { readonly startsOn: IsoDate | null; readonly endsOn: IsoDate | null },
  input: EditOrganisationInput,
): Result<OrganisationChanges> {
  const startsOn = input.startsOn === undefined ? current.startsOn : input.startsOn;
  const endsOn = input.endsOn === undefined ? current.endsOn : input.endsOn;
  const broken = [
    ...checkNames(input),
    ...(input.kind === undefined ? [] : checkKind(input.kind)),
    ...checkDate('startsOn', 'The start', input.startsOn),
    ...checkDate('endsOn', 'The end', input.endsOn),
  ];
  if (broken.length === 0 && isIsoDate(startsOn) && isIsoDate(endsOn) && endsOn < startsOn) {
    const message = 'An organisation ends on the day it starts or later.';
    broken.push({ field: 'endsOn', rule: 'ends-before-start', message });
  }
  if (broken.length > 0) return invalid(...broken);
  return accept({
    ...(input.name !== undefined && { name: tidyText(input.name) ?? '' }),
    ...(input.shortName !== undefined && { shortName: tidyText(input.shortName) ?? '' }),
    ...(input.kind !== undefined && { kind: input.kind as OrganisationKind }),
    ...(input.startsOn !== undefined && { startsOn: startsOn as IsoDate | null }),
    ...(input.endsOn !== undefined && { endsOn: endsOn as IsoDate | null }),
  });
}

function checkNames({ name, shortName }: EditOrganisationInput): InvalidField[] {
  return [
    ...(name === undefined ? [] : checkText('name', 'The name', name, { min: 2, max: 160 })),
    ...(shortName === undefined ? [] : checkText('shortName', 'The short name', shortName, { min: 2, max: 40 })),
  ];
}

function checkKind(kind: string | null): InvalidField[] {
  if (ORGANISATION_KINDS.some((known) => known === kind)) return [];
  return [{ field: 'kind', rule: 'kind-unknown', message: `Choose one of ${ORGANISATION_KINDS.join(', ')}.` }];
}
