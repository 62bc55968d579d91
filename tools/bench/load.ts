/** The load: requests one after the other on each of several connections, for a while. */
import { Agent, request } from 'node:http';
import type { Aim, Operation, System } from './operations.ts';

export interface Running {
  readonly system: System;
  /** How many places its database holds. */
  readonly places: number;
  readonly port: number;
  /** Process whose CPU time is the server's. */
  readonly pid: number;
  /** The version of each project's overall rating as this system's database has it: place/project → version. */
  readonly versions: Map<string, number>;
}

export interface Round {
  readonly perSecond: number;
  readonly medianMs: number;
  readonly count: number;
}

const ratings = ['GREEN', 'AMBER', 'RED'] as const;
/** Projects 1 to 144 of each place are open and take ratings: nine for each of sixteen workers. */
const openSixteens = 9;

/** Sends requests on `connections` connections for `ms` milliseconds. Throws on the first answer that is not right. */
export async function load(running: Running, operation: Operation, connections: number, ms: number): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + ms;
  const times: number[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async (_, worker) => {
      for (let n = 0; performance.now() < until; n += 1) {
        // Each worker has projects of its own, so that writers do not meet; places are drawn by chance.
        const place = 1 + Math.floor(Math.random() * running.places);
        const project = 1 + worker + connections * Math.floor(Math.random() * openSixteens);
        const sent = performance.now();
        await ask(running, operation, aimAt(running, place, project), agent);
        times.push(performance.now() - sent);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, medianMs: times[times.length >> 1] ?? 0, count: times.length };
}

export function aimAt(running: Running, place: number, project: number): Aim {
  const version = running.versions.get(`${place}/${project}`) ?? 1;
  return { place, project, version, rating: ratings[version % 3] ?? 'GREEN' };
}

/** One request; answers what it read. */
export async function ask(running: Running, operation: Operation, aim: Aim, agent?: Agent): Promise<unknown> {
  const { path, headers, body } = running.system.call(operation, aim);
  const text = await send(
    running.port,
    path,
    { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    body,
    agent,
  );
  if (operation !== 'M1' && agent) {
    return undefined;
  }
  const read = running.system.read(operation, JSON.parse(text));
  if (operation === 'M1') {
    running.versions.set(`${aim.place}/${aim.project}`, (read as { version: number }).version);
  }
  return read;
}

function send(
  port: number,
  path: string,
  headers: Record<string, string>,
  body: string,
  agent?: Agent,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { port, path, method: 'POST', headers, host: '127.0.0.1', ...(agent && { agent }) },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode !== 200 || text.includes('"errors"')) {
            reject(new Error(`${response.statusCode} ${text.slice(0, 500)}`));
          } else {
            resolve(text);
          }
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
