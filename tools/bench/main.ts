/**
 * Measures this system, the bare-SQL limit and PostGraphile side by side: the same operations on the same data, 16 at
 * once, in interleaved rounds, after showing that all answer the same. Prints ratios; absolute figures are this machine's.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PlainError } from '../plain-error.ts';
import { plainly } from '../plainly.ts';
import { startCluster } from '../postgres/embedded.ts';
import { step } from '../progress.ts';
import { clusterCpuMs, cpuMs, memoryMb } from './cpu.ts';
import { aimAt, ask, load } from './load.ts';
import { canonical, operations } from './operations.ts';
import { measureGrid } from './money-grid.ts';
import { measureTable } from './project-table.ts';
import { measureSearch } from './search.ts';
import { loadData, startSystems, type Standing } from './systems.ts';
import { printSizes, printTable, type Measured } from './table.ts';
import { measureTimeline } from './timeline.ts';

const { values } = parseArgs({
  options: {
    places: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    only: { type: 'string' },
    against: { type: 'string' },
    table: { type: 'string' },
    grid: { type: 'string' },
    timeline: { type: 'string' },
    search: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const connections = 16;
/** Of two sizes: the limit, this system without kept answers (which would hide the data's size), and the peer. */
const COMPARED = ['Bare SQL', 'Weft, nothing kept', 'PostGraphile 5'];

await plainly(async () => {
  if (values.table !== undefined) return measureTable(Number(values.table));
  if (values.grid !== undefined) return measureGrid(Number(values.grid));
  if (values.timeline !== undefined) return measureTimeline(Number(values.timeline));
  if (values.search !== undefined) return measureSearch(Number(values.search), Number(values.places));
  const sizes = [values.places, ...(values.against === undefined ? [] : [values.against])].map(Number);
  if (sizes.some((places) => !Number.isInteger(places) || places < 1 || places > 160)) {
    throw new PlainError('--places and --against are numbers of places to load, 1 to 160.');
  }
  const folder = mkdtempSync(join(tmpdir(), 'weft-bench-'));
  try {
    const standing: Standing[] = [];
    for (const places of sizes) standing.push(...(await stand(places, join(folder, `${places}-places`))));
    const measured = await measure(standing);
    console.log(
      sizes.length === 1
        ? printTable(measured, { places: sizes[0] ?? 1, rounds, connections })
        : printSizes(measured, { rounds, connections }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A cluster with that many places, and the systems over it. Against another size, those that keep nothing. */
async function stand(places: number, folder: string): Promise<Standing[]> {
  mkdirSync(folder);
  const cluster = await step('Starting PostgreSQL', () => startCluster({ folder: join(folder, 'postgres') }));
  await step(`Loading ${places} place${places === 1 ? '' : 's'}`, () => loadData(cluster, places));
  const all = await step('Starting the systems', () => startSystems(cluster, places, folder));
  await step('Comparing the answers', () => compare(all));
  return values.against === undefined ? all : all.filter(({ system }) => COMPARED.includes(system.name));
}

/** Every system must answer every operation alike, or their times say nothing. */
async function compare(systems: readonly Standing[]): Promise<void> {
  for (const operation of operations) {
    for (const project of operation === 'M1' ? [143, 144] : [1, 7, 48]) {
      let expected: string | undefined;
      for (const system of systems) {
        const place = 1 + (project % system.places);
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

/** Each system's figures of each operation, in rounds that take turns. */
async function measure(systems: readonly Standing[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  const chosen = operations.filter((operation) => !values.only || values.only.split(',').includes(operation));
  for (const operation of chosen) {
    const rows: Measured[] = systems.map(({ system, places }) => ({
      operation,
      places,
      system: system.name,
      rounds: [],
      apiCpu: [],
      databaseCpu: [],
      memoryMb: 0,
    }));
    await step(`Measuring ${operation}`, async () => {
      for (const system of systems) await load(system, operation, connections, 3_000);
      for (let round = 0; round < rounds; round += 1) {
        // Each round begins with another system: what one leaves behind (vacuum, dirty pages) does not always meet the same.
        for (let turn = 0; turn < systems.length; turn += 1) {
          const n = (turn + round) % systems.length;
          const system = systems[n] as Standing;
          const row = rows[n] as Measured;
          const [before, databaseBefore] = [cpuMs(system.pid), clusterCpuMs(system.cluster.pid)];
          const result = await load(system, operation, connections, Number(values.seconds) * 1_000);
          row.rounds.push(result);
          row.apiCpu.push((cpuMs(system.pid) - before) / result.count);
          row.databaseCpu.push((clusterCpuMs(system.cluster.pid) - databaseBefore) / result.count);
          row.memoryMb = Math.max(row.memoryMb, memoryMb(system.pid));
        }
      }
    });
    measured.push(...rows);
  }
  return measured;
}
