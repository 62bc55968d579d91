/**
 * Measures the project table in a real browser: one place with thousands of projects, what a person does with the table,
 * and for each of it how long it took, how long scripts ran, and the longest task that held the page.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { hash } from '@node-rs/argon2';
import { type Browser, chromium, type Page } from '@playwright/test';
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

interface Action {
  readonly name: string;
  readonly act: (page: Page) => Promise<unknown>;
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Projects' });
/** The rows in view are there, none of them still to be fetched. */
const settled = async (page: Page) => {
  await grid(page).locator('.row .cell').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[role=grid] [aria-busy=true]'));
};
const scroller = (page: Page) => grid(page).locator('cdk-virtual-scroll-viewport');
const press = async (page: Page, key: string, times: number) => {
  for (let n = 0; n < times; n += 1) await page.keyboard.press(key);
};

const ACTIONS: readonly Action[] = [
  { name: 'open', act: (page) => page.goto('/projects') },
  {
    name: 'scroll by the wheel, 60 turns',
    act: async (page) => {
      await scroller(page).hover();
      for (let turn = 0; turn < 60; turn += 1) {
        await page.mouse.wheel(0, 400);
        await delay(16);
      }
    },
  },
  {
    name: 'jump to the middle and the end',
    act: async (page) => {
      for (const share of [0.5, 1]) {
        await scroller(page).evaluate((element, to) => element.scrollTo(0, element.scrollHeight * to), share);
        await settled(page);
      }
    },
  },
  { name: 'sort by name', act: (page) => page.getByRole('button', { name: 'Project', exact: true }).click() },
  {
    name: 'type in search',
    act: async (page) => {
      await page.getByRole('searchbox', { name: 'Search projects' }).click();
      await page.keyboard.type('project 12', { delay: 70 });
      await page.waitForURL(/q=project/);
    },
  },
  {
    name: 'empty the search',
    act: async (page) => {
      await page.getByRole('searchbox', { name: 'Search projects' }).fill('');
      await page.waitForURL((url) => !url.searchParams.has('q'));
    },
  },
  {
    name: 'group by lead',
    act: async (page) => {
      await page.getByRole('button', { name: /^Group:/ }).click();
      await page.getByRole('menuitemradio', { name: 'Lead' }).click();
      await grid(page)
        .getByRole('button', { name: /^Person/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'go down 60 rows by key',
    act: async (page) => {
      await grid(page).focus();
      await press(page, 'j', 60);
    },
  },
  {
    name: 'select all, and let go',
    act: async (page) => {
      await page.keyboard.press('ControlOrMeta+a');
      await page.getByRole('toolbar').waitFor();
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'edit a cell',
    act: async (page) => {
      await press(page, 'ArrowRight', 2);
      await page.keyboard.press('Enter');
      await page.getByRole('textbox', { name: /^Name of/ }).waitFor();
      await page.keyboard.press('Escape');
    },
  },
  { name: 'open the board', act: (page) => page.getByRole('button', { name: 'Board' }).click() },
];

/** Loads a place of so many projects, and prints what the table takes. */
export async function measureTable(projects: number): Promise<void> {
  if (!Number.isInteger(projects) || projects < 100 || projects > 20_000) {
    throw new PlainError('--table is the number of projects of the place, 100 to 20000.');
  }
  const folder = mkdtempSync(join(tmpdir(), 'weft-bench-'));
  try {
    const cluster = await step('Starting PostgreSQL', () =>
      startCluster({ folder: join(folder, 'postgres'), fast: true }),
    );
    await step(`Loading a place of ${projects} projects`, () => load(cluster, projects));
    const server = await step('Starting the server', () =>
      startServer(folder, {
        NODE_ENV: 'production',
        WEFT_DATABASE_URL: appUrl(cluster, PASSWORD),
        WEFT_TODAY: '2025-11-05',
        WEFT_LOG: 'warn',
      }),
    );
    const { executablePath, env } = await findChromium();
    const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS], env });
    try {
      const measured = await step('Using the table', () => use(browser, server.url));
      console.log(printed(projects, measured));
    } finally {
      await browser.close();
      await server.stop();
      await cluster.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function load(cluster: Cluster, projects: number): Promise<void> {
  await loadScale(cluster, { places: 1, projects, appPassword: PASSWORD });
  await asSuperuser(cluster, 'weft', async (client) =>
    client.query('insert into credential (person_id, password_hash) select id, $1 from person where email = $2', [
      await hash(PASSWORD),
      PERSON,
    ]),
  );
}

interface Measured {
  readonly name: string;
  readonly ms: number;
  readonly scriptMs: number;
  readonly longest: { readonly ms: number; readonly cpuMs: number };
}

async function use(browser: Browser, url: string): Promise<readonly Measured[]> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const answer = await context.request.post('/auth/sign-in', {
    data: { email: PERSON, password: PASSWORD },
    headers: { origin: url },
  });
  if (!answer.ok()) throw new PlainError(`Nobody could sign in: ${answer.status()} ${await answer.text()}`);
  // The first visit fills the caches of the browser and of the server, as the second of a day finds them.
  const first = await context.newPage();
  await first.goto('/projects');
  await settled(first);
  await first.close();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  const scriptMs = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0);
  };
  const measured: Measured[] = [];
  for (const { name, act } of ACTIONS) {
    // Opening begins a new document, whose count begins at nothing.
    const before = name === 'open' ? 0 : await scriptMs();
    await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
    const began = performance.now();
    await act(page);
    if (name !== 'open the board') await settled(page);
    else await page.locator('article').first().waitFor();
    const ms = performance.now() - began;
    // What the action set going has ended, too.
    await delay(400);
    const longest = longestTask(await browser.stopTracing());
    measured.push({ name, ms, scriptMs: (await scriptMs()) - before, longest });
  }
  await context.close();
  return measured;
}

function printed(projects: number, measured: readonly Measured[]): string {
  const lines = measured.map(
    ({ name, ms, scriptMs, longest }) =>
      `| ${name} | ${ms.toFixed(0)} | ${scriptMs.toFixed(0)} | ${longest.ms.toFixed(0)} | ${longest.cpuMs.toFixed(0)} | ${longest.ms > MOST ? 'blocked' : ''} |`,
  );
  const head =
    '| what | done after ms | script ms | longest task ms | of it on a processor | |\n|---|---|---|---|---|---|';
  return `\n${projects} projects in one place\n\n${head}\n${lines.join('\n')}`;
}
