/** What a finance lead does with a year's grid of a thousand lines, measured in a real browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { paste } from '../browser/paste.ts';
import { PlainError } from '../plain-error.ts';
import type { Cluster } from '../postgres/embedded.ts';
import { root } from '../root.ts';
import { type Action, measureInBrowser, press, turnWheel } from './in-browser.ts';
import { asSuperuser } from './scale.ts';

/** The columns of October, the first of the three months that take actuals in the load: with November and December. */
const VIEWS = [
  { title: 'actual and forecast, 12 columns', path: '/better-care-fund/grid', october: 6 },
  { title: 'plan, actual and forecast side by side, 36 columns', path: '/better-care-fund/grid?view=ALL', october: 18 },
] as const;
const LINES_PASTED = 45;
const scroller = (page: Page): Locator => page.getByRole('group', { name: /^Grid of the year/ });
const row = (page: Page, line: number): Locator =>
  page.getByRole('rowheader', { name: `Line ${line} of the plan`, exact: true });

/** What was entered is in the ledger, and read from there. */
async function saved(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .waitFor();
  await page.waitForFunction(() => !document.querySelector('td.waits'));
}

const block = Array.from({ length: LINES_PASTED }, (_, line) =>
  Array.from({ length: 3 }, (__, month) => `${line + 10},00${month}.25`).join('\t'),
).join('\n');

function actionsOn(lines: number, october: number): readonly Action[] {
  const firstCell = (page: Page): Locator => page.locator(`td[data-column="${october}"]`).first();
  /** Does something, and waits until October's total of all lines has followed. */
  const untilTotalFollows = async (page: Page, act: () => Promise<unknown>): Promise<void> => {
    const before = await page.locator('tfoot tr').first().locator('td.amount').nth(october).textContent();
    await act();
    await page.waitForFunction(
      ([nth, text]) => document.querySelectorAll('tfoot tr:first-child td.amount')[Number(nth)]?.textContent !== text,
      [october, before] as const,
    );
  };
  return [
    {
      name: 'scroll by the wheel, 60 turns',
      act: async (page) => {
        await firstCell(page).hover();
        await turnWheel(page, 60);
      },
    },
    {
      name: 'jump to the middle and the end',
      act: async (page) => {
        for (const share of [0.5, 1]) {
          await scroller(page).evaluate((element, to) => element.scrollTo(0, element.scrollHeight * to), share);
          await row(page, Math.floor(lines * share)).waitFor();
        }
      },
    },
    {
      name: 'go back to the top and choose a cell',
      act: async (page) => {
        await scroller(page).evaluate((element) => element.scrollTo(0, 0));
        await row(page, 1).waitFor();
        await firstCell(page).click();
      },
    },
    {
      name: 'go down 60 lines and up again by key',
      act: async (page) => {
        await press(page, 'ArrowDown', 60);
        await press(page, 'ArrowUp', 60);
      },
    },
    {
      name: 'go along the year and back by key',
      act: async (page) => {
        await press(page, 'ArrowRight', 5);
        await press(page, 'ArrowLeft', 11);
        await press(page, 'ArrowRight', 6);
      },
    },
    {
      name: 'type an amount, until its total follows',
      act: async (page) => {
        await page.keyboard.type('212,345.67', { delay: 70 });
        await untilTotalFollows(page, () => page.keyboard.press('Enter'));
      },
      ends: saved,
    },
    {
      name: `paste ${LINES_PASTED} lines by 3 months, look at what is written over, enter it`,
      act: (page) =>
        untilTotalFollows(page, async () => {
          await paste(page, block);
          await page.getByRole('group', { name: 'What would be pasted' }).waitFor();
          await page.keyboard.press('Enter');
        }),
      ends: saved,
    },
    {
      name: 'fill 100 lines down',
      act: async (page) => {
        await firstCell(page).click();
        await press(page, 'Shift+PageDown', 5);
        await untilTotalFollows(page, () => page.keyboard.press('ControlOrMeta+d'));
      },
      ends: saved,
    },
    {
      name: 'undo it',
      act: (page) => untilTotalFollows(page, () => page.keyboard.press('ControlOrMeta+z')),
      ends: saved,
    },
  ];
}

/** Loads a place with a plan of so many lines, and prints what the grid of its year takes, in its narrowest and its widest view. */
export async function measureGrid(lines: number): Promise<void> {
  if (!Number.isInteger(lines) || lines < 200 || lines > 5_000) {
    throw new PlainError('--grid is the number of lines of the plan, 200 to 5000.');
  }
  for (const { title, path, october } of VIEWS) {
    await measureInBrowser({
      title: `${lines} lines in one plan: ${title}`,
      projects: 100,
      load: (cluster) => load(cluster, lines),
      today: '2025-12-10',
      path,
      ready: (page) => row(page, 1).waitFor(),
      actions: actionsOn(lines, october),
    });
  }
}

async function load(cluster: Cluster, lines: number): Promise<void> {
  const sql = readFileSync(join(root, 'tools/bench/money-grid.sql'), 'utf8');
  await asSuperuser(cluster, 'weft', async (client) => {
    await client.query(sql.replace(':lines', String(lines)));
    await client.query('vacuum analyze');
  });
}
