import type { Round } from './load.ts';

/** What was measured of one operation in one system, a figure for each round. */
export interface Measured {
  readonly operation: string;
  readonly system: string;
  readonly rounds: Round[];
  /** CPU milliseconds per request of the server's process. */
  readonly apiCpu: number[];
  /** The same of PostgreSQL, all processes. */
  readonly databaseCpu: number[];
  memoryMb: number;
}

/** A Markdown table: medians over the rounds; 'times bare' is bare SQL's throughput over the system's in the same round. */
export function printTable(measured: readonly Measured[], places: number, rounds: number, connections: number): string {
  const lines = [
    '',
    `${places} place${places === 1 ? '' : 's'}, ${connections} at once, medians of ${rounds} interleaved rounds`,
    '',
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

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}
