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

/** The parts that a place is looked at by: its localities, and the networks of its general practices. */
export const LOCALITY_KINDS = ['LOCALITY', 'PRIMARY_CARE_NETWORK'] as const;
export type LocalityKind = (typeof LOCALITY_KINDS)[number];

export const localityKindWords: Readonly<Record<LocalityKind, string>> = {
  LOCALITY: 'Locality',
  PRIMARY_CARE_NETWORK: 'Primary care network',
};

/** What a place keeps of each of its localities and cohorts; networks merge, so that each has its dates. */
export interface Reference {
  readonly name: string;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
}

export interface ReferenceInput {
  readonly name: string;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
}

export interface NewLocalityInput extends ReferenceInput {
  readonly code: string;
  readonly kind: LocalityKind;
}
export interface NewLocality extends Reference {
  readonly code: string;
  readonly kind: LocalityKind;
}

export interface NewCohortInput extends ReferenceInput {
  readonly code: string;
  readonly description?: string | null;
}
export interface NewCohort extends Reference {
  readonly code: string;
  readonly description: string;
}

export const COHORT_DESCRIPTION_LIMIT = 500;

/** A locality or a network that the place has. Refuses `not-a-code`, unsound names and dates, `ends-before-start`. */
export function decideNewLocality(input: NewLocalityInput): Result<NewLocality> {
  const broken = [...checkCode(input.code), ...checkReference(input)];
  if (broken.length > 0) return invalid(...broken);
  return accept({ code: tidyText(input.code) ?? '', kind: input.kind, ...referenceOf(input) });
}

/** A group of the population that projects are for. Refuses as a new locality does, and too long a description. */
export function decideNewCohort(input: NewCohortInput): Result<NewCohort> {
  const broken = [...checkCode(input.code), ...checkReference(input), ...checkDescription(input.description)];
  if (broken.length > 0) return invalid(...broken);
  return accept({
    code: tidyText(input.code) ?? '',
    description: tidyText(input.description) ?? '',
    ...referenceOf(input),
  });
}

/** What is given when a locality or a cohort is edited: what is left out stays, null empties. */
export interface ReferencePatch {
  readonly name?: string | null;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  /** Of a cohort. */
  readonly description?: string | null;
}

/** Edits what is given; refuses as a new one does. Its code stays, for addresses and imports name it. */
export function decideEditReference(
  current: Reference,
  patch: ReferencePatch,
): Result<Reference & { readonly description?: string }> {
  const wanted = {
    name: patch.name === undefined ? current.name : (patch.name ?? ''),
    startsOn: patch.startsOn === undefined ? current.startsOn : patch.startsOn,
    endsOn: patch.endsOn === undefined ? current.endsOn : patch.endsOn,
  };
  const broken = [...checkReference(wanted), ...checkDescription(patch.description)];
  if (broken.length > 0) return invalid(...broken);
  return accept({
    ...referenceOf(wanted),
    ...(patch.description !== undefined && { description: tidyText(patch.description) ?? '' }),
  });
}

/** Whether it may be chosen for a project on this day: one that has ended stays where it is, and is not chosen anew. */
export function isCurrent({ endsOn }: { readonly endsOn?: string | null }, today: string): boolean {
  return !endsOn || endsOn >= today;
}

function referenceOf({ name, startsOn, endsOn }: ReferenceInput): Reference {
  return {
    name: tidyText(name) ?? '',
    startsOn: (startsOn ?? null) as IsoDate | null,
    endsOn: (endsOn ?? null) as IsoDate | null,
  };
}

function checkCode(code: string): InvalidField[] {
  if (/^[A-Z][A-Z0-9-]{1,15}$/.test(tidyText(code) ?? '')) return [];
  const message = 'A code has 2 to 16 capital letters, digits and hyphens, and begins with a letter: NE, PCN-BOW.';
  return [{ field: 'code', rule: 'not-a-code', message }];
}

function checkDescription(description: string | null | undefined): InvalidField[] {
  return checkText('description', 'The description', description, { max: COHORT_DESCRIPTION_LIMIT });
}

function checkReference({ name, startsOn, endsOn }: ReferenceInput): InvalidField[] {
  const broken = [
    ...checkText('name', 'The name', name, { min: 2, max: 160 }),
    ...checkDate('startsOn', 'The start', startsOn),
    ...checkDate('endsOn', 'The end', endsOn),
  ];
  if (broken.length === 0 && isIsoDate(startsOn) && isIsoDate(endsOn) && endsOn < startsOn) {
    broken.push({ field: 'endsOn', rule: 'ends-before-start', message: 'It ends on the day it starts or later.' });
  }
  return broken;
}
