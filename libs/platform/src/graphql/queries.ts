import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Database } from '../database/database';
import { SignedOut } from '../failures';
import { collectFields } from './collect-fields';
import type { GraphqlContext } from './context';
import type { CompiledRead, ReadCompiler } from './read-compiler';

/** Sets of variables that are remembered for one document. */
const mostKept = 500;

/** Runs query operations: one operation, one statement, whose text is the answer's `data`. */
export class Queries {
  private readonly kept = new Map<DocumentNode, Map<string, CompiledRead>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly compiler: ReadCompiler,
    private readonly database: Database,
  ) {}

  /** The operation, if it is a query for data; `__typename` and introspection are left to the GraphQL library. */
  dataQuery(document: DocumentNode, operationName: string | null | undefined): OperationDefinitionNode | null {
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) {
      return null;
    }
    const asked = collectFields('Query', [operation.selectionSet], fragmentsOf(document), {});
    return asked.some(({ name }) => !name.startsWith('__')) ? operation : null;
  }

  compile(document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): CompiledRead {
    const values = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
    if (values.errors) {
      throw new BadVariables(values.errors);
    }
    return this.compiler.compileQuery(operation.selectionSet, fragmentsOf(document), values.coerced);
  }

  /** What the web application asks again and again is compiled once for each set of variables. */
  private compiled(
    context: GraphqlContext,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): CompiledRead {
    if (!context.trusted) {
      return this.compile(document, operation, variables);
    }
    const byVariables = this.kept.get(document) ?? new Map<string, CompiledRead>();
    this.kept.set(document, byVariables);
    const key = JSON.stringify(variables);
    const known = byVariables.get(key);
    if (known) {
      return known;
    }
    const compiled = this.compile(document, operation, variables);
    if (byVariables.size >= mostKept) {
      byVariables.clear();
    }
    byVariables.set(key, compiled);
    return compiled;
  }

  /** The JSON text of `data`. Throws {@link SignedOut}, {@link BadVariables}, ArgumentError, and what Database throws. */
  async run(
    context: GraphqlContext,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    if (!context.scope) {
      throw new SignedOut();
    }
    const { sql, params } = this.compiled(context, document, operation, variables);
    return this.database.read(context.scope, sql, params, context.trusted);
  }
}

/** Variables that do not fit the schema; each error names the path. */
export class BadVariables extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join(' '));
  }
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
}
