import { expectAccessible } from './support/accessibility.ts';
import { expect, type Page, test } from './support/fixtures.ts';
import { grid } from './support/project-table.ts';

const offline = (page: Page) => page.getByText('You are offline, nothing is lost.');
const unfetched = (page: Page) => page.getByText('The page could not be fetched.');
const nav = (page: Page, name: RegExp) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });

/** Stands on the table of projects, and loses the line there. */
async function lostOnProjects(page: Page): Promise<void> {
  await nav(page, /^Projects/).click();
  await expect(grid(page)).toBeVisible();
  await page.context().setOffline(true);
  await expect(offline(page)).toBeVisible();
}

test('a page that was never opened is not fetched offline: the person is told, stays, and tries again', async ({
  pageAs,
}) => {
  const page = await pageAs('pmo');
  await lostOnProjects(page);
  await nav(page, /^Timeline/).click();
  await expect(unfetched(page)).toBeVisible();
  await expect(page).toHaveURL(/\/projects$/);
  await expect(grid(page)).toBeVisible();
  await expectAccessible(page);

  // Still away: told again, and still there.
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(unfetched(page)).toHaveCount(1);
  await expect(page).toHaveURL(/\/projects$/);

  await page.context().setOffline(false);
  await expect(offline(page)).toBeHidden({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Timeline' })).toBeVisible();
  await expect(unfetched(page)).toBeHidden();
});

test('a page whose program does not come though the server answers is loaded anew, as after an upgrade', async ({
  pageAs,
}) => {
  const page = await pageAs('pmo');
  await nav(page, /^Projects/).click();
  await expect(grid(page)).toBeVisible();
  let refused = 0;
  await page.route(/\.js$/, (route) => {
    refused += 1;
    return refused === 1 ? route.abort() : route.continue();
  });
  await nav(page, /^Timeline/).click();
  await expect(page.getByRole('heading', { name: 'Timeline' })).toBeVisible();
  expect(refused).toBeGreaterThan(1);
});

test('parts of a project that the line was lost for come once it is back', async ({ pageAs }) => {
  const page = await pageAs('project-lead');
  await page.goto('/projects');
  await page.goto('/projects/PI-04');
  // The page itself has come, and the line is gone before its other parts have.
  await page.addInitScript(() => {
    const later = requestIdleCallback;
    Object.assign(globalThis, { requestIdleCallback: (then: () => void) => setTimeout(() => later(then), 2_000) });
  });
  await page.reload();
  await expect(page.getByRole('button', { name: /^Name: / })).toBeVisible();
  await page.context().setOffline(true);
  await expect(offline(page)).toBeVisible();
  await page.waitForTimeout(3_000);
  await expect(page.getByRole('tab', { name: /^Risks and issues/ })).toBeHidden();
  await page.context().setOffline(false);
  await expect(page.getByRole('tab', { name: /^Risks and issues/ })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('textbox', { name: /^Comment on/ })).toBeVisible();

  // What a click asks for comes as well once it can.
  await expect(offline(page)).toBeHidden({ timeout: 20_000 });
  await page.context().setOffline(true);
  await expect(offline(page)).toBeVisible();
  await page.getByRole('button', { name: 'Add a risk' }).click();
  await page.context().setOffline(false);
  const title = page.getByRole('complementary').getByRole('textbox', { name: 'Title' });
  await expect(title).toBeVisible({ timeout: 20_000 });
});

test('projects of the timeline that could not be fetched are asked for again by themselves', async ({ pageAs }) => {
  const page = await pageAs('pmo');
  let blocks = 0;
  await page.route(/\/graphql$/, (route) => {
    const block = route.request().postData()?.includes('"TimelineProjects"') ?? false;
    if (block) blocks += 1;
    return block && blocks === 2 ? route.abort() : route.continue();
  });
  await nav(page, /^Timeline/).click();
  await expect(page.getByText(/projects, \d+ dependencies/)).toBeVisible();
  expect(blocks).toBeGreaterThan(2);
});

test('what a click asks for while the line is lost is said, and comes once it is asked for again', async ({
  pageAs,
}) => {
  const page = await pageAs('pmo');
  await lostOnProjects(page);
  const takeOut = async () => {
    await page.getByRole('button', { name: 'More of this table' }).click();
    await page.getByRole('menuitem', { name: 'CSV file' }).click();
  };
  await takeOut();
  await expect(page.getByText('The server cannot be reached just now.')).toBeVisible();
  await page.context().setOffline(false);
  await expect(offline(page)).toBeHidden({ timeout: 20_000 });
  const coming = page.waitForEvent('download');
  await takeOut();
  expect((await coming).suggestedFilename()).toMatch(/^projects .*\.csv$/);

  // The palette that somebody reached for meanwhile comes as well.
  await page.context().setOffline(true);
  await expect(offline(page)).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByText('The server cannot be reached just now.')).toBeVisible();
  await page.context().setOffline(false);
  await expect(offline(page)).toBeHidden({ timeout: 20_000 });
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search and commands' })).toBeVisible();
});
