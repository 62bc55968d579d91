import type { Round } from './load.ts';

/** What was measured of one operation in one system, a figure for each round. */
export interface Measured {
  readonly operation: string;
  readonly system: string;
  /** How many places the database held. */
  readonly places: number;
  readonly rounds: Round[];
  /** CPU milliseconds per request of the server's process. */
  readonly apiCpu: number[];
  /** The same of PostgreSQL, all processes. */
  readonly databaseCpu: number[];
  memoryMb: number;
}

interface Run {
  readonly rounds: number;
  readonly connections: number;
}

function heading(what: string, { rounds, connections }: Run): readonly string[] {
  return ['', `${what}, ${connections} at once, medians of ${rounds} interleaved rounds`, ''];
}

/** A Markdown table: medians over the rounds; 'times bare' is bare SQL's throughput over the system's in the same round. */
export function printTable(measured: readonly Measured[], run: Run & { readonly places: number }): string {
  const lines = [
    ...heading(`${run.places} place${run.places === 1 ? '' : 's'}`, run),
    '| operation | system | times bare | times PostGraphile | requests/s | median ms | CPU ms: server | CPU ms: PostgreSQL | memory MB |',
    '|---|---|---|---|---|---|---|---|---|',
  ];
  for (const row of measured) {
    const of = (name: string): Measured | undefined =>
      measured.find((other) => other.operation === row.operation && other.system === name);
    const bare = of('Bare SQL');
    const peer = of('PostGraphile 5');
    const slower = bare
      ? median(row.rounds.map((round, n) => (bare.rounds[n]?.perSecond ?? NaN) / round.perSecond))
      : NaN;
    const faster = peer
      ? median(row.rounds.map((round, n) => round.perSecond / (peer.rounds[n]?.perSecond ?? NaN)))
      : NaN;
    lines.push(
      `| ${[
        row.operation,
        row.system,
        slower.toFixed(2),
        faster.toFixed(2),
        median(row.rounds.map(({ perSecond }) => perSecond)).toFixed(0),
        median(row.rounds.map(({ medianMs }) => medianMs)).toFixed(1),
        median(row.apiCpu).toFixed(2),
        median(row.databaseCpu).toFixed(2),
        row.memoryMb.toFixed(0),
      ].join(' | ')} |`,
    );
  }
  return lines.join('\n');
}

/** A Markdown table of two sizes: the smaller's throughput over the larger's in the same round, and CPU the other way. */
export function printSizes(measured: readonly Measured[], run: Run): string {
  const sizes = measured.map(({ places }) => places);
  const [large, small] = [Math.max(...sizes), Math.min(...sizes)];
  const lines = [
    ...heading(`${large} places against ${small}`, run),
    `| operation | system | requests/s, ${small} | requests/s, ${large} | times slower | CPU ms, ${small} | CPU ms, ${large} | times CPU |`,
    '|---|---|---|---|---|---|---|---|',
  ];
  const cpu = (row: Measured): readonly number[] => row.apiCpu.map((ms, n) => ms + (row.databaseCpu[n] ?? NaN));
  for (const of of measured.filter(({ places }) => places === large)) {
    const other = measured.find(
      (row) => row.places === small && row.operation === of.operation && row.system === of.system,
    );
    if (!other) continue;
    const perSecond = (row: Measured): readonly number[] => row.rounds.map((round) => round.perSecond);
    const ratio = (above: readonly number[], below: readonly number[]): string =>
      median(above.map((value, n) => value / (below[n] ?? NaN))).toFixed(2);
    lines.push(
      `| ${[
        of.operation,
        of.system,
        median(perSecond(other)).toFixed(0),
        median(perSecond(of)).toFixed(0),
        ratio(perSecond(other), perSecond(of)),
        median(cpu(other)).toFixed(2),
        median(cpu(of)).toFixed(2),
        ratio(cpu(of), cpu(other)),
      ].join(' | ')} |`,
    );
  }
  return lines.join('\n');
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}
