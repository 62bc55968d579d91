import { safeCellText } from '@weft/portfolio/domain';
import type { ReturnSheetsQuery } from '../generated/graphql';

type Sheet = NonNullable<ReturnSheetsQuery['fundingReturn']>['sheets'][number];
type Cell = Sheet['rows'][number]['cells'][number];

/** A return as an Excel workbook in the layout of its round: a sheet for each part, money in pounds, dates as dates. */
export async function returnWorkbook(sheets: readonly Sheet[]): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/browser');
  return writeExcelFile(
    sheets.map(({ name, headings, rows }) => ({
      sheet: name,
      data: [
        headings.map((value) => ({ value, fontWeight: 'bold' as const, wrap: true })),
        ...rows.map(({ cells }) => cells.map(sheetCell)),
      ],
      columns: headings.map((heading) => ({ width: Math.max(14, Math.min(48, heading.length + 4)) })),
      stickyRowsCount: 1,
    })),
  ).toBlob();
}

function sheetCell({ kind, value }: Cell) {
  switch (kind) {
    case 'PENCE':
      return { value: Number(value) / 100, type: Number, format: '£#,##0.00;-£#,##0.00' };
    case 'NUMBER':
      return { value: Number(value), type: Number };
    case 'DATE':
      return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'd mmm yyyy' };
    case 'EMPTY':
      return null;
    default:
      return { value: safeCellText(value), type: String, wrap: true };
  }
}
