/** The start itself, once the packages are there: build, database, demonstration place, server, ready line. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { buildOutOfDate } from '../build/build.ts';
import { PlainError } from '../plain-error.ts';
import { plainly } from '../plainly.ts';
import { launch, type Program, run, stopAll } from '../processes.ts';
import { say, step } from '../progress.ts';
import { root } from '../root.ts';
import { compileCache, serverCommand } from '../server-command.ts';
import { startCluster } from '../postgres/embedded.ts';
import { type Database, embeddedDatabase, externalDatabase, placesOf } from './databases.ts';
import { ServerLog } from './server-log.ts';

const DEMONSTRATION_TODAY = '2025-11-05';
const RESTARTS_A_MINUTE = 3;

const port = Number(process.env['PORT'] || 3000);
const host = process.env['HOST'] || '127.0.0.1';
const dataFolder = resolve(root, process.env['WEFT_DATA_DIR'] || '.weft');
const production = process.env['NODE_ENV'] === 'production';
let stopping = false;

/** Ends in order: first the server, which lets its requests finish, then the database, then this program. */
async function stop(server: Program | undefined): Promise<void> {
  if (stopping) return;
  stopping = true;
  await server?.stop();
  await stopAll();
  process.exit(0);
}

let server: Program | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(server));
process.on('disconnect', () => void stop(server));
stopWithNpm();

await plainly(async () => {
  try {
    await start();
  } catch (error) {
    if (!stopping) throw error;
  }
});

async function start(): Promise<void> {
  const [database] = await Promise.all([openDatabase(), buildOutOfDate()]);
  await step('Bringing the database up to date', () => program('migrate', database));
  let places = await placesOf(database);
  if (places === 'none' && !production) {
    await step('Loading the demonstration place', () => program('demonstration', database));
    places = 'demonstration';
  }
  const today = process.env['WEFT_TODAY'] || (places === 'demonstration' ? DEMONSTRATION_TODAY : '');
  const log = new ServerLog(join(dataFolder, 'server.log'));
  const begin = async () => (server = await serve(database, today, log));
  const first = await step('Starting the server', begin);
  say(`The server writes its log to ${log.path}.`);
  process.stdout.write(`Weft is ready at http://localhost:${port}\n`);
  await Promise.all([keep('The server', first, begin), keepDatabase(database)]);
}

function openDatabase(): Promise<Database> {
  const named = process.env['DATABASE_URL'];
  return named
    ? step('Reaching the database', () => externalDatabase(named))
    : step('Starting PostgreSQL', () => embeddedDatabase(dataFolder));
}

/** Runs one of the programs that work as the owner; its last words are a plain sentence when it fails. */
async function program(name: 'migrate' | 'demonstration', { ownerUrl, appPassword }: Database): Promise<void> {
  const { code, stdout, stderr } = await run(process.execPath, [join(root, `dist/apps/api/${name}.js`)], {
    env: {
      ...process.env,
      ...compileCache,
      DATABASE_URL: ownerUrl,
      WEFT_APP_PASSWORD: appPassword,
      WEFT_DATA_DIR: dataFolder,
    },
  });
  if (code !== 0 && !stopping) throw new PlainError((stderr || stdout).trim() || `${name} ended with ${code}.`);
}

/** Starts the server, which holds the application role's connection alone, and waits until it is ready. */
async function serve({ appUrl }: Database, today: string, log: ServerLog): Promise<Program> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...compileCache,
    WEFT_DATABASE_URL: appUrl,
    WEFT_DATA_DIR: dataFolder,
  };
  delete env['DATABASE_URL'];
  delete env['WEFT_APP_PASSWORD'];
  if (today) env['WEFT_TODAY'] = today;
  const from = log.mark();
  const started = launch(process.execPath, serverCommand, {
    env: { ...env, PORT: String(port), HOST: host },
    log: log.path,
  });
  let over = false;
  void started.ended.then(() => (over = true));
  while (!(await isReady())) {
    if (over) throw new PlainError(`The server ended before it was ready. Its last words:\n${log.since(from)}`);
    await delay(40);
  }
  return started;
}

async function isReady(): Promise<boolean> {
  const everywhere: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };
  try {
    const answer = await fetch(`http://${everywhere[host] ?? host}:${port}/health/ready`);
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

async function keepDatabase({ cluster }: Database): Promise<void> {
  if (cluster === undefined) return;
  await keep('PostgreSQL', cluster, () => startCluster({ folder: dataFolder, port: cluster.port, notice: say }));
}

/** Starts a part again that ended by itself, unless that happens again and again. */
async function keep<T extends { readonly ended: Promise<unknown> }>(
  name: string,
  first: T,
  again: () => Promise<T>,
): Promise<void> {
  const restarts: number[] = [];
  for (let part = first; ; part = await again()) {
    await part.ended;
    if (stopping) return;
    restarts.push(Date.now());
    if (restarts.filter((at) => Date.now() - at < 60_000).length > RESTARTS_A_MINUTE) {
      throw new PlainError(`${name} ended again and again; its log in ${dataFolder} says why.`);
    }
    say(`${name} ended unexpectedly; starting it again.`);
  }
}

/** npm, killed, leaves what it ran without a parent: then the start has no one left to serve, and ends too. */
function stopWithNpm(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const ancestors = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const first = ancestors();
  setInterval(() => ancestors() === first || void stop(server), 1_000).unref();
}

/** The parent of a process, where the system tells: npm stands above the shell that stands above us. */
function parentOf(pid: number): string {
  try {
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}
