import { expectAccessible } from './support/accessibility.ts';
import { expect, type Page, test } from './support/fixtures.ts';
import { pressOn, tabTo, typeInto } from './support/keyboard.ts';
import { count, dialog, grid, views } from './support/project-table.ts';

test.use({ ownSystem: true });

const panel = (page: Page) => page.getByRole('complementary');
const board = (page: Page) => page.getByRole('button', { name: 'Board', exact: true });
const address = (page: Page) => new URL(page.url()).search;

test('Back takes back a panel, a view, a filter and a saved view one by one, and Forward goes there again', async ({
  pageAs,
}) => {
  const page = await pageAs('pmo');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Projects/ })
    .click();
  await expect(grid(page).getByRole('row').nth(3)).toBeVisible();
  const all = await count(page).innerText();

  // A view, and a panel over it.
  await board(page).click();
  await expect(page).toHaveURL(/view=board/);
  await page.goBack();
  await expect(grid(page)).toBeVisible();
  await page.goForward();
  await expect(board(page)).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();

  // A filter and words that are typed are tuned in a row: one step back.
  await page.getByRole('button', { name: 'Stage is not Closed' }).click();
  await page.getByRole('option', { name: 'Deliver' }).click();
  await page.getByRole('option', { name: 'Plan' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: 'Search projects' }).pressSequentially('home', { delay: 250 });
  await expect(page).toHaveURL(/stage=.*q=home/);
  await expect(count(page)).not.toHaveText(all);
  await page.goBack();
  await expect(count(page)).toHaveText(all);
  await expect(page.getByRole('searchbox', { name: 'Search projects' })).toHaveValue('');
  expect(address(page)).toBe('');
  await page.goForward();
  await expect(page.getByRole('searchbox', { name: 'Search projects' })).toHaveValue('home');

  // What is seen is kept as a view; another tab and Back show it again.
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Home, under way');
  await dialog(page).getByRole('button', { name: 'Save view' }).click();
  await expect(page).toHaveURL(/saved=/);
  await views(page).getByRole('button', { name: /^All/ }).click();
  await expect(count(page)).toHaveText(all);
  expect(address(page)).toBe('');
  await page.goBack();
  await expect(page).toHaveURL(/stage=.*q=home.*saved=/);
  await expect(views(page).getByRole('button', { name: /^Home, under way/ })).toHaveAttribute('aria-current', 'true');
  await page.goForward();
  await expect(count(page)).toHaveText(all);
});

test('a panel is closed by Back, and closing it leaves no step behind', async ({ pageAs }) => {
  const page = await pageAs('pmo');
  await page.goto('/projects?tab=attention');
  await expect(grid(page).getByRole('row').nth(3)).toBeVisible();

  // Panel after panel, closed by Escape: one step back is the page before.
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Projects/ })
    .click();
  await expect(page).toHaveURL(/\/projects$/);
  await grid(page).focus();
  await page.keyboard.press('j');
  await page.keyboard.press(' ');
  await expect(panel(page)).toBeVisible();
  for (let step = 0; step < 3; step += 1) {
    await panel(page).getByRole('button', { name: 'Next in the list' }).click();
  }
  await panel(page).press('Escape');
  await expect(panel(page)).toBeHidden();
  expect(address(page)).toBe('');
  await expect(grid(page)).toBeFocused();
  await page.goForward();
  await expect(panel(page)).toBeVisible();
  await page.goBack();
  await expect(panel(page)).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL(/tab=attention/);
});

test('half-written text outlives Back, and the keyboard returns to what opened the panel', async ({ pageAs }) => {
  const page = await pageAs('project-lead');
  await page.goto('/projects/PI-04');
  const add = page.getByRole('button', { name: 'Add a risk' });
  await pressOn(page, add);
  await expect(panel(page).getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('The second site opens late');
  await page.goBack();
  await expect(panel(page)).toBeHidden();
  await expect(add).toBeFocused();
  await page.goForward();
  await expect(panel(page).getByRole('textbox', { name: 'Title' })).toHaveValue('The second site opens late');
  await expectAccessible(page);

  // From record to record, and back the same way.
  await panel(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(panel(page)).toBeHidden();
  await page.getByRole('tab', { name: /^Dependencies/ }).click();
  await expect(page).toHaveURL(/register=dependencies/);
  const first = page.getByRole('tabpanel').getByRole('row').nth(1).getByRole('button').first();
  await first.click();
  await expect(page).toHaveURL(/panel=Dependency/);
  await page.goBack();
  await expect(page).toHaveURL(/register=dependencies$/);
  await expect(first).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('tab', { name: /^Risks and issues/ })).toHaveAttribute('aria-selected', 'true');
});

test('half a comment is there again after another page and a reload, and gone once it is posted', async ({
  pageAs,
}) => {
  const page = await pageAs('project-lead');
  const box = page.getByRole('textbox', { name: /^Comment on/ });
  await page.goto('/projects/PI-04');
  await typeInto(page, box, 'The second site opens');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Projects/ })
    .click();
  await expect(grid(page)).toBeVisible();
  await page.goBack();
  await expect(box).toHaveValue('The second site opens');
  await page.reload();
  await expect(box).toHaveValue('The second site opens');

  // Another project and another person have their own.
  await page.goto('/projects/PI-01');
  await expect(box).toHaveValue('');
  const other = await pageAs('pmo', {}, '/projects/PI-04');
  await expect(other.getByRole('textbox', { name: /^Comment on/ })).toHaveValue('');

  await page.goto('/projects/PI-04');
  await expect(box).toHaveValue('The second site opens');
  await page.keyboard.press('Tab');
  await tabTo(page, box);
  await page.keyboard.press('End');
  await page.keyboard.type(' in March.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('list', { name: /^Comments on/ })).toContainText('The second site opens in March.');
  await expect(box).toHaveValue('');
  await page.reload();
  await expect(page.getByRole('list', { name: /^Comments on/ })).toContainText('The second site opens in March.');
  await expect(box).toHaveValue('');
});

test('a panel that is closed twice in a row is left once, and nothing beneath it', async ({ pageAs }) => {
  const page = await pageAs('pmo');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Projects/ })
    .click();
  await expect(grid(page)).toBeVisible();
  for (const twice of [
    () => page.getByRole('button', { name: 'Close the panel' }).dblclick(),
    () =>
      page.evaluate(() => {
        const panel = document.querySelector('wf-side-panel aside');
        for (let n = 0; n < 2; n += 1)
          panel?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      }),
  ]) {
    await grid(page).focus();
    await page.keyboard.press('j');
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/panel=/);
    await expect(page.getByRole('button', { name: 'Close the panel' })).toBeVisible();
    await twice();
    await expect(page.getByRole('button', { name: 'Close the panel' })).toBeHidden();
    await expect(page).toHaveURL(/\/projects$/);
    await expect(grid(page)).toBeVisible();
  }
});
