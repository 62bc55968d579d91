import { expectAccessible } from './support/accessibility.ts';
import { expect, type Page, test } from './support/fixtures.ts';
import { pressOn } from './support/keyboard.ts';

test.use({ ownSystem: true });

const PAGE = '/better-care-fund/extracts';
const EXTRACT = [
  'Ledger of October, all cost centres,,,,',
  'Cost centre,Subjective,Period,Value,Narrative',
  'C7204,54100,Oct-25,"48,200.10",Care at home',
  'C7204,54300,Oct-25,12.34,Travel',
  'C7310,52000,Oct-25,(150.00),Credit note',
  'Total,,,"48,062.44",',
].join('\r\n');
const upload = (text: string) => ({ name: 'october.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
const status = (page: Page) => page.locator('#why-not');
const imported = (page: Page) => page.getByRole('region', { name: 'Imported extracts, table' });
const suspense = (page: Page) => page.getByRole('region', { name: 'In suspense' });

/** Says by keyboard which line a coding belongs to. */
async function map(page: Page, coding: string, line: string): Promise<void> {
  await page.getByLabel(`Line of ${coding}`).selectOption({ label: line });
  await pressOn(page, page.getByRole('button', { name: `Map ${coding}` }));
}

test('an extract is brought, mapped, reconciled and imported; suspense is emptied, and the whole is taken back', async ({
  pageAs,
  weft,
}) => {
  const { fundingGrid } = await (
    await weft.as('finance-lead')
  ).query('{ fundingGrid(financialYear: "2025-26") { lines { id code description organisationId actual } } }');
  const { organisations } = await (await weft.as('finance-lead')).query('{ organisations { id code } }');
  const council = organisations.find(({ code }: { code: string }) => code === 'LBTH').id;
  const [line] = fundingGrid.lines.filter(
    ({ organisationId }: { organisationId: string }) => organisationId === council,
  );
  const named = `${line.code} ${line.description}`;
  const spent = async (): Promise<number> => {
    const read = await (
      await weft.as('finance-lead')
    ).query('{ fundingGrid(financialYear: "2025-26") { lines { id actual } } }');
    return read.fundingGrid.lines.find(({ id }: { id: string }) => id === line.id).actual[6];
  };

  const finance = await pageAs('finance-lead');
  const bcf = await pageAs('bcf-lead');
  await bcf.goto(PAGE);
  await finance.goto('/better-care-fund');
  await finance.getByRole('link', { name: 'Extracts' }).click();
  await expect(finance.getByRole('heading', { level: 1, name: 'Ledger extracts 2025-26' })).toBeVisible();
  await expectAccessible(finance);

  // Half a penny keeps all of it out, by its cell.
  const file = finance.getByLabel('Choose a file');
  await file.setInputFiles(upload(EXTRACT.replace('12.34', '12.345')));
  await finance.getByLabel('Whose ledger it is').selectOption({ value: council });
  await expect(finance.getByText(/^D4: /)).toBeVisible();
  await expect(status(finance)).toContainText('1 cell to put right in the file');
  await finance.getByRole('button', { name: 'Forget it' }).click();

  await file.setInputFiles(upload(EXTRACT));
  await finance.getByLabel('Whose ledger it is').selectOption({ value: council });
  await expect(finance.getByLabel('The extract’s total')).toHaveValue('£48,062.44');
  await map(finance, 'C7204/54100', named);
  await expect(finance.getByText(`C7204/54100 is mapped to line ${line.code}`)).toBeVisible();
  await expect(finance.getByText('2 codings mapped to no line yet')).toBeVisible();
  await expect(status(finance)).toContainText('Ready: one entry posts all of it');
  await expectAccessible(finance);

  // A penny off its stated total, it is not imported.
  await finance.getByLabel('The extract’s total').fill('48062.45');
  await expect(status(finance)).toContainText('The rows are −£0.01 off the stated total');
  await finance.getByLabel('The extract’s total').fill('48062.44');
  const before = await spent();
  await pressOn(finance, finance.getByRole('button', { name: 'Import £48,062.44' }));
  await expect(imported(finance)).toContainText('october.csv');
  expect(await spent()).toBe(before + 4_820_010);

  // Here and in the other browser: total = to lines + to suspense.
  for (const page of [finance, bcf]) {
    await expect(imported(page)).toContainText('£48,062.44');
    await expect(imported(page)).toContainText('£48,200.10');
    await expect(suspense(page)).toContainText('−£150.00');
  }

  // The same is refused under whatever name.
  await file.setInputFiles({ ...upload(EXTRACT), name: 'again.csv' });
  await finance.getByLabel('Whose ledger it is').selectOption({ value: council });
  await expect(status(finance)).toContainText('The same was imported already: october.csv');
  await finance.getByRole('button', { name: 'Forget it' }).click();

  // What waits goes to its line.
  await map(bcf, 'C7310/52000', named);
  await expect(suspense(bcf)).not.toContainText('C7310');
  await map(bcf, 'C7204/54300', named);
  await expect(suspense(bcf)).not.toContainText('C7204');
  expect(await spent()).toBe(before + 4_806_244);
  await expectAccessible(bcf);

  await finance.getByRole('button', { name: 'Take back the import of october.csv' }).click();
  await expect(imported(finance)).toContainText('Taken back by');
  expect(await spent()).toBe(before);
});

test('periods that may be two months are asked about; rows of an earlier extract are not added in silence', async ({
  pageAs,
  weft,
}) => {
  const { organisations } = await (await weft.as('finance-lead')).query('{ organisations { id code } }');
  const council = organisations.find(({ code }: { code: string }) => code === 'LBTH').id;
  const finance = await pageAs('finance-lead');
  await finance.goto(PAGE);
  const file = finance.getByLabel('Choose a file');
  const rows = Array.from({ length: 10 }, (_, n) => `C7501,${54_100 + n},2025/07,${n + 1}.00,Care`);
  const extract = (name: string, some: readonly string[]) => ({
    ...upload(['Cost centre,Subjective,Period,Value,Narrative', ...some].join('\r\n')),
    name,
  });
  await file.setInputFiles(extract('july-or-october.csv', rows));
  await finance.getByLabel('Whose ledger it is').selectOption({ value: council });
  await finance.getByLabel('The extract’s total').fill('55.00');
  await expect(status(finance)).toContainText('Say how the periods of this ledger count');
  await expectAccessible(finance);
  await finance.getByRole('radio', { name: 'Periods count from April' }).press('Space');
  await expect(finance.getByRole('list', { name: 'How months were read' })).toContainText('2025/07 is Oct 2025');
  await pressOn(finance, finance.getByRole('button', { name: 'Import £55.00' }));
  await expect(imported(finance)).toContainText('july-or-october.csv');

  // The next one counts as this did; most of its rows are those of before.
  await file.setInputFiles(extract('again.csv', [...rows.slice(1), 'C7501,55000,2025/07,1.00,Care']));
  await finance.getByLabel('Whose ledger it is').selectOption({ value: council });
  await finance.getByLabel('The extract’s total').fill('55.00');
  await expect(finance.getByText('As in the last extract of this ledger')).toBeVisible();
  await expect(status(finance)).toContainText('Say that it is another extract');
  await expectAccessible(finance);
  await finance
    .getByRole('checkbox', { name: /9 of its 10 rows stand already in july-or-october\.csv/ })
    .press('Space');
  await expect(status(finance)).toContainText('Ready: one entry posts all of it');
  await pressOn(finance, finance.getByRole('button', { name: 'Import £55.00' }));
  await expect(imported(finance)).toContainText('again.csv');
});

test('who keeps no money sees what was imported, and brings nothing', async ({ pageAs }) => {
  const viewer = await pageAs('viewer');
  await viewer.goto(PAGE);
  await expect(viewer.getByRole('heading', { level: 2, name: 'Imported' })).toBeVisible();
  await expect(viewer.getByLabel('Choose a file')).toHaveCount(0);
});

test('a finance lead of one organisation keeps its money alone, and reads whose the rest is not', async ({
  pageAs,
  weft,
}) => {
  const { fundingGrid, organisations } = await (
    await weft.as('viewer')
  ).query(
    '{ fundingGrid(financialYear: "2025-26") { lines { id description organisationId } } organisations { id code } }',
  );
  const ofCode = (code: string) => organisations.find((one: { code: string }) => one.code === code).id;
  const lineOf = (organisationId: string): { id: string; description: string } =>
    fundingGrid.lines.find((one: { organisationId: string }) => one.organisationId === organisationId);
  const [own, councils] = [lineOf(ofCode('ELFT')), lineOf(ofCode('LBTH'))];
  const hannah = await pageAs('hannah.quaye@demo.weft.example');
  const panelOf = async ({ id, description }: { id: string; description: string }) => {
    await hannah.goto(`/better-care-fund/virements?panel=line:${id}`);
    const panel = hannah.getByRole('complementary');
    await expect(panel).toContainText(description);
    return panel;
  };
  const theirs = await panelOf(councils);
  await expect(theirs).toContainText('You keep the money of another organisation; this line is not its.');
  await expect(theirs.getByRole('button', { name: 'Give back' })).toHaveCount(0);
  await expectAccessible(hannah);
  const hers = await panelOf(own);
  await expect(hers.getByRole('button', { name: 'Give back' })).toBeVisible();

  // What it had before anything was allocated, and has today.
  const budget = hers.getByRole('definition').first();
  const now = await budget.textContent();
  expect(now).not.toBe('£0.00');
  await hers.getByRole('button', { name: /^Balance at the end of/ }).press('Enter');
  await hannah.keyboard.type('30 Mar 2025');
  await hannah.keyboard.press('Enter');
  await expect(budget).toHaveText('£0.00');
  await expectAccessible(hannah);
  await hers.getByRole('button', { name: /^Balance at the end of/ }).press('Enter');
  await hers.getByRole('textbox', { name: /^Balance at the end of/ }).fill('');
  await hannah.keyboard.press('Enter');
  await expect(budget).toHaveText(now ?? '');

  // Nor does she bring the council's ledger.
  await hannah.goto(PAGE);
  await hannah.getByLabel('Choose a file').setInputFiles(upload(EXTRACT));
  await expect(hannah.getByLabel('Whose ledger it is').getByRole('option')).toHaveText(['ELFT']);
});
