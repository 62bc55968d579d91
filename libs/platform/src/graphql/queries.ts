import { createHash } from 'node:crypto';
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
import type { Actor, RequestScope } from '../actor';
import type { Database } from '../database/database';
import { NotForYou, SignedOut } from '../failures';
import { Bounded } from '../bounded';
import type { GraphqlContext } from './context';
import { KeptAnswers, stampSql, type Stamp } from './kept-answers';
import type { CompiledRead, ReadCompiler } from './read-compiler';
import { rootFields } from './root-fields';
import { ArgumentError, type Guard } from './shape';
import type { ShapeRegistry } from './shape-registry';

/** Characters of the statements that are remembered, each for a document and a set of variables. */
const mostCharacters = 16_000_000;

/** Runs query operations: one operation, one statement, whose text is the answer's `data`. */
export class Queries {
  private readonly compiledReads = new Bounded<CompiledRead>(mostCharacters);
  private readonly answers = new KeptAnswers();
  private readonly passing = new WeakMap<OperationDefinitionNode, boolean>();
  private readonly guards = new WeakMap<OperationDefinitionNode, readonly Guard[]>();
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
    return rootFields(operation, document).some((name) => !name.startsWith('__')) ? operation : null;
  }

  /** The variables that the operation declares, each as its type reads it. Others are nobody's, and are left behind here. */
  private coerced(
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>> {
    const values = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
    if (values.errors) {
      throw new BadVariables(values.errors);
    }
    return values.coerced;
  }

  /** The JSON text of `data`. Throws {@link SignedOut}, {@link NotForYou}, {@link BadVariables}, ArgumentError, and what Database throws. */
  async run(
    context: GraphqlContext,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    if (!context.scope) {
      throw new SignedOut();
    }
    this.refuseOthers(context.scope.actor, document, operation);
    const coerced = this.coerced(operation, variables);
    if (!context.trusted) {
      const [meta] = rootFields(operation, document).filter((name) => name.startsWith('__') && name !== '__typename');
      if (meta) {
        throw new ArgumentError(meta, `Ask for '${meta}' in a query of its own: the rest is data of the place.`);
      }
      const read = this.compile(document, operation, coerced);
      return finished(read, await this.database.read(context.scope, read.sql, read.params, false));
    }
    const question = this.questionKey(document, operation, coerced);
    const read = this.compiled(question, document, operation, coerced);
    if (!this.keepAnswers || this.isPassing(document, operation)) {
      return finished(read, await this.database.read(context.scope, read.sql, read.params, true));
    }
    // The same question, in the same place, on the same day has the same answer, whoever of the place asks.
    const { actor, today } = context.scope;
    return this.keptOrRead(context.scope, read, `${actor.placeId} ${today} ${question}`);
  }

  /** Fields that are for some of the place alone are refused to the others, whatever `@skip` and `@include` will decide. */
  private refuseOthers(actor: Actor, document: DocumentNode, operation: OperationDefinitionNode): void {
    const only = this.shapes.get('Query').only ?? {};
    const guards = this.guards.get(operation) ?? rootFields(operation, document).flatMap((name) => only[name] ?? []);
    this.guards.set(operation, guards);
    for (const guard of guards) {
      const answer = guard(actor);
      if (!answer.ok && answer.refusal.kind === 'not-allowed') {
        throw new NotForYou(answer.refusal.rule, answer.refusal.message);
      }
    }
  }

  private compile(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    coerced: Readonly<Record<string, unknown>>,
  ): CompiledRead {
    return this.compiler.compileQuery(operation.selectionSet, fragmentsOf(document), coerced);
  }

  /** What the web application asks again and again is compiled once for each set of variables. */
  private compiled(
    question: string,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    coerced: Readonly<Record<string, unknown>>,
  ): CompiledRead {
    const known = this.compiledReads.get(question);
    if (known) {
      return known;
    }
    const read = this.compile(document, operation, coerced);
    this.compiledReads.set(question, read, read.sql.length + JSON.stringify(read.params).length);
    return read;
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
    const [stamp, answered] = await this.database.readBoth(scope, stampSql, read.sql, read.params);
    const text = await finished(read, answered);
    this.answers.keep(key, JSON.parse(stamp) as Stamp, text);
    return text;
  }

  private isPassing(document: DocumentNode, operation: OperationDefinitionNode): boolean {
    const known = this.passing.get(operation);
    if (known !== undefined) {
      return known;
    }
    const asked = rootFields(operation, document);
    const passing = asked.some((name) => this.shapes.get('Query').passing?.includes(name));
    this.passing.set(operation, passing);
    return passing;
  }

  /** Short, however long the variables are. */
  private questionKey(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    coerced: Readonly<Record<string, unknown>>,
  ): string {
    const number = this.numbers.get(document) ?? this.numbers.size;
    this.numbers.set(document, number);
    const hash = createHash('sha256').update(JSON.stringify(coerced)).digest('base64url');
    return `${number} ${operation.name?.value ?? ''} ${hash}`;
  }
}

/** Variables that do not fit the schema; each error names the path. */
export class BadVariables extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join(' '));
  }
}

const finished = ({ finish }: CompiledRead, text: string): string | Promise<string> => finish?.(text) ?? text;

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
}
