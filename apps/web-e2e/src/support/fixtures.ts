/** What a journey starts from: a running system, and pages of people who are signed in to it. */
import { test as base, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { type DemonstrationRole, startWeft, type Weft } from '../../../../tools/testing/index.ts';

export { expect, type Page } from '@playwright/test';

export interface Options {
  /** A system of its own for journeys that change things which others count on. */
  ownSystem: boolean;
  /** The business date of a system of its own; that of the demonstration where none is given. */
  today: string | undefined;
}

export interface Fixtures {
  /** The running system; shared by all journeys that do not ask for their own. */
  weft: Weft;
  /** A page of a person, by role or address, in a browser context of their own: signed in, on the overview or at a path. */
  pageAs: (
    person: DemonstrationRole | `${string}@${string}`,
    options?: BrowserContextOptions,
    path?: string,
  ) => Promise<Page>;
}

interface WorkerFixtures {
  sharedWeft: Weft;
}

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  ownSystem: [false, { option: true }],
  today: [undefined, { option: true }],
  sharedWeft: [
    async ({}, use) => {
      const weft = await startWeft();
      await use(weft);
      await weft.stop();
    },
    { scope: 'worker' },
  ],
  weft: async ({ ownSystem, today, sharedWeft }, use) => {
    const weft = ownSystem ? await startWeft(today === undefined ? {} : { today }) : sharedWeft;
    await use(weft);
    if (ownSystem) await weft.stop();
  },
  baseURL: async ({ weft }, use) => use(weft.url),
  pageAs: async ({ weft, browser, contextOptions }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (person, options = {}, path = '/') => {
      const context = await browser.newContext({ ...contextOptions, baseURL: weft.url, ...options });
      contexts.push(context);
      const { cookie } = await weft.as(person);
      const [name = '', value = ''] = cookie.split('=');
      await context.addCookies([{ name, value, url: weft.url, httpOnly: true, sameSite: 'Lax' }]);
      const page = await context.newPage();
      page.on('pageerror', (error) => {
        throw error;
      });
      await page.goto(path);
      await page.getByRole('main').waitFor();
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});
