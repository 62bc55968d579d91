import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../postgres/embedded.ts';
import { launch } from '../processes.ts';
import { compileCache, serverCommand } from '../server-command.ts';

/** One process of the built server. */
export interface Server {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Everything it has logged. */
  log(): string;
  /** Ends it in order, as a deployment does; gives its exit code. */
  stop(): Promise<number>;
  /** kill -9. */
  kill(): Promise<void>;
}

/** Starts the built server with these settings, and waits until it is ready. */
export async function startServer(folder: string, env: NodeJS.ProcessEnv, wanted?: number): Promise<Server> {
  const port = wanted ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const log = join(folder, `server-${port}.log`);
  const program = launch(process.execPath, serverCommand, {
    env: {
      ...cleanEnvironment(),
      ...compileCache,
      ...env,
      PORT: String(port),
      HOST: '127.0.0.1',
      WEFT_DATA_DIR: folder,
    },
    log,
  });
  let over = false;
  void program.ended.then(() => (over = true));
  while (!(await isReady(url))) {
    if (over) throw new Error(`The server ended before it was ready:\n${readFileSync(log, 'utf8').slice(-4000)}`);
    await delay(25);
  }
  return {
    url,
    port,
    pid: program.process.pid ?? 0,
    log: () => readFileSync(log, 'utf8'),
    stop: async () => {
      await program.stop();
      return program.ended;
    },
    kill: async () => {
      program.process.kill('SIGKILL');
      await program.ended;
    },
  };
}

/** Whether the server says that it is ready. */
export async function isReady(url: string): Promise<boolean> {
  try {
    const answer = await fetch(new URL('/health/ready', url));
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

/** A setting made for the developer's own server must not reach the one under test. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(WEFT_|DATABASE_URL$|PORT$|HOST$|NODE_ENV$|NODE_OPTIONS$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
