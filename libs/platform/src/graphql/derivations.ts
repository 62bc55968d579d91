import {
  getNullableType,
  isListType,
  isObjectType,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { collectFields } from './collect-fields';

/** Key under which an answer holds what a derived field is made of: no response key can be equal to it. */
const made = '~made';

interface Derivation {
  readonly derive: (read: never) => unknown;
  /** Of what was derived, what is asked for. */
  readonly select: (value: unknown) => unknown;
}

/** What is left to do with an answer of the database: the fields of it that a function of the domain derives. */
export class Derivations {
  private readonly all: Derivation[] = [];

  /** Marks what a derived field is made of, and answers the SQL of the marked value. */
  add(rows: string, derivation: Derivation): string {
    this.all.push(derivation);
    return `json_build_object('${made}', ${this.all.length - 1}, 'of', ${rows})`;
  }

  /** Derives the fields in the text of an answer; undefined where there is nothing to derive. */
  get finish(): ((text: string) => string | Promise<string>) | undefined {
    if (this.all.length === 0) {
      return undefined;
    }
    return (text) => {
      const underWay: Promise<unknown>[] = [];
      const answer: unknown = JSON.parse(text, (_, value: unknown) => {
        const marked = value as { [made]?: number; of: never } | null;
        const derivation = typeof marked?.[made] === 'number' ? this.all[marked[made]] : undefined;
        if (!derivation || !marked) {
          return value;
        }
        const derived = derivation.derive(marked.of);
        if (!(derived instanceof Promise)) {
          return derivation.select(derived);
        }
        const later = new Later();
        const settled = derived.then((whole) => (later.value = derivation.select(whole)));
        // Where another field fails meanwhile, nobody waits for this one: its own failure must not end the process.
        settled.catch(() => undefined);
        underWay.push(settled);
        return later;
      });
      return underWay.length === 0 ? JSON.stringify(answer) : Promise.all(underWay).then(() => JSON.stringify(answer));
    };
  }
}

/** Where a field stands that is derived elsewhere meanwhile. */
class Later {
  value: unknown = null;

  toJSON(): unknown {
    return this.value;
  }
}

/** The part of a whole object that a selection asks for, under its response keys. */
export function selected(
  type: GraphQLOutputType,
  selections: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Readonly<Record<string, unknown>>,
  value: unknown,
): unknown {
  const nullable = getNullableType(type) as GraphQLOutputType;
  if (value === null || value === undefined) {
    return null;
  }
  if (isListType(nullable)) {
    const item = nullable.ofType as GraphQLOutputType;
    return (value as unknown[]).map((one) => selected(item, selections, fragments, variables, one));
  }
  if (!isObjectType(nullable)) {
    return value;
  }
  const fields = nullable.getFields();
  return Object.fromEntries(
    collectFields(nullable.name, selections, fragments, variables).map(({ key, name, selections: inner }) => {
      const field = fields[name];
      const part = field && selected(field.type, inner, fragments, variables, (value as Record<string, unknown>)[name]);
      return [key, name === '__typename' ? nullable.name : part];
    }),
  );
}
