import { Client, escapeIdentifier } from 'pg';
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import type { Capability } from '../capability';
import { queueSchema } from '../jobs/jobs';
import { platformMigrations } from './platform-migrations';
import { literal } from './wire-text';
import { schemaLevel } from './schema-level';

/** What stands in the way of a migration, as a plain sentence; `newer` where a later release has been here. */
export class MigrationRefused extends Error {
  constructor(
    message: string,
    readonly newer = false,
  ) {
    super(message);
  }
}

const migrationLock = 7230003;

/**
 * Brings a database to the program's schema, as its owner: roles, tables, queues. Running it again changes nothing. Two
 * at once wait for each other. Throws {@link MigrationRefused} for a database that is too old, too new or not reachable.
 *
 * @param say gets one line for each step.
 */
export async function migrate(
  url: string,
  appPassword: string,
  capabilities: readonly Capability[],
  say: (line: string) => void,
): Promise<void> {
  const owner = new Client({ connectionString: url, application_name: 'weft-migrate' });
  try {
    await owner.connect();
  } catch (error) {
    throw new MigrationRefused(`The database cannot be reached: ${(error as Error).message}.`);
  }
  try {
    await checkServer(owner, say);
    await owner.query('select pg_advisory_lock($1)', [migrationLock]);
    await refuseNewer(owner);
    await runMigrations(url, capabilities, say);
    await owner.query(`alter role weft_app with login password ${literal(appPassword)}`);
    const database = (await owner.query<{ name: string }>('select current_database() as name')).rows[0]?.name ?? '';
    await owner.query(`grant connect on database ${escapeIdentifier(database)} to weft_app`);
    await makeQueues(url, owner, capabilities);
    say('The database is up to date.');
  } finally {
    await owner.end();
  }
}

async function checkServer(owner: Client, say: (line: string) => void): Promise<void> {
  const { rows } = await owner.query<{ version: string }>(`select current_setting('server_version_num') as version`);
  const major = Math.floor(Number(rows[0]?.version) / 10_000);
  if (major < 15) {
    throw new MigrationRefused(`The database is PostgreSQL ${major}; Weft needs 15 or later, and is tested on 18.`);
  }
  if (major !== 18) {
    say(`Notice: the database is PostgreSQL ${major}; Weft is tested on 18.`);
  }
}

async function refuseNewer(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ known: string | null }>(`select to_regclass('weft_schema')::text as known`);
  if (!rows[0]?.known) {
    return;
  }
  const level = (await owner.query<{ level: number }>('select level from weft_schema')).rows[0]?.level ?? 0;
  if (level > schemaLevel) {
    throw new MigrationRefused(
      `The database is newer than the program (its schema is ${level}, the program knows ${schemaLevel}). Start the release that it was last used with, or a later one; nothing was changed.`,
      true,
    );
  }
}

async function runMigrations(
  url: string,
  capabilities: readonly Capability[],
  say: (line: string) => void,
): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url,
    installExtensions: false,
    migrationsTableName: 'weft_migration',
    migrationsTransactionMode: 'all',
    migrations: [...platformMigrations, ...capabilities.flatMap(({ migrations }) => migrations)],
    extra: { max: 2, options: '-c client_min_messages=warning -c search_path=public' },
  });
  await source.initialize();
  try {
    for (const { name } of await source.runMigrations()) {
      say(`Migrated: ${name.replace(/\d+$/, '')}.`);
    }
  } finally {
    await source.destroy();
  }
}

async function makeQueues(url: string, owner: Client, capabilities: readonly Capability[]): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    schema: queueSchema,
    supervise: false,
    schedule: false,
    max: 2,
    application_name: 'weft-migrate',
  });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    for (const { name } of capabilities.flatMap(({ jobs }) => jobs)) {
      await boss.createQueue(name);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  await owner.query(`
    grant usage on schema ${queueSchema} to weft_app;
    grant select, insert, update, delete on all tables in schema ${queueSchema} to weft_app;
    grant usage, select on all sequences in schema ${queueSchema} to weft_app;
    grant execute on all functions in schema ${queueSchema} to weft_app`);
}
