/**
 * `npm ci` refuses a lock in which an optional package of another platform is missing, and a registry mirror that
 * does not serve such packages makes `npm install` leave them out. This adds them back as entries that only their own
 * platform installs. Run it after every `npm install`: npm run lock.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SYSTEMS = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony', 'wasi', 'windows'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32'];

const file = join(import.meta.dirname, '../package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));

/** Where Node would look for a package that the one at `from` asks for, nearest first. */
function candidates(from, name) {
  const folders = from.split('/node_modules/');
  const nested = folders.map(
    (_, depth) => `${folders.slice(0, folders.length - depth).join('/node_modules/')}/node_modules/${name}`,
  );
  return [...nested, `node_modules/${name}`];
}

/** The platform is in the name: `@swc/core-linux-arm-gnueabihf` is for linux on arm. */
function platform(name) {
  const words = name.split(/[-_/.]/);
  const system = words.find((word) => SYSTEMS.includes(word));
  const processor = words.find((word) => PROCESSORS.includes(word));
  if (system === undefined && processor === undefined) return undefined;
  return {
    cpu: processor && [processor],
    os: system && system !== 'wasi' ? [system === 'windows' ? 'win32' : system] : undefined,
  };
}

const added = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (candidates(path, name).some((place) => place in lock.packages)) continue;
    const only = platform(name);
    if (only === undefined) continue;
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~]/, ''),
      cpu: only.cpu,
      dev: entry.dev,
      optional: true,
      os: only.os,
    };
    added.push(name);
  }
}

if (added.length > 0) {
  const [[rootKey, rootEntry], ...others] = Object.entries(lock.packages);
  others.sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries([[rootKey, rootEntry], ...others]);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(added.length === 0 ? 'package-lock.json is whole.' : `Added to package-lock.json: ${added.join(', ')}`);
