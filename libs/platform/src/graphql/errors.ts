import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Busy, DatabaseAway, OutcomeUnknown, TooSlow } from '../database/database';
import { UnstorableText } from '../database/wire-text';
import { NotForYou, SignedOut } from '../failures';
import { BadVariables } from './queries';
import { ArgumentError } from './shape';

/** Said of a subscription that comes by POST. */
export const belongsOnTheSocket = 'This is a subscription: it belongs on the socket at /graphql, not in a POST.';

/** What an error becomes for the caller. Unexpected ones say nothing but a reference; the log has the rest. */
export function publicErrors(error: unknown, requestId: string): { status: number; errors: GraphQLFormattedError[] } {
  if (error instanceof SignedOut) {
    return one(401, error.message, 'UNAUTHENTICATED');
  }
  if (error instanceof NotForYou) {
    return one(403, error.message, 'NOT_ALLOWED', { rule: error.rule });
  }
  if (error instanceof BadVariables) {
    return { status: 400, errors: error.errors.map(({ message }) => formatted(message, 'BAD_USER_INPUT')) };
  }
  if (error instanceof ArgumentError) {
    return one(400, error.message, 'BAD_USER_INPUT', { argument: error.argument });
  }
  if (error instanceof UnstorableText) {
    return one(400, error.message, 'BAD_USER_INPUT');
  }
  if (error instanceof TooSlow) {
    return one(400, error.message, 'TOO_SLOW');
  }
  if (error instanceof DatabaseAway) {
    return one(503, error.message, 'DATABASE_AWAY');
  }
  if (error instanceof OutcomeUnknown) {
    return one(503, error.message, 'OUTCOME_UNKNOWN');
  }
  if (error instanceof Busy) {
    return one(503, error.message, 'BUSY');
  }
  if (error instanceof GraphQLError && error.extensions['code']) {
    return one(400, error.message, String(error.extensions['code']));
  }
  return one(500, `Something went wrong on our side; nothing was saved. Reference ${requestId}.`, 'INTERNAL', {
    reference: requestId,
  });
}

/** Errors of an execution as callers see them. Those without a code are of the GraphQL library: input that does not fit. */
export function formatErrors(errors: readonly GraphQLError[]): GraphQLFormattedError[] {
  return errors.map(({ message, extensions: { http: _, ...extensions } }) => ({
    message,
    extensions: { code: 'BAD_USER_INPUT', ...extensions },
  }));
}

/** Whether the error is a bug or an outage, and so belongs in the log. */
export function isUnexpected(error: unknown): boolean {
  return publicErrors(error, '').status >= 500;
}

function one(
  status: number,
  message: string,
  code: string,
  more: object = {},
): { status: number; errors: GraphQLFormattedError[] } {
  return { status, errors: [formatted(message, code, more)] };
}

function formatted(message: string, code: string, more: object = {}): GraphQLFormattedError {
  return { message, extensions: { code, ...more } };
}
