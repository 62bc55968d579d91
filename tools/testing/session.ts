import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A GraphQL answer, as it came over HTTP. */
export interface Answer<Data> {
  readonly status: number;
  readonly data: Data | null | undefined;
  readonly errors: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

/** What a query returns where a test does not say it more exactly. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are as varied as the questions of tests
export type Anything = any;

/** Somebody who talks to a server over real HTTP: with a session's cookie, a personal token, or as nobody. */
export class Session {
  readonly url: string;
  private readonly credentials: Readonly<Record<string, string>>;

  constructor(url: string, credentials: Readonly<Record<string, string>> = {}) {
    this.url = url;
    this.credentials = credentials;
  }

  /** The cookie header that carries the session; empty for others. */
  get cookie(): string {
    return this.credentials['cookie'] ?? '';
  }

  /** The same person at another replica. */
  at(url: string): Session {
    return new Session(url, this.credentials);
  }

  /** A program that holds a personal token. */
  withToken(token: string): Session {
    return new Session(this.url, { authorization: `Bearer ${token}` });
  }

  /** Any request, with this person's credentials. */
  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...this.credentials, ...(init.headers as Record<string, string> | undefined) };
    return fetch(new URL(path, this.url), { ...init, headers });
  }

  /** Sends a document, and gives the answer whole, errors and all. */
  async ask<Data = Anything>(document: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: document, variables }),
    });
    const text = await response.text();
    try {
      const { data, errors } = JSON.parse(text) as { data?: Data | null; errors?: Answer<Data>['errors'] };
      return { status: response.status, data, errors: errors ?? [] };
    } catch {
      throw new Error(`POST /graphql answered ${response.status}, not JSON: ${text.slice(0, 300)}`);
    }
  }

  /** Sends a document, and gives its data; throws when the answer holds an error. */
  async query<Data = Anything>(document: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { status, data, errors } = await this.ask<Data>(document, variables);
    if (errors.length > 0 || data === null || data === undefined) {
      throw new Error(`The server answered ${status}: ${JSON.stringify(errors)}`);
    }
    return data;
  }

  /** Subscribes; events are kept until they are asked for. */
  async subscribe<Data = Anything>(
    document: string,
    variables: Record<string, unknown> = {},
  ): Promise<Subscription<Data>> {
    const credentials = this.credentials;
    class SocketWithCredentials extends WebSocket {
      constructor(address: string, protocols?: string | string[]) {
        super(address, protocols, { headers: credentials });
      }
    }
    const client = createClient({
      url: new URL('/graphql', this.url).href.replace(/^http/, 'ws'),
      webSocketImpl: SocketWithCredentials,
      lazy: false,
      retryAttempts: 0,
      onNonLazyError: () => undefined,
    });
    await new Promise<void>((resolve, reject) => {
      client.on('connected', () => resolve());
      client.on('closed', (event) => reject(new Error(`the socket was closed: ${JSON.stringify(event)}`)));
    });
    const closed = new Promise<unknown>((resolve) => client.on('closed', resolve));
    const events = client.iterate<Data>({ query: document, variables });
    return {
      closed,
      next: async (withinMs = 5_000) => {
        let timer: NodeJS.Timeout | undefined;
        const late = new Promise<never>((_, reject) => {
          timer = setTimeout(() => reject(new Error(`no event within ${withinMs} ms`)), withinMs);
        });
        try {
          const { value } = await Promise.race([events.next(), late]);
          return (value as { data: Data }).data;
        } finally {
          clearTimeout(timer);
        }
      },
      close: async () => void (await client.dispose()),
    };
  }
}

export interface Subscription<Data> {
  /** The data of the next event; throws when none comes in time. */
  next(withinMs?: number): Promise<Data>;
  /** Resolves with the reason when the server closes the socket. */
  readonly closed: Promise<unknown>;
  close(): Promise<void>;
}

/** Signs in with a password. Throws when the server refuses. */
export async function signIn(url: string, email: string, password: string): Promise<Session> {
  const response = await fetch(new URL('/auth/sign-in', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`${email} could not sign in: ${response.status} ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return new Session(url, { cookie });
}
