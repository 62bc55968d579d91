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
import type { RequestScope } from '../actor';
import type { Database } from '../database/database';
import { SignedOut } from '../failures';
import { collectFields } from './collect-fields';
import type { GraphqlContext } from './context';
import { KeptAnswers, stampSql, type Stamp } from './kept-answers';
import type { CompiledRead, ReadCompiler } from './read-compiler';
import type { ShapeRegistry } from './shape-registry';

/** Sets of variables that are remembered for one document. */
const mostKept = 500;

/** Runs query operations: one operation, one statement, whose text is the answer's `data`. */
export class Queries {
  private readonly kept = new Map<DocumentNode, Map<string, CompiledRead>>();
  private readonly answers = new KeptAnswers();
  private readonly passing = new WeakMap<OperationDefinitionNode, boolean>();
  private readonly numbers = new Map<DocumentNode, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly shapes: ShapeRegistry,
    private readonly compiler: ReadCompiler,
    private readonly database: Database,
    private readonly keepAnswers: boolean,
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

  compile(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): CompiledRead {
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
    const read = this.compiled(context, document, operation, variables);
    if (!context.trusted || !this.keepAnswers || this.isPassing(document, operation)) {
      return this.database.read(context.scope, read.sql, read.params, context.trusted);
    }
    return this.keptOrRead(context.scope, read, this.questionKey(context.scope, document, operation, variables));
  }

  /** Asks first whether the kept answer is fresh; where none is kept, stamp and answer come in one message. */
  private async keptOrRead(scope: RequestScope, read: CompiledRead, key: string): Promise<string> {
    if (this.answers.has(key)) {
      const stamp = JSON.parse(await this.database.read(scope, stampSql, [], true)) as Stamp;
      const kept = this.answers.fresh(key, stamp);
      if (kept !== undefined) {
        return kept;
      }
    }
    const [stamp, text] = await this.database.readBoth(scope, stampSql, read.sql, read.params);
    this.answers.keep(key, JSON.parse(stamp) as Stamp, text);
    return text;
  }

  private isPassing(document: DocumentNode, operation: OperationDefinitionNode): boolean {
    const known = this.passing.get(operation);
    if (known !== undefined) {
      return known;
    }
    const asked = collectFields('Query', [operation.selectionSet], fragmentsOf(document), {});
    const passing = asked.some(({ name }) => this.shapes.get('Query').passing?.includes(name));
    this.passing.set(operation, passing);
    return passing;
  }

  /** The same question, in the same place, on the same day has the same answer, whoever of the place asks. */
  private questionKey(
    scope: RequestScope,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): string {
    const number = this.numbers.get(document) ?? this.numbers.size;
    this.numbers.set(document, number);
    return `${scope.actor.placeId} ${scope.today} ${number} ${operation.name?.value ?? ''} ${JSON.stringify(variables)}`;
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
