import { createProjectGraphAsync } from '@nx/devkit';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.ts';

interface LintedFile {
  readonly messages: readonly { readonly ruleId: string; readonly line: number; readonly message: string }[];
}

/** Lints text as if it stood in a file, and gives the lines on which a rule is broken. */
function linesBreaking(rule: string, file: string, lines: readonly string[]): string[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/eslint/bin/eslint.js'),
      '--stdin',
      '--stdin-filename',
      join(root, file),
      '--format',
      'json',
    ],
    {
      cwd: root,
      input: `${lines.join('\n')}\n`,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', NX_DAEMON: 'false' },
    },
  );
  const report = JSON.parse(stdout || `"${stderr}"`) as LintedFile[];
  return report
    .flatMap(({ messages }) => messages.filter(({ ruleId }) => ruleId === rule))
    .map(({ line }) => lines[line - 1] ?? '');
}

describe('module boundaries', () => {
  const imports = (...names: string[]) => names.map((name, index) => `export * as m${index} from '${name}';`);
  const broken = (file: string, names: string[]) =>
    linesBreaking('@nx/enforce-module-boundaries', file, imports(...names)).map((line) => /'(.+)'/.exec(line)?.[1]);

  it('keep pure rules away from the server, the screen and the capabilities above', () => {
    const planted = ['@weft/platform', '@weft/portfolio/api', '@weft/portfolio/web', '@weft/ui'];
    expect(
      broken('libs/strategy/domain/src/planted.ts', ['@weft/kernel', ...planted, '@weft/portfolio/domain']),
    ).toEqual([...planted, '@weft/portfolio/domain']);
  });

  it('keep a capability from reaching up', () => {
    const allowed = [
      '@weft/kernel',
      '@weft/platform',
      '@weft/identity/api',
      '@weft/identity/domain',
      '@weft/strategy/domain',
    ];
    expect(broken('libs/strategy/api/src/planted.ts', [...allowed, '@weft/portfolio/api'])).toEqual([
      '@weft/portfolio/api',
    ]);
  });

  it('keep the screen from the server', () => {
    const allowed = ['@weft/ui', '@weft/portfolio/domain', '@weft/identity/web', '@weft/audit/web'];
    const planted = ['@weft/platform', '@weft/portfolio/api'];
    expect(broken('libs/portfolio/web/src/planted.ts', [...allowed, ...planted])).toEqual(planted);
  });

  it('keep the rules of money from what is beside and above them', () => {
    const allowed = ['@weft/kernel', '@weft/identity/domain', '@weft/portfolio/domain'];
    const planted = ['@weft/platform', '@weft/portfolio/api', '@weft/portfolio/web', '@weft/my-work/domain'];
    expect(broken('libs/funding/domain/src/planted.ts', [...allowed, ...planted])).toEqual(planted);
    expect(broken('libs/portfolio/domain/src/planted.ts', ['@weft/funding/domain'])).toEqual(['@weft/funding/domain']);
  });

  it('keep the kernel from everything', () => {
    expect(broken('libs/kernel/src/planted.ts', ['@weft/identity/domain'])).toEqual(['@weft/identity/domain']);
  });
});

describe('the graph of the workspace', () => {
  it('follows imports, so that no build is taken from the cache after what it is made of changed', async () => {
    process.env['NX_DAEMON'] = 'false';
    const { dependencies } = await createProjectGraphAsync({ exitOnError: true });
    const targets = (project: string): string[] => (dependencies[project] ?? []).map(({ target }) => target);
    expect(targets('web')).toContain('audit-web');
    expect(targets('funding-api')).toEqual(expect.arrayContaining(['funding-domain', 'platform']));
  });
});

describe('house rules', () => {
  it('refuse any, default exports and what is not used', () => {
    const lines = ['const unused = 1;', 'export const a: any = 2;', 'export default a;'];
    const file = 'libs/kernel/src/planted.ts';
    expect(linesBreaking('@typescript-eslint/no-unused-vars', file, lines)).toEqual(lines.slice(0, 1));
    expect(linesBreaking('@typescript-eslint/no-explicit-any', file, lines)).toEqual(lines.slice(1, 2));
    expect(linesBreaking('no-restricted-syntax', file, lines)).toEqual(lines.slice(2, 3));
  });
});
