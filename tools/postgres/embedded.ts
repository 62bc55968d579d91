/**
 * A PostgreSQL of our own, from the binaries that npm installed: the same engine and dialect as in production, on a
 * machine that has Node alone. It listens on loopback only, asks everyone for a password, and ends with its parent.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { PlainError } from '../plain-error.ts';
import { launch, type Program } from '../processes.ts';
import { type Account, postgresAccount } from './account.ts';
import { binaries, dataFolder, giveTo } from './places.ts';

export interface ClusterOptions {
  /** Folder that holds the data, the password and the log; made when missing. */
  readonly folder: string;
  /** TCP port on 127.0.0.1; a free one when left out. */
  readonly port?: number;
  /** For tests: nothing is forced to disk, a power cut may lose the cluster. */
  readonly fast?: boolean;
  /** Server settings beyond ours, as in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told in plain sentences what a person may want to know. */
  readonly notice?: (sentence: string) => void;
}

export interface Cluster {
  readonly port: number;
  readonly pid: number;
  /** Where the data really stands. */
  readonly folder: string;
  /** Connection of the owner: may create roles and everything in its database, but is no superuser. */
  ownerUrl(database?: string): string;
  /** Connection of the superuser: for backups, templates and tests that look past every wall. */
  superuserUrl(database?: string): string;
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends the server in order; safe to call twice. */
  stop(): Promise<void>;
}

const OWNER = 'weft_owner';
const DATABASE = 'weft';
const MAJOR = '18';

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  random_page_cost: '1.1',
  jit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  wal_compression: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  huge_pages: 'off',
};

const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB' };

/**
 * Starts PostgreSQL in a folder, and makes the cluster there first when the folder is empty.
 * @throws PlainError when something is in the way that a person can mend
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const account = postgresAccount();
  const folder = dataFolder(options.folder, account);
  if (folder !== options.folder) options.notice?.(`PostgreSQL keeps its data in ${folder}.`);
  const data = join(folder, 'postgres');
  const programs = binaries(account);
  const secret = password(folder, data);
  if (!existsSync(data)) await makeCluster({ data, programs, account, secret, fast: options.fast ?? false });
  refuseOtherMajor(data);
  await clearStalePid(data, options.notice);

  const port = options.port ?? (await freePort());
  const server = serve({ ...options, port, folder, data, programs, account });
  await untilReady(server, data, join(folder, 'postgres.log'));

  const url = (role: string, database: string) =>
    `postgresql://${role}:${derived(secret, role)}@127.0.0.1:${port}/${database}`;
  return {
    port,
    pid: server.process.pid ?? 0,
    folder,
    ended: server.ended.then(() => undefined),
    ownerUrl: (database = DATABASE) => url(OWNER, database),
    superuserUrl: (database = DATABASE) => url('postgres', database),
    stop: () => server.stop(),
  };
}

/** A TCP port on loopback that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** The secret beside the data, from which the passwords of the roles come; readable by its owner alone. */
function password(folder: string, data: string): string {
  const file = join(folder, 'postgres-password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (existsSync(data)) {
    throw new PlainError(
      `The database in ${data} is there, but its password file ${file} is missing. Put the file back from a backup, ` +
        'or delete both to begin anew.',
    );
  }
  const secret = randomBytes(24).toString('base64url');
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}

function derived(secret: string, role: string): string {
  return createHmac('sha256', secret).update(role).digest('base64url');
}

interface Making {
  readonly data: string;
  readonly programs: string;
  readonly account: Account | undefined;
  readonly secret: string;
  readonly fast: boolean;
}

/** Made under another name and renamed when whole, so that an interrupted first start leaves nothing half-made. */
async function makeCluster({ data, programs, account, secret, fast }: Making): Promise<void> {
  const partial = `${data}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  giveTo(partial, account);
  const initdb = [`--pgdata=${partial}`, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C'];
  initdb.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  if (fast) initdb.push('--no-sync', '--no-data-checksums');
  await finish(join(programs, 'initdb'), initdb, account);
  const sql = [
    `ALTER ROLE postgres PASSWORD '${derived(secret, 'postgres')}';`,
    `CREATE ROLE ${OWNER} LOGIN CREATEROLE PASSWORD '${derived(secret, OWNER)}';`,
    `CREATE DATABASE ${DATABASE} OWNER ${OWNER};`,
  ].join('\n');
  const single = ['--single', '-D', partial, ...flags(fast ? FAST : {}), 'postgres'];
  await finish(join(programs, 'postgres'), single, account, `${sql}\n`);
  writeFileSync(join(partial, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');
  renameSync(partial, data);
}

/** Runs one of PostgreSQL's programs to its end. */
async function finish(program: string, args: string[], account: Account | undefined, input = ''): Promise<void> {
  const child = spawn(program, args, { ...identity(account), cwd: '/', env: environment() });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0 || /\b(ERROR|FATAL|PANIC):/.test(said)) {
    throw new PlainError(`PostgreSQL could not make its data folder:\n${said.trim()}`);
  }
}

function refuseOtherMajor(data: string): void {
  const major = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (major === MAJOR) return;
  throw new PlainError(
    `The data in ${data} was written by PostgreSQL ${major}, and this program brings PostgreSQL ${MAJOR}. ` +
      `Dump it with ${major} and restore it, or set WEFT_DATA_DIR to a new folder.`,
  );
}

/** Line 1 of postmaster.pid is the process, line 8 its state. */
function pidFile(data: string): { pid: number; state: string } | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), state: (lines[7] ?? '').trim() };
  } catch {
    return undefined;
  }
}

/** A pid file may be left by a crash, or belong to a server that is just ending with its killed parent. */
async function clearStalePid(data: string, notice: ClusterOptions['notice']): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 100) {
    const left = pidFile(data);
    if (left === undefined) return;
    if (!isPostgres(left.pid, data)) {
      notice?.('PostgreSQL was not ended in order last time; it recovers from its log now.');
      rmSync(join(data, 'postmaster.pid'), { force: true });
      return;
    }
    await delay(100);
  }
  const { pid } = pidFile(data) ?? {};
  throw new PlainError(
    `Another Weft is running on the data in ${data} (PostgreSQL is process ${pid}). ` +
      'Stop it first, or set WEFT_DATA_DIR to another folder.',
  );
}

function isPostgres(pid: number, data: string): boolean {
  try {
    const command = existsSync('/proc/self/cmdline')
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
    return command.includes(data);
  } catch {
    return false;
  }
}

interface Running extends ClusterOptions {
  readonly port: number;
  readonly data: string;
  readonly programs: string;
  readonly account: Account | undefined;
}

function serve({ port, data, programs, account, folder, fast, settings }: Running): Program {
  const args = ['-D', data, '-p', String(port), ...flags({ ...SETTINGS, ...(fast ? FAST : {}), ...settings })];
  return launch(join(programs, 'postgres'), args, {
    as: identity(account),
    cwd: '/',
    env: environment(),
    log: join(folder, 'postgres.log'),
    signal: 'SIGINT',
    insist: 'SIGQUIT',
  });
}

async function untilReady(server: Program, data: string, log: string): Promise<void> {
  let over = false;
  void server.ended.then(() => (over = true));
  while (!over) {
    const now = pidFile(data);
    if (now?.pid === server.process.pid && now?.state === 'ready') return;
    await delay(15);
  }
  const tail = readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n');
  throw new PlainError(`PostgreSQL did not start. The last lines of ${log}:\n${tail}`);
}

function flags(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function identity(account: Account | undefined): { uid?: number; gid?: number } {
  return account === undefined ? {} : { uid: account.uid, gid: account.gid };
}

/** Nothing of ours leaks into the server: a PGPORT or PGDATA set for something else would lead it astray. */
function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}
