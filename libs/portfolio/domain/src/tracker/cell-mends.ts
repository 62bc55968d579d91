import { fillMerged, type SheetValue, type Workbook } from '@weft/kernel';

/** A tracker as it was read. */
export interface TrackerWorkbook extends Workbook {
  /** What the file holds that no tracker has a place for, in sentences for the person who brings it. */
  readonly unread?: readonly { readonly rule: string; readonly message: string }[];
}

/** A cell put right in the preview, before anything is saved. */
export interface CellMend {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: SheetValue;
}

/** The workbook with the mends in place; the file itself stays as it is. */
export function mendCells(workbook: TrackerWorkbook, mends: readonly CellMend[]): TrackerWorkbook {
  if (mends.length === 0) return workbook;
  const sheets = workbook.sheets.map((original) => {
    const own = mends.filter(({ sheet }) => sheet === original.name);
    if (own.length === 0) return original;
    const sheet = fillMerged(original);
    const rows = sheet.rows.map((row) => [...row]);
    for (const { row, column, value } of own) {
      const cells = rows[row];
      if (!cells) continue;
      while (cells.length <= column) cells.push(null);
      cells[column] = value;
    }
    return { name: sheet.name, rows };
  });
  return { ...workbook, sheets };
}
