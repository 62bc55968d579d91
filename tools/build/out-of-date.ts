/** Whether a program in dist/ was built from the sources as they are now: by content, so that a second start is quick. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../root.ts';

/** A program that the build makes. */
export interface Buildable {
  /** Its Nx project. */
  readonly project: string;
  /** What it is called on the screen. */
  readonly title: string;
  /** A file that is there once it is built. */
  readonly output: string;
  /** Files and folders it is made of; a missing one counts as empty. */
  readonly inputs: readonly string[];
}

const SHARED = ['package-lock.json', 'tsconfig.base.json', 'nx.json', 'libs/kernel', 'libs/*/domain'];

/** The server and the web application. */
export const BUILDABLES: readonly Buildable[] = [
  {
    project: 'api',
    title: 'server',
    output: 'dist/apps/api/main.js',
    inputs: [
      ...SHARED,
      'tools/build-api.mjs',
      'apps/api',
      'apps/web/trusted-documents.json',
      'libs/platform',
      'libs/*/api',
    ],
  },
  {
    project: 'web',
    title: 'web application',
    output: 'dist/apps/web/browser/index.html',
    inputs: [...SHARED, 'apps/web', 'libs/ui', 'libs/*/web'],
  },
];

/** The hash of everything a program is made of. */
export function fingerprint({ inputs }: Buildable): string {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap((pattern) => globSync(pattern, { cwd: root })).sort()) {
    for (const file of filesOf(path))
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update('\0');
  }
  return hash.digest('hex');
}

/** Whether it must be built again. */
export function isOutOfDate(buildable: Buildable): boolean {
  const stamp = stampOf(buildable);
  return (
    !existsSync(join(root, buildable.output)) ||
    !existsSync(stamp) ||
    readFileSync(stamp, 'utf8') !== fingerprint(buildable)
  );
}

/** Notes what it was built from. */
export function noteBuilt(buildable: Buildable, built: string): void {
  mkdirSync(dirname(stampOf(buildable)), { recursive: true });
  writeFileSync(stampOf(buildable), built);
}

function stampOf({ project }: Buildable): string {
  return join(root, 'dist/.built', project);
}

function filesOf(path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return globSync('**/*', { cwd: join(root, path), withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(spec|deep)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
