/** What `npm test` runs, in the order in which a mistake is cheapest to find. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { buildOutOfDate } from '../build/build.ts';
import { jestTally, NOTHING, playwrightTally, type Tally } from './tally.ts';
import { show } from './show.ts';

/** One stage: its tally, and whether it went well as a whole. */
export interface Outcome {
  readonly ok: boolean;
  readonly tally: Tally;
}

export interface Stage {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

const results = join(root, 'test-results');
/** Nest and its companions are ES modules, which jest loads only under this flag; Angular's tests do not bear it. */
const MODULES = '--experimental-vm-modules --disable-warning=ExperimentalWarning';

/** Checks on the sources as text: each counts as one test. */
export const CHECKS: readonly Stage[] = [
  check('Format', 'prettier', ['--check', '--log-level', 'warn', '.']),
  check('Lint', 'eslint', ['.', '--max-warnings', '0']),
  check('Types', 'tsc', ['-p', 'tsconfig.node.json', '--noEmit']),
  check('Types of the web and its specs', 'tsc', ['-p', 'tsconfig.spec.json', '--noEmit']),
  check('Generated operations', 'node', ['apps/web/codegen.ts', '--check']),
];

/** The build is a check as well: it type-checks the web application and its templates. */
export const BUILD: Stage = {
  name: 'Build',
  run: async () => {
    await buildOutOfDate();
    return { ok: true, tally: { passed: 1, failed: 0, skipped: 0 } };
  },
};

export const TESTS: readonly Stage[] = [
  jest('Rules', ['domain'], ''),
  jest('Components', ['web'], ''),
  jest('Server and workspace', ['api', 'tools'], MODULES),
  {
    name: 'Journeys in a browser',
    run: async () => {
      const report = join(results, 'journeys.json');
      const code = await show('playwright', ['test', '--config', 'apps/web-e2e/playwright.config.ts']);
      return { ok: code === 0, tally: existsSync(report) ? playwrightTally(report) : { ...NOTHING, failed: 1 } };
    },
  },
];

export const DEEP: readonly Stage[] = [jest('Deep tests', ['deep'], MODULES)];

function check(name: string, command: string, args: string[]): Stage {
  return {
    name,
    run: async () => {
      const ok = (await show(command, args)) === 0;
      return { ok, tally: { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 } };
    },
  };
}

function jest(name: string, projects: readonly string[], options: string): Stage {
  return {
    name,
    run: async () => {
      mkdirSync(results, { recursive: true });
      const report = join(results, `${projects.join('-')}.json`);
      rmSync(report, { force: true });
      const args = ['--ci', '--maxWorkers=2', '--selectProjects', ...projects, '--json', `--outputFile=${report}`];
      const code = await show('jest', args, { NODE_OPTIONS: options });
      return { ok: code === 0, tally: existsSync(report) ? jestTally(report) : { ...NOTHING, failed: 1 } };
    },
  };
}
