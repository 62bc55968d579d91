/** How the server is started, everywhere alike; docker/Dockerfile writes the same. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.ts';

/**
 * Arguments for node. Answers pass through as short-lived text: a small nursery collects it early, and the process keeps
 * to less memory than it would otherwise grow to under load (docs/speed.md).
 * The end of the heap is far above what is needed; without one, the machine's whole memory is the measure by which it grows.
 */
export const serverCommand: readonly string[] = [
  '--import',
  pathToFileURL(join(root, 'dist/apps/api/source-maps.js')).href,
  '--max-semi-space-size=16',
  '--max-old-space-size=1024',
  join(root, 'dist/apps/api/main.js'),
];

/** Environment by which Node keeps what it compiled of the packages: each start after the first is a quarter cheaper. */
export const compileCache = { NODE_COMPILE_CACHE: join(root, 'dist/.compiled') };
