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
import { CloseCode, type Context } from 'graphql-ws';
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
import type { TrustedDocuments } from './trusted-documents';

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
  private readonly open = new Map<WebSocket, IncomingMessage>();
  private dispose: () => void | Promise<void> = () => undefined;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly gatekeeper: Gatekeeper,
    private readonly settings: Settings,
    private readonly documents: TrustedDocuments,
    relay: Relay,
  ) {
    relay.onRevoked(() => void this.closeEnded());
  }

  listen(http: Server): void {
    const disposable = useServer<Record<string, unknown>, Partial<SocketExtra>>(
      {
        schema: this.schema,
        connectionInitWaitTimeout: 5_000,
        onSubscribe: (_context, _id, payload) => {
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
      const refuse = (status: string): void => {
        socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
      };
      if (request.url?.split('?')[0] !== '/graphql') {
        refuse('404 Not Found');
      } else if (!fromAllowedOrigin(request, this.settings.origins)) {
        refuse('403 Forbidden');
      } else {
        this.admit(request).then(
          (scope) => {
            if (!scope) {
              refuse('401 Unauthorized');
              return;
            }
            scopes.set(request, scope);
            this.server.handleUpgrade(request, socket, head, (opened) => {
              this.open.set(opened, request);
              opened.once('close', () => this.open.delete(opened));
              this.server.emit('connection', opened, request);
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

  /** Closes each socket whose sign-in has ended, or has moved to another place. While the database is away nobody is thrown out. */
  private async closeEnded(): Promise<void> {
    await Promise.all(
      [...this.open].map(async ([socket, request]) => {
        const scope = await this.admit(request).catch(() => scopes.get(request) ?? null);
        if (scope?.actor.placeId !== scopes.get(request)?.actor.placeId) {
          socket.close(CloseCode.Forbidden, 'The session has ended.');
        }
      }),
    );
  }
}

const scopes = new WeakMap<IncomingMessage, RequestScope>();
