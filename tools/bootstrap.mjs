/**
 * What has to happen before anything else can: the packages are there, and the pinned Node runs. This file and those
 * that import it run on whatever Node the machine has (20 and later), before the install; everything else is
 * TypeScript, run by the pinned Node as it stands.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');

const modules = join(root, 'node_modules');
const EARLIEST_OWN_NODE = [24, 9];

/** Says a plain sentence and ends: something is in the way that the person at the keyboard can mend. */
export function giveUp(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

/** Makes sure of the packages and the pinned Node, then goes on in a TypeScript file with it. */
export async function goOnIn(script) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    giveUp(`Weft needs Node 20 or later to start; this is ${process.versions.node}.`);
  }
  if (!isInstalled()) await install();
  const node = pinnedNode();
  const path = join(root, script);
  if (node === process.execPath || sameVersion(node)) {
    usePinnedFirst(process.execPath);
    await import(pathToFileURL(path).href);
    return;
  }
  handOver(node, path);
}

/** Whether node_modules holds what the lock names, leaving out what is for other platforms. */
function isInstalled() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const present = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(
      ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
    );
  } catch {
    return false;
  }
}

async function install() {
  const began = Date.now();
  console.error('… Installing packages (npm ci; the first time this takes a minute or two)');
  // Without node_modules/.bin on the path: npm must not run on a Node that it is about to replace.
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const npm = spawn('npm', ['ci'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PATH: path.join(delimiter), npm_config_loglevel: 'error', NODE_ENV: '', HUSKY: '0' },
  });
  const stop = () => npm.kill('SIGTERM');
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const code = await new Promise((resolve) => {
    npm.once('error', () => resolve(127));
    npm.once('close', (status, signal) => resolve(signal ? 130 : status));
  });
  process.off('SIGINT', stop).off('SIGTERM', stop);
  if (code === 130) process.exit(130);
  if (code !== 0) giveUp('The packages could not be installed (npm ci). Its messages above say why.');
  console.error(`✓ Installing packages (${Math.round((Date.now() - began) / 1000)} s)`);
}

function pinnedNode() {
  const pinned = join(modules, `node-${process.platform}-${process.arch}`, 'bin/node');
  if (existsSync(pinned)) return pinned;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > EARLIEST_OWN_NODE[0] || (major === EARLIEST_OWN_NODE[0] && minor >= EARLIEST_OWN_NODE[1])) {
    return process.execPath;
  }
  return giveUp(
    `Weft brings its own Node for Linux only; on ${process.platform} ${process.arch} it needs Node ` +
      `${EARLIEST_OWN_NODE.join('.')} or later, and this is ${process.versions.node}.`,
  );
}

function sameVersion(node) {
  const manifest = join(node, '../../package.json');
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === process.versions.node;
}

/** What is started from here finds the same Node as `node`, and the project's own commands. */
function usePinnedFirst(node) {
  const folders = [join(node, '..'), join(modules, '.bin'), process.env.PATH ?? ''];
  process.env.PATH = folders.join(delimiter);
}

/** Runs the script in the pinned Node, passes signals on, and ends as it ends. */
function handOver(node, path) {
  usePinnedFirst(node);
  const child = spawn(node, [path, ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.once('close', (code) => process.exit(code ?? 1));
}
