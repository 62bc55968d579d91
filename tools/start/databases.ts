/** The database that the start works on: one of our own beside the project, or the one that DATABASE_URL names. */
import { createHmac } from 'node:crypto';
import { Client } from 'pg';
import { PlainError } from '../plain-error.ts';
import { type Cluster, startCluster } from '../postgres/embedded.ts';
import { say } from '../progress.ts';

const APP_ROLE = 'weft_app';
const EARLIEST_MAJOR = 15;
const TESTED_MAJOR = 18;

export interface Database {
  /** Connection of the owner, for migrations alone. */
  readonly ownerUrl: string;
  /** Connection of the role that the server uses. */
  readonly appUrl: string;
  /** What the migration gives that role as its password. */
  readonly appPassword: string;
  /** The cluster, when it is ours. */
  readonly cluster?: Cluster;
}

/** Starts the embedded PostgreSQL in the data folder. */
export async function embeddedDatabase(folder: string): Promise<Database> {
  const cluster = await startCluster({ folder, notice: say });
  return { ...connections(cluster.ownerUrl()), cluster };
}

/**
 * Looks whether an external database answers and is recent enough.
 * @throws PlainError in the words of a person who set DATABASE_URL
 */
export async function externalDatabase(ownerUrl: string): Promise<Database> {
  const database = connections(ownerUrl);
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int / 10000 AS version`,
    );
    const major = rows[0]?.version ?? 0;
    if (major < EARLIEST_MAJOR) {
      throw new PlainError(`The database is PostgreSQL ${major}; Weft needs ${EARLIEST_MAJOR} or later.`);
    }
    if (major !== TESTED_MAJOR) say(`The database is PostgreSQL ${major}; Weft is tested on ${TESTED_MAJOR}.`);
  } catch (error) {
    if (error instanceof PlainError) throw error;
    throw new PlainError(`The database that DATABASE_URL names cannot be used: ${(error as Error).message}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
  return database;
}

/** What the database holds: no place, nothing but demonstrations, or a real place. */
export async function placesOf({ ownerUrl }: Database): Promise<'none' | 'demonstration' | 'real'> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ real: boolean | null }>(
      'SELECT NOT bool_and(demonstration) AS real FROM place',
    );
    const real = rows[0]?.real ?? null;
    return real === null ? 'none' : real ? 'real' : 'demonstration';
  } finally {
    await client.end();
  }
}

/** The role's password comes from the owner's, so that replicas agree on it without talking to each other. */
export function connections(ownerUrl: string): Database {
  let url: URL;
  try {
    url = new URL(ownerUrl);
  } catch {
    throw new PlainError('DATABASE_URL is not a connection such as postgresql://owner:password@host:5432/weft.');
  }
  const ownerPassword = decodeURIComponent(url.password);
  if (ownerPassword === '' && !process.env['WEFT_APP_PASSWORD']) {
    throw new PlainError(
      `DATABASE_URL holds no password. Set WEFT_APP_PASSWORD to the password that the role ${APP_ROLE} is to have.`,
    );
  }
  const appPassword =
    process.env['WEFT_APP_PASSWORD'] || createHmac('sha256', ownerPassword).update(APP_ROLE).digest('base64url');
  const app = new URL(url);
  app.username = APP_ROLE;
  app.password = encodeURIComponent(appPassword);
  return { ownerUrl, appUrl: app.href, appPassword };
}
