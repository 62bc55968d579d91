/** Says what is going on: a line that lives on a terminal, plain lines elsewhere. All of it on standard error. */
import { performance } from 'node:perf_hooks';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const terminal = process.stderr.isTTY === true && process.env['CI'] === undefined;

/** Runs one step under its name, and shows how long it took. Steps may run side by side. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  show(name);
  try {
    const result = await work();
    settle(name, `✓ ${name} (${seconds()})`);
    return result;
  } catch (error) {
    settle(name, `✗ ${name} (${seconds()})`);
    throw error;
  }
}

/** A sentence beside the steps. */
export function say(sentence: string): void {
  clearLine();
  process.stderr.write(`  ${sentence}\n`);
  drawLine();
}

const running = new Set<string>();
let frame = 0;
let timer: NodeJS.Timeout | undefined;

function show(name: string): void {
  running.add(name);
  if (!terminal) {
    process.stderr.write(`… ${name}\n`);
    return;
  }
  timer ??= setInterval(() => {
    frame = (frame + 1) % FRAMES.length;
    clearLine();
    drawLine();
  }, 80).unref();
}

function settle(name: string, line: string): void {
  running.delete(name);
  clearLine();
  process.stderr.write(`${line}\n`);
  if (running.size === 0) {
    clearInterval(timer);
    timer = undefined;
  }
  drawLine();
}

function clearLine(): void {
  if (terminal) process.stderr.write('\r\u001b[K');
}

function drawLine(): void {
  if (terminal && running.size > 0) process.stderr.write(`${FRAMES[frame]} ${[...running].join(' · ')}`);
}
