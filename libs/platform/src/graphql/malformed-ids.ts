import { isId, type InvalidField } from '@weft/kernel';

/**
 * Ids in an input (`id`, or a name that ends in `Id`) that cannot be ids at all, each as an invalid field; in rows of the
 * input they are named with their place, as in `rows.3.id`.
 */
export function malformedIds(input: unknown, within = ''): InvalidField[] {
  if (typeof input !== 'object' || input === null) {
    return [];
  }
  return Object.entries(input).flatMap(([name, value]: [string, unknown]) => {
    const field = `${within}${name}`;
    if (typeof value === 'object') {
      return malformedIds(value, `${field}.`);
    }
    const wrong = (name === 'id' || name.endsWith('Id')) && value !== undefined && !isId(value);
    return wrong
      ? [{ field, rule: 'not-an-id', message: `'${field}' is not an id: give one that this API answered.` }]
      : [];
  });
}
