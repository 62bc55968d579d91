import { newId } from '@weft/kernel';
import {
  getOperationAST,
  OperationTypeNode,
  parse,
  validate,
  specifiedRules,
  type GraphQLSchema,
  GraphQLError,
} from 'graphql';
import type { Context } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import type { IncomingMessage, Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import type { RequestScope } from '../actor';
import type { Relay } from '../events/relay';
import type { Gatekeeper } from '../http/gatekeeper';
import { fromAllowedOrigin } from '../http/origin';
import { type Settings, todayOf } from '../settings';
import type { GraphqlContext } from './context';
import { limitRules, limits } from './limits';
import { OpenSockets } from './open-sockets';
import type { TrustedDocuments } from './trusted-documents';

const mostSubscriptions = 10;

interface SocketExtra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
}

/**
 * Subscriptions over graphql-ws on /graphql. The upgrade is refused to pages of another origin and to nobody signed in;
 * a socket whose session ends is closed at once.
 */
export class Sockets {
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
  private readonly open: OpenSockets;
  private dispose: () => void | Promise<void> = () => undefined;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly gatekeeper: Gatekeeper,
    private readonly settings: Settings,
    private readonly documents: TrustedDocuments,
    relay: Relay,
  ) {
    this.open = new OpenSockets(gatekeeper, relay);
  }

  listen(http: Server): void {
    const disposable = useServer<Record<string, unknown>, Partial<SocketExtra>>(
      {
        schema: this.schema,
        connectionInitWaitTimeout: 5_000,
        onSubscribe: (context, _id, payload) => {
          // The one that is asked for is counted already.
          if (Object.keys(context.subscriptions).length > mostSubscriptions) {
            return [new GraphQLError(`A socket carries at most ${mostSubscriptions} subscriptions: end some first.`)];
          }
          const hash = (payload.extensions as { documentId?: string } | undefined)?.documentId;
          const text = hash ? this.documents.get(hash)?.text : payload.query;
          if (!text) {
            return [new GraphQLError('This document is not known here: load the page again.')];
          }
          const document = parse(text, { maxTokens: limits.tokens });
          if (getOperationAST(document, payload.operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) {
            return [new GraphQLError('The socket serves subscriptions; send queries and mutations by POST.')];
          }
          const errors = validate(this.schema, document, [...specifiedRules, ...limitRules]);
          if (errors.length > 0) {
            return errors;
          }
          return {
            schema: this.schema,
            document,
            variableValues: payload.variables,
            operationName: payload.operationName,
          };
        },
        context: (context: Context<Record<string, unknown>, Partial<SocketExtra>>): GraphqlContext => ({
          scope: scopes.get(context.extra.request as IncomingMessage) ?? null,
          trusted: true,
        }),
      },
      this.server,
      15_000,
    );
    this.dispose = () => disposable.dispose();
    http.on('upgrade', (request, socket, head) => {
      // From here on nobody else listens, and an error that nobody hears would end the process.
      socket.on('error', () => socket.destroy());
      const refuse = (status: string): void => {
        socket.once('finish', () => socket.destroy());
        socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
      };
      if (request.url?.split('?')[0] !== '/graphql') {
        refuse('404 Not Found');
      } else if (!fromAllowedOrigin(request, this.settings.origins)) {
        refuse('403 Forbidden');
      } else {
        const asOf = this.open.revocations;
        this.admit(request).then(
          (scope) => {
            if (socket.destroyed) {
              return;
            }
            if (!scope) {
              refuse('401 Unauthorized');
              return;
            }
            scopes.set(request, scope);
            this.server.handleUpgrade(request, socket, head, (opened) => {
              if (this.open.keep(opened, { request, scope }, asOf)) {
                this.server.emit('connection', opened, request);
              }
            });
          },
          () => refuse('503 Service Unavailable'),
        );
      }
    });
  }

  async stop(): Promise<void> {
    await this.dispose();
  }

  private async admit(request: IncomingMessage): Promise<RequestScope | null> {
    const actor = await this.gatekeeper.actorOf(request);
    return actor && { actor, requestId: newId(), today: todayOf(this.settings) };
  }
}

const scopes = new WeakMap<IncomingMessage, RequestScope>();
