import { join } from 'node:path';
import { PlainError } from '../plain-error.ts';
import { run } from '../processes.ts';
import { step } from '../progress.ts';
import { root } from '../root.ts';
import { BUILDABLES, fingerprint, isOutOfDate, noteBuilt } from './out-of-date.ts';

/**
 * Builds what is out of date; Nx is not even started when nothing is.
 * @throws PlainError with the builder's messages when a build fails
 */
export async function buildOutOfDate(
  projects: readonly string[] = BUILDABLES.map(({ project }) => project),
): Promise<void> {
  const stale = BUILDABLES.filter((buildable) => projects.includes(buildable.project) && isOutOfDate(buildable));
  if (stale.length === 0) return;
  const built = stale.map(fingerprint);
  await step(`Building the ${stale.map(({ title }) => title).join(' and the ')}`, () =>
    nxBuild(stale.map(({ project }) => project)),
  );
  stale.forEach((buildable, index) => noteBuilt(buildable, built[index] ?? ''));
}

async function nxBuild(projects: readonly string[]): Promise<void> {
  const nx = join(root, 'node_modules/.bin/nx');
  const args = [nx, 'run-many', '--target=build', `--projects=${projects.join(',')}`, '--outputStyle=static'];
  const { code, stdout, stderr } = await run(process.execPath, args, {
    env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false', NG_CLI_ANALYTICS: 'false' },
  });
  if (code !== 0) throw new PlainError(`The build failed:\n${(stdout + stderr).trim()}`);
}
