import type { Anything } from '../../../tools/testing/index.ts';
import { expectAccessible } from './support/accessibility.ts';
import { expect, type Page, test } from './support/fixtures.ts';
import { pressOn } from './support/keyboard.ts';
import { MILESTONES, oldTracker, plantedErrors, PROJECTS } from './support/old-tracker.ts';
import { bar, count, dialog, forecasts, grid, views } from './support/project-table.ts';

test.use({ ownSystem: true });

const status = (page: Page) => page.locator('#why-not');
const cell = (page: Page, address: string) =>
  page.getByRole('combobox', { name: `Cell ${address}:` }).or(page.getByRole('textbox', { name: `Cell ${address}:` }));

test('a week with the old tracker: brought, put right and imported; found, grouped, moved and moved back; a view for others', async ({
  pageAs,
  weft,
}) => {
  test.slow();
  const { project, people } = await (
    await weft.as('pmo')
  ).query('{ project(code: "PI-04") { lead { name } } people { name } }');
  const lead: string = project.lead.name;
  const others = people.map(({ name }: Anything) => name).filter((name: string) => name !== lead);
  const leads = [lead, ...others.slice(0, 2)];
  const wrong = plantedErrors(leads);
  expect(wrong).toHaveLength(25);
  const pmo = await pageAs('pmo');

  await test.step('a file that is no tracker is refused, and the tracker is read', async () => {
    await pmo.goto('/projects');
    await pmo.getByRole('link', { name: 'Import', exact: true }).click();
    await expect(pmo.getByRole('heading', { level: 1, name: 'Import a tracker' })).toBeVisible();
    await expectAccessible(pmo);
    // A program under the name of a workbook is refused in words; the page stays where it is.
    const file = pmo.getByLabel('Choose a file');
    await file.setInputFiles({ name: 'tracker.xlsx', mimeType: '', buffer: Buffer.from('MZ\x90\x00 not a workbook') });
    await expect(pmo.getByRole('alert')).toContainText('The file is a program, whatever its name says.');
    const began = Date.now();
    await file.setInputFiles({ name: 'tracker.xlsx', mimeType: '', buffer: await oldTracker(leads) });
    await expect(status(pmo)).toContainText('25 errors to put right first');
    expect(Date.now() - began).toBeLessThan(10_000);
    await expect(pmo.getByRole('button', { name: 'Import', exact: true })).toHaveAttribute('aria-disabled', 'true');
    await expect(pmo.getByRole('heading', { name: 'To put right' })).toBeVisible();
    await expectAccessible(pmo);
  });

  await test.step('25 errors are put right in the preview by keyboard', async () => {
    // What was meant stands in the cell already, and Enter puts all four right and goes on to the next.
    const [first] = wrong.filter(({ column }) => column === 'D');
    const misspelt = cell(pmo, first?.address ?? '');
    await expect(misspelt).toHaveValue(lead);
    await misspelt.focus();
    await pmo.keyboard.press('Enter');
    await expect(status(pmo)).toContainText('21 errors');
    await expect(misspelt).toHaveCount(0);
    const seen = new Set<string>();
    for (const { address, column, typed, right } of wrong.filter((one) => one.column !== 'D')) {
      // The same text in several cells is put right once.
      if (seen.has(`${column}${typed}`)) continue;
      seen.add(`${column}${typed}`);
      if (column === 'C') {
        // Chosen from the list of what there is: a few letters, Enter for the first, and Enter puts it right.
        await cell(pmo, address).fill(right.slice(0, 5));
        await expect(pmo.getByRole('option', { name: right })).toHaveAttribute('aria-selected', 'true');
        await pmo.keyboard.press('Enter');
        await expect(cell(pmo, address)).toHaveValue(`UC ${right}`);
      } else await cell(pmo, address).fill(right);
      await pmo.keyboard.press('Enter');
    }
    await expect(status(pmo)).toContainText(`Ready: ${PROJECTS + MILESTONES} records in one go`);
    await expect(pmo.getByText('25 cells put right so far')).toBeVisible();
    await expectAccessible(pmo);
  });

  await test.step('all of it is imported in one go', async () => {
    await pressOn(pmo, pmo.getByRole('button', { name: `Import ${PROJECTS + MILESTONES} records` }));
    await expect(
      pmo.getByText(`Imported ${PROJECTS} new projects and ${MILESTONES} new milestones`, { exact: true }),
    ).toBeVisible();
    await expectAccessible(pmo);
  });

  await test.step('a project is found by search', async () => {
    await pmo.keyboard.press('ControlOrMeta+k');
    await expect(pmo.getByRole('combobox')).toBeFocused();
    await pmo.keyboard.type('Sleep helpline in Poplar');
    await pmo.getByRole('option', { name: /^Sleep helpline in Poplar/ }).click();
    await expect(pmo.getByRole('button', { name: /^Name: Sleep helpline in Poplar/ })).toBeVisible();
  });
  const found = pmo.url();

  const mine = () => grid(pmo).getByRole('button', { name: `${leads[0]} 10` });
  let before: string[] = [];
  await test.step('the table is grouped by lead; each group says how many it has, and folds away', async () => {
    await pmo.goto('/projects?q=Stroke&home=UC&sort=NEXT_FORECAST');
    await pmo.getByRole('button', { name: /^Group:/ }).click();
    await pmo.getByRole('menuitemradio', { name: 'Lead' }).click();
    await expect(pmo).toHaveURL(/group=lead/);
    const drawn = grid(pmo).locator('.row [data-column=forecast]');
    await mine().click();
    await expect(mine()).toHaveAttribute('aria-expanded', 'false');
    await mine().click();
    await expect(drawn.first()).toBeVisible();
  });

  await test.step('ten forecasts move at once, and back by one undo', async () => {
    // Ten rows by keyboard: the first, then nine more with Shift.
    await grid(pmo).focus();
    await pmo.keyboard.press('Home');
    await pmo.keyboard.press('x');
    for (let n = 0; n < 9; n += 1) await pmo.keyboard.press('Shift+ArrowDown');
    await expect(bar(pmo)).toContainText('10 selected');
    before = await forecasts(pmo, 10);
    await expectAccessible(pmo);
    await bar(pmo).getByRole('button', { name: 'Move dates' }).click();
    await dialog(pmo).getByRole('textbox', { name: 'Days' }).fill('28');
    await expect(dialog(pmo).getByRole('status')).toHaveText('10 rows change.');
    await expectAccessible(pmo);
    await dialog(pmo).getByRole('button', { name: 'Change 10 rows' }).click();
    const toast = pmo.getByRole('status').filter({ hasText: /moved 10 forecasts by \+28 d/i });
    await expect(toast).toBeVisible();
    await expect(async () => expect(await forecasts(pmo, 10)).not.toEqual(before)).toPass();
    await pmo.getByRole('button', { name: 'Undo' }).click();
    await expect(pmo.getByText(/^Taken back: moved 10 forecasts/)).toBeVisible();
    await expect(async () => expect(await forecasts(pmo, 10)).toEqual(before)).toPass();
  });

  await test.step('the view is kept under a name, and shared', async () => {
    await pmo.keyboard.press('Escape');
    await expect(bar(pmo)).toBeHidden();
    await pmo.getByRole('button', { name: 'Save view' }).click();
    await dialog(pmo).getByRole('textbox', { name: 'Name' }).fill('Stroke by lead, next first');
    await dialog(pmo)
      .getByRole('checkbox', { name: /Share it/ })
      .check();
    await expectAccessible(pmo);
    await dialog(pmo).getByRole('button', { name: 'Save view' }).click();
    const tab = views(pmo).getByRole('button', { name: /^Stroke by lead, next first/ });
    await expect(tab).toHaveAttribute('aria-current', 'true');
  });

  await test.step('another person opens its address, and finds it among the tabs', async () => {
    const { pathname, search } = new URL(pmo.url());
    const other = await pageAs('viewer', {}, pathname + search);
    await expect(grid(other).getByRole('button', { name: `${leads[0]} 10` })).toBeVisible();
    await expect(count(other)).toHaveText((await count(pmo).textContent()) ?? '');
    await expect(async () => expect(await forecasts(other, 10)).toEqual(before)).toPass();
    await other.goto('/projects');
    await other.getByRole('button', { name: /^Stroke by lead, next first/ }).click();
    await expect(other).toHaveURL(/group=lead/);
    await expect(other.getByRole('button', { name: /^Change the view/ })).toBeVisible();
    // Its owner renames and deletes it, which the other sees.
    await pmo.getByRole('button', { name: 'Change the view Stroke by lead, next first' }).click();
    await pmo.getByRole('menuitem', { name: 'Rename or share' }).click();
    await dialog(pmo).getByRole('textbox', { name: 'Name' }).fill('Stroke, next first');
    await dialog(pmo).getByRole('button', { name: 'Save view' }).click();
    await expect(other.getByRole('button', { name: /^Stroke, next first/ })).toBeVisible();
    await pmo.getByRole('button', { name: 'Change the view Stroke, next first' }).click();
    await pmo.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(other.getByRole('button', { name: /^Stroke, next first/ })).toBeHidden();
  });

  await test.step('the import is taken back, but for what was changed since', async () => {
    await pmo.goto('/projects/import');
    await pmo.getByRole('button', { name: 'Take back the import of tracker.xlsx' }).click();
    // The ten milestones that were moved and moved back hold ten projects.
    await expect(pmo.getByRole('alert')).toContainText('20 records cannot be taken back; nothing was.');
    await expectAccessible(pmo);
    await pmo.getByRole('button', { name: 'Take all others back' }).click();
    await expect(pmo.getByText(/taken back by/)).toBeVisible();
    await pmo.goto(found);
    await expect(pmo.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(pmo.getByText('Sleep helpline in Poplar')).toHaveCount(0);
  });
});

test('who may not import is told so, and columns are mapped by keyboard', async ({ pageAs }) => {
  const viewer = await pageAs('viewer');
  await viewer.goto('/projects/import');
  const csv = Buffer.from('Code,Was,Wer\nUC-88,Mapped by hand,\n');
  await viewer.getByLabel('Choose a file').setInputFiles({ name: 'tracker.csv', mimeType: 'text/csv', buffer: csv });
  await expect(viewer.getByRole('alert')).toContainText('Trackers are imported by those who keep projects');

  const pmo = await pageAs('pmo');
  await pmo.goto('/projects/import');
  await pmo.getByLabel('Choose a file').setInputFiles({ name: 'tracker.csv', mimeType: 'text/csv', buffer: csv });
  await expect(status(pmo)).toContainText('to put right first');
  await pmo.getByLabel('Its rows are').selectOption('Projects');
  await pmo.getByLabel('Column A, Code, is read as').selectOption('Project code');
  await pmo.getByLabel('Column B, Was, is read as').selectOption({ value: 'project.name' });
  await expect(status(pmo)).toContainText('Ready: 1 record in one go');
  await expectAccessible(pmo);
  await pmo.getByRole('button', { name: 'Forget it' }).click();
  await expect(pmo.getByText('tracker.csv is forgotten')).toBeVisible();
});
