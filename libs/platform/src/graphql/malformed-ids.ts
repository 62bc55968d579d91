import { isId, type InvalidField } from '@weft/kernel';

/** Ids in an input (`id`, or a name that ends in `Id`) that cannot be ids at all, each as an invalid field. */
export function malformedIds(input: unknown): InvalidField[] {
  if (typeof input !== 'object' || input === null) {
    return [];
  }
  return Object.entries(input)
    .filter(
      ([name, value]) =>
        (name === 'id' || name.endsWith('Id')) && value !== null && value !== undefined && !isId(value),
    )
    .map(([field]) => ({
      field,
      rule: 'not-an-id',
      message: `'${field}' is not an id: give one that this API answered.`,
    }));
}
