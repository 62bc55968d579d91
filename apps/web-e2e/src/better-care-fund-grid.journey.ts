import type { Locator } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { expect, type Page, test } from './support/fixtures.ts';
import { paste } from './support/spreadsheet.ts';

test.use({ ownSystem: true });

const GRID = '/better-care-fund/grid';
const OCTOBER = 6;
const row = (page: Page, line: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: line, exact: true }) });
const cell = (page: Page, line: string, month: number): Locator =>
  row(page, line)
    .getByRole('gridcell')
    .nth(month + 1);
const standing = (page: Page): Locator => page.getByRole('status').filter({ hasText: /cell/ });
const total = (page: Page, month: number): Locator =>
  row(page, 'Actual and forecast')
    .getByRole('gridcell')
    .nth(month + 1);

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('a finance lead enters actuals like in a spreadsheet, and everybody sees them at once', async ({ pageAs }) => {
  test.slow();
  const finance = await pageAs('finance-lead');
  const viewer = await pageAs('viewer');
  await Promise.all([finance.goto(GRID), viewer.goto(GRID)]);
  await expect(cell(viewer, 'Reablement service', OCTOBER)).toBeVisible();

  // A cell, to the penny; totals follow, others see it.
  const before = await total(finance, OCTOBER).textContent();
  await cell(finance, 'Reablement service', OCTOBER).click();
  await type(finance, '251,234.55');
  await expect(cell(finance, 'Reablement service', OCTOBER)).toHaveText('251.2');
  await expect(total(finance, OCTOBER)).not.toHaveText(before ?? '');
  await expect(standing(finance)).toContainText(/Saved \d\d:\d\d, 1 cell/);
  await expect(cell(viewer, 'Reablement service', OCTOBER)).toHaveText('251.2');
  await expectAccessible(finance);

  // Half a penny is refused and named; what stood there stays.
  await cell(finance, 'Reablement service', OCTOBER).click();
  await type(finance, '1.005');
  await expect(finance.getByRole('alert')).toContainText('goes beyond the penny');
  await expect(cell(finance, 'Reablement service', OCTOBER)).toHaveText('251.2');

  // A closed month is locked.
  await cell(finance, 'Reablement service', OCTOBER - 1).click();
  await finance.keyboard.press('Enter');
  await expect(finance.getByRole('alert')).toContainText('The month is closed');
  await expect(finance.getByRole('textbox', { name: /^Line/ })).toHaveCount(0);

  // A block of 45 lines by six months, and back again.
  const stood = await cell(finance, 'Therapy-led reablement', OCTOBER + 1).textContent();
  await cell(finance, 'Pathway 1 home care', OCTOBER).click();
  const block = Array.from({ length: 45 }, (_, line) =>
    Array.from({ length: 6 }, (__, month) => `${line + 10},00${month}.25`).join('\t'),
  ).join('\n');
  await paste(finance, block);
  await expect(standing(finance)).toContainText('270 cells');
  await expect(cell(finance, 'Therapy-led reablement', OCTOBER + 1)).toHaveText('17.0');
  await expect(cell(viewer, 'Therapy-led reablement', OCTOBER + 1)).toHaveText('17.0');
  await finance.keyboard.press('ControlOrMeta+z');
  await expect(cell(viewer, 'Therapy-led reablement', OCTOBER + 1)).not.toHaveText('17.0');
  expect(stood).not.toBe('17.0');
  await finance.keyboard.press('ControlOrMeta+y');
  await expect(cell(viewer, 'Therapy-led reablement', OCTOBER + 1)).toHaveText('17.0');

  // What is typed while the connection is lost waits, and is saved once it is back.
  await finance.context().setOffline(true);
  await cell(finance, 'Reablement service', OCTOBER).click();
  await type(finance, '99,000');
  await expect(standing(finance)).toContainText('No connection: 1 cell waits');
  await expect(cell(finance, 'Reablement service', OCTOBER)).toHaveText('99.0');
  await finance.context().setOffline(false);
  await expect(standing(finance)).toContainText(/Saved \d\d:\d\d, 1 cell/, { timeout: 15_000 });
  await expect(cell(viewer, 'Reablement service', OCTOBER)).toHaveText('99.0');
});

test('a forecast is typed with its reason, and who keeps no money changes nothing', async ({ pageAs }) => {
  const finance = await pageAs('finance-lead');
  await finance.goto(`${GRID}?view=FORECAST`);
  const february = cell(finance, 'Respite and short breaks', OCTOBER + 4);
  await february.click();
  await type(finance, '75,000');
  await expect(finance.getByRole('alert')).toContainText('A reason is needed');
  await finance.getByLabel('Reason').fill('Half-term holidays.');
  await february.click();
  await type(finance, '75,000');
  await expect(february).toHaveText('75.0');
  await expect(standing(finance)).toContainText('Saved');
  await expectAccessible(finance);

  const lead = await pageAs('project-lead');
  await lead.goto(GRID);
  await cell(lead, 'Respite and short breaks', OCTOBER).click();
  await lead.keyboard.press('Enter');
  await expect(lead.getByRole('alert')).toContainText('Changed by a finance lead');
});
