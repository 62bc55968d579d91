import { type Anything, change } from '../../../tools/testing/index.ts';
import { expectAccessible } from './support/accessibility.ts';
import { expect, type Page, test } from './support/fixtures.ts';

test.use({ ownSystem: true });

const MILESTONE = 'Night-sitting service starts';
const onChart = (page: Page) => page.getByRole('button', { name: new RegExp(`^${MILESTONE}`) });

async function timeline(page: Page, query = ''): Promise<void> {
  await page.goto(`/timeline${query}`);
  await expect(page.getByRole('heading', { name: 'Timeline' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Home First discharge to assess' })).toBeVisible();
}

test('a forecast is dragged to another day, seen by somebody else, and taken back', async ({ pageAs }) => {
  const [page, other] = [await pageAs('pmo'), await pageAs('viewer')];
  await timeline(page, '?home=PI&zoom=week');
  await timeline(other, '?home=PI');
  const milestone = onChart(page);
  await milestone.scrollIntoViewIfNeeded();
  const before = await milestone.getAttribute('aria-label');
  const box = (await milestone.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 40, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole('status').getByText(new RegExp(`“${MILESTONE}” moved to`))).toBeVisible();
  const moved = await milestone.getAttribute('aria-label');
  expect(moved).not.toBe(before);
  // Who only reads sees it move, and cannot take it.
  await expect(other.getByRole('img', { name: moved!.replace('. Enter moves it', '') })).toBeVisible();
  await expect(onChart(other)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(milestone).toHaveAttribute('aria-label', before!);
});

test('a forecast is moved by keyboard alone, left where it was, and not over what another person did meanwhile', async ({
  pageAs,
  weft,
}) => {
  const page = await pageAs('pmo');
  await timeline(page, '?home=PI');
  const milestone = onChart(page);
  const before = await milestone.getAttribute('aria-label');
  await milestone.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(milestone).toHaveAttribute('aria-label', before!);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').getByText(new RegExp(`“${MILESTONE}” moved to`))).toBeVisible();
  await expect(milestone).not.toHaveAttribute('aria-label', before!);
  await expect(milestone).toBeFocused();

  // Somebody else moves it while it is held: both days are shown, and the person decides.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+ArrowRight');
  const lead = await weft.as('workstream-lead');
  const asked = await lead.query(
    '{ projects(filter: { home: ["PI"] }, first: 50) { nodes { milestones { id version } } } }',
  );
  const held = await milestone.getAttribute('data-milestone');
  const { id, version } = asked.projects.nodes
    .flatMap((project: Anything) => project.milestones)
    .find((one: Anything) => one.id === held);
  await change(lead, 'moveMilestone', { id, version, forecastOn: '2026-06-01' });
  await page.keyboard.press('Enter');
  const conflict = page.getByRole('alertdialog');
  await expect(conflict).toContainText('1 Jun 2026');
  await expectAccessible(page);
  await conflict.getByRole('button', { name: /^Keep/ }).click();
  await expect(milestone).toHaveAttribute('aria-label', /forecast 1 Jun 2026/);
  await expect(milestone).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(milestone).not.toBeFocused();
});

test('what comes into view is drawn; dependencies at risk are picked out, and one says who waits for what', async ({
  pageAs,
}) => {
  const page = await pageAs('pmo');
  await timeline(page);
  const tracks = page.locator('#chart weft-timeline-track');
  const projects = Number(/^(\d+) projects/.exec((await page.getByText(/^\d+ projects, /).textContent()) ?? '')?.[1]);
  expect(await tracks.count()).toBeLessThan(projects);
  const last = page.getByRole('link', { name: /^HI-02/ });
  await expect(last).toHaveCount(0);
  await page.locator('#chart').evaluate((chart) => chart.scrollTo({ top: chart.scrollHeight }));
  await expect(last).toBeInViewport();
  // From the first milestone, still there for the Tab key, to the next row, which is drawn again for it.
  const held = page.locator('#chart [data-milestone][tabindex="0"]');
  await held.focus();
  const before = await held.getAttribute('data-milestone');
  await page.keyboard.press('ArrowDown');
  await expect(held).not.toHaveAttribute('data-milestone', before ?? '');
  await expect(held).toBeFocused();
  await expect(held).toBeInViewport();

  await page.getByRole('button', { name: 'Dependency' }).click();
  await page.getByRole('option', { name: 'at risk' }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/dependency=risk/);
  const line = page.getByRole('button', { name: /gives to .* at risk$/ }).first();
  await line.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Dependency' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Open dependency' }).click();
  await expect(page.getByRole('complementary')).toBeVisible();
});

test('the same stands in tables, where a forecast is edited too', async ({ pageAs }) => {
  const page = await pageAs('pmo');
  await timeline(page, '?home=PI');
  const milestones = await page.locator('[data-milestone]').count();
  await page.getByRole('button', { name: 'Table' }).click();
  const table = page.getByRole('table', { name: 'Milestones' });
  await expect(table.getByRole('row')).toHaveCount(milestones + 1);
  await expect(page.getByRole('table', { name: 'Dependencies' })).toBeVisible();
  await expect(table.getByRole('button', { name: new RegExp(`^Forecast of ${MILESTONE}`) })).toBeVisible();
  await expectAccessible(page);
});

test('the whole timeline is printed on one page, and says that its data are of a demonstration', async ({ pageAs }) => {
  const page = await pageAs('viewer');
  await timeline(page);
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Demonstration data')).toBeVisible();
});
