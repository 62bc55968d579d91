/** Programs that we start: each in a group of its own, none of which outlives us, however we end. */
import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from './root.ts';

export interface Launch {
  readonly env?: NodeJS.ProcessEnv;
  /** A file that output is added to; without one it can be read from the process. */
  readonly log?: string;
  readonly cwd?: string;
  readonly as?: { readonly uid?: number; readonly gid?: number };
  /** The signal that ends it in order. */
  readonly signal?: NodeJS.Signals;
  /** The signal for when it has not ended twelve seconds later. */
  readonly insist?: NodeJS.Signals;
}

export interface Program {
  readonly process: ChildProcess;
  /** The exit code when it has ended; 128 where a signal ended it. */
  readonly ended: Promise<number>;
  /** Asks it to end, and insists after some seconds. */
  stop(): Promise<void>;
}

/** The server lets requests in flight finish for up to ten seconds. */
const PATIENCE = 12_000;

const alive = new Set<Program>();
let closed = false;

/** Starts a program in a group of its own: Ctrl-C in the terminal reaches us alone, and we end things in order. */
export function launch(command: string, args: readonly string[], options: Launch = {}): Program {
  if (closed) throw new Error(`${command} was not started: everything is ending.`);
  const log = options.log === undefined ? 'pipe' : openSync(options.log, 'a', 0o600);
  const spawned: SpawnOptions = {
    ...options.as,
    cwd: options.cwd ?? root,
    detached: true,
    stdio: ['ignore', log, log],
  };
  const child = spawn(command, args, { ...spawned, env: options.env ?? process.env });
  if (typeof log === 'number') closeSync(log);
  const signal = options.signal ?? 'SIGTERM';
  const release = endWithUs(child, signal);
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 128));
  });
  const program: Program = {
    process: child,
    ended,
    stop: () => stop(child, ended, signal, options.insist ?? 'SIGKILL'),
  };
  alive.add(program);
  void ended.then(() => {
    release();
    alive.delete(program);
  });
  return program;
}

/** Runs a program to its end, and returns what it said. */
export async function run(command: string, args: readonly string[], options: Launch = {}): Promise<Finished> {
  const program = launch(command, args, options);
  const said: Buffer[] = [];
  const failed: Buffer[] = [];
  program.process.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
  program.process.stderr?.on('data', (chunk: Buffer) => failed.push(chunk));
  const code = await program.ended;
  return { code, stdout: Buffer.concat(said).toString(), stderr: Buffer.concat(failed).toString() };
}

export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Ends everything that {@link launch} started and that still runs, and starts nothing from now on. */
export async function stopAll(): Promise<void> {
  closed = true;
  await Promise.all([...alive].map((program) => program.stop()));
}

async function stop(
  child: ChildProcess,
  ended: Promise<number>,
  signal: NodeJS.Signals,
  insist: NodeJS.Signals,
): Promise<void> {
  signalGroup(child, signal);
  const inTime = await Promise.race([ended.then(() => true), delay(PATIENCE, false, { ref: false })]);
  if (!inTime) signalGroup(child, insist);
  await ended;
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}

/**
 * A tiny shell holds the other end of a pipe: when this process is gone, even by kill -9, the pipe closes and the
 * shell ends the program's group. Returns what calls it off.
 */
function endWithUs(child: ChildProcess, signal: NodeJS.Signals): () => void {
  const script = 'read -r _ || kill -s "$1" -- "-$2" 2>/dev/null';
  const guard = spawn('/bin/sh', ['-c', script, 'sh', signal.slice(3), String(child.pid)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const pipe = guard.stdin as Socket;
  pipe.on('error', () => undefined);
  guard.unref();
  pipe.unref();
  return () => void pipe.end('\n');
}
