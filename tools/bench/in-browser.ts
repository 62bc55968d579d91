/**
 * Measures a page in a real browser: one place with a load of its own, the built server, what a person does with the page,
 * and for each of it how long it took, how long scripts ran, and the longest task that held the page.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { hash } from '@node-rs/argon2';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../browser/chromium.ts';
import { PlainError } from '../plain-error.ts';
import { type Cluster, startCluster } from '../postgres/embedded.ts';
import { step } from '../progress.ts';
import { startServer } from '../testing/server.ts';
import { longestTask } from './longest-task.ts';
import { appUrl, asSuperuser, loadScale } from './scale.ts';

const PASSWORD = 'bench-only';
/** The first person of the load, who is the PMO of the place. */
const PERSON = 'person1@p1.example';
/** A frame is blocked by whatever holds the page longer than this, in milliseconds. */
const MOST = 50;
/** What an action leaves behind comes within this, in milliseconds. */
const AFTER = 400;

export interface Action {
  readonly name: string;
  /** What the person does, until they see that it is done. */
  readonly act: (page: Page) => Promise<unknown>;
  /** Waits for what goes on behind it, as saving does: no longer on the clock, and in the longest task still. */
  readonly ends?: (page: Page) => Promise<unknown>;
}

export interface PageMeasured {
  /** '5000 projects in one place'. */
  readonly title: string;
  readonly projects: number;
  /** What the place has beside its projects; none where left out. */
  readonly load?: (cluster: Cluster) => Promise<unknown>;
  readonly today: string;
  readonly path: string;
  /** Waits until the opened page shows what it is opened for. */
  readonly ready: (page: Page) => Promise<unknown>;
  readonly actions: readonly Action[];
}

interface Measured {
  readonly name: string;
  readonly ms: number;
  readonly scriptMs: number;
  readonly longest: { readonly ms: number; readonly cpuMs: number };
}

/** Loads a place, does with the page what a person does, and prints what each of it takes. */
export async function measureInBrowser(measured: PageMeasured): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'weft-bench-'));
  try {
    const cluster = await step('Starting PostgreSQL', () =>
      startCluster({ folder: join(folder, 'postgres'), fast: true }),
    );
    await step(`Loading ${measured.title}`, () => load(cluster, measured));
    const server = await step('Starting the server', () =>
      startServer(folder, {
        NODE_ENV: 'production',
        WEFT_DATABASE_URL: appUrl(cluster, PASSWORD),
        WEFT_TODAY: measured.today,
        WEFT_LOG: 'warn',
      }),
    );
    const { executablePath, env } = await findChromium();
    const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS], env });
    try {
      const rows = await step('Using the page', () => use(browser, server.url, measured));
      console.log(printed(measured.title, rows));
    } finally {
      await browser.close();
      await server.stop();
      await cluster.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Presses a key so many times, one press after the other is taken. */
export async function press(page: Page, key: string, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await page.keyboard.press(key);
}

/** Turns the wheel so many times over what the pointer is on, a frame between the turns. */
export async function turnWheel(page: Page, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    await page.mouse.wheel(0, 400);
    await delay(16);
  }
}

async function load(cluster: Cluster, { projects, load: more }: PageMeasured): Promise<void> {
  await loadScale(cluster, { places: 1, projects, appPassword: PASSWORD });
  await more?.(cluster);
  await asSuperuser(cluster, 'weft', async (client) =>
    client.query('insert into credential (person_id, password_hash) select id, $1 from person where email = $2', [
      await hash(PASSWORD),
      PERSON,
    ]),
  );
}

async function use(browser: Browser, url: string, { path, ready, actions }: PageMeasured): Promise<Measured[]> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  await signIn(context, url);
  // The first visit fills the caches of the browser and of the server, as the second of a day finds them.
  const first = await context.newPage();
  await first.goto(path);
  await ready(first);
  await first.close();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  const scriptMs = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0);
  };
  const measure = async ({ name, act, ends }: Action, before: number): Promise<Measured> => {
    await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
    const began = performance.now();
    await act(page);
    const ms = performance.now() - began;
    await ends?.(page);
    await delay(AFTER);
    const longest = longestTask(await browser.stopTracing());
    return { name, ms, scriptMs: (await scriptMs()) - before, longest };
  };
  const open = async () => {
    await page.goto(path);
    await ready(page);
  };
  // Opening begins a new document, whose count begins at nothing.
  const measured = [await measure({ name: 'open', act: open }, 0)];
  for (const action of actions) measured.push(await measure(action, await scriptMs()));
  await context.close();
  return measured;
}

async function signIn(context: BrowserContext, url: string): Promise<void> {
  const answer = await context.request.post('/auth/sign-in', {
    data: { email: PERSON, password: PASSWORD },
    headers: { origin: url },
  });
  if (!answer.ok()) throw new PlainError(`Nobody could sign in: ${answer.status()} ${await answer.text()}`);
}

function printed(title: string, measured: readonly Measured[]): string {
  const lines = measured.map(
    ({ name, ms, scriptMs, longest }) =>
      `| ${name} | ${ms.toFixed(0)} | ${scriptMs.toFixed(0)} | ${longest.ms.toFixed(0)} | ${longest.cpuMs.toFixed(0)} | ${longest.ms > MOST ? 'blocked' : ''} |`,
  );
  const head =
    '| what | done after ms | script ms | longest task ms | of it on a processor | |\n|---|---|---|---|---|---|';
  return `\n${title}\n\n${head}\n${lines.join('\n')}`;
}
