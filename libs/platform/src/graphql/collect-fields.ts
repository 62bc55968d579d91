import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export interface AskedField {
  readonly key: string;
  readonly name: string;
  readonly node: FieldNode;
  /** Selections of every place that asks for the same key. */
  readonly selections: readonly SelectionSetNode[];
}

/**
 * The fields that a selection asks of one concrete type, fragments opened, `@skip` and `@include` decided, fields with
 * the same response key merged. Order of first appearance, as the GraphQL specification has it.
 */
export function collectFields(
  typeName: string,
  selectionSets: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Readonly<Record<string, unknown>>,
): AskedField[] {
  const asked = new Map<string, { node: FieldNode; selections: SelectionSetNode[] }>();
  const visit = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (!wanted(selection, variables)) {
        continue;
      }
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const before = asked.get(key) ?? { node: selection, selections: [] };
        if (selection.selectionSet) {
          before.selections.push(selection.selectionSet);
        }
        asked.set(key, before);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      const condition = fragment?.typeCondition?.name.value;
      if (fragment && (condition === undefined || condition === typeName)) {
        visit(fragment.selectionSet);
      }
    }
  };
  selectionSets.forEach(visit);
  return [...asked].map(([key, { node, selections }]) => ({ key, name: node.name.value, node, selections }));
}

function wanted(selection: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  if (!selection.directives?.length) {
    return true;
  }
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
  return skip?.['if'] !== true && include?.['if'] !== false;
}
