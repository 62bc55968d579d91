import { expect, type Page, test } from './support/fixtures.ts';
import { expectAccessible } from './support/accessibility.ts';
import { expectVisibleFocus, pressOn, tabTo } from './support/keyboard.ts';

test.use({ ownSystem: true });

const WORKSTREAMS = [
  'Born Well Growing Well',
  'Living Well',
  'Promoting Independence',
  'Mental Health',
  'Primary Care Transformation',
  'Urgent Care',
];
const PROJECT = 'Home First discharge to assess';
const MILESTONE = 'Night-sitting service starts';

const forecast = (page: Page) => page.getByRole('button', { name: new RegExp(`^Forecast of ${MILESTONE}`) });

/** Writes a forecast into its cell, and saves it. */
async function move(page: Page, day: string): Promise<void> {
  await forecast(page).click();
  await page.getByRole('textbox', { name: `Forecast of ${MILESTONE}` }).fill(day);
  await page.keyboard.press('Enter');
}

test('a person opens a project, moves a milestone and declares a rating by keyboard alone', async ({ pageAs }) => {
  test.slow();
  const page = await pageAs('pmo');
  for (const name of WORKSTREAMS) await expect(page.getByRole('rowheader', { name: new RegExp(name) })).toBeVisible();

  await pressOn(page, page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Projects/ }));
  const table = page.getByRole('grid', { name: 'Projects' });
  await tabTo(page, table);
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await expect(page.getByRole('complementary')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('complementary')).toBeHidden();

  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('home first');
  await expect(page.getByRole('option', { selected: true })).toContainText(PROJECT);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: new RegExp(`^Name: ${PROJECT}`) })).toBeVisible();

  await pressOn(page, page.getByRole('link', { name: 'Skip to the content' }));
  await tabTo(page, forecast(page));
  await expectVisibleFocus(page);
  await page.keyboard.press('Enter');
  await page.keyboard.type('19 Dec 2025');
  await page.keyboard.press('Enter');
  await expect(forecast(page)).toHaveAccessibleName(/19 Dec 2025/);
  await expect(page.getByRole('status').getByText(/moved to 19 Dec 2025/)).toBeVisible();

  await tabTo(page, page.getByRole('button', { name: /^Cost: declared Green/ }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Declare Cost' });
  await expect(form).toBeVisible();
  await tabTo(page, form.getByRole('radio', { name: 'Green' }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(form.getByText(/reason/i).last()).toBeVisible();
  await tabTo(page, form.getByRole('textbox', { name: 'Reason' }));
  await page.keyboard.type('The provider asks for a higher rate from January.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('button', { name: /^Cost: declared Red/ })).toBeFocused();

  await page.reload();
  await expect(forecast(page)).toHaveAccessibleName(/19 Dec 2025/);
  await expect(page.getByRole('button', { name: /^Cost: declared Red/ })).toBeVisible();
  await page.getByRole('button', { name: 'History of Cost' }).click();
  await expect(page.getByRole('complementary')).toContainText('The provider asks for a higher rate from January.');
});

test('two browsers side by side see the change of the other without a reload', async ({ pageAs }) => {
  const [one, other] = await Promise.all([pageAs('pmo'), pageAs('workstream-lead')]);
  await Promise.all([one.goto('/projects/PI-04'), other.goto('/projects/PI-04')]);
  await expect(forecast(other)).toBeVisible();
  await expect(forecast(one)).toBeVisible();
  await move(one, '22 Dec 2025');
  await expect(forecast(other)).toHaveAccessibleName(/22 Dec 2025/);
  await expect(other.getByRole('button', { name: /Changes by others, 1 new/ })).toBeVisible();

  await other.goto('/projects?q=PI-04');
  const cell = other.getByRole('gridcell').and(other.locator('[data-column=forecast]'));
  await expect(cell).toBeVisible();
  await one.getByRole('button', { name: /^Forecast of Pathway 1 contract live/ }).click();
  await one.getByRole('textbox', { name: /^Forecast of Pathway 1/ }).fill('28 Nov 2025');
  await one.keyboard.press('Enter');
  await expect(cell).toHaveText('28 Nov 2025');
});

test('a click goes on from field to field, and a summary of two paragraphs rests as two', async ({ pageAs }) => {
  const page = await pageAs('pmo');
  await page.goto('/projects/PI-04');
  const field = (name: string) => page.getByRole('textbox', { name });
  for (const name of ['Ends', 'Starts', 'Summary']) {
    await page.getByRole('button', { name: new RegExp(`^${name}:`) }).click();
    await expect(field(name)).toBeFocused();
  }
  await field('Summary').fill('People leave as soon as they are ready.\n\nNobody waits in a bed.');
  await page.keyboard.press('ControlOrMeta+Enter');
  const summary = page.getByRole('button', { name: /^Summary:/ });
  await expect
    .poll(async () => (await summary.innerText()).trim())
    .toBe('People leave as soon as they are ready.\n\nNobody waits in a bed.');
});

test('two edits of one field lead to the conflict card, and neither is lost', async ({ pageAs }) => {
  const [one, other] = await Promise.all([pageAs('pmo'), pageAs('workstream-lead')]);
  await Promise.all([one.goto('/projects/PI-04'), other.goto('/projects/PI-04')]);
  await forecast(other).click();
  const field = other.getByRole('textbox', { name: `Forecast of ${MILESTONE}` });
  await field.fill('9 Jan 2026');
  // It shows before it is saved: the other one writes once it is.
  const saved = one.waitForResponse((response) => !!response.request().postData()?.includes('MoveMilestone'));
  await move(one, '5 Jan 2026');
  await expect(forecast(one)).toHaveAccessibleName(/5 Jan 2026/);
  await saved;
  await field.press('Enter');

  const conflict = other.getByRole('alertdialog');
  await expect(conflict).toContainText('changed this while you were writing');
  await expect(conflict).toContainText('5 Jan 2026');
  await expect(conflict).toContainText('9 Jan 2026');
  await conflict.getByRole('button', { name: 'Use mine' }).click();
  await expect(forecast(other)).toHaveAccessibleName(/9 Jan 2026/);
  await expect(forecast(one)).toHaveAccessibleName(/9 Jan 2026/);
  await other.getByRole('button', { name: `Details and history of ${MILESTONE}` }).click();
  await expect(other.getByRole('complementary')).toContainText('5 Jan 2026');
});

test('what a person may not do is locked with its reason, and a wrong date says what is wrong', async ({ pageAs }) => {
  const viewer = await pageAs('viewer');
  await viewer.goto('/projects/PI-04');
  await expect(forecast(viewer)).toHaveAccessibleName(/Changed by its lead/);
  await expect(forecast(viewer)).toBeDisabled();
  await expect(viewer.getByText('may pass it')).toBeVisible();
  await viewer.goto('/projects/new');
  await expect(viewer.getByText('You cannot create a project')).toBeVisible();
  await viewer.goto('/trail');
  await expect(viewer.getByText('read by an auditor or a place administrator')).toBeVisible();

  const pmo = await pageAs('pmo');
  await pmo.goto('/projects/PI-04');
  await move(pmo, '31 Nov 2025');
  await expect(pmo.getByRole('alert')).toContainText('November has 30 days. The last saved date is');
  await pmo.keyboard.press('Escape');
  await pmo.getByRole('button', { name: new RegExp(`^Done on, ${MILESTONE}`) }).click();
  await pmo.getByRole('textbox', { name: new RegExp(`^Done on, ${MILESTONE}`) }).fill('1 Dec 2025');
  await pmo.keyboard.press('Enter');
  await expect(pmo.getByRole('alert')).toContainText(/future|today/i);
});

test('the stages stand within their card at every width, beside an open panel too', async ({ pageAs }) => {
  const page = await pageAs('pmo');
  for (const width of [360, 840, 1280, 1440, 1600, 2560]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['/projects/PI-04', '/projects/PI-04?panel=Rating:OVERALL']) {
      await page.goto(path);
      const card = page.getByRole('region', { name: 'Stages and gates' });
      await expect(card.getByText('Closed')).toBeAttached();
      const beyond = await card.evaluate((box) => {
        const right = box.getBoundingClientRect().right;
        return [...box.querySelectorAll('li *')].filter((one) => one.getBoundingClientRect().right > right).length;
      });
      expect({ width, path, beyond }).toEqual({ width, path, beyond: 0 });
    }
  }
});

test('undo takes a moved forecast back', async ({ pageAs }) => {
  const page = await pageAs('pmo');
  await page.goto('/projects/PI-04');
  const before = await forecast(page).getAttribute('aria-label');
  await move(page, '30 Jan 2026');
  await expect(forecast(page)).toHaveAccessibleName(/30 Jan 2026/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(forecast(page)).toHaveAccessibleName(before ?? '');
});

test('the PMO creates a project, with what is wrong beside the field', async ({ pageAs }) => {
  const page = await pageAs('pmo');
  await page.goto('/projects/new?home=UC');
  await page.getByRole('textbox', { name: 'Ends' }).fill('31 Nov 2026');
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(page.getByText('November has 30 days.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('textbox', { name: 'Name' }).fill('Virtual wards for frailty');
  await page.getByRole('textbox', { name: 'Ends' }).fill('30 Nov 2026');
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(page).toHaveURL(/\/projects\/UC-\d+/);
  await expect(page.getByRole('button', { name: /^Name: Virtual wards for frailty/ })).toBeVisible();
});

test('a screen that was offline says so, and catches up by itself', async ({ pageAs }) => {
  const [one, other] = await Promise.all([pageAs('pmo'), pageAs('workstream-lead')]);
  await Promise.all([one.goto('/projects/PI-04'), other.goto('/projects/PI-04')]);
  await expect(forecast(other)).toBeVisible();
  await other.context().setOffline(true);
  await expect(other.getByText('You are offline, nothing is lost.')).toBeVisible();
  await move(other, '13 Feb 2026');
  await expect(other.getByRole('alert')).toContainText('Nothing was saved.');
  await expect(other.getByRole('textbox', { name: `Forecast of ${MILESTONE}` })).toHaveValue('13 Feb 2026');
  await move(one, '6 Mar 2026');
  await expect(forecast(one)).toHaveAccessibleName(/6 Mar 2026/);
  await other.keyboard.press('Escape');
  await other.context().setOffline(false);
  await expect(forecast(other)).toHaveAccessibleName(/6 Mar 2026/, { timeout: 20_000 });
  await expect(other.getByText('You are offline, nothing is lost.')).toBeHidden();
});

test('the PMO names an owner of a milestone, and ticks a contributing workstream by keyboard', async ({ pageAs }) => {
  const page = await pageAs('pmo');
  await page.goto('/workstreams/LW');
  const count = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /Living Well/ });
  const before = await count.textContent();
  await page.goto('/projects/PI-04');
  const owner = page.getByRole('button', { name: new RegExp(`^Owner of ${MILESTONE}`) });
  await owner.click();
  await page.getByRole('option', { name: /^Nadia Khatun/ }).click();
  await expect(owner).toHaveAccessibleName(/Nadia Khatun/);

  const contributing = page.getByRole('button', { name: /^Contributing workstreams/ });
  await tabTo(page, contributing);
  await page.keyboard.press('Enter');
  const option = page.getByRole('option', { name: 'Living Well' });
  await expect(page.getByRole('option', { selected: true }).first()).toBeFocused();
  await expect(page.getByRole('option', { name: 'Promoting Independence' })).toHaveCount(0);
  await page.keyboard.type('liv');
  await expect(option).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(contributing).toHaveAccessibleName(/Living Well/);
  await page.getByRole('button', { name: 'History of the contributing workstreams' }).click();
  await expect(page.getByRole('complementary')).toContainText('edited contributing workstreams');

  await page.goto('/workstreams/LW?show=about');
  await expect(page.getByText('Home First discharge to assess')).toBeVisible();
  await expect(count).toHaveText(before ?? '');
});
