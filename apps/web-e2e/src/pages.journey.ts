import { expectAccessible } from './support/accessibility.ts';
import { expect, type Page, test } from './support/fixtures.ts';

/** Every page, with something on it that says that it is there. */
const PAGES: readonly (readonly [path: string, shows: (page: Page) => ReturnType<Page['getByText']>])[] = [
  ['/', (page) => page.getByRole('heading', { name: 'Exceptions' })],
  ['/projects', (page) => page.getByRole('grid', { name: 'Projects' })],
  ['/projects?group=lead&panel=PI-04', (page) => page.getByRole('complementary')],
  ['/projects/PI-04', (page) => page.getByRole('heading', { name: 'Milestones' })],
  ['/projects/PI-04?panel=Rating:OVERALL', (page) => page.getByRole('complementary')],
  ['/projects/new', (page) => page.getByRole('button', { name: 'Create project' })],
  ['/projects/import', (page) => page.getByText('Choose a file')],
  ['/workstreams/PI', (page) => page.getByRole('grid', { name: 'Projects' })],
  ['/workstreams/PI?show=about', (page) => page.getByRole('heading', { name: 'Contributes to' })],
  ['/timeline?home=PI', (page) => page.getByRole('link', { name: 'Home First discharge to assess' })],
  ['/timeline?as=table&home=PI', (page) => page.getByRole('table', { name: 'Dependencies' })],
  ['/strategy', (page) => page.getByRole('heading', { name: 'Core20PLUS5' })],
  ['/search?q=home', (page) => page.getByRole('heading', { name: 'Projects' })],
  ['/better-care-fund/outturn', (page) => page.getByRole('heading', { name: /^Outturn/ })],
  ['/better-care-fund/virements', (page) => page.getByRole('grid', { name: 'Virements' })],
  ['/people', (page) => page.getByRole('grid', { name: 'People' })],
  ['/organisations', (page) => page.getByText('Barts Health NHS Trust')],
  ['/account', (page) => page.getByRole('heading', { name: 'Personal tokens' })],
  ['/trail', (page) => page.getByRole('heading', { name: 'Trail' })],
  ['/nowhere', (page) => page.getByText('There is no page at this address')],
];

for (const [path, shows] of PAGES) {
  test(`${path} is accessible in light and dark`, async ({ pageAs }) => {
    const page = await pageAs('pmo', {}, path);
    await expect(shows(page)).toBeVisible();
    await expectAccessible(page);
  });
}

test('no page scrolls sideways at 360 pixels', async ({ pageAs }) => {
  const page = await pageAs('pmo', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  for (const [path, shows] of PAGES) {
    await page.goto(path);
    await expect(shows(page)).toBeVisible();
    const width = await page.evaluate(() => {
      const main = document.querySelector('main');
      return Math.max(
        document.documentElement.scrollWidth,
        main ? main.scrollWidth - main.clientWidth + innerWidth : 0,
      );
    });
    expect(width, path).toBeLessThanOrEqual(360);
  }
});

test('the parts of the Better Care Fund stand in one row at 360 pixels, with the one that is open in view', async ({
  pageAs,
}) => {
  const page = await pageAs('bcf-lead', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const parts = page.getByRole('navigation', { name: 'Better Care Fund' });
  for (const [path, part] of [
    ['', 'Plan'],
    ['/grid', 'By month'],
    ['/outturn', 'Outturn'],
    ['/virements', 'Virements'],
    ['/extracts', 'Extracts'],
    ['/returns/2025-26/Q2', 'Returns'],
  ] as const) {
    await page.goto(`/better-care-fund${path}`);
    const current = parts.getByRole('link', { name: part, exact: true });
    await expect(current).toHaveAttribute('aria-current', 'page');
    await expect(current, path).toBeInViewport({ ratio: 1 });
    expect((await parts.boundingBox())?.height, path).toBeLessThan(48);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
  }
});

test('the palette and the menus are accessible', async ({ pageAs }) => {
  const page = await pageAs('place-admin');
  await page.getByRole('button', { name: /Search, or type a command/ }).click();
  await page.getByRole('combobox').fill('home');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Your account' }).click();
  await expect(page.getByRole('menuitemradio', { name: 'Dark' })).toBeVisible();
  await expectAccessible(page);
});

test('the theme that a person chose is kept', async ({ pageAs }) => {
  const page = await pageAs('viewer');
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(12, 19, 26)');
});

test('the state of the table is in its address', async ({ pageAs }) => {
  const page = await pageAs('viewer');
  await page.goto('/projects');
  await page
    .getByRole('button', { name: /^Rating\b/ })
    .first()
    .click();
  await page.getByRole('option', { name: 'Red', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/rating=RED/);
  const count = page.getByRole('status').filter({ hasText: /projects?$/ });
  await expect(count).toHaveText('6 projects');
  await page.reload();
  await expect(count).toHaveText('6 projects');
  await page.getByRole('button', { name: 'Clear the filter Rating' }).click();
  await expect(page).not.toHaveURL(/rating=/);
});

test('the demonstration badge is on every page and every width', async ({ pageAs }) => {
  for (const width of [360, 1440, 2560]) {
    const page = await pageAs('viewer', { viewport: { width, height: 800 } });
    await page.goto('/projects');
    await expect(page.getByText('Demonstration data')).toBeVisible();
  }
});
