import { ApolloLink, Observable } from '@apollo/client';
import type { DocumentNode } from 'graphql';

/** The server refused, or could not be reached; the sentence is fit to be shown. */
export class RequestFailed extends Error {
  constructor(
    message: string,
    readonly reason: 'signed-out' | 'unreachable' | 'refused',
    readonly reference?: string,
  ) {
    super(message);
  }
}

export interface LinkEvents {
  /** The id of each request that this screen sends, so that it recognises its own changes. */
  readonly sending: (requestId: string) => void;
  /** The server is asked; what it gives is told whether it answered. */
  readonly asks: () => (answered: boolean) => void;
  readonly signedOut: () => void;
}

interface Answer {
  readonly data?: Record<string, unknown>;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** The hash under which the server knows the document; documents come from codegen alone, so that each has one. */
export function documentId(document: DocumentNode): string {
  const meta: unknown = Reflect.get(document, '__meta__');
  const hash: unknown = typeof meta === 'object' && meta !== null ? Reflect.get(meta, 'hash') : undefined;
  if (typeof hash !== 'string') throw new Error('A document that codegen did not write has no trusted id');
  return hash;
}

/** Sends the document's hash, never its text, and turns every failure into a sentence. */
export function trustedLink(events: LinkEvents): ApolloLink {
  return new ApolloLink(
    ({ query, variables, operationName }) =>
      new Observable((observer) => {
        const aborted = new AbortController();
        const requestId = crypto.randomUUID();
        events.sending(requestId);
        const body = JSON.stringify({ documentId: documentId(query), variables, operationName });
        request(body, requestId, aborted.signal, events).then(
          (answer) => {
            observer.next(answer);
            observer.complete();
          },
          (problem: unknown) => {
            if (!aborted.signal.aborted) observer.error(problem);
          },
        );
        return () => aborted.abort();
      }),
  );
}

async function request(body: string, requestId: string, signal: AbortSignal, events: LinkEvents): Promise<Answer> {
  const reached = events.asks();
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'x-request-id': requestId },
    body,
    signal,
  }).catch(() => undefined);
  if (signal.aborted) return {};
  reached(response !== undefined && response.status < 502);
  if (!response) throw new RequestFailed('The server cannot be reached just now.', 'unreachable');
  const answer = (await response.json().catch(() => undefined)) as Answer | undefined;
  const first = answer?.errors?.[0];
  if (response.status === 401 || first?.extensions?.code === 'UNAUTHENTICATED') {
    events.signedOut();
    throw new RequestFailed('Your session has ended. Sign in again.', 'signed-out');
  }
  if (!answer) throw new RequestFailed('The server cannot answer just now.', 'unreachable', requestId);
  if (first) throw new RequestFailed(first.message, 'refused', requestId);
  return answer;
}
