import excel from '@protobi/exceljs';
import { expectAccessible } from './support/accessibility.ts';
import { expect, type Page, test } from './support/fixtures.ts';
import { pressOn } from './support/keyboard.ts';

test.use({ ownSystem: true });

const PROJECTS = 300;
const AREAS = [
  'Carers',
  'Reablement',
  'Dementia',
  'Falls',
  'Housing',
  'Frailty',
  'Stroke',
  'Asthma',
  'Diabetes',
  'Sleep',
];
const KINDS = ['cafe', 'pathway', 'hub', 'clinic', 'outreach', 'pilot', 'helpline', 'register', 'review', 'school'];
const WHERE = ['in Bow', 'in Poplar', 'at Mile End'];
const nameOf = (n: number) => `${AREAS[n % 10]} ${KINDS[Math.floor(n / 10) % 10]} ${WHERE[Math.floor(n / 100)]}`;
/** Title, note and two rows of heads stand above the first project. */
const rowOf = (n: number) => n + 5;

/** 25 errors as people make them: by cell, with what is typed, and what puts it right. */
function planted(
  lead: string,
): { readonly column: string; readonly n: number; readonly typed: string; readonly right: string }[] {
  const misspelt = `${lead.slice(0, 3)}${lead.slice(4)}`;
  const ratings = ['Purple', 'Purple', 'Purple', 'Purple', 'Fine', 'Middling', '2', 'Hm', 'Yes'];
  const dates = ['03/31/2027', '02/28/2027', '12/24/2026', 'soon', 'when funded', '31/02/2027'];
  return [
    ...ratings.map((typed, index) => ({ column: 'E', n: 10 + index * 3, typed, right: 'Amber' })),
    ...dates.map((typed, index) => ({ column: 'G', n: 60 + index * 4, typed, right: '31/3/2027' })),
    ...[0, 1, 2, 3].map((index) => ({ column: 'D', n: 100 + index, typed: misspelt, right: lead })),
    ...[0, 1, 2].map((index) => ({ column: 'C', n: 120 + index, typed: 'Ward of wonders', right: 'Urgent Care' })),
    ...[0, 1].map((index) => ({ column: 'H', n: 140 + index, typed: 'Board agreed?', right: 'Plan' })),
    { column: 'A', n: 200, typed: 'IM-1001', right: 'IM-1200' },
  ];
}

async function trackerOf(lead: string): Promise<Buffer> {
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet('Tracker');
  sheet.addRow(['Partnership project tracker, October']);
  sheet.mergeCells('A1:H1');
  sheet.addRow(['Please keep this up to date']);
  sheet.addRow(['Project', null, null, null, 'Status', 'Dates', null, null]);
  sheet.mergeCells('F3:G3');
  sheet.addRow(['Project code', 'Project name', 'Workstream', 'Lead', 'RAG', 'Start', 'End', 'Stage']);
  const wrong = planted(lead);
  for (let n = 0; n < PROJECTS; n += 1) {
    const cells = [
      `IM-${1000 + n}`,
      nameOf(n),
      'Urgent Care',
      lead,
      ['G', 'A/G', 'amber', 'on track'][n % 4] ?? 'G',
      new Date(Date.UTC(2025, 3, 1)),
      'Mar-27',
      'Delivery',
    ];
    for (const { column, typed } of wrong.filter((one) => one.n === n)) cells[column.charCodeAt(0) - 65] = typed;
    sheet.addRow(cells);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const status = (page: Page) => page.locator('#why-not');
const cell = (page: Page, address: string) =>
  page.getByRole('combobox', { name: `Cell ${address}:` }).or(page.getByRole('textbox', { name: `Cell ${address}:` }));

test('a tracker of 300 projects with 25 errors is brought, put right in the preview, imported, found, and taken back', async ({
  pageAs,
  weft,
}) => {
  test.slow();
  const { project } = await (await weft.as('pmo')).query('{ project(code: "PI-04") { lead { name } } }');
  const lead: string = project.lead.name;
  const wrong = planted(lead);
  expect(wrong).toHaveLength(25);
  const pmo = await pageAs('pmo');
  await pmo.goto('/projects');
  await pmo.getByRole('link', { name: 'Import', exact: true }).click();
  await expect(pmo.getByRole('heading', { level: 1, name: 'Import a tracker' })).toBeVisible();
  await expectAccessible(pmo);

  // A program under the name of a workbook is refused in words; the page stays where it is.
  const file = pmo.getByLabel('Choose a file');
  await file.setInputFiles({ name: 'tracker.xlsx', mimeType: '', buffer: Buffer.from('MZ\x90\x00 not a workbook') });
  await expect(pmo.getByRole('alert')).toContainText('The file is a program, whatever its name says.');

  const began = Date.now();
  await file.setInputFiles({ name: 'tracker.xlsx', mimeType: '', buffer: await trackerOf(lead) });
  await expect(status(pmo)).toContainText('25 errors to put right first');
  expect(Date.now() - began).toBeLessThan(10_000);
  await expect(pmo.getByRole('button', { name: 'Import', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await expect(pmo.getByRole('heading', { name: 'To put right' })).toBeVisible();
  await expectAccessible(pmo);

  // By keyboard: what was meant stands in the cell already, and Enter puts all four right and goes on to the next.
  const misspelt = cell(pmo, `D${rowOf(100)}`);
  await expect(misspelt).toHaveValue(lead);
  await misspelt.focus();
  await pmo.keyboard.press('Enter');
  await expect(status(pmo)).toContainText('21 errors');
  await expect(misspelt).toHaveCount(0);
  const seen = new Set<string>();
  for (const { column, n, typed, right } of wrong.filter((one) => one.column !== 'D')) {
    // The same text in several cells is put right once.
    if (seen.has(`${column}${typed}`)) continue;
    seen.add(`${column}${typed}`);
    await cell(pmo, `${column}${rowOf(n)}`).fill(right);
    await pmo.keyboard.press('Enter');
  }
  await expect(status(pmo)).toContainText(`Ready: ${PROJECTS} records in one go`);
  await expect(pmo.getByText('25 cells put right so far')).toBeVisible();
  await expectAccessible(pmo);

  await pressOn(pmo, pmo.getByRole('button', { name: `Import ${PROJECTS} records` }));
  await expect(pmo.getByText(`Imported ${PROJECTS} new projects`, { exact: true })).toBeVisible();
  await expectAccessible(pmo);

  await pmo.keyboard.press('ControlOrMeta+k');
  await expect(pmo.getByRole('combobox')).toBeFocused();
  await pmo.keyboard.type('Stroke helpline in Poplar');
  await pmo.getByRole('option', { name: /^Stroke helpline in Poplar/ }).click();
  await expect(pmo.getByRole('button', { name: /^Name: Stroke helpline in Poplar/ })).toBeVisible();
  const found = pmo.url();

  await pmo.goto('/projects/import');
  await pmo.getByRole('button', { name: 'Take back the import of tracker.xlsx' }).click();
  await expect(pmo.getByText(/taken back by/)).toBeVisible();
  await pmo.goto(found);
  await expect(pmo.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(pmo.getByText('Stroke helpline in Poplar')).toHaveCount(0);
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
