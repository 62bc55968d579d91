import { isIsoDate, type CellSpan, type IsoDate, type SheetCells, type SheetValue, type Workbook } from '@weft/kernel';
import type { Cell, CellValue, Worksheet } from '@protobi/exceljs';
import { checkArchive } from './check-archive';
import { UnfitFile } from './unfit-file';

/** How much of the reading is done once the archive was looked through, its sheets are parsed, and the workbook is put together. */
const LOOKED_THROUGH = 0.25;
const PARSED = 0.7;
const TOGETHER = 0.85;

/** Columns further right are not looked at. */
const WIDEST = 200;

/** What of a sheet is never looked at. */
const IGNORED = [
  'dataValidations',
  'conditionalFormatting',
  'sheetViews',
  'drawing',
  'legacyDrawing',
  'extLst',
  'tableParts',
  'picture',
  'pageSetup',
  'headerFooter',
  'autoFilter',
  'sheetProtection',
];

/** Reads an Excel workbook, once it was looked through: its visible sheets, with what their cells hold. */
export async function readWorkbook(bytes: Buffer, mostRows: number, tell: (share: number) => void): Promise<Workbook> {
  const ofSheets = await checkArchive(bytes, mostRows, (share) => tell(LOOKED_THROUGH * share));
  const { default: excel } = await import('@protobi/exceljs');
  const workbook = new excel.Workbook();
  countSheets(workbook.xlsx, (letters) =>
    tell(LOOKED_THROUGH + (PARSED - LOOKED_THROUGH) * Math.min(1, letters / Math.max(1, ofSheets))),
  );
  try {
    // A view of the same memory: the types ask for what older Node.js had.
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0], { ignoreNodes: IGNORED });
  } catch {
    throw new UnfitFile(
      'damaged',
      'The workbook is damaged and cannot be read. Open it in Excel, save it anew, and try again.',
    );
  }
  tell(TOGETHER);
  const visible = workbook.worksheets.filter(({ state }) => state === 'visible');
  const all = visible.reduce((sum, { rowCount }) => sum + rowCount, 0);
  let rows = 0;
  const sheets = visible.map((sheet) => {
    const cells = sheetOf(sheet);
    rows += sheet.rowCount;
    tell(TOGETHER + ((1 - TOGETHER) * rows) / Math.max(1, all));
    return cells;
  });
  return { sheets, dateSystem: workbook.properties.date1904 ? '1904' : '1900' };
}

/** What of the library reads one sheet, piece by piece. It is not in its types. */
interface SheetReader {
  _processWorksheetEntry?(pieces: AsyncIterable<string>, ...more: unknown[]): Promise<void>;
}

/**
 * Tells how many letters of all sheets were taken so far. The library tells nobody how far it is: the pieces are counted on
 * their way in. A version of it that reads otherwise tells nothing meanwhile, and reads all the same.
 */
function countSheets(xlsx: object, tell: (letters: number) => void): void {
  const reader = xlsx as SheetReader;
  const read = reader._processWorksheetEntry?.bind(xlsx);
  if (!read) return;
  let letters = 0;
  async function* counted(pieces: AsyncIterable<string>): AsyncIterable<string> {
    for await (const piece of pieces) {
      letters += piece.length;
      tell(letters);
      yield piece;
    }
  }
  reader._processWorksheetEntry = (pieces, ...more) => read(counted(pieces), ...more);
}

function sheetOf(sheet: Worksheet): SheetCells {
  const rows: SheetValue[][] = [];
  sheet.eachRow((row, number) => {
    const cells: SheetValue[] = [];
    row.eachCell((cell, column) => {
      if (column > WIDEST || (cell.isMerged && cell.master !== cell)) return;
      const value = valueOf(cell.value, cell);
      if (value === null || value === '') return;
      while (cells.length < column - 1) cells.push(null);
      cells[column - 1] = value;
    });
    if (cells.length === 0) return;
    while (rows.length < number - 1) rows.push([]);
    rows[number - 1] = cells;
  });
  return { name: sheet.name, rows, merged: spansOf(sheet, rows.length) };
}

function valueOf(value: CellValue, cell: Cell): SheetValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return dateOfValue(value, cell.numFmt);
  if (typeof value !== 'object') return value;
  if ('error' in value) return { error: String(value.error) };
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) {
    // The text of a link can be rich, which its type does not say.
    const text = value.text as unknown as CellValue;
    return typeof text === 'object' ? valueOf(text, cell) : String(text ?? value.hyperlink);
  }
  if ('formula' in value || 'sharedFormula' in value) return valueOf((value.result ?? null) as CellValue, cell);
  return null;
}

function dateOfValue(date: Date, format: string | undefined): SheetValue {
  if (Number.isNaN(date.getTime())) return { error: '#VALUE!' };
  // Fractions of a day come a little short at midnight.
  const day = new Date(date.getTime() + 500).toISOString().slice(0, 10);
  if (!isIsoDate(day)) return { error: '#VALUE!' };
  return { date: day as IsoDate, ...(showsMonthAlone(format) && { shows: 'MONTH' as const }) };
}

/** 'mmm-yy' names a month and no day. */
function showsMonthAlone(format = ''): boolean {
  const plain = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  return /m/.test(plain) && /y/.test(plain) && !/[dhs]/.test(plain);
}

/** The merged cells, as far as the sheet holds anything. */
function spansOf(sheet: Worksheet, rows: number): CellSpan[] {
  // Missing in the types of the library, and part of its model.
  const { merges = [] } = sheet.model as { merges?: readonly string[] };
  return merges.flatMap((range) => {
    const found = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range);
    if (!found) return [];
    const [, left = '', top = '', right = '', bottom = ''] = found;
    const span = {
      top: Number(top) - 1,
      left: columnOf(left),
      bottom: Number(bottom) - 1,
      right: Math.min(columnOf(right), WIDEST - 1),
    };
    return span.top < rows && span.left < WIDEST ? [span] : [];
  });
}

function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
