import type { FilterChoice } from '@weft/ui/filter';
import { localityKindWords } from '@weft/portfolio/domain';
import type { ChoicesQuery, ProjectFilter } from '../generated/graphql';

const KEYS = ['partner', 'locality', 'cohort'] as const;
type Key = (typeof KEYS)[number];
type Belonging = Pick<ChoicesQuery, 'organisations' | 'localities' | 'cohorts'>;

/** What the address says of partners, localities and cohorts, by their codes. */
export type BelongingState = Readonly<Record<Key, readonly string[]>>;

/** Reads it from the address. */
export const belongingState = (list: (key: Key) => readonly string[]): BelongingState => ({
  partner: list('partner'),
  locality: list('locality'),
  cohort: list('cohort'),
});

/** Clears all of it. */
export const noBelonging: Readonly<Record<Key, null>> = { partner: null, locality: null, cohort: null };

/** The part of the filter that asks for it. */
export const belongingFilter = (state: BelongingState): Pick<ProjectFilter, Key> =>
  Object.fromEntries(KEYS.flatMap((key) => (state[key].length ? [[key, [...state[key]]]] : [])));

/** What it can be filtered by. */
export const belongingChoices = (data: Belonging | undefined): readonly FilterChoice[] => [
  {
    key: 'partner',
    label: 'Partner',
    seldom: true,
    options: (data?.organisations ?? []).map(({ code, shortName }) => ({ value: code, label: shortName })),
  },
  {
    key: 'locality',
    label: 'Locality',
    seldom: true,
    options: (data?.localities ?? []).map(({ code, name, kind }) => ({
      value: code,
      label: name,
      ...(kind === 'PRIMARY_CARE_NETWORK' && { detail: localityKindWords[kind] }),
    })),
  },
  {
    key: 'cohort',
    label: 'Cohort',
    seldom: true,
    options: (data?.cohorts ?? []).map(({ code, name }) => ({ value: code, label: name })),
  },
];
