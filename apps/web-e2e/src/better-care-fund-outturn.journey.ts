import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';

const VIEWS = ['Line', 'Source', 'Area of spend', 'Provider', 'Workstream', 'Project', 'Scheme'];

test('variance adds up to the same by every view, and a chart is read as a table', async ({ pageAs }) => {
  const page = await pageAs('viewer', {}, '/better-care-fund/outturn');
  const total = page.locator('tfoot td');
  await expect(total.first()).toHaveText('£53,386,075.00');
  const figures = await total.allTextContents();
  const views = page.getByRole('group', { name: 'By what' });
  for (const view of VIEWS) {
    await views.getByRole('button', { name: view, exact: true }).click();
    await expect(page.getByRole('columnheader', { name: view, exact: true })).toBeVisible();
    expect(await total.allTextContents()).toEqual(figures);
  }
  await expectAccessible(page);

  const left = page.getByRole('region', { name: /^Left of the budget/ });
  await expect(left.getByRole('img', { name: /is left after Sep 2025/ })).toBeVisible();
  await left.getByRole('button', { name: 'Table' }).click();
  await expect(left.getByRole('row')).toHaveCount(13);
  await expect(left.getByRole('row', { name: /^Mar/ })).toContainText('£0.00');

  const forecast = page.getByRole('group', { name: 'How months to come are forecast' });
  await forecast.getByRole('button', { name: 'Straight line' }).click();
  await expect(page).toHaveURL(/method=STRAIGHT_LINE/);
  // The budget and what was spent stay; what is expected is another figure.
  await expect(total.nth(5)).not.toHaveText(figures[5] ?? '');
  await expect(total.first()).toHaveText(figures[0] ?? '');

  await views.getByRole('button', { name: 'Project', exact: true }).click();
  await page.getByRole('link', { name: /^PI-04 Home First/ }).click();
  await expect(page).toHaveURL(/\/projects\/PI-04/);
});

test('money without a project leads to its line, and the page fits a phone', async ({ pageAs }) => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
  const page = await pageAs('bcf-lead', phone, '/better-care-fund/outturn');
  const alone = page.getByRole('region', { name: 'Money without a project' });
  await expect(alone.getByRole('listitem').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await alone.getByRole('link').first().click();
  await expect(page.getByRole('complementary')).toBeVisible();
});
