/** The load of national size, in a database that the owner's migration made. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { PlainError } from '../plain-error.ts';
import type { Cluster } from '../postgres/embedded.ts';
import { run } from '../processes.ts';
import { root } from '../root.ts';

export interface Scale {
  readonly places: number;
  /** In each place. */
  readonly projects: number;
  /** Password of the role that the server signs in as. */
  readonly appPassword: string;
}

/** Migrates the database `weft` and loads it. @throws PlainError where nothing is built */
export async function loadScale(cluster: Cluster, { places, projects, appPassword }: Scale): Promise<void> {
  const migrated = await run(process.execPath, ['dist/apps/api/migrate.js'], {
    env: { ...process.env, DATABASE_URL: cluster.ownerUrl(), WEFT_APP_PASSWORD: appPassword },
  });
  if (migrated.code !== 0) {
    throw new PlainError(`The migration failed; run npm run build first.\n${migrated.stderr}`);
  }
  const load = readFileSync(join(root, 'tools/bench/scale.sql'), 'utf8');
  await asSuperuser(cluster, 'weft', async (client) => {
    await client.query(load.replace(':places', String(places)).replace(':projects', String(projects)));
    await client.query('vacuum analyze');
  });
}

/** Works on a database past every wall. */
export async function asSuperuser(
  cluster: Cluster,
  database: string,
  work: (client: Client) => Promise<unknown>,
): Promise<void> {
  const client = new Client({ connectionString: cluster.superuserUrl(database) });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Where the server signs in. */
export function appUrl(cluster: Cluster, password: string, database = 'weft'): string {
  const url = new URL(cluster.ownerUrl());
  url.username = 'weft_app';
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}
