import { Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** The names that an operation asks of its root, fragments opened, whatever `@skip` and `@include` will decide. */
export function rootFields({ selectionSet }: OperationDefinitionNode, document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  const visit = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        names.add(selection.name.value);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        visit(selection.selectionSet);
      } else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        document.definitions.forEach((definition) => {
          if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value) {
            visit(definition.selectionSet);
          }
        });
      }
    }
  };
  visit(selectionSet);
  return [...names];
}
