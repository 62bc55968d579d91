/**
 * Writes the typed operations of every web library, and the documents that the server trusts.
 *
 * Each library that holds `.graphql` documents gets its own `src/generated/`, so that no library reads another's. The
 * text of every document goes to apps/web/trusted-documents.json under its SHA-256; the web sends the hash alone.
 *
 * `node apps/web/codegen.ts` writes; with `--check` it writes nothing and fails when a committed file is out of date.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

const root = join(import.meta.dirname, '../..');
const check = process.argv.includes('--check');
const BANNER = '// Written by apps/web/codegen.ts; edit the .graphql documents instead.\n';
const LIBRARIES = ['apps/web', ...globSync('libs/*/web', { cwd: root })].sort();

interface Output {
  readonly path: string;
  readonly content: string;
}

/** Generates one library's types, and returns them with its documents by hash. */
async function library(folder: string): Promise<{ files: Output[]; documents: Record<string, string> }> {
  const documents = globSync(`${folder}/src/**/*.graphql`, { cwd: root });
  if (documents.length === 0) return { files: [], documents: {} };
  const target = join(root, folder, 'src/generated/');
  const outputs = (await generate(
    {
      silent: true,
      schema: join(root, 'apps/api/schema.graphql'),
      documents: documents.map((path) => join(root, path)),
      generates: {
        [target]: {
          preset: 'client',
          presetConfig: {
            fragmentMasking: false,
            persistedDocuments: { hashAlgorithm: (text: string) => createHash('sha256').update(text).digest('hex') },
          },
          documentTransforms: [addTypenameSelectionDocumentTransform],
          config: {
            useTypeImports: true,
            enumsAsTypes: true,
            strictScalars: true,
            scalars: { Date: 'string', DateTime: 'string', Pence: { input: 'number | string', output: 'number' } },
          },
        },
      },
    },
    false,
  )) as { filename: string; content: string }[];
  const named = (name: string) => outputs.find(({ filename }) => filename.endsWith(name))?.content ?? '';
  return {
    files: modules(target, named('/graphql.ts')),
    documents: JSON.parse(named('persisted-documents.json')) as Record<string, string>,
  };
}

/** Types in graphql.ts, and a module of its own for each operation: a page then fetches its own documents and no others. */
function modules(target: string, generated: string): Output[] {
  const documents = [...generated.matchAll(/^export const (\w+)Document = .*$/gm)];
  const types = generated.replace(/^export const .*$\n?/gm, '').replace(/^import type \{ TypedDocumentNode.*$\n/m, '');
  const files = documents.map(([line, name = '']): Output => {
    const imports = `import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';\nimport type { ${[...new Set(line.match(/\b\w+(?:Query|Mutation|Subscription)(?:Variables)?(?=[,>])/g))].join(', ')} } from './graphql';\n`;
    return { path: join(target, `${kebab(name)}.document.ts`), content: `${BANNER}${imports}\n${line}\n` };
  });
  return [{ path: join(target, 'graphql.ts'), content: BANNER + types }, ...files];
}

const kebab = (name: string): string => name.replace(/(?<=[a-z0-9])[A-Z]/g, '-$&').toLowerCase();

async function sameOrWrite({ path, content }: Output): Promise<boolean> {
  const before = existsSync(path) ? await readFile(path, 'utf8') : undefined;
  if (before === content) return true;
  if (check) {
    console.error(`${relative(root, path)} is out of date: run node apps/web/codegen.ts`);
    return false;
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  console.log(`wrote ${relative(root, path)}`);
  return true;
}

const files: Output[] = [];
const trusted: Record<string, string> = {};
for (const folder of LIBRARIES) {
  const generated = await library(folder);
  files.push(...generated.files);
  Object.assign(trusted, generated.documents);
}
const sorted = Object.fromEntries(Object.entries(trusted).sort(([a], [b]) => (a < b ? -1 : 1)));
files.push({ path: join(root, 'apps/web/trusted-documents.json'), content: `${JSON.stringify(sorted, null, 2)}\n` });
const fresh: boolean[] = [];
const wanted = new Set(files.map(({ path }) => path));
for (const path of globSync('{apps/web,libs/*/web}/src/generated/*.ts', { cwd: root }).map((name) =>
  join(root, name),
)) {
  if (wanted.has(path)) continue;
  if (!check) await rm(path);
  fresh.push(!check);
}
for (const file of files) fresh.push(await sameOrWrite(file));
process.exitCode = fresh.every(Boolean) ? 0 : 1;
