import type { Locator } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { expect, type Page, test } from './support/fixtures.ts';
import { paste } from '../../../tools/browser/paste.ts';

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

/** Rows are drawn as they come into view. */
async function scrollOn(page: Page): Promise<void> {
  await expect(cell(page, 'Pathway 1 home care', OCTOBER)).toBeVisible();
  await page.getByRole('group', { name: /^Grid of the year/ }).hover();
  await page.mouse.wheel(0, 600);
}

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

  // A cell, to the penny; totals follow, others see it, and where she stands.
  const before = await total(finance, OCTOBER).textContent();
  await cell(finance, 'Reablement service', OCTOBER).click();
  await expect(cell(viewer, 'Reablement service', OCTOBER)).toContainText('Anneka Shah is here');
  await type(finance, '251,234.55');
  await expect(cell(finance, 'Reablement service', OCTOBER)).toHaveText('251.2');
  await expect(total(finance, OCTOBER)).not.toHaveText(before ?? '');
  await expect(standing(finance)).toContainText(/Saved \d\d:\d\d, 1 cell/);
  await expect(cell(viewer, 'Reablement service', OCTOBER)).toHaveText(/251\.2/);
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

  // One begins in the first open month, and a month that has not begun is locked with the reason.
  await cell(finance, 'Reablement service', OCTOBER + 2).click();
  await expect(finance.locator('.address')).toContainText('Dec 2025 has not begun');
  await finance.keyboard.press('Enter');
  await expect(finance.getByRole('alert')).toContainText('Actuals are entered for Oct 2025 to Nov 2025');
  await expect(finance.getByRole('textbox', { name: /^Line/ })).toHaveCount(0);

  // A block of 45 lines by the two months that are open, and back again.
  const stood = await cell(finance, 'Therapy-led reablement', OCTOBER + 1).textContent();
  await cell(finance, 'Pathway 1 home care', OCTOBER).click();
  const block = Array.from({ length: 45 }, (_, line) =>
    Array.from({ length: 2 }, (__, month) => `${line + 10},00${month}.25`).join('\t'),
  ).join('\n');
  await paste(finance, block);
  await expect(standing(finance)).toContainText('90 cells');
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

test('what waits when the page is left is saved on return', async ({ pageAs }) => {
  const finance = await pageAs('finance-lead');
  await finance.goto(GRID);
  await expect(finance.locator('.address')).toContainText('Oct 2025');
  await finance.route('**/graphql', (route) => route.abort());
  await cell(finance, 'Reablement service', OCTOBER).click();
  await type(finance, '88,000');
  await expect(standing(finance)).toContainText('No connection: 1 cell waits');
  await finance.getByRole('navigation', { name: 'Better Care Fund' }).getByRole('link', { name: 'Plan' }).click();
  await expect(finance.getByRole('grid')).toHaveCount(0);
  // Whoever signs out meanwhile is told, and chooses what becomes of it.
  await finance.getByRole('button', { name: /your account$/ }).click();
  await finance.getByRole('menuitem', { name: 'Sign out' }).click();
  const leaving = finance.getByRole('alertdialog', { name: '1 change is not sent yet' });
  await expect(leaving.getByRole('button', { name: 'Send first' })).toBeFocused();
  await expectAccessible(finance);
  await finance.keyboard.press('Escape');
  await expect(leaving).toHaveCount(0);
  await finance.unroute('**/graphql');
  await finance.goto(GRID);
  await expect(standing(finance)).toContainText(/Saved \d\d:\d\d, 1 cell/);
  const viewer = await pageAs('viewer');
  await viewer.goto(GRID);
  await expect(cell(viewer, 'Reablement service', OCTOBER)).toHaveText('88.0');
});

test('an undo of what somebody else changed offers both figures, and cells are filled', async ({ pageAs }) => {
  const finance = await pageAs('finance-lead');
  const bcf = await pageAs('bcf-lead');
  await Promise.all([finance.goto(GRID), bcf.goto(GRID)]);
  const line = 'Therapy-led reablement';
  await cell(finance, line, OCTOBER).click();
  await type(finance, '70,000');
  await expect(cell(bcf, line, OCTOBER)).toHaveText('70.0');
  await cell(bcf, line, OCTOBER).click();
  await type(bcf, '71,500');
  await expect(cell(finance, line, OCTOBER)).toHaveText('71.5');
  await finance.keyboard.press('ControlOrMeta+z');
  await expect(finance.getByRole('alert')).toContainText('entered another figure for Oct 2025 since: £71,500.00');
  const both = finance.getByRole('group', { name: 'Two figures for one cell' });
  await expect(both).toContainText('theirs £71,500.00');
  await expectAccessible(finance);
  await both.getByRole('button', { name: 'Enter mine' }).click();
  await expect(both).toHaveCount(0);
  await expect(standing(finance)).toContainText(/Saved \d\d:\d\d, 1 cell/);
  await expect(cell(bcf, line, OCTOBER)).not.toContainText('71.5');
  // The keyboard goes on in the grid.
  await finance.keyboard.press('ControlOrMeta+z');
  await expect(cell(bcf, line, OCTOBER)).toContainText('71.5');

  // The handle is drawn to November, then Control and D fill the lines below.
  await cell(finance, 'Pathway 1 home care', OCTOBER).click();
  await type(finance, '43,210');
  await cell(finance, 'Pathway 1 home care', OCTOBER).click();
  // The handle has come with the cell from the row below.
  await expect(cell(finance, 'Pathway 1 home care', OCTOBER)).toHaveAttribute('aria-selected', 'true');
  await expect(finance.locator('td .handle')).toBeVisible();
  const handle = await finance.locator('td .handle').boundingBox();
  const november = await cell(finance, 'Pathway 1 home care', OCTOBER + 1).boundingBox();
  if (!handle || !november) throw new Error('there is nothing to draw');
  await finance.mouse.move(handle.x + 3, handle.y + 3);
  await finance.mouse.down();
  await finance.mouse.move(november.x + november.width / 2, november.y + november.height / 2, { steps: 4 });
  await finance.mouse.up();
  await expect(cell(bcf, 'Pathway 1 home care', OCTOBER + 1)).toHaveText('43.2');
  const below = finance.getByRole('row').filter({ has: finance.getByRole('gridcell', { selected: true }) });
  await expect(below).toHaveCount(1);
  await finance.keyboard.press('Shift+ArrowDown');
  await finance.keyboard.press('ControlOrMeta+d');
  await expect(standing(finance)).toContainText('2 cells');
});

test('plan, actual and forecast stand side by side in 36 columns, and each takes what is its own', async ({
  pageAs,
}) => {
  const finance = await pageAs('finance-lead');
  await finance.goto(GRID);
  const line = 'Reablement service';
  const at = (column: number) => row(finance, line).locator(`[data-column="${column}"]`);
  const [planned, spent, expected] = [OCTOBER, 12 + OCTOBER, 24 + OCTOBER] as const;
  await cell(finance, line, OCTOBER).click();
  await finance.getByRole('button', { name: 'Side by side' }).click();
  await expect(finance.getByRole('columnheader')).toHaveCount(3 + 2 + 36 + 2);
  // The same month stays chosen, as an actual; line and name stay in view.
  await expect(finance.locator('.address')).toContainText('Line 7, Oct 2025, actual');
  await expect(row(finance, line).getByRole('rowheader')).toBeInViewport();
  const grid = finance.getByRole('group', { name: /^Grid of the year/ });
  await grid.focus();
  await type(finance, '91,000');
  await expect(at(spent)).toHaveText('91.0');
  await expect(standing(finance)).toContainText(/Saved \d\d:\d\d, 1 cell/);
  await expectAccessible(finance);
  // Beyond it, months without an actual; then what is expected, with a reason.
  await expect(at(spent + 2)).toHaveText('–');
  await finance.getByRole('textbox', { name: 'Reason' }).fill('Winter demand');
  await grid.focus();
  await finance.keyboard.press('End');
  await expect(at(expected + 5)).toBeInViewport();
  await at(expected + 5).click();
  await type(finance, '93,000');
  await expect(at(expected + 5)).toHaveText('93.0');
  await expect(standing(finance)).toContainText(/Saved \d\d:\d\d, 1 cell/);
  // A wide screen draws all of them at once.
  await finance.setViewportSize({ width: 2560, height: 1300 });
  await expect(at(expected + 5)).toHaveText('93.0');
  await expect(at(planned)).toBeVisible();
  await finance.setViewportSize({ width: 1440, height: 900 });
  // The plan is not changed here.
  await grid.focus();
  await finance.keyboard.press('Home');
  await at(planned).click();
  await finance.keyboard.press('Enter');
  await expect(finance.getByRole('alert')).toContainText('The plan is changed on its own page.');
  // A wide screen has what it has room for, before anything is scrolled.
  await finance.setViewportSize({ width: 2560, height: 1080 });
  await expect(at(expected + 2)).toBeInViewport();
});

test('a forecast is typed with its reason, who keeps no money changes nothing, and a phone enters a month', async ({
  pageAs,
}) => {
  const finance = await pageAs('finance-lead');
  await finance.goto(`${GRID}?view=FORECAST`);
  const february = cell(finance, 'Respite and short breaks', OCTOBER + 4);
  await scrollOn(finance);
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
  await scrollOn(lead);
  await cell(lead, 'Respite and short breaks', OCTOBER).click();
  await lead.keyboard.press('Enter');
  await expect(lead.getByRole('alert')).toContainText('Changed by a finance lead');

  // A phone shows one month of every line, or one line's year.
  const options = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
  const phone = await pageAs('finance-lead', options, GRID);
  await phone.getByRole('button', { name: /Respite and short breaks/ }).scrollIntoViewIfNeeded();
  await expectAccessible(phone);
  await phone.getByRole('button', { name: /Respite and short breaks/ }).click();
  await phone.getByLabel('Oct 2025, pounds and pence').focus();
  const box = async (of: Locator) => (await of.boundingBox()) ?? { y: Number.NaN, height: Number.NaN };
  const october = await box(phone.getByLabel('Oct 2025, pounds and pence'));
  expect(october.y + october.height).toBeLessThanOrEqual((await box(phone.locator('tfoot tr'))).y);
  await phone.getByLabel('Oct 2025, pounds and pence').fill('12,345.67');
  await phone.getByLabel('Oct 2025, pounds and pence').press('Enter');
  await expect(standing(phone)).toContainText(/Saved \d\d:\d\d, 1 cell/);
  await expect(cell(lead, 'Respite and short breaks', OCTOBER)).toHaveText('12.3');
  await expectAccessible(phone);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
