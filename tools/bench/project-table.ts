/** What a person does with the project table of a place of thousands of projects, measured in a real browser. */
import type { Page } from '@playwright/test';
import { PlainError } from '../plain-error.ts';
import { type Action, measureInBrowser, press, turnWheel } from './in-browser.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Projects' });
/** The rows in view are there, none of them still to be fetched. */
const settled = async (page: Page) => {
  await grid(page).locator('.row .cell').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[role=grid] [aria-busy=true]'));
};
const scroller = (page: Page) => grid(page).locator('cdk-virtual-scroll-viewport');
/** Done once the rows in view are there. */
const untilSettled = ({ name, act }: Action): Action => ({
  name,
  act: async (page) => {
    await act(page);
    await settled(page);
  },
});

const IN_THE_TABLE: readonly Action[] = [
  {
    name: 'scroll by the wheel, 60 turns',
    act: async (page) => {
      await scroller(page).hover();
      await turnWheel(page, 60);
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
];

const openBoard: Action = {
  name: 'open the board',
  act: async (page) => {
    await page.getByRole('button', { name: 'Board' }).click();
    await page.locator('article').first().waitFor();
  },
};

/** Loads a place of so many projects, and prints what the table takes. */
export async function measureTable(projects: number): Promise<void> {
  if (!Number.isInteger(projects) || projects < 100 || projects > 20_000) {
    throw new PlainError('--table is the number of projects of the place, 100 to 20000.');
  }
  await measureInBrowser({
    title: `${projects} projects in one place`,
    projects,
    today: '2025-11-05',
    path: '/projects',
    ready: settled,
    actions: [...IN_THE_TABLE.map(untilSettled), openBoard],
  });
}
