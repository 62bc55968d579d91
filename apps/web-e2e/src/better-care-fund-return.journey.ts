import { expectAccessible } from './support/accessibility.ts';
import { expect, type Page, test } from './support/fixtures.ts';
import { takeOutReturn } from './support/spreadsheet.ts';

test.use({ ownSystem: true });

const RETURN = '/better-care-fund/returns/2025-26/Q2';
const signed = (page: Page) => page.getByRole('region', { name: 'Signatures' });
const edit = (page: Page, label: string) => page.getByRole('button', { name: new RegExp(`^${label}`) });

/** Chooses an option of a value that is edited in place. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await edit(page, label).press('Enter');
  await page.getByRole('option', { name: new RegExp(`^${option}`) }).click();
  await expect(edit(page, label)).toContainText(option);
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await edit(page, label).press('Enter');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(edit(page, label)).toContainText(text);
}

test('a quarterly return is completed, signed by three people, and read back from its workbook to the penny', async ({
  pageAs,
  weft,
}) => {
  test.slow();
  const bcf = await pageAs('bcf-lead');
  const finance = await pageAs('finance-lead');
  await bcf.goto(RETURN);
  await finance.goto(RETURN);
  await expect(bcf.getByRole('heading', { name: '4 findings to mend before it is signed' })).toBeVisible();
  await expectAccessible(bcf);

  // What is missing is answered in place; the findings go with it, here and in the other browser.
  for (const condition of ['NC3', 'NC4']) await choose(bcf, `${condition} met`, 'Yes');
  const metric = 'Long-term residential and nursing admissions, aged 65 and over';
  await expect(edit(bcf, 'Planned performance of Emergency admissions')).toContainText('1,684');
  await type(bcf, `Planned performance of ${metric}`, '112.4');
  await choose(bcf, `Progress of ${metric}`, 'On track to meet the target');
  await expect(bcf.getByRole('heading', { name: '1 finding to mend before it is signed' })).toBeVisible();
  await type(bcf, `Actual performance of ${metric}`, '108.9');
  await expect(bcf.getByRole('heading', { name: /to mend before it is signed/ })).toHaveCount(0);
  await expect(finance.locator('header').getByText('Complete', { exact: true })).toBeVisible();

  // Signed by the BCF lead; from then on nothing changes, and everybody sees why.
  await choose(bcf, 'Who signs as HWB chair', 'Priya Osei');
  await bcf.getByRole('button', { name: 'Sign as BCF lead' }).press('Enter');
  await expect(bcf.locator('header').getByText('Being signed')).toBeVisible();
  await expect(finance.locator('header').getByText('Being signed')).toBeVisible();
  await expect(edit(bcf, 'NC3 met')).toHaveAccessibleName(/Being signed/);

  // Taken back with a reason, and signed anew by all three.
  await finance.getByRole('button', { name: 'Take the signatures back', exact: true }).press('Enter');
  await finance.getByLabel('Why the signatures are taken back').fill('A figure is to be looked at again.');
  await finance.getByRole('button', { name: 'Take the signatures back', exact: true }).click();
  await expect(bcf.locator('header').getByText('Complete', { exact: true })).toBeVisible();
  await bcf.getByRole('button', { name: 'Sign as BCF lead' }).press('Enter');
  await expect(signed(finance)).toContainText('Marcus Bennett, 5 Nov 2025');
  await finance.getByRole('button', { name: 'Sign as s151 officer' }).press('Enter');
  await expect(signed(finance)).toContainText('Anneka Shah, 5 Nov 2025');
  const chair = await pageAs('pmo');
  await chair.goto(RETURN);
  await expect(signed(chair)).toContainText('Anneka Shah, 5 Nov 2025');
  await chair.getByRole('button', { name: 'Sign as HWB chair' }).press('Enter');
  await expect(bcf.locator('header').getByText('Signed', { exact: true })).toBeVisible();
  await expect(bcf.getByRole('button', { name: 'Take the signatures back', exact: true })).toHaveCount(0);
  await expectAccessible(bcf);

  // Out, and read back.
  const { workbook, lines: read } = await takeOutReturn(bcf, 'bcf-return-2025-26-q2.xlsx');
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([
    'Cover',
    'National conditions',
    'Metrics',
    'Expenditure',
  ]);
  const session = await weft.as('viewer');
  const { fundingReturn } = await session.query(
    '{ fundingReturn(financialYear: "2025-26", period: Q2) { state content { lines { code planned spent } } } }',
  );
  expect(fundingReturn.state).toBe('SIGNED');
  expect(read).toEqual(
    fundingReturn.content.lines.map((line: { code: string; planned: number; spent: number }) => [
      line.code,
      line.planned,
      line.spent,
    ]),
  );
  expect(workbook.getWorksheet('Cover')?.getCell('D2').text).toContain('Priya Osei, HWB chair');
});

test('a return that is not open is opened by the BCF lead alone', async ({ pageAs }) => {
  const viewer = await pageAs('viewer');
  await viewer.goto('/better-care-fund/returns/2025-26/Q3');
  await expect(viewer.getByText('The BCF lead opens it.')).toBeVisible();
  await expect(viewer.getByRole('button', { name: 'Open the return' })).toHaveCount(0);
  await expectAccessible(viewer);
  const bcf = await pageAs('bcf-lead');
  await bcf.goto('/better-care-fund/returns/2025-26/Q3');
  await bcf.getByRole('button', { name: 'Open the return' }).click();
  await expect(bcf.getByRole('heading', { name: 'Signatures' })).toBeVisible();
  await expect(bcf.getByText(/October 2025 is not closed yet|Oct 2025 is not closed yet/)).toBeVisible();
  await expect(viewer.getByRole('heading', { name: 'Signatures' })).toBeVisible();
});
