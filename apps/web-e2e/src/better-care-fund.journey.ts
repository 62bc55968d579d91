import { expectAccessible } from './support/accessibility.ts';
import { expect, type Page, test } from './support/fixtures.ts';

test.use({ ownSystem: true });

const PLAN = '/better-care-fund';
const panel = (page: Page) => page.getByRole('complementary');
const standing = (page: Page, words: string) => page.locator('header').getByText(words, { exact: true });
const cell = (page: Page, label: string) => panel(page).getByRole('button', { name: new RegExp(`^${label}: `) });

/** Opens a line by the search of the page, which filters as one types. */
async function openLine(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search lines' }).or(page.getByLabel('Search lines')).fill(words);
  await page.getByText(words, { exact: true }).first().click();
  await expect(panel(page).getByRole('heading', { name: words })).toBeVisible();
}

test('a BCF lead makes the plan Complete, to the penny, and everybody sees it at once', async ({ pageAs }) => {
  test.slow();
  const bcf = await pageAs('bcf-lead');
  const viewer = await pageAs('viewer');
  await viewer.goto(PLAN);
  await expect(standing(viewer, 'Incomplete')).toBeVisible();

  // A scheme is renamed in its panel, and stays while lines hang on it.
  await bcf.goto(PLAN);
  await bcf.getByRole('button', { name: /^Scheme 4 / }).click();
  await cell(bcf, 'Name of the scheme').click();
  await bcf.keyboard.type('Winter resilience');
  await bcf.keyboard.press('Enter');
  await expect(panel(bcf).getByRole('heading', { name: 'Winter resilience' })).toBeVisible();
  await expect(panel(bcf)).toContainText('The scheme has a line: move or remove what it has first.');

  // What is found, where it stands.
  await bcf.getByRole('button', { name: '1 finding', exact: true }).click();
  await expect(panel(bcf)).toContainText('£80,000.00 is not spent.');
  await expectAccessible(bcf);
  await panel(bcf).getByRole('button', { name: 'Open income and minimums' }).click();
  await expect(bcf).toHaveURL(/section=EXPENDITURE/);
  await expect(bcf.getByRole('table').first()).toContainText('£80,000.00 not spent');
  await expectAccessible(bcf);

  // Half a penny is refused by its field; what stood there stays.
  await bcf.getByRole('button', { name: /^Schemes and lines/ }).click();
  await openLine(bcf, 'Winter discharge co-ordinators');
  const expenditure = cell(bcf, 'Expenditure 2025-26');
  await expenditure.click();
  await bcf.keyboard.type('225,000.005');
  await bcf.keyboard.press('Enter');
  await expect(panel(bcf).getByRole('alert')).toContainText('goes beyond the penny');
  await bcf.keyboard.press('Escape');
  await expect(expenditure).toContainText('£145,000.00');

  // The sections follow while one types, before anything is saved.
  await expenditure.click();
  await bcf.keyboard.type('225,000.00');
  await expect(standing(bcf, 'Complete')).toBeVisible();
  await expect(standing(viewer, 'Incomplete')).toBeVisible();
  await expectAccessible(bcf);
  await bcf.keyboard.press('Enter');
  await expect(expenditure).toContainText('£225,000.00');
  await expect(standing(viewer, 'Complete')).toBeVisible();
  await expect(panel(bcf)).toContainText('edited money and outputs of line 12');
});

test('a new line is found wanting, field by field, and each finding leads to its field', async ({ pageAs }) => {
  test.slow();
  const finance = await pageAs('finance-lead');
  await finance.goto(PLAN);
  await finance.getByRole('button', { name: 'Line', exact: true }).click();
  await panel(finance).getByLabel('Description').fill('Warm home visits');
  await panel(finance).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(panel(finance).getByRole('heading', { name: 'Warm home visits' })).toBeVisible();
  await expect(panel(finance)).toContainText('has no “Area of spend”');

  await finance
    .getByRole('button', { name: /findings$/ })
    .first()
    .click();
  await panel(finance)
    .getByRole('button', { name: /Area of spend$/ })
    .click();
  await expect(cell(finance, 'Area of spend')).toBeFocused();
  await finance.keyboard.press('Enter');
  await finance.getByRole('option', { name: 'Social Care' }).click();
  await expect(cell(finance, 'Area of spend')).toContainText('Social Care');
  await expect(panel(finance)).not.toContainText('has no “Area of spend”');
  await expect(finance).toHaveURL(/panel=line/);

  // Joined to a project, whose page shows its money.
  await panel(finance).getByRole('button', { name: 'Join to a project or workstream' }).click();
  await panel(finance).getByLabel('Project or workstream').selectOption({ label: 'PI-11 Falls prevention pathway' });
  await panel(finance).getByLabel('Share of the line').fill('40%');
  await panel(finance).getByRole('button', { name: 'Join', exact: true }).click();
  await expect(panel(finance)).toContainText('40%, £0.00');
  await cell(finance, 'Expenditure 2025-26').click();
  await finance.keyboard.type('1000.01');
  await finance.keyboard.press('Enter');
  await expect(panel(finance)).toContainText('40%, £400.00');
  await finance.goto('/projects/PI-11');
  const money = finance.getByRole('region', { name: 'Money 2025-26' });
  await expect(money).toContainText('£400.00');
  await money.getByRole('button', { name: 'Add a budget from another fund' }).click();
  await money.getByLabel('Fund', { exact: true }).fill('Ageing well fund');
  await money.getByLabel('Budget 2025-26').fill('12.345');
  await money.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(money).toContainText('goes beyond the penny');
  await money.getByLabel('Budget 2025-26').fill('12,000.50');
  await money.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(money).toContainText('£12,000.50');
});

test('a project lead reads the plan and changes nothing; it fits 360 pixels', async ({ pageAs }) => {
  test.slow();
  const lead = await pageAs('project-lead');
  await lead.goto(PLAN);
  await expect(lead.getByRole('button', { name: 'Line', exact: true })).toHaveCount(0);
  await openLine(lead, 'Reablement service');
  await expect(panel(lead)).toContainText('Changed by a finance lead of its organisation or the BCF lead.');
  await expect(cell(lead, 'Expenditure 2025-26')).toHaveAttribute('aria-disabled', 'true');
  await lead.goto(`${PLAN}?section=AGREEMENT`);
  await expect(lead.getByRole('button', { name: /^Host: .* Changed by the BCF lead/ })).toBeVisible();
  await expectAccessible(lead);

  const phone = await pageAs('viewer', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  for (const section of ['LINES', 'INCOME', 'AGREEMENT']) {
    await phone.goto(`${PLAN}?section=${section}`);
    await expect(standing(phone, 'Incomplete')).toBeVisible();
    const width = await phone.evaluate(() => {
      const pages = [document.documentElement, ...document.querySelectorAll('main, .page')];
      return Math.max(...pages.map((page) => page.scrollWidth - page.clientWidth));
    });
    expect(width, section).toBeLessThanOrEqual(0);
  }
});

test('the BCF lead opens the plan of a round that is not known yet, provisional until the rules are confirmed', async ({
  pageAs,
}) => {
  const bcf = await pageAs('bcf-lead');
  await bcf.goto(PLAN);
  await bcf.getByRole('button', { name: 'Next round' }).click();
  await panel(bcf).getByRole('button', { name: 'Draft the rules and open the plan' }).click();
  await expect(bcf.getByRole('heading', { name: 'Better Care Fund 2026-27' })).toBeVisible();
  await expect(bcf.getByText('Provisional rules')).toBeVisible();
  await expect(bcf.getByText('45 lines, £0.00')).toBeVisible();

  // The draft is completed part by part; what the plan keeps is not taken out of it.
  await bcf.getByRole('link', { name: 'Provisional rules' }).click();
  await bcf.getByRole('button', { name: 'Sources', exact: true }).click();
  await bcf.getByRole('button', { name: 'Take out: Disabled Facilities Grant' }).click();
  await expect(bcf.getByRole('alert')).toContainText('Disabled Facilities Grant is in use: line');
  await expectAccessible(bcf);
  await bcf.getByRole('button', { name: 'Metrics', exact: true }).click();
  await bcf.getByRole('button', { name: 'Add a metric' }).click();
  await bcf.getByLabel('Name of the metric').fill('Falls admissions');
  await bcf.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(bcf.getByRole('button', { name: /^Name of Falls admissions/ })).toBeVisible();

  await bcf.getByRole('button', { name: 'Confirm rules' }).click();
  await panel(bcf).getByLabel('What they were compared with').fill('The planning requirements as published.');
  await panel(bcf).getByRole('button', { name: 'Confirm the rules' }).click();
  await expect(bcf.getByText('The rules of 2026-27 are confirmed, and stand.')).toBeVisible();
  await expect(bcf.getByText('Provisional', { exact: true })).toHaveCount(0);
  await expect(bcf.getByRole('button', { name: 'Add a metric' })).toHaveCount(0);
});
