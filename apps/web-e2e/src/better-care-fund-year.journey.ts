import type { Locator } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { expect, type Page, test } from './support/fixtures.ts';
import { changeDocument } from '../../../tools/testing/index.ts';
import { paste } from '../../../tools/browser/paste.ts';
import { takeOutReturn } from './support/spreadsheet.ts';

test.use({ ownSystem: true });

const YEAR = '2025-26';
const RETURN = `/better-care-fund/returns/${YEAR}/YEAR_END`;
const LINES = 45;
const HOME = 'Pathway 1 home care';
const HUB = 'Discharge hub, Royal London';

const row = (page: Page, line: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: line, exact: true }) });
const april = (page: Page, line: string): Locator => row(page, line).getByRole('gridcell').nth(1);
const variance = (page: Page, line: string): Locator => row(page, line).getByRole('gridcell').last();
const panel = (page: Page): Locator => page.getByRole('complementary');
const findings = (page: Page): Locator => page.getByRole('region', { name: /to mend before it is signed$/ });
/** What is pasted: each cell another figure, to the penny. */
const figure = (line: number, month: number): number => 1_000_000 + line * 1_037 + month * 19;
const pounds = (pence: number): string => (pence / 100).toFixed(2);
const signed = (pence: number): string =>
  `${pence < 0 ? '−' : '+'}£${(Math.abs(pence) / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`;
const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

interface Line {
  readonly id: string;
  readonly code: string;
  readonly description: string;
  readonly source: string;
  readonly actual: readonly number[];
}
interface Return {
  readonly lines: readonly { readonly code: string; readonly planned: number; readonly spent: number }[];
  readonly income: readonly {
    readonly id: string;
    readonly name: string;
    readonly plannedIncome: number;
    readonly income: number;
    readonly plannedExpenditure: number;
    readonly expenditure: number;
  }[];
}

test.describe('on the last day of the year', () => {
  test.use({ today: '2026-03-31' });

  test('a year of actuals is pasted, money is moved by one and approved by another, and the return says it to the penny', async ({
    pageAs,
    weft,
  }) => {
    test.slow();
    const session = await weft.as('viewer');
    const linesNow = async (): Promise<readonly Line[]> =>
      (await session.query(`{ fundingGrid(financialYear: "${YEAR}") { lines { id code description source actual } } }`))
        .fundingGrid.lines;
    const balance = async (id: string): Promise<{ budget: number; available: number }> =>
      (await session.query(`{ fundingLine(id: "${id}") { balance(financialYear: "${YEAR}") { budget available } } }`))
        .fundingLine.balance;
    const returned = async (): Promise<Return> =>
      (
        await session.query(`{ fundingReturn(financialYear: "${YEAR}", period: YEAR_END) { content {
          lines { code planned spent } income { id name plannedIncome income plannedExpenditure expenditure } } } }`)
      ).fundingReturn.content;
    const before = await linesNow();
    const [home, hub] = [HOME, HUB].map((name) => before.find(({ description }) => description === name));
    if (!home || !hub) throw new Error('the demonstration has other lines');
    const lead = await weft.as('bcf-lead');
    for (const month of ['09', '08', '07', '06', '05', '04']) {
      await lead.query(changeDocument('reopenMonth', 'closedThrough'), {
        input: { month: `${YEAR.slice(0, 4)}-${month}-01`, reason: 'Read anew from the ledger.' },
      });
    }

    // The BCF lead looks at the findings of the year-end return meanwhile.
    const bcf = await pageAs('bcf-lead');
    await bcf.goto(RETURN);
    await bcf.getByRole('button', { name: 'Open the return' }).click();
    await expect(findings(bcf)).toContainText('Apr 2025 is not closed yet');
    const off = (source: Return['income'][number]): Locator =>
      findings(bcf)
        .getByRole('listitem')
        .filter({ hasText: `${source.name} differs from its plan` })
        .filter({ hasText: `expenditure ${signed(source.expenditure - source.plannedExpenditure)}` });
    const stoodAs = await returned();
    const [first] = stoodAs.income;
    if (!first) throw new Error('the round has no source');
    await expect(off(first)).toBeVisible();

    // A year of 45 lines at once: what it would write over is shown first.
    const finance = await pageAs('finance-lead');
    await finance.goto('/better-care-fund/grid');
    const stood = await variance(finance, HOME).textContent();
    await april(finance, HOME).click();
    const block = before.map((_, line) => Array.from({ length: 12 }, (__, month) => pounds(figure(line, month))));
    await paste(
      finance,
      block
        .slice(0, LINES)
        .map((texts) => texts.join('\t'))
        .join('\n'),
    );
    await expect(finance.getByRole('group', { name: 'What would be pasted' })).toContainText(`${LINES * 12} cells`);
    await expectAccessible(finance);
    await finance.keyboard.press('Enter');
    await expect(finance.getByRole('status').filter({ hasText: /cell/ })).toContainText(
      new RegExp(`Saved .*, ${LINES * 12} cells`),
    );
    await expect(variance(finance, HOME)).not.toHaveText(stood ?? '');
    const after = await linesNow();
    const pasted = after.slice(0, LINES);
    expect(pasted.map(({ actual }) => actual)).toEqual(
      pasted.map((_, line) => Array.from({ length: 12 }, (__, month) => figure(line, month))),
    );

    // The findings follow: each source is off its plan by what its lines spent by now.
    const byNow = await returned();
    for (const source of byNow.income) {
      const spent = sum(after.filter((line) => line.source === source.id).flatMap(({ actual }) => actual));
      expect(source.expenditure, source.name).toBe(spent);
      await expect(off(source)).toBeVisible();
    }
    await expect(off(first)).toHaveCount(0);

    // Asked for from the grid: the giving line is filled in, what remains of both is told before it is sent.
    const [gave, took] = await Promise.all([balance(home.id), balance(hub.id)]);
    await april(finance, HOME).click();
    await finance.getByRole('link', { name: 'Ask for a virement' }).click();
    await expect(finance.getByLabel('From line')).toHaveValue(`${home.code} ${HOME}`);
    await finance.getByLabel('To line').fill('discharge hub');
    await finance.getByRole('option', { name: new RegExp(HUB) }).click();
    await finance.getByLabel('Amount').fill(pounds(gave.available + 1));
    await expect(panel(finance)).toContainText('£0.01 is short');
    await finance.getByLabel('Amount').fill('12,345.67');
    await expect(panel(finance)).not.toContainText('is short');
    await expect(panel(finance)).toContainText('To be approved by a finance lead, never by you.');
    await expectAccessible(finance);
    await finance.getByLabel('Reason').fill('Weekend cover at the hub until March.');
    await finance.getByRole('button', { name: 'Ask', exact: true }).click();

    // Never approved by the one who asked, who reads why.
    await expect(panel(finance).getByRole('heading', { name: '£12,345.67' })).toBeVisible();
    await expect(panel(finance).getByRole('button', { name: 'Approve' })).toHaveAttribute('aria-disabled', 'true');
    await expect(panel(finance)).toContainText('somebody else approves it. You can withdraw it');
    await expectAccessible(finance);

    // Another finance lead finds it in their work, approves and posts it; the first one sees it happen.
    const other = await pageAs('olu.fashola@demo.weft.example');
    await other.goto('/my-work');
    await other.getByRole('link', { name: `£12,345.67 from ${home.code} ${HOME} to ${hub.code} ${HUB}` }).click();
    await panel(other).getByRole('button', { name: 'Approve' }).press('Enter');
    await expect(panel(finance)).toContainText('Approved');
    await panel(other).getByRole('button', { name: 'Post' }).press('Enter');
    await expect(panel(other).getByRole('heading', { name: 'Posted by month' })).toBeVisible();
    await expect(panel(finance).getByRole('heading', { name: 'Posted by month' })).toBeVisible();
    await expect(panel(finance)).toContainText('Olu Fashola');
    expect(await balance(home.id)).toEqual({ budget: gave.budget - 1_234_567, available: gave.available - 1_234_567 });
    expect(await balance(hub.id)).toEqual({ budget: took.budget + 1_234_567, available: took.available + 1_234_567 });

    // A mis-coded actual is put right from the line's ledger, beside what stands.
    await finance.goto(`/better-care-fund/virements?panel=line:${home.id}`);
    await panel(finance)
      .getByRole('button', { name: /^Move the actual/ })
      .first()
      .click();
    await finance.getByLabel('To the line where it belongs').fill('discharge hub');
    await finance.getByRole('option', { name: new RegExp(HUB) }).click();
    await finance.getByLabel('Amount').fill('100.01');
    await finance.getByLabel('Reason').fill('Invoice 8812 is of the hub.');
    await expectAccessible(finance);
    await panel(finance).getByRole('button', { name: 'Move', exact: true }).click();
    await expect(panel(finance)).toContainText('Correction');
    await expect(panel(finance)).toContainText('−£100.01');

    // April is closed by the finance lead, opened again by the BCF lead alone, with a reason; the findings follow.
    await finance.goto('/better-care-fund/virements?panel=months');
    await panel(finance).getByRole('button', { name: 'Close Apr 2025' }).click();
    await expect(panel(finance).getByRole('button', { name: 'Open again: Apr 2025' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await expect(findings(bcf)).toContainText('May 2025 is not closed yet');
    await expectAccessible(finance);
    await bcf.goto('/better-care-fund/virements?panel=months');
    await panel(bcf).getByRole('button', { name: 'Open again: Apr 2025' }).click();
    await bcf.getByLabel('Why Apr 2025 is opened again').fill('A late invoice.');
    await panel(bcf).getByRole('button', { name: 'Open again', exact: true }).press('Enter');
    await expect(panel(finance).getByRole('button', { name: 'Close Apr 2025' })).toBeVisible();

    // The return of the year holds what was pasted, and comes back from its workbook figure by figure.
    await bcf.goto(RETURN);
    await expect(findings(bcf)).toContainText('Apr 2025 is not closed yet');
    const { lines, income } = await takeOutReturn(bcf, 'bcf-return-2025-26-year-end.xlsx');
    const content = await returned();
    expect(lines).toEqual(content.lines.map(({ code, planned, spent }) => [code, planned, spent]));
    expect(income).toEqual(
      content.income.map((source) => [
        source.name,
        source.plannedIncome,
        source.income,
        source.plannedExpenditure,
        source.expenditure,
      ]),
    );
    const spent = new Map(lines.map(([code, , amount]) => [code, amount]));
    const moved: Readonly<Record<string, number>> = { [home.code]: -10_001, [hub.code]: 10_001 };
    for (const { code, actual } of pasted) {
      expect(spent.get(code), `spent on line ${code}`).toBe(sum(actual) + (moved[code] ?? 0));
    }
  });
});

test('a place administrator sets the limits by which virements are approved', async ({ pageAs }) => {
  const admin = await pageAs('place-admin');
  await admin.goto('/settings');
  const limit = admin.getByRole('button', { name: /^Limit: A finance lead alone/ });
  await limit.press('Enter');
  await admin.keyboard.type('300,000');
  await admin.keyboard.press('Enter');
  await expect(admin.getByText(/BCF lead’s limit is at least that of a finance lead/)).toBeVisible();
  await admin.keyboard.press('ControlOrMeta+a');
  await admin.keyboard.type('40,000.50');
  await admin.keyboard.press('Enter');
  await expect(limit).toContainText('£40,000.50');
  await admin.getByRole('button', { name: /^Forecast method/ }).press('Enter');
  await admin.getByRole('option', { name: 'Straight line' }).click();
  await expect(admin.getByRole('button', { name: /^Forecast method/ })).toContainText('Straight line');
  await expectAccessible(admin);
  const viewer = await pageAs('viewer');
  await viewer.goto('/settings');
  await expect(viewer.getByRole('button', { name: /^Limit: A finance lead alone/ })).toHaveAccessibleName(
    /Set by a place administrator/,
  );
});
