/**
 * Bundles the server's programs into dist/apps/api: `main` (the server), `migrate` and `demonstration`, the threads
 * that the server starts, and `source-maps`, which is imported before it.
 *
 * Packages stay outside the bundle and are loaded from node_modules. esbuild emits no decorator metadata, which NestJS
 * and TypeORM read at run time, so that files with decorators go through swc first.
 */
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from '@swc/core';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const source = join(root, 'apps/api/src');
const DECORATOR = /^\s*@[A-Za-z]\w*(?:\.\w+)*\s*\(/m;

const decorators = {
  name: 'decorators',
  setup(building) {
    building.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!DECORATOR.test(text)) return { contents: text, loader: 'ts' };
      const { code } = await transform(text, {
        filename: path,
        configFile: false,
        swcrc: false,
        sourceMaps: 'inline',
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          externalHelpers: false,
          keepClassNames: true,
        },
        module: { type: 'es6' },
      });
      return { contents: code, loader: 'js' };
    });
  },
};

const programs = ['main', 'migrate', 'demonstration'].filter((name) => existsSync(join(source, `${name}.ts`)));
if (programs.length === 0) throw new Error('apps/api/src holds none of main.ts, migrate.ts, demonstration.ts');

const threads = {
  'extract-thread': join(root, 'libs/funding/api/src/extract/extract-thread.ts'),
  'sheet-thread': join(root, 'libs/platform/src/sheets/sheet-thread.ts'),
  'tracker-thread': join(root, 'libs/portfolio/api/src/tracker/tracker-thread.ts'),
};

const outdir = join(root, 'dist/apps/api');
await rm(outdir, { recursive: true, force: true });
// esbuild has said what is wrong by the time it throws.
await build({
  entryPoints: Object.fromEntries([
    ...[...programs, 'source-maps'].map((name) => [name, join(source, `${name}.ts`)]),
    ...Object.entries(threads),
  ]),
  outdir,
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  chunkNames: 'shared/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node24',
  packages: 'external',
  tsconfig: join(root, 'tsconfig.base.json'),
  keepNames: true,
  sourcemap: true,
  sourcesContent: false,
  loader: { '.graphql': 'text', '.sql': 'text' },
  plugins: [decorators],
  logLevel: 'warning',
}).catch(() => process.exit(1));
