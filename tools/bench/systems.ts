/** The systems that are measured, each with a database of its own, and the load in all of them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { PlainError } from '../plain-error.ts';
import { freePort, type Cluster } from '../postgres/embedded.ts';
import { launch, type Program } from '../processes.ts';
import { root } from '../root.ts';
import { serverCommand } from '../server-command.ts';
import { bareSchema } from './bare.sql.ts';
import { aimAt, ask, type Running } from './load.ts';
import { bareSystem, documents, postgraphileSystem, weft, type System } from './operations.ts';
import { appUrl, asSuperuser, loadScale } from './scale.ts';

const appPassword = 'bench-only';

/** A system that runs, over which cluster. */
export interface Standing extends Running {
  readonly cluster: Cluster;
}

/** Loads places of national size, and gives each system a copy. */
export async function loadData(cluster: Cluster, places: number): Promise<void> {
  await loadScale(cluster, { places, projects: 150, appPassword });
  await asSuperuser(cluster, 'weft', async (client) => {
    await client.query(readFileSync(join(root, 'tools/bench/postgraphile.sql'), 'utf8'));
    await client.query('vacuum analyze');
  });
  // Each system has a database of its own: none pays for the trail and the events of another.
  for (const name of ['bare', 'plain', 'peer']) {
    await asSuperuser(cluster, 'postgres', (client) => client.query(`create database ${name} template weft`));
  }
  await asSuperuser(cluster, 'bare', async (client) => {
    await client.query(bareSchema);
    // The limit carries no walls and no trail: its own statement writes its audit row.
    await client.query(`do $$ declare t regclass; begin
      for t in select c.oid from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' loop
        execute format('alter table %s disable row level security', t);
        execute format('alter table %s no force row level security', t);
        execute format('alter table %s disable trigger user', t);
      end loop; end $$`);
    await client.query('vacuum analyze');
  });
}

/** Starts every system, and waits until all of them answer. */
export async function startSystems(cluster: Cluster, places: number, folder: string): Promise<Standing[]> {
  const asApp = (database: string): string => appUrl(cluster, appPassword, database);
  const web = join(folder, 'web');
  mkdirSync(web);
  writeFileSync(join(web, 'trusted-documents.json'), JSON.stringify(documents));
  const weftPort = await freePort();
  const plainPort = await freePort();
  const server = (database: string, port: number, more: NodeJS.ProcessEnv): Program =>
    launch(process.execPath, serverCommand, {
      log: join(folder, 'api.log'),
      env: {
        ...process.env,
        NODE_ENV: 'production',
        WEFT_DATABASE_URL: asApp(database),
        PORT: String(port),
        WEFT_WEB_DIR: web,
        WEFT_DATA_DIR: folder,
        WEFT_TODAY: '2025-11-05',
        WEFT_LOG: 'warn',
        ...more,
      },
    });
  const api = server('weft', weftPort, {});
  const plain = server('plain', plainPort, { WEFT_KEEP_ANSWERS: 'no' });
  const barePort = await freePort();
  const bare = launch(process.execPath, ['tools/bench/bare-server.ts'], {
    log: join(folder, 'bare.log'),
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: cluster.superuserUrl('bare'), PORT: String(barePort) },
  });
  const peerPort = await freePort();
  const peer = launch(process.execPath, ['tools/bench/postgraphile-server.ts'], {
    log: join(folder, 'postgraphile.log'),
    env: {
      ...process.env,
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
      DATABASE_URL: asApp('peer'),
      PORT: String(peerPort),
    },
  });
  // Two ways share one database, and with it what is known of versions.
  const plainVersions = new Map<string, number>();
  const running = (
    system: System,
    port: number,
    pid: number | undefined,
    versions = new Map<string, number>(),
  ): Standing => ({ system, places, cluster, port, pid: pid ?? 0, versions });
  const systems = [
    running(bareSystem, barePort, bare.process.pid),
    running(weft('trusted'), weftPort, api.process.pid),
    running(weft('nothing kept'), plainPort, plain.process.pid, plainVersions),
    running(weft('free-form'), plainPort, plain.process.pid, plainVersions),
    running(postgraphileSystem, peerPort, peer.process.pid),
  ];
  for (const system of systems) {
    await untilItAnswers(
      system,
      join(
        folder,
        `${system.system === bareSystem ? 'bare' : system.system === postgraphileSystem ? 'postgraphile' : 'api'}.log`,
      ),
    );
  }
  return systems;
}

async function untilItAnswers(system: Running, log: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await ask(system, 'Q1', aimAt(system, 1, 1));
      return;
    } catch (error) {
      if (tries > 60) {
        throw new PlainError(
          `${system.system.name} does not answer: ${String(error)}\n${readFileSync(log, 'utf8').slice(-2000)}`,
        );
      }
      await delay(500);
    }
  }
}
