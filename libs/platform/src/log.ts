import pino, { type Logger } from 'pino';

export const LOGGER = Symbol('logger');

/**
 * Structured logs of one line each. Nothing in them names a person: no bodies, headers or query strings, and of an error
 * of the database neither the values nor the statement, which may hold what people wrote.
 */
export function makeLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    serializers: {
      err: (error: Error & { code?: string; constraint?: string }) => ({
        type: error.name,
        message: error.message,
        code: error.code,
        constraint: error.constraint,
        stack: error.stack,
      }),
    },
  });
}
