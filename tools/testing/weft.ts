import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { escapeIdentifier, Pool, type QueryResultRow } from 'pg';
import { type Cluster, startCluster } from '../postgres/embedded.ts';
import { connections } from '../start/databases.ts';
import { type Server, startServer } from './server.ts';
import { Session, signIn } from './session.ts';
import { addressOf, type ClusterAddress, sharedCluster } from './shared-cluster.ts';
import { clusterFromTemplate } from './template.ts';

/** Roles of the demonstration people, each an account `<role>@demo.weft.example`. */
export const DEMONSTRATION_ROLES = [
  'viewer',
  'project-lead',
  'workstream-lead',
  'enabler-lead',
  'finance-lead',
  'bcf-lead',
  'pmo',
  'place-admin',
  'auditor',
] as const;

export type DemonstrationRole = (typeof DEMONSTRATION_ROLES)[number];

/** The password of every demonstration account. */
export const DEMONSTRATION_PASSWORD = 'weft-demo-only';

export interface WeftOptions {
  /** The business date; the demonstration's own when left out, the clock's when null. */
  readonly today?: string | null;
  /** How many servers share the database; 1 when left out, 0 to start none. */
  readonly replicas?: number;
  /** Further settings of the servers. */
  readonly env?: NodeJS.ProcessEnv;
  /** A durable cluster for this test alone, which it may kill; otherwise one shared by the run. */
  readonly ownCluster?: boolean;
}

/** Starts the built server, as it is in production, on a fresh copy of the demonstration place. */
export async function startWeft(options: WeftOptions = {}): Promise<Weft> {
  const own = options.ownCluster ? await clusterFromTemplate(false) : undefined;
  const address = own ? addressOf(own.cluster) : sharedCluster();
  const database = own ? 'weft' : await copyDatabase(address);
  const weft = new Weft(address, database, options, own);
  try {
    for (let index = 0; index < (options.replicas ?? 1); index += 1) await weft.addServer();
  } catch (error) {
    await weft.stop();
    throw error;
  }
  return weft;
}

/** A running system: its servers, the people who use it, and its database seen from behind. */
export class Weft {
  readonly servers: Server[] = [];
  readonly ownerUrl: string;
  readonly appUrl: string;
  private readonly folder = mkdtempSync(join(tmpdir(), 'weft-server-'));
  private readonly address: ClusterAddress;
  private readonly database: string;
  private readonly options: WeftOptions;
  private readonly own: { cluster: Cluster; remove: () => Promise<void> } | undefined;
  private cluster: Cluster | undefined;
  private readonly pools = new Map<string, Pool>();

  constructor(
    address: ClusterAddress,
    database: string,
    options: WeftOptions,
    own: { cluster: Cluster; remove: () => Promise<void> } | undefined,
  ) {
    this.address = address;
    this.database = database;
    this.options = options;
    this.own = own;
    this.cluster = own?.cluster;
    this.ownerUrl = inDatabase(address.ownerUrl, database);
    this.appUrl = inDatabase(connections(address.ownerUrl).appUrl, database);
  }

  /** The first server's address. */
  get url(): string {
    return this.server(0).url;
  }

  server(index: number): Server {
    const server = this.servers[index];
    if (server === undefined) throw new Error(`There is no server ${index}.`);
    return server;
  }

  /** One server more on the same database; on a given port to take the place of one that is gone. */
  async addServer(port?: number): Promise<Server> {
    const today = this.options.today === undefined ? '2025-11-05' : this.options.today;
    const env = {
      WEFT_DATABASE_URL: this.appUrl,
      ...(today === null ? {} : { WEFT_TODAY: today }),
      ...this.options.env,
    };
    const server = await startServer(this.folder, env, port);
    this.servers.push(server);
    return server;
  }

  /** Signs a demonstration person in, by role or by e-mail address. */
  as(person: DemonstrationRole | `${string}@${string}`, password = DEMONSTRATION_PASSWORD): Promise<Session> {
    return signIn(this.url, person.includes('@') ? person : `${person}@demo.weft.example`, password);
  }

  /** Nobody. */
  anyone(): Session {
    return new Session(this.url);
  }

  /** Runs SQL as the owner of the database, for whom forced row-level security holds as well. */
  owner<Row extends QueryResultRow = QueryResultRow>(sql: string, params: unknown[] = []): Promise<Row[]> {
    return this.rows(this.ownerUrl, sql, params);
  }

  /** Runs SQL as the superuser, who looks past every wall. */
  superuser<Row extends QueryResultRow = QueryResultRow>(sql: string, params: unknown[] = []): Promise<Row[]> {
    return this.rows(inDatabase(this.address.superuserUrl, this.database), sql, params);
  }

  /** Runs SQL as the application's role with a place set, or none; throws as the database does. */
  async app<Row extends QueryResultRow = QueryResultRow>(
    placeId: string | null,
    sql: string,
    params: unknown[] = [],
  ): Promise<Row[]> {
    const client = await this.pool(this.appUrl).connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('weft.place_id', $1, true)`, [placeId ?? '']);
      const { rows } = await client.query<Row>(sql, params);
      await client.query('COMMIT');
      return rows;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  /** kill -9 of PostgreSQL; only with a cluster of its own. */
  async killDatabase(): Promise<void> {
    const { cluster } = this.mine();
    process.kill(cluster.pid, 'SIGKILL');
    await cluster.ended;
  }

  /** Starts PostgreSQL again where it was, after it was killed. */
  async restartDatabase(): Promise<void> {
    const { cluster } = this.mine();
    this.cluster = await startCluster({ folder: cluster.folder, port: cluster.port });
  }

  /** Ends the servers and drops the database. */
  async stop(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.stop()));
    await Promise.all([...this.pools.values()].map((pool) => pool.end()));
    if (this.own) {
      await this.cluster?.stop();
      await this.own.remove();
    } else {
      await onCluster(this.address, `DROP DATABASE ${escapeIdentifier(this.database)} WITH (FORCE)`);
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private mine(): { cluster: Cluster } {
    if (this.cluster === undefined) throw new Error('startWeft({ ownCluster: true }) gives a database to kill.');
    return { cluster: this.cluster };
  }

  private async rows<Row extends QueryResultRow>(url: string, sql: string, params: unknown[]): Promise<Row[]> {
    return (await this.pool(url).query<Row>(sql, params)).rows;
  }

  private pool(url: string): Pool {
    const known = this.pools.get(url);
    if (known !== undefined) return known;
    const pool = new Pool({ connectionString: url, max: 4 });
    pool.on('error', () => undefined);
    this.pools.set(url, pool);
    return pool;
  }
}

async function copyDatabase(address: ClusterAddress): Promise<string> {
  const name = `weft_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onCluster(address, `CREATE DATABASE ${name} TEMPLATE weft OWNER weft_owner STRATEGY FILE_COPY`);
  return name;
}

async function onCluster(address: ClusterAddress, sql: string): Promise<void> {
  const pool = new Pool({ connectionString: inDatabase(address.superuserUrl, 'postgres'), max: 1 });
  try {
    await pool.query(sql);
  } finally {
    await pool.end();
  }
}

function inDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
