/** What a search takes, in the palette and on its page: the application's own documents, the built server, nothing kept. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PlainError } from '../plain-error.ts';
import { startCluster } from '../postgres/embedded.ts';
import { step } from '../progress.ts';
import { root } from '../root.ts';
import { type Server, startServer } from '../testing/server.ts';
import { clusterCpuMs } from './cpu.ts';
import { appUrl, loadScale } from './scale.ts';

const PASSWORD = 'bench-only';
/** Times that each is asked; the first few are not counted. */
const TIMES = 25;
const WARM = 5;

/** What people look for: much of it, one thing, a thing by its code, words in another form, and what is not there. */
const WORDS = ['project', 'milestone 7 of project 12', 'W1-0', 'happening', 'person 12', 'quantum'];

/** The two places that search, as the application asks. */
const PLACES = [
  { where: 'palette', operation: 'Find', variables: {} },
  { where: 'page', operation: 'SearchPage', variables: { each: 5, first: 100, ofOneKind: false } },
] as const;

interface Measured {
  readonly where: string;
  readonly text: string;
  readonly found: number;
  readonly medianMs: number;
  readonly mostMs: number;
  readonly databaseMs: number;
}

/** Loads so many places of so many projects each, and prints what searching in one of them takes. */
export async function measureSearch(projects: number, places: number): Promise<void> {
  if (!Number.isInteger(projects) || projects < 100 || projects > 5_000) {
    throw new PlainError('--search is the number of projects of each place, 100 to 5000.');
  }
  const folder = mkdtempSync(join(tmpdir(), 'weft-bench-'));
  try {
    const cluster = await step('Starting PostgreSQL', () => startCluster({ folder: join(folder, 'postgres') }));
    const title = `${projects} projects in each of ${places} ${places === 1 ? 'place' : 'places'}`;
    await step(`Loading ${title}`, () => loadScale(cluster, { places, projects, appPassword: PASSWORD }));
    const server = await step('Starting the server', () =>
      startServer(folder, {
        NODE_ENV: 'production',
        WEFT_DATABASE_URL: appUrl(cluster, PASSWORD),
        WEFT_TODAY: '2025-11-05',
        WEFT_LOG: 'warn',
        WEFT_KEEP_ANSWERS: 'no',
      }),
    );
    try {
      const rows = await step('Searching', () => measure(server, cluster.pid));
      console.log(printed(title, rows));
    } finally {
      await server.stop();
      await cluster.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(server: Server, postmaster: number): Promise<readonly Measured[]> {
  const documents = Object.entries(
    JSON.parse(readFileSync(join(root, 'apps/web/trusted-documents.json'), 'utf8')) as Record<string, string>,
  );
  const rows: Measured[] = [];
  for (const { where, operation, variables } of PLACES) {
    const [documentId] = documents.find(([, text]) => text.includes(`query ${operation}(`)) ?? [];
    for (const text of WORDS) {
      const body = JSON.stringify({ documentId, operationName: operation, variables: { text, ...variables } });
      let found = 0;
      for (let n = 0; n < WARM; n += 1) found = await ask(server, body);
      const times: number[] = [];
      const before = clusterCpuMs(postmaster);
      for (let n = 0; n < TIMES; n += 1) {
        const began = performance.now();
        await ask(server, body);
        times.push(performance.now() - began);
      }
      times.sort((a, b) => a - b);
      const databaseMs = (clusterCpuMs(postmaster) - before) / TIMES;
      rows.push({ where, text, found, medianMs: times[TIMES >> 1] ?? 0, mostMs: times.at(-1) ?? 0, databaseMs });
    }
  }
  return rows;
}

/** Answers how many things were found. */
async function ask(server: Server, body: string): Promise<number> {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer bench-token-of-place-1' };
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
  const { data, errors } = (await response.json()) as { data?: { find: unknown[] }; errors?: unknown };
  if (!data || errors) throw new PlainError(`The search failed: ${JSON.stringify(errors)}`);
  return data.find.length;
}

function printed(title: string, rows: readonly Measured[]): string {
  const lines = rows.map(
    ({ where, text, found, medianMs, mostMs, databaseMs }) =>
      `| ${where} | ${text} | ${found} | ${medianMs.toFixed(1)} | ${mostMs.toFixed(1)} | ${databaseMs.toFixed(1)} |`,
  );
  const head =
    '| where | what is typed | shown | median ms | most ms | CPU ms: PostgreSQL |\n|---|---|---|---|---|---|';
  return `\n${title}\n\n${head}\n${lines.join('\n')}`;
}
