/** Runs the stages one after the other, shows how long each took, and ends with the sum over all runners. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { PlainError } from '../plain-error.ts';
import { stopAll } from '../processes.ts';
import { root } from '../root.ts';
import { BUILD, CHECKS, DEEP, type Outcome, type Stage, TESTS } from './stages.ts';
import { type Tally, sum } from './tally.ts';

const deep = process.argv.includes('--deep');
const soak = process.argv.includes('--soak');
/** How long each soak goes on: `npm run soak -- 60`. */
const minutes = process.argv.at(-1) ?? '';
if (soak) process.env['WEFT_SOAK_MINUTES'] = /^\d+$/.test(minutes) ? minutes : '10';

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stopAll().then(() => process.exit(130)));
}

rmSync(join(root, 'test-results'), { recursive: true, force: true });
const stages = deep || soak ? [BUILD, ...DEEP] : [...CHECKS, BUILD, ...TESTS];
const began = performance.now();
const outcomes: Outcome[] = [];
const lines: string[] = [];
for (const stage of stages) outcomes.push(await runStage(stage));

const { passed, failed, skipped } = sum(outcomes.map(({ tally }) => tally));
console.error(`\n${lines.join('\n')}\n  ${seconds(began).padStart(7)}  in all\n`);
await stopAll();
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(outcomes.every(({ ok }) => ok) && failed === 0 && skipped === 0 ? 0 : 1);

async function runStage({ name, run }: Stage): Promise<Outcome> {
  const start = performance.now();
  console.error(`\n━━ ${name}`);
  const outcome = await run().catch((error: unknown): Outcome => {
    console.error(error instanceof PlainError ? error.message : error);
    return { ok: false, tally: { passed: 0, failed: 1, skipped: 0 } };
  });
  const line = `${outcome.ok ? '✓' : '✗'} ${seconds(start).padStart(7)}  ${name}${described(outcome.tally)}`;
  console.error(line);
  lines.push(line);
  return outcome;
}

function described({ passed, failed, skipped }: Tally): string {
  const parts = [`${passed} passed`, failed > 0 ? `${failed} failed` : '', skipped > 0 ? `${skipped} skipped` : ''];
  return `: ${parts.filter(Boolean).join(', ')}`;
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
