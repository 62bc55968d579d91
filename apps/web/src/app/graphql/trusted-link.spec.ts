import { ApolloClient, InMemoryCache } from '@apollo/client';
import { parse } from 'graphql';
import { ShellDocument } from '../../generated/shell.document';
import { documentId, RequestFailed, trustedLink } from './trusted-link';

interface Sent {
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, string>;
}

/** Sends the shell's query to a server that answers as given, and tells what was sent and heard. */
async function ask(answer: { status: number; body: string } | 'away') {
  const sent: Sent[] = [];
  const heard: unknown[] = [];
  globalThis.fetch = ((_: string, init: { body: string; headers: Record<string, string> }) => {
    sent.push({ body: JSON.parse(init.body) as Record<string, unknown>, headers: init.headers });
    if (answer === 'away') return Promise.reject(new TypeError('failed to fetch'));
    const { status, body } = answer;
    return Promise.resolve({
      status,
      ok: status < 400,
      json: () => Promise.resolve().then(() => JSON.parse(body) as unknown),
    });
  }) as unknown as typeof fetch;
  const link = trustedLink({
    sending: () => undefined,
    asks: () => (answered) => heard.push(answered ? 'answered' : 'unanswered'),
    signedOut: () => heard.push('signed out'),
  });
  const client = new ApolloClient({ cache: new InMemoryCache(), link });
  const outcome = await client.query({ query: ShellDocument }).catch((problem: unknown) => problem);
  return { sent, heard, outcome };
}

const refusal = (code: string, message: string) => JSON.stringify({ errors: [{ message, extensions: { code } }] });

describe('the link to the server', () => {
  it('sends the hash of the document and never its text', async () => {
    const { sent } = await ask({ status: 200, body: '{"data":{"workstreams":[],"programmes":[],"portfolio":null}}' });
    expect(sent[0]?.body).toEqual({ documentId: documentId(ShellDocument), operationName: 'Shell', variables: {} });
    expect(documentId(ShellDocument)).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(sent)).not.toContain('workstreams {');
    expect(sent[0]?.headers['x-request-id']).toMatch(/^[\w-]{8,64}$/);
  });

  it('refuses a document that the server cannot know', () => {
    expect(() => documentId(parse('{ __typename }'))).toThrow('no trusted id');
  });

  it('says that the session has ended', async () => {
    const { heard, outcome } = await ask({ status: 401, body: refusal('UNAUTHENTICATED', 'Sign in first.') });
    expect(heard).toEqual(['answered', 'signed out']);
    expect(outcome).toMatchObject({ message: 'Your session has ended. Sign in again.', reason: 'signed-out' });
  });

  it('hands on a refusal in the words of the server', async () => {
    const { outcome } = await ask({ status: 400, body: refusal('BAD', 'The query is deeper than 12.') });
    expect(outcome).toBeInstanceOf(RequestFailed);
    expect(outcome).toMatchObject({ message: 'The query is deeper than 12.', reason: 'refused' });
  });

  it.each([['away' as const], [{ status: 502, body: '<html>' }]])(
    'is unreachable when nobody answers: %j',
    async (answer) => {
      const { heard, outcome } = await ask(answer);
      expect(heard).toEqual(['unanswered']);
      expect(outcome).toMatchObject({ reason: 'unreachable' });
    },
  );
});
