import { formatDate, formatMonth } from './format';
import { isIsoDate, type IsoDate } from './iso-date';

/**
 * A cell as a spreadsheet, a CSV file or an XML of tasks gives it: a date where the file says that it is one. 'Mar-26'
 * typed into a spreadsheet is stored as the first of the month; its format tells that only the month was meant.
 */
export type SheetValue =
  string | number | boolean | null | { readonly date: IsoDate; readonly shows?: 'MONTH' } | { readonly error: string };

/** Cells merged into one, all four ends included, counted from 0. */
export interface CellSpan {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * One sheet, row by row from its first; rows may differ in length. What knows nothing of sheets (a CSV file, the tasks of
 * an MS Project XML as columns Milestone, Baseline, Finish, Actual finish) is brought into the same form.
 */
export interface SheetCells {
  readonly name: string;
  readonly rows: readonly (readonly SheetValue[])[];
  /** Where it is left out, merged cells are filled already. */
  readonly merged?: readonly CellSpan[];
}

/** Serial day numbers count from 1900 (Excel) or from 1904 (Excel for Mac, of old). */
export type DateSystem = '1900' | '1904';

/** A file of sheets, as it was read. */
export interface Workbook {
  readonly sheets: readonly SheetCells[];
  readonly dateSystem: DateSystem;
}

/** 'A' for 0, 'AB' for 27. */
export function columnName(column: number): string {
  let name = '';
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1) {
    name = String.fromCharCode(65 + (left % 26)) + name;
  }
  return name;
}

/** 'C12' for row 11 and column 2, both counted from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

// Zero-width spaces and the no-break space come along when people copy from the web and from mail. Joiners stay: emoji and
// words in Bengali are written with them.
const INVISIBLE = /[\u200b\u2060\ufeff]/g;

/** The cell as text in one line: without invisible characters, runs of white space as one space. */
export function cellText(value: SheetValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') {
    if ('error' in value) return value.error;
    return value.shows === 'MONTH' ? formatMonth(value.date) : formatDate(value.date);
  }
  return String(value).normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** How many rows of a sheet hold something. */
export function fullRows({ rows }: SheetCells): number {
  return rows.filter((row) => row.some((value) => value !== null && value !== '')).length;
}

/** The cell as text with its line breaks, for descriptions. */
export function cellLines(value: SheetValue | undefined): string {
  if (typeof value !== 'string') return cellText(value);
  const lines = value.normalize('NFC').replace(INVISIBLE, '').replace(/\r\n?/g, '\n').split('\n');
  return lines
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .trim();
}

/** The day that a cell holds by its own account; null where it shows a month alone, or is no date. */
export function dateOfCell(value: SheetValue | undefined): IsoDate | null {
  if (typeof value !== 'object' || value === null || 'error' in value || value.shows === 'MONTH') return null;
  return isIsoDate(value.date) ? value.date : null;
}

/** The sheet with every cell of a span holding what its top left one does, as a reader sees it. */
export function fillMerged(sheet: SheetCells): SheetCells {
  const { merged = [], name } = sheet;
  if (merged.length === 0) return sheet;
  const rows = sheet.rows.map((row) => [...row]);
  for (const { top, left, bottom, right } of merged) {
    const value = sheet.rows[top]?.[left] ?? null;
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1) {
      const cells = rows[row];
      if (!cells) continue;
      while (cells.length <= right) cells.push(null);
      for (let column = left; column <= right; column += 1) cells[column] = value;
    }
  }
  return { name, rows };
}
