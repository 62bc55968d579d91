import { readFileSync } from 'node:fs';
import excel from '@protobi/exceljs';
import { expect, type Page } from './fixtures.ts';

/** What a return's workbook says of a line: its number, and planned and spent in pence. */
export type ReturnedLine = readonly [code: string, planned: number, spent: number];

/** Takes the return that the page shows out as a workbook and reads it back. */
export async function takeOutReturn(
  page: Page,
  name: string,
): Promise<{ readonly workbook: excel.Workbook; readonly lines: readonly ReturnedLine[] }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Excel' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe(name);
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(readFileSync(await download.path()) as never);
  const rows = workbook.getWorksheet('Expenditure')?.getSheetValues().slice(1) as unknown[][];
  const at = (heading: string) => rows[0]?.indexOf(heading) ?? -1;
  const pence = (row: unknown[], heading: string) => Math.round(Number(row[at(heading)]) * 100);
  const lines = rows
    .slice(1)
    .map((row): ReturnedLine => [
      String(row[at('ID')]),
      pence(row, 'Planned expenditure'),
      pence(row, 'Actual expenditure to date'),
    ]);
  return { workbook, lines };
}
