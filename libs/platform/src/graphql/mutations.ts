import { Inject, Injectable } from '@nestjs/common';
import type { Result } from '@weft/kernel';
import { GraphQLError, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import type { Logger } from 'pino';
import type { RequestScope } from '../actor';
import { brokenConstraint } from '../database/broken-constraint';
import { Database } from '../database/database';
import { UnitOfWork } from '../database/unit-of-work';
import { Relay } from '../events/relay';
import { Refused, SignedOut, type RefusedReason } from '../failures';
import { conflictOf } from './conflict';
import type { GraphqlContext } from './context';
import { LOGGER } from '../log';
import { isUnexpected, publicErrors } from './errors';
import { malformedIds } from './malformed-ids';
import { ReadCompiler } from './read-compiler';
import type { FieldScope, Rows } from './shape';

/** What a use case answers: which object the caller gets, read after the writes and in the same transaction. */
export interface Answer {
  /** The GraphQL type. */
  readonly type: string;
  readonly rows: (t: string, scope: FieldScope) => Rows;
  /** Further fields of the answer that no table holds, for instance a token that is shown once. */
  readonly once?: Readonly<Record<string, unknown>>;
  /** Sessions, tokens or grants changed: what this process remembers of them is forgotten before the answer leaves. */
  readonly signInsChanged?: true;
}

/** The row with this id of a table of the place. */
export function answerWith(type: string, table: string, id: string, key = 'id'): Answer {
  return {
    type,
    rows: (t, { bind }) => ({
      from: `${table} ${t}`,
      where: `${t}.place_id = weft_place() and ${t}.${key} = ${bind(id, 'uuid')}`,
    }),
  };
}

/** One verb: who may → load → decide → save → tell. */
export type UseCase<Input> = (work: UnitOfWork, input: Input) => Promise<Result<Answer>>;

/** Runs use cases: opens the unit of work, commits or takes everything back, answers a typed union. */
@Injectable()
export class Mutations {
  constructor(
    private readonly database: Database,
    private readonly compiler: ReadCompiler,
    private readonly relay: Relay,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run<Input>(
    context: GraphqlContext,
    info: GraphQLResolveInfo,
    useCase: UseCase<Input>,
    input: Input,
  ): Promise<object> {
    const scope = context.scope;
    if (!scope) {
      throw this.failure(new SignedOut(), '');
    }
    const malformed = malformedIds(input);
    if (malformed.length > 0) {
      return this.refusal(scope, { kind: 'validation', fields: malformed });
    }
    try {
      const answer = await this.inTransaction(scope, context, info, useCase, input).catch((error: unknown) => {
        // Two use cases stood in each other's way and the database took this one back, whole: it goes again.
        if (stoodInTheWay.test(String((error as { code?: unknown }).code))) {
          return this.inTransaction(scope, context, info, useCase, input);
        }
        throw error;
      });
      if ('refused' in answer) {
        return await this.refusal(scope, answer.refused);
      }
      this.relay.wake();
      return answer.object;
    } catch (error) {
      throw this.failure(error, scope.requestId);
    }
  }

  /** The error that the caller sees; bugs and outages also go to the log. */
  private failure(error: unknown, requestId: string): GraphQLError {
    if (isUnexpected(error)) {
      this.logger.error({ err: error, requestId }, 'mutation failed');
    }
    const { status, errors } = publicErrors(error, requestId);
    const [first] = errors;
    return new GraphQLError(first?.message ?? '', { extensions: { ...first?.extensions, http: { status } } });
  }

  private async inTransaction<Input>(
    scope: RequestScope,
    context: GraphqlContext,
    info: GraphQLResolveInfo,
    useCase: UseCase<Input>,
    input: Input,
  ): Promise<{ object: object } | { refused: RefusedReason }> {
    return this.database.use(async (client) => {
      const work = new UnitOfWork(scope, client, this.database);
      try {
        const result = await useCase(work, input);
        if (!result.ok) {
          throw Refused.because(result.refusal);
        }
        const { type, rows, once, signInsChanged } = result.value;
        const read = this.compiler.compileObject(
          type,
          selectionsOf(info),
          new Map(Object.entries(info.fragments)),
          info.variableValues,
          rows,
        );
        const answered = await work.commit(read, context.trusted);
        if (signInsChanged) {
          this.relay.revoked();
        }
        const text = (await read.finish?.(answered)) ?? answered;
        return { object: { ...(JSON.parse(text) as object), ...once, __typename: type } };
      } catch (error) {
        await work.rollback(error);
        const reason = error instanceof Refused ? error.reason : await brokenConstraint(error, client);
        if (reason) {
          return { refused: reason };
        }
        throw error;
      }
    });
  }

  private async refusal(scope: RequestScope, reason: RefusedReason): Promise<object> {
    switch (reason.kind) {
      case 'validation':
        return {
          __typename: 'ValidationFailed',
          message: reason.fields.map((field) => field.message).join(' '),
          fields: reason.fields,
        };
      case 'not-allowed':
        return { __typename: 'NotAllowed', message: reason.message, rule: reason.rule };
      case 'not-found':
        return {
          __typename: 'NotFound',
          message: `There is nothing in this place with the id given as '${reason.field}'.`,
          field: reason.field,
        };
      case 'stale':
        return conflictOf(this.database, scope, reason);
    }
  }
}

/** A deadlock, or a row that changed between reading and writing it. */
const stoodInTheWay = /^40(P01|001)$/;

function selectionsOf(info: GraphQLResolveInfo): SelectionSetNode[] {
  return info.fieldNodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
}
