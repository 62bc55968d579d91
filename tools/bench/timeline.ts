/** What a person does with the timeline of a place of many projects, measured in a real browser. */
import type { Page } from '@playwright/test';
import { PlainError } from '../plain-error.ts';
import { type Action, measureInBrowser, press, turnWheel } from './in-browser.ts';

const chart = (page: Page) => page.locator('#chart');
/** The rows in view are there, and so is every project behind them. */
const settled = async (page: Page) => {
  await page.locator('#chart weft-timeline-track').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('#chart .wait'));
};
const allThere = async (page: Page) => {
  await settled(page);
  await page.getByText(/projects, [\d,]+ dependenc/).waitFor();
};

const ACTIONS: readonly Action[] = [
  {
    name: 'scroll by the wheel, 60 turns',
    act: async (page) => {
      await chart(page).hover();
      await turnWheel(page, 60);
    },
  },
  {
    name: 'jump to the middle and the end',
    act: async (page) => {
      for (const share of [0.5, 1]) {
        await chart(page).evaluate((element, to) => element.scrollTo({ top: element.scrollHeight * to }), share);
        await settled(page);
      }
    },
  },
  {
    name: 'scroll along the time',
    act: (page) => chart(page).evaluate((element) => element.scrollBy({ left: 600 })),
  },
  {
    name: 'go down 40 rows by key',
    act: async (page) => {
      await page.locator('#chart [data-milestone]').last().focus();
      await press(page, 'ArrowUp', 40);
    },
  },
  { name: 'zoom to weeks', act: (page) => page.getByRole('button', { name: 'Week', exact: true }).click() },
  { name: 'zoom to years', act: (page) => page.getByRole('button', { name: 'Year', exact: true }).click() },
  {
    name: 'fold a workstream',
    act: async (page) => {
      await chart(page).evaluate((element) => element.scrollTo({ top: 0 }));
      await page.locator('#chart .fold').first().click();
    },
  },
  {
    name: 'show as tables',
    act: async (page) => {
      await page.getByRole('button', { name: 'Table', exact: true }).click();
      await page.getByRole('table', { name: /^Milestones/ }).waitFor();
    },
  },
];

/** Loads a place of so many projects, and prints what its timeline takes. */
export async function measureTimeline(projects: number): Promise<void> {
  if (!Number.isInteger(projects) || projects < 100 || projects > 5_000) {
    throw new PlainError('--timeline is the number of projects of the place, 100 to 5000.');
  }
  await measureInBrowser({
    title: `The timeline of ${projects} projects in one place`,
    projects,
    today: '2025-11-05',
    path: '/timeline',
    ready: allThere,
    actions: ACTIONS,
  });
}
