import type { NestExpressApplication } from '@nestjs/platform-express';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import express from 'express';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Server } from 'node:http';
import type { Capability } from './capability';
import { Database } from './database/database';
import { SchemaLevel } from './database/schema-level';
import { Followers } from './events/followers';
import { Relay } from './events/relay';
import { Sealer } from './audit/sealer';
import { Queries } from './graphql/queries';
import { Sockets } from './graphql/sockets';
import { TrustedDocuments } from './graphql/trusted-documents';
import * as doors from './http/doors';
import { Gatekeeper } from './http/gatekeeper';
import { bringFile, takeFile } from './http/files';
import { HealthController } from './http/health.controller';
import { Jobs } from './jobs/jobs';
import { LOGGER } from './log';
import { CAPABILITIES, SETTINGS } from './platform.module';
import { type Settings, SettingsError } from './settings';

const drainMs = 1_500;

/**
 * Puts the doors before the application, listens, and ends everything in order when the process is told to stop:
 * readiness first, so that a proxy looks elsewhere, then requests in flight, then the database.
 */
export async function serve(app: NestExpressApplication, webFolder: string): Promise<void> {
  const settings = app.get<Settings>(SETTINGS);
  const logger = app.get<Logger>(LOGGER);
  const gatekeeper = app.get(Gatekeeper);
  const relay = app.get(Relay);
  app.disable('x-powered-by');
  trustProxies(app, settings.trustProxy);
  app.use(doors.logRequests(logger), doors.checkOrigin(settings));
  app.use('/graphql', doors.compress, doors.answerHeaders);
  app.use('/files', doors.answerHeaders, doors.identify(gatekeeper, settings));
  app.use(['/graphql', '/auth'], doors.jsonBody, doors.bodyErrors, doors.identify(gatekeeper, settings));
  app.use(
    '/graphql',
    doors.trustedDocuments(app.get(TrustedDocuments), app.get(Queries), () => app.get(GraphQLSchemaHost).schema),
  );
  app.use(doors.securityHeaders(), doors.compress);
  serveFiles(app, logger);
  serveWeb(app, webFolder);
  await app.init();
  const problem = await app.get(SchemaLevel).problem();
  if (problem) {
    throw new Error(problem);
  }
  const sockets = new Sockets(
    app.get(GraphQLSchemaHost).schema,
    gatekeeper,
    settings,
    app.get(TrustedDocuments),
    relay,
  );
  const http = app.getHttpServer() as Server;
  http.requestTimeout = 30_000;
  http.headersTimeout = 10_000;
  http.keepAliveTimeout = 65_000;
  sockets.listen(http);
  const services = [relay, app.get(Sealer), app.get(Jobs), app.get(Followers)];
  for (const service of services) {
    await service.start();
  }
  await app.listen(settings.port, settings.host);
  logger.info({ port: settings.port, host: settings.host }, 'listening');

  let ending: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    HealthController.stopping = true;
    logger.info('stopping');
    await new Promise((resolve) => setTimeout(resolve, settings.production ? drainMs : 0));
    await sockets.stop();
    const closed = new Promise((resolve) => http.close(resolve));
    http.closeIdleConnections();
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 8_000))]);
    await Promise.all(services.map((service) => service.stop().catch(() => undefined)));
    await app.close().catch(() => undefined);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => (ending ??= end()));
  }
}

function trustProxies(app: NestExpressApplication, trusted: Settings['trustProxy']): void {
  try {
    app.set('trust proxy', trusted);
  } catch {
    throw new SettingsError(
      `WEFT_TRUST_PROXY is '${trusted}': give the networks of your proxies such as 10.0.0.0/8 or uniquelocal, their number, or leave it out.`,
    );
  }
}

/** Files that people bring and take along. */
function serveFiles(app: NestExpressApplication, logger: Logger): void {
  const capabilities = app.get<readonly Capability[]>(CAPABILITIES);
  const database = app.get(Database);
  const kinds = capabilities.flatMap(({ filesIn = [] }) => filesIn);
  const out = capabilities.flatMap(({ filesOut = [] }) => filesOut);
  const http = app.getHttpAdapter().getInstance() as express.Express;
  http.post('/files', bringFile(kinds, database, logger));
  app.use('/files', takeFile(out, database, logger));
}

/** The web application's files; addresses within it are all answered by its one page. */
function serveWeb(app: NestExpressApplication, webFolder: string): void {
  const browser = join(webFolder, 'browser');
  app.use(
    express.static(browser, {
      index: false,
      setHeaders: (response, path) => {
        const named = /-[A-Z0-9]{8}\.\w+$/.test(path) || /\.woff2$/.test(path);
        response.setHeader('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    }),
  );
  app.use((request: express.Request, response: express.Response, next: express.NextFunction) => {
    const page =
      request.method === 'GET' &&
      request.accepts(['html', 'json']) === 'html' &&
      !/^\/(graphql|auth|health|metrics|files)\b/.test(request.path);
    if (!page || /\.\w+$/.test(request.path)) {
      next();
      return;
    }
    response.setHeader('cache-control', 'no-cache');
    response.sendFile(join(browser, 'index.html'), (error) => error && next());
  });
}
