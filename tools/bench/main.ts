/**
 * Measures this system, the bare-SQL limit and PostGraphile side by side: the same operations on the same data, 16 at
 * once, in interleaved rounds, after showing that all answer the same. Prints ratios; absolute figures are this machine's.
 */
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { PlainError } from '../plain-error.ts';
import { plainly } from '../plainly.ts';
import { freePort, startCluster, type Cluster } from '../postgres/embedded.ts';
import { launch, type Program } from '../processes.ts';
import { step } from '../progress.ts';
import { root } from '../root.ts';
import { serverCommand } from '../server-command.ts';
import { bareSchema } from './bare.sql.ts';
import { clusterCpuMs, cpuMs, memoryMb } from './cpu.ts';
import { aimAt, ask, load, type Running } from './load.ts';
import {
  bareSystem,
  canonical,
  documents,
  operations,
  postgraphileSystem,
  weft,
  type Operation,
  type System,
} from './operations.ts';
import { measureTable } from './project-table.ts';
import { appUrl, asSuperuser, loadScale } from './scale.ts';
import { printTable, type Measured } from './table.ts';

const { values } = parseArgs({
  options: {
    places: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    only: { type: 'string' },
    table: { type: 'string' },
  },
});
const places = Number(values.places);
const rounds = Number(values.rounds);
const connections = 16;
const appPassword = 'bench-only';

await plainly(async () => {
  if (values.table !== undefined) return measureTable(Number(values.table));
  if (!Number.isInteger(places) || places < 1 || places > 160) {
    throw new PlainError('--places is the number of places to load, 1 to 160.');
  }
  const folder = mkdtempSync(join(tmpdir(), 'weft-bench-'));
  try {
    const cluster = await step('Starting PostgreSQL', () => startCluster({ folder: join(folder, 'postgres') }));
    await step(`Loading ${places} place${places === 1 ? '' : 's'}`, () => loadData(cluster));
    const systems = await step('Starting the systems', () => startSystems(cluster, folder));
    await step('Comparing the answers', () => compare(systems));
    const measured = await measure(systems, cluster);
    console.log(printTable(measured, places, rounds, connections));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function loadData(cluster: Cluster): Promise<void> {
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

async function startSystems(cluster: Cluster, folder: string): Promise<Running[]> {
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
  ): Running => ({ system, port, pid: pid ?? 0, versions });
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

/** Every system must answer every operation alike, or their times say nothing. */
async function compare(systems: readonly Running[]): Promise<void> {
  for (const operation of operations) {
    for (const project of operation === 'M1' ? [143, 144] : [1, 7, 48]) {
      const place = 1 + (project % places);
      let expected: string | undefined;
      for (const system of systems) {
        const aim = { ...aimAt(system, place, project), rating: 'RED' as const };
        const answer = canonical(await ask(system, operation, aim)) as Record<string, unknown>;
        // Where systems share a database the version counts on; that it counts by one is what is compared.
        const text = JSON.stringify(
          operation === 'M1' ? { ...answer, version: Number(answer['version']) - aim.version } : answer,
        );
        expected ??= text;
        if (text !== expected) {
          throw new PlainError(
            `${system.system.name} answers ${operation} differently:\n${text.slice(0, 1500)}\nexpected\n${expected.slice(0, 1500)}`,
          );
        }
      }
    }
  }
}

async function measure(systems: readonly Running[], cluster: Cluster): Promise<Measured[]> {
  const measured: Measured[] = [];
  const chosen = operations.filter((operation) => !values.only || values.only.split(',').includes(operation));
  for (const operation of chosen) {
    const rows: Measured[] = systems.map(({ system }) => ({
      operation,
      system: system.name,
      rounds: [],
      apiCpu: [],
      databaseCpu: [],
      memoryMb: 0,
    }));
    await step(`Measuring ${operation}`, async () => {
      for (const system of systems) {
        await load(system, operation, places, connections, 3_000);
      }
      for (let round = 0; round < rounds; round += 1) {
        // Each round begins with another system: what one leaves behind (vacuum, dirty pages) does not always meet the same.
        for (let turn = 0; turn < systems.length; turn += 1) {
          const n = (turn + round) % systems.length;
          const system = systems[n] as Running;
          const row = rows[n] as Measured;
          const [before, databaseBefore] = [cpuMs(system.pid), clusterCpuMs(cluster.pid)];
          const result = await load(
            system,
            operation as Operation,
            places,
            connections,
            Number(values.seconds) * 1_000,
          );
          row.rounds.push(result);
          row.apiCpu.push((cpuMs(system.pid) - before) / result.count);
          row.databaseCpu.push((clusterCpuMs(cluster.pid) - databaseBefore) / result.count);
          row.memoryMb = Math.max(row.memoryMb, memoryMb(system.pid));
        }
      }
    });
    measured.push(...rows);
  }
  return measured;
}
