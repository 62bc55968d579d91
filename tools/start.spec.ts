import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort, isReady, root, startWeft } from '@weft/testing';
import { launch, type Program } from './processes.ts';

interface Started {
  readonly program: Program;
  readonly said: () => { stdout: string; stderr: string };
}

/** `npm start` as npm runs it, with these settings beside what the machine has. */
function start(env: NodeJS.ProcessEnv): Started {
  const clean = Object.entries(process.env).filter(([name]) => !/^(WEFT_|DATABASE_URL$|PORT$|HOST$|NODE_)/.test(name));
  const program = launch(process.execPath, [join(root, 'tools/start.mjs')], {
    env: { ...Object.fromEntries(clean), ...env },
  });
  const said = { stdout: '', stderr: '' };
  program.process.stdout?.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  program.process.stderr?.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  return { program, said: () => said };
}

async function until(what: string, condition: () => boolean | Promise<boolean>, withinMs = 60_000): Promise<void> {
  const latest = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > latest) throw new Error(`it does not come to this: ${what}`);
    await delay(50);
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('npm start, where something is in the way', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'weft-start-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('names a port that is taken before the long work begins', async () => {
    const port = await freePort();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const { program, said } = start({ PORT: String(port), WEFT_DATA_DIR: folder });
    expect(await program.ended).toBe(1);
    expect(said().stderr.trim()).toBe(
      `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 100} npm start`,
    );
    await new Promise((resolve) => other.close(resolve));
  });

  it('names a data folder that cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    const { program, said } = start({ PORT: String(await freePort()), WEFT_DATA_DIR: join(folder, 'file/inside') });
    expect(await program.ended).toBe(1);
    expect(said().stderr).toMatch(/^The data folder .*file\/inside cannot be written/m);
  });

  it('names a database that is newer than the program, and changes nothing', async () => {
    const weft = await startWeft({ replicas: 0 });
    await weft.superuser('UPDATE weft_schema SET level = level + 1');
    const { program, said } = start({
      PORT: String(await freePort()),
      WEFT_DATA_DIR: folder,
      DATABASE_URL: weft.ownerUrl,
    });
    expect(await program.ended).toBe(1);
    expect(said().stderr).toMatch(/^The database is newer than the program/m);
    await weft.stop();
  });

  it('names a database that does not answer', async () => {
    const nobody = `postgresql://owner:secret@127.0.0.1:${await freePort()}/weft`;
    const { program, said } = start({ PORT: String(await freePort()), WEFT_DATA_DIR: folder, DATABASE_URL: nobody });
    expect(await program.ended).toBe(1);
    expect(said().stderr).toMatch(/^The database that DATABASE_URL names cannot be used: connect ECONNREFUSED/m);
    expect(said().stderr).not.toContain('secret');
  });
});

describe('npm start', () => {
  let folder: string;
  let port: number;
  let started: Started;
  let processes: number[];

  /** The process of PostgreSQL; undefined while there is none. */
  const postmaster = (): number | undefined => {
    const file = join(folder, 'postgres/postmaster.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) || undefined : undefined;
  };
  const begin = async () => {
    started = start({ PORT: String(port), WEFT_DATA_DIR: folder });
    await until(
      'the ready line',
      () => started.said().stdout !== '' || started.program.process.exitCode !== null,
      120_000,
    );
    expect(started.said().stdout).toBe(`Weft is ready at http://localhost:${port}\n`);
    processes = [started.program.process.pid!, postmaster()!];
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'weft-start-'));
    // Run by root, PostgreSQL is another user, who must be able to enter.
    chmodSync(folder, 0o755);
    port = await freePort();
    await begin();
  }, 180_000);
  afterAll(async () => {
    await started.program.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('serves the web application and the API at one address, as at the demonstration’s date', async () => {
    const page = await fetch(`http://127.0.0.1:${port}/projects`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<weft-root>');
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect([answer.status, await answer.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
  });

  it('starts PostgreSQL again when it is killed, and the server goes on', async () => {
    const before = postmaster()!;
    process.kill(before, 'SIGKILL');
    await until('another PostgreSQL', () => ![undefined, before].includes(postmaster()));
    await until('readiness', () => isReady(`http://127.0.0.1:${port}`));
    expect(started.said().stderr).toContain('PostgreSQL ended unexpectedly; starting it again.');
    processes.push(postmaster()!);
  });

  it('leaves nothing behind when it is interrupted', async () => {
    started.program.process.kill('SIGINT');
    expect(await started.program.ended).toBe(0);
    expect(processes.filter(lives)).toEqual([]);
    expect(await isReady(`http://127.0.0.1:${port}`)).toBe(false);
  });

  it('comes back on the same data, and leaves nothing behind when it is killed', async () => {
    await begin();
    started.program.process.kill('SIGKILL');
    await started.program.ended;
    await until('the end of what it started', () => processes.every((pid) => !lives(pid)), 15_000);
    await until('a silent port', async () => !(await isReady(`http://127.0.0.1:${port}`)), 15_000);
  }, 180_000);
});
