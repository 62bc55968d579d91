/** A stopped cluster with the demonstration place in it, made once for each build of the server and copied from then on. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOutOfDate } from '../build/build.ts';
import { PlainError } from '../plain-error.ts';
import { postgresAccount } from '../postgres/account.ts';
import { type Cluster, startCluster } from '../postgres/embedded.ts';
import { dataFolder } from '../postgres/places.ts';
import { run } from '../processes.ts';
import { root } from '../root.ts';
import { compileCache } from '../server-command.ts';
import { connections } from '../start/databases.ts';

const TEMPLATES = '.weft/test-cluster';
/** A template of another build may be in use by a run that is still going. */
const KEPT_MS = 3_600_000;

/** Starts a cluster of its own on a copy of the template; `remove` ends it and deletes the copy. */
export async function clusterFromTemplate(fast: boolean): Promise<{ cluster: Cluster; remove: () => Promise<void> }> {
  const template = await makeTemplate();
  const folder = mkdtempSync(join(tmpdir(), 'weft-test-'));
  chmodSync(folder, 0o755);
  const copied = await run('cp', ['-a', join(template, 'postgres'), join(template, 'postgres-password'), folder]);
  if (copied.code !== 0) throw new PlainError(`The test database could not be copied: ${copied.stderr}`);
  const cluster = await startCluster({ folder, fast });
  const remove = async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { cluster, remove };
}

/**
 * Gives the folder of the template, which is made when the server has changed since: in a folder of its own that then
 * takes the template's name, so that two runs at once never see, or delete, half of each other's.
 */
async function makeTemplate(): Promise<string> {
  await buildOutOfDate(['api']);
  const all = dataFolder(join(root, TEMPLATES), postgresAccount());
  const folder = join(all, fingerprint());
  if (existsSync(folder)) return folder;
  for (const name of readdirSync(all)) {
    const other = join(all, name);
    if (Date.now() - statSync(other).mtimeMs > KEPT_MS) rmSync(other, { recursive: true, force: true });
  }
  const making = mkdtempSync(join(all, 'making-'));
  chmodSync(making, 0o755);
  const cluster = await startCluster({ folder: making, fast: true });
  const { ownerUrl, appPassword } = connections(cluster.ownerUrl());
  for (const program of ['migrate', 'demonstration']) {
    const { code, stdout, stderr } = await run(process.execPath, [join(root, `dist/apps/api/${program}.js`)], {
      env: { ...process.env, ...compileCache, DATABASE_URL: ownerUrl, WEFT_APP_PASSWORD: appPassword },
    });
    if (code !== 0) throw new PlainError(`${program} ended with ${code}: ${stderr || stdout}`);
  }
  await cluster.stop();
  if (existsSync(folder)) rmSync(making, { recursive: true, force: true });
  else renameSync(making, folder);
  return folder;
}

/** The same bundles make the same template. */
function fingerprint(): string {
  const hash = createHash('sha256').update(process.arch);
  for (const file of globSync('dist/apps/api/**/*.js', { cwd: root }).sort())
    hash.update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}
