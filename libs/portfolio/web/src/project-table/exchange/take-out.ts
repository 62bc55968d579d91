import { safeCellText } from '@weft/portfolio/domain';
import { longDay } from '@weft/ui';
import type { ProjectRowFragment } from '../../generated/graphql';
import type { PROJECT_COLUMNS } from '../columns';
import { cellValue, type CellValue } from './cell-value';
import { delimited } from './delimited';

type ShownColumn = (typeof PROJECT_COLUMNS)[number];

/** What leaves the table: its rows in order, by the columns that show. */
export interface TakenOut {
  readonly rows: readonly ProjectRowFragment[];
  readonly columns: readonly ShownColumn[];
}

/** A cell as text that no spreadsheet runs; dates in the form given. */
function written(value: CellValue, day: (iso: string) => string): string {
  if (!value) return '';
  if (value.kind === 'number') return String(value.number);
  return value.kind === 'date' ? day(value.iso) : safeCellText(value.text);
}

const lines = ({ rows, columns }: TakenOut, day: (iso: string) => string): readonly (readonly string[])[] => [
  columns.map(({ label }) => label),
  ...rows.map((row) => columns.map(({ key }) => written(cellValue(row, key), day))),
];

/** The rows with their heads, as a spreadsheet takes them from the clipboard. */
export const tabbed = (taken: TakenOut): string => delimited(lines(taken, longDay), '\t');

/** The rows as a CSV file, dates as 2025-11-28; the mark at its beginning tells Excel that it is UTF-8. */
export const csvFile = (taken: TakenOut): Blob =>
  new Blob(
    [
      '\uFEFF',
      delimited(
        lines(taken, (iso) => iso),
        ',',
      ),
      '\r\n',
    ],
    { type: 'text/csv;charset=utf-8' },
  );

/** The rows as an Excel workbook, dates as dates and numbers as numbers. */
export async function workbook({ rows, columns }: TakenOut): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/browser');
  const head = columns.map(({ label }) => ({ value: label, fontWeight: 'bold' as const }));
  const cells = rows.map((row) => columns.map(({ key }) => sheetCell(cellValue(row, key))));
  const widths = columns.map(({ width }) => ({ width: Math.round(width / 7) }));
  return writeExcelFile([head, ...cells], { sheet: 'Projects', columns: widths, stickyRowsCount: 1 }).toBlob();
}

function sheetCell(value: CellValue) {
  if (!value) return null;
  if (value.kind === 'number') return { value: value.number, type: Number };
  if (value.kind === 'date') {
    return { value: new Date(`${value.iso}T00:00:00Z`), type: Date, format: 'd mmm yyyy' };
  }
  return { value: safeCellText(value.text), type: String };
}
