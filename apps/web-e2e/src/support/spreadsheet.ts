import { readFileSync } from 'node:fs';
import excel from '@protobi/exceljs';
import { expect, type Page } from './fixtures.ts';

/** What a return's workbook says of a line: its number, and planned and spent in pence. */
export type ReturnedLine = readonly [code: string, planned: number, spent: number];

/** What it says of a source at year end, in pence. */
export type ReturnedIncome = readonly [
  source: string,
  plannedIncome: number,
  income: number,
  plannedExpenditure: number,
  expenditure: number,
];

/** Takes the return that the page shows out as a workbook and reads it back. */
export async function takeOutReturn(
  page: Page,
  name: string,
): Promise<{
  readonly workbook: excel.Workbook;
  readonly lines: readonly ReturnedLine[];
  readonly income: readonly ReturnedIncome[];
}> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Excel' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe(name);
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(readFileSync(await download.path()) as never);
  const lines = tableOf(workbook, 'Expenditure').map(({ text, pence }): ReturnedLine => [
    text('ID'),
    pence('Planned expenditure'),
    pence('Actual expenditure to date'),
  ]);
  const income = tableOf(workbook, 'Income and expenditure actual').map(({ text, pence }): ReturnedIncome => [
    text('Source of funding'),
    pence('Planned income'),
    pence('Actual income'),
    pence('Planned expenditure'),
    pence('Actual expenditure'),
  ]);
  return { workbook, lines, income };
}

/** The rows of a sheet below its headings; none where the workbook has no such sheet. */
function tableOf(workbook: excel.Workbook, sheet: string) {
  const [heads = [], ...rows] = (workbook.getWorksheet(sheet)?.getSheetValues().slice(1) ?? []) as unknown[][];
  return rows.map((row) => {
    const at = (heading: string): unknown => {
      const column = heads.indexOf(heading);
      if (column < 0) throw new Error(`${sheet} has no column “${heading}”`);
      return row[column];
    };
    return {
      text: (heading: string): string => String(at(heading)),
      pence: (heading: string): number => Math.round(Number(at(heading)) * 100),
    };
  });
}
