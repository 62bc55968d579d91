/**
 * A small proxy before several servers, as an operator would put one: it asks each server every moment whether it is
 * ready, sends requests to those that are, and tries another where a connection cannot even be made.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { freePort } from '../postgres/embedded.ts';
import { isReady } from './server.ts';

const LOOK_EVERY_MS = 200;
const TRIES = 20;

export interface Proxy {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the proxy before the servers with these ports. */
export async function startProxy(ports: readonly number[]): Promise<Proxy> {
  let ready: readonly number[] = ports;
  let turn = 0;
  const look = setInterval(() => {
    void Promise.all(ports.map((port) => isReady(`http://127.0.0.1:${port}`))).then((answers) => {
      ready = ports.filter((_, index) => answers[index]);
    });
  }, LOOK_EVERY_MS);
  const next = () => ready[(turn += 1) % Math.max(ready.length, 1)] ?? ports[0] ?? 0;

  const server = createServer((incoming, outgoing) => void forward(incoming, outgoing, next));
  server.on('upgrade', (incoming: IncomingMessage, socket: Socket, head: Buffer) => {
    const upstream = connect(next(), '127.0.0.1', () => {
      const headers = incoming.rawHeaders.map((part, index) => part + (index % 2 === 0 ? ': ' : '\r\n')).join('');
      upstream.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${headers}\r\n`);
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      clearInterval(look);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A request that never reached a server may be sent to another; one that did is not repeated. */
async function forward(incoming: IncomingMessage, outgoing: ServerResponse, next: () => number): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const outcome = await send(next(), incoming, Buffer.concat(parts), outgoing);
    if (outcome === 'answered') return;
    if (outcome === 'lost') break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  outgoing.writeHead(502).end('no server answered');
}

function send(
  port: number,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  outgoing: ServerResponse,
): Promise<'answered' | 'unreached' | 'lost'> {
  return new Promise((resolve) => {
    const upstream = request({ host: '127.0.0.1', port, method, path: url, headers, agent: false }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      answer.once('end', () => resolve('answered'));
      answer.once('error', () => outgoing.destroy());
    });
    upstream.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(code === 'ECONNREFUSED' ? 'unreached' : 'lost'),
    );
    upstream.end(body);
  });
}
