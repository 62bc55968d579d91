import { newId } from '@weft/kernel';
import compression from 'compression';
import express, {
  type ErrorRequestHandler,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import type { GraphQLSchema } from 'graphql';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { isUnexpected, publicErrors } from '../graphql/errors';
import { limits } from '../graphql/limits';
import type { Queries } from '../graphql/queries';
import type { TrustedDocuments } from '../graphql/trusted-documents';
import { runTrustedMutation } from '../graphql/trusted-mutations';
import { type Settings, todayOf } from '../settings';
import type { Gatekeeper } from './gatekeeper';
import { fromAllowedOrigin } from './origin';
import type { WeftRequest } from './request';

/** Gives each request its id, and logs it without query strings, bodies, cookies or names. */
export function logRequests(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: (request, response) => {
      const given = request.headers['x-request-id'];
      const id = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : newId();
      (request as WeftRequest).requestId = id;
      response.setHeader('x-request-id', id);
      return id;
    },
    autoLogging: { ignore: ({ url }) => url === '/health/live' || url === '/health/ready' || url === '/metrics' },
    customLogLevel: (_, response, error) => (error || response.statusCode >= 500 ? 'error' : 'debug'),
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        path: url.split('?')[0],
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
  }) as RequestHandler;
}

/** Headers that keep a page to its own scripts, styles and addresses. Angular adds styles of its components at run time. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'font-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'connect-src': ["'self'", 'ws:', 'wss:'],
        'manifest-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    // TLS ends at the proxy, which sets this header for the name that it serves.
    strictTransportSecurity: false,
  });
}

/** Answers of the API are no pages: nothing in them is run, framed or guessed at. */
export const answerHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader('x-content-type-options', 'nosniff');
  next();
};

export const compress: RequestHandler = compression({ threshold: 4096 });

/** Reads a JSON body up to the limit; anything else is answered with what would be right. */
export const jsonBody: RequestHandler = express.json({ limit: limits.bodyBytes });

export const bodyErrors: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const { type } = error as { type?: string };
  if (type === 'entity.too.large') {
    fail(response, 413, `The body is larger than ${limits.bodyBytes / 1024} kB.`, 'TOO_LARGE');
  } else if (
    type?.startsWith('entity.') ||
    type === 'encoding.unsupported' ||
    type === 'charset.unsupported' ||
    type === 'request.aborted'
  ) {
    fail(response, 400, 'The body is not JSON that can be read: send an object in UTF-8.', 'MALFORMED_JSON');
  } else {
    next(error);
  }
};

/** Refuses writes that a page of another origin sends. */
export function checkOrigin(settings: Settings): RequestHandler {
  return (request, response, next) => {
    if (request.method === 'POST' && !fromAllowedOrigin(request, settings.origins)) {
      fail(response, 403, 'This request comes from a page of another origin and is refused.', 'OTHER_ORIGIN');
      return;
    }
    next();
  };
}

/** Finds out who asks. */
export function identify(gatekeeper: Gatekeeper, settings: Settings): RequestHandler {
  return guarded(async (request, _response, next) => {
    const actor = await gatekeeper.actorOf(request);
    request.weft = {
      scope: actor && {
        actor,
        requestId: request.requestId,
        today: todayOf(settings),
        todayIsFixed: settings.fixedToday !== null,
      },
      trusted: false,
    };
    next();
  });
}

/**
 * The web application's documents, sent as their hash. A query is answered with the text that the database made.
 */
export function trustedDocuments(
  documents: TrustedDocuments,
  queries: Queries,
  schema: () => GraphQLSchema,
): RequestHandler {
  return guarded(async (request, response, next) => {
    const body = request.body as Record<string, unknown> | undefined;
    const hash = body && hashOf(body);
    if (request.method !== 'POST' || !body || hash === undefined || body['query']) {
      next();
      return;
    }
    const known = documents.get(hash);
    if (!known) {
      fail(
        response,
        400,
        'This document is not known here. The application was updated: load the page again.',
        'UNKNOWN_DOCUMENT',
      );
      return;
    }
    request.weft = { ...request.weft, trusted: true };
    const operationName = typeof body['operationName'] === 'string' ? body['operationName'] : undefined;
    const variables = (body['variables'] ?? {}) as Record<string, unknown>;
    const operation = queries.dataQuery(known.document, operationName);
    const answer = operation
      ? { status: 200, body: `{"data":${await queries.run(request.weft, known.document, operation, variables)}}` }
      : await runTrustedMutation(schema(), known, operationName, variables, request.weft);
    response.statusCode = answer.status;
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.setHeader('cache-control', 'no-store');
    response.end(answer.body);
  });
}

function hashOf(body: Record<string, unknown>): string | undefined {
  const extensions = body['extensions'] as { persistedQuery?: { sha256Hash?: unknown } } | undefined;
  const hash = body['documentId'] ?? extensions?.persistedQuery?.sha256Hash;
  return typeof hash === 'string' ? hash : undefined;
}

/** A handler whose failure is answered as typed errors and logged where it is a bug or an outage. */
function guarded(
  handler: (request: WeftRequest, response: Response, next: NextFunction) => Promise<void>,
): RequestHandler {
  return (request: Request, response, next) => {
    const weft = request as WeftRequest;
    handler(weft, response, next).catch((error: unknown) => {
      if (isUnexpected(error)) {
        request.log.error({ err: error }, 'request failed');
      }
      const { status, errors } = publicErrors(error, weft.requestId);
      response.status(status).json({ errors });
    });
  };
}

function fail(response: Response, status: number, message: string, code: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
