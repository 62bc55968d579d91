import { plainWords } from './reading';

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * What tells people apart in a tracker, by id: their name, and with a number where others bear it too, in the order in which
 * they joined: 'Sam Lee (2)'. An export writes it, and an import reads it.
 */
export function labelsOf(people: readonly Named[]): ReadonlyMap<string, string> {
  const alike = Map.groupBy(people, ({ name }) => plainWords(name));
  const labels = [...alike.values()].flatMap((same) => {
    const inOrder = [...same].sort((a, b) => (a.id < b.id ? -1 : 1));
    return inOrder.map(({ id, name }, n) => [id, same.length > 1 ? `${name} (${n + 1})` : name] as const);
  });
  return new Map(labels);
}
