import type { Option } from '@weft/ui/edit';
import type { Fact, SaveValue } from './entry';

/** A fact, before it is said who may not change it. */
export type OpenFact = Omit<Fact, 'locked'>;

/** The title of an entry. */
export const titleFact = (code: string, value: string, save: SaveValue): OpenFact => ({
  field: 'title',
  label: `Title of ${code}`,
  kind: 'text',
  value,
  save,
});

/** Who answers for an entry. */
export const ownerFact = (
  code: string,
  owner: { readonly id: string; readonly name: string } | null | undefined,
  people: readonly Option[],
  save: SaveValue,
): OpenFact => ({
  field: 'ownerId',
  label: `Owner of ${code}`,
  short: 'Owner',
  kind: 'select',
  value: owner?.id ?? null,
  ...(owner && { shown: owner.name }),
  options: people,
  placeholder: 'Name an owner',
  save,
});

/** A date of an entry, which may be left open. */
export const dayFact = (
  { field, label, short }: { readonly field: string; readonly label: string; readonly short: string },
  value: string | null | undefined,
  save: SaveValue,
): OpenFact => ({
  field,
  label,
  short,
  kind: 'date',
  value: value ?? null,
  clearable: true,
  placeholder: 'Set',
  save,
});
