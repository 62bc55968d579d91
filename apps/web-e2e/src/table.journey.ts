import { change } from '../../../tools/testing/index.ts';
import { expectAccessible } from './support/accessibility.ts';
import { expect, type Page, test } from './support/fixtures.ts';
import { pressOn, tabTo, typeInto } from './support/keyboard.ts';
import { bar, cell, dialog, grid, row } from './support/project-table.ts';

test.use({ ownSystem: true });

test('a row that another person changed meanwhile holds the bulk: all others, or none', async ({ pageAs }) => {
  const [one, other] = await Promise.all([pageAs('pmo'), pageAs('workstream-lead')]);
  await one.goto('/projects?home=PI&sort=CODE&columns=code,name,forecast,lead');
  await other.goto('/projects/PI-02');
  await expect(row(one, 'PI-02')).toBeVisible();
  await grid(one).focus();
  await one.keyboard.press('Home');
  await one.keyboard.press('x');
  for (let n = 0; n < 2; n += 1) await one.keyboard.press('Shift+ArrowDown');
  await bar(one).getByRole('button', { name: 'Lead' }).click();
  await dialog(one).getByRole('combobox', { name: 'Lead' }).selectOption({ label: 'Ade Williams' });
  await expect(dialog(one).getByRole('status')).toHaveText('3 rows change.');

  const name = other.getByRole('button', { name: /^Name: / });
  await name.click();
  await other.getByRole('textbox', { name: 'Name' }).fill('Reablement, redesigned');
  await other.keyboard.press('Enter');
  await expect(name).toHaveAccessibleName(/Reablement, redesigned/);

  await dialog(one)
    .getByRole('button', { name: /^Change \d+ rows/ })
    .click();
  await expect(dialog(one).getByRole('alert')).toContainText('1 row changed while you were looking. Nothing was saved');
  await expect(dialog(one).getByRole('list', { name: 'What cannot be changed' })).toContainText(
    /PI-02.*changed it since you saw it.*Name is Reablement, redesigned now/,
  );
  await expectAccessible(one);
  await expect(dialog(one).getByRole('button', { name: 'None' })).toBeVisible();
  await dialog(one)
    .getByRole('button', { name: /^Change all others/ })
    .click();
  await expect(dialog(one)).toBeHidden();
  await expect(cell(one, 'PI-03', 'lead')).toHaveText('Ade Williams');
  await expect(cell(one, 'PI-02', 'lead')).toHaveText('Nadia Khatun');
});

test('cells are edited, copied and pasted by keyboard alone', async ({ pageAs }) => {
  test.slow();
  const page = await pageAs('pmo', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto('/projects?home=PI&sort=CODE&columns=code,name,lead,forecast,endsOn');
  await expect(row(page, 'PI-01')).toBeVisible();

  // To a cell by the arrows; typing begins an edit, Tab saves and goes on to the next cell.
  await tabTo(page, grid(page));
  for (let n = 0; n < 2; n += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.type('Carers strategy');
  await page.keyboard.press('Tab');
  await expect(cell(page, 'PI-01', 'name')).toContainText('Carers strategy');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { selected: true })).toBeFocused();
  await page.keyboard.type('nadia');
  await expect(page.getByRole('option', { name: /^Nadia Khatun/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cell(page, 'PI-01', 'lead')).toContainText('Nadia Khatun');
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('31 Nov 2025');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('November has 30 days.');
  await page.keyboard.press('Escape');

  // Copied rows paste into a spreadsheet, heads first.
  await page.keyboard.press('Escape');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('ControlOrMeta+c');
  await expect(page.getByText('2 rows copied, ready to paste into a spreadsheet')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Code\tProject\tLead\tForecast\tEnds\r\nPI-01\tCarers strategy\tNadia Khatun\t/);

  // Escape lets the selection go first, then closes the panel that Space opened over the rows.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/panel=PI-/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/panel=/);
  await expect(grid(page)).toBeFocused();

  // A block from a spreadsheet: what it changes is shown first, cells that cannot be taken by row and column.
  const block = 'Joy Ofori\t28/11/2025\t31/3/26\r\nNobody Known\t31/13/2025\t\r\n';
  await page.evaluate((text) => navigator.clipboard.writeText(text), block);
  await page.keyboard.press('Home');
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ControlOrMeta+v');
  const refused = dialog(page).getByRole('list', { name: 'What cannot be changed' });
  await expect(refused).toContainText('Row 2, Lead: “Nobody Known” is no person here.');
  await expect(refused).toContainText('Row 2, Forecast: “31/13/2025”');
  await expectAccessible(page);
  await pressOn(page, dialog(page).getByRole('button', { name: /^Change all others/ }));
  await expect(cell(page, 'PI-01', 'lead')).toHaveText('Joy Ofori');
  await expect(cell(page, 'PI-01', 'forecast')).toHaveText('28 Nov 2025');
  await expect(cell(page, 'PI-01', 'endsOn')).toHaveText('31 Mar 2026');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cell(page, 'PI-01', 'lead')).toHaveText('Nadia Khatun');

  // A rating is declared in its cell, with a reason where the rule demands one; a stage changes by the gates.
  await page.goto('/projects?home=PI&sort=CODE&columns=name,rating,stage');
  await expect(row(page, 'Carers strategy')).toBeVisible();
  await tabTo(page, grid(page));
  for (let n = 0; n < 2; n += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('r');
  await expect(page.getByRole('radio', { name: 'Red' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByText('Say why it is Red.')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type('The provider withdrew.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(cell(page, 'Carers strategy', 'rating').getByLabel(/^Declared Red/)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Deliver' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Stages follow one another: from Deliver it goes on to Embed.');
  await expectAccessible(page);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await pressOn(page, dialog(page).getByRole('button', { name: 'Change 1 row' }));
  await expect(cell(page, 'Carers strategy', 'stage')).toContainText('Embed');
  await expect(grid(page)).toBeFocused();
});

test('on a phone the cards are ticked, and a bar at the foot changes them', async ({ pageAs }) => {
  const page = await pageAs('pmo', { viewport: { width: 360, height: 740 }, hasTouch: true });
  await page.goto('/projects?home=PI&sort=CODE');
  const ticked = (code: string) => grid(page).getByRole('checkbox', { name: new RegExp(`^Select ${code}`) });
  for (const code of ['PI-01', 'PI-03']) await ticked(code).tap();
  await expect(bar(page)).toContainText('2 selected');
  await expectAccessible(page);
  await bar(page).getByRole('button', { name: 'Lead' }).tap();
  await dialog(page).getByRole('combobox', { name: 'Lead' }).selectOption({ label: 'Ade Williams' });
  await dialog(page).getByRole('button', { name: 'Change 2 rows' }).tap();
  await expect(row(page, 'PI-03')).toContainText('Ade Williams');
  await bar(page).getByRole('button', { name: 'Clear' }).tap();
  await expect(ticked('PI-01')).not.toBeChecked();
});

test('columns are chosen and ordered, and the view is taken out as a workbook and as CSV', async ({ pageAs }) => {
  const page = await pageAs('pmo');
  await page.goto('/projects?home=PI&sort=CODE&columns=code,name,slip');
  await expect(row(page, 'PI-01')).toBeVisible();
  await pressOn(page, page.getByRole('button', { name: 'Columns' }));
  const columns = page.getByRole('dialog', { name: 'Columns' });
  await columns.getByRole('checkbox', { name: 'SRO' }).check();
  await columns.getByRole('button', { name: 'Move SRO to the left' }).click();
  await expectAccessible(page);
  await expect(page).toHaveURL(/columns=code,name,sro,slip/);
  await page.keyboard.press('Escape');
  await expect(grid(page).getByRole('columnheader')).toHaveText(['', 'Code', 'Project', 'SRO', 'Worst slip']);
  // A name that a spreadsheet would run is written as text.
  await grid(page).focus();
  for (let n = 0; n < 2; n += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.type('=1+2 carers');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'PI-01', 'name')).toContainText('=1+2 carers');

  const take = async (name: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'More of this table' }).click();
    await page.getByRole('menuitem', { name }).click();
    const file = await download;
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) };
  };
  const csv = await take('CSV file');
  expect(csv.name).toBe('projects 2025-11-05.csv');
  expect(csv.bytes.toString()).toMatch(/^\uFEFFCode,Project,SRO,Worst slip\r\nPI-01,'=1\+2 carers,/);
  const workbook = await take('Excel workbook');
  expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
});

test('a card of the board moves by the gates, by keyboard, and says who may where this person may not', async ({
  pageAs,
}) => {
  const lead = await pageAs('workstream-lead');
  await lead.goto('/workstreams/PI');
  await lead.getByRole('button', { name: 'Board' }).click();
  const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
  const card = (page: Page, code: string) => page.getByRole('article', { name: new RegExp(`^${code}`) });
  await expect(column(lead, 'Plan').getByRole('article').first()).toBeVisible();
  await expectAccessible(lead);
  await card(lead, 'PI-12').focus();
  await lead.keyboard.press('Shift+ArrowRight');
  await expect(lead.getByText(/PI-12 stays in Plan\. Gate 3 is passed by its SRO or the PMO\./)).toBeVisible();

  const pmo = await pageAs('pmo');
  await pmo.goto('/workstreams/PI?view=board');
  await card(pmo, 'PI-12').focus();
  await pmo.keyboard.press('Shift+ArrowRight');
  await expect(dialog(pmo).getByRole('status')).toHaveText('1 row changes.');
  await typeInto(pmo, dialog(pmo).getByRole('textbox', { name: /^Note/ }), 'Agreed at the board.');
  await pressOn(pmo, dialog(pmo).getByRole('button', { name: 'Change 1 row' }));
  await expect(column(pmo, 'Deliver').getByRole('article', { name: /^PI-12/ })).toBeVisible();
  await expect(column(lead, 'Deliver').getByRole('article', { name: /^PI-12/ })).toBeVisible();

  // By the pointer, back again: that takes a reason.
  await card(pmo, 'PI-12').hover();
  await pmo.mouse.down();
  const to = await column(pmo, 'Plan').boundingBox();
  await pmo.mouse.move((to?.x ?? 0) + 60, (to?.y ?? 0) + 90, { steps: 12 });
  await pmo.mouse.up();
  await expect(dialog(pmo).getByRole('textbox', { name: 'Reason' })).toBeVisible();
  await pmo.keyboard.press('Escape');
  await expect(column(pmo, 'Deliver').getByRole('article', { name: /^PI-12/ })).toBeVisible();
});

test('a card that somebody else moved meanwhile says so on the card, and the person decides for theirs or for their own', async ({
  pageAs,
  weft,
}) => {
  const pmo = await pageAs('pmo');
  const card = pmo.getByRole('article', { name: /^PI-12/ });
  const columnOf = (name: string) => pmo.getByRole('region', { name, exact: true });
  await pmo.goto('/workstreams/PI?view=board');
  await card.focus();
  await pmo.keyboard.press('Shift+ArrowRight');
  await expect(dialog(pmo).getByRole('status')).toHaveText('1 row changes.');

  const other = await weft.as('workstream-lead');
  const { project } = await other.query('{ project(code: "PI-12") { id version stage } }');
  const back = {
    projectId: project.id,
    version: project.version,
    stage: 'CASE',
    reason: 'The case must be told anew.',
  };
  expect((await change(other, 'returnToStage', back)).__typename).toBe('Project');

  await dialog(pmo).getByRole('button', { name: 'Change 1 row' }).click();
  const clash = pmo.getByRole('alertdialog');
  await expect(clash).toContainText('changed this while you were writing');
  await expect(clash).toContainText('Case');
  await expect(dialog(pmo)).toHaveCount(0);
  await expectAccessible(pmo);
  await clash.getByRole('button', { name: /^Keep/ }).click();
  await expect(columnOf('Case').getByRole('article', { name: /^PI-12/ })).toBeVisible();
  await expect(card).toBeFocused();

  // Moved by somebody else once more: 'Use mine' asks anew, from where the card stands now, and moves it.
  const say = async (): Promise<void> => {
    await dialog(pmo).getByRole('textbox', { name: 'Reason' }).fill('There is no case yet.');
    await expect(dialog(pmo).getByRole('status')).toHaveText('1 row changes.');
  };
  await pmo.keyboard.press('Shift+ArrowLeft');
  await say();
  const { project: again } = await other.query('{ project(code: "PI-12") { version } }');
  const gate = { projectId: project.id, gate: 2, passedOn: '2025-11-05', version: again.version };
  expect((await change(other, 'passGate', gate)).__typename).toBe('Project');
  await dialog(pmo).getByRole('button', { name: 'Change 1 row' }).click();
  await expect(clash).toContainText('Plan');
  await clash.getByRole('button', { name: 'Use mine' }).click();
  await say();
  await dialog(pmo).getByRole('button', { name: 'Change 1 row' }).click();
  await expect(columnOf('Idea').getByRole('article', { name: /^PI-12/ })).toBeVisible();
  await expect(card).toBeFocused();
});

test('forecasts of one kind of milestone, or of all that are open, move at once', async ({ pageAs }) => {
  const page = await pageAs('pmo');
  await page.goto('/projects?home=PI');
  await page.getByRole('grid', { name: 'Projects' }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await bar(page).getByRole('button', { name: 'Move dates' }).click();
  const kinds = dialog(page).getByLabel('Milestones');
  await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ rows change/);
  const next = Number(/^(\d+)/.exec((await dialog(page).getByRole('status').textContent())?.trim() ?? '')?.[1]);
  const all = (await kinds.getByRole('option', { name: /^All open milestones/ }).textContent())?.trim() ?? '';
  const count = Number(/\((\d+)\)/.exec(all)?.[1]);
  expect(count).toBeGreaterThan(next);
  await kinds.selectOption({ label: all });
  await expect(dialog(page).getByRole('status')).toHaveText(`${count} rows change.`);
  const shared = kinds.getByRole('option').nth(3);
  await kinds.selectOption({ label: (await shared.textContent())?.trim() ?? '' });
  await expect(dialog(page).getByRole('status')).not.toHaveText(`${count} rows change.`);
  await expectAccessible(page);
});

test('a viewer on a phone sees no boxes that tick nothing they could change', async ({ pageAs }) => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
  const viewer = await pageAs('viewer', phone);
  await viewer.goto('/projects');
  const rows = viewer.getByRole('grid', { name: 'Projects' }).getByRole('row');
  await expect(rows.nth(2)).toBeVisible();
  await expect(viewer.getByRole('checkbox')).toHaveCount(0);
});
