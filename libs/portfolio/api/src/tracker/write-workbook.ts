import type { SheetValue } from '@weft/kernel';
import { exportWorkbook, templateWorkbook, type TrackerPlace } from '@weft/portfolio/domain';

/** Widths of columns by how much their heads say, in letters. */
const WIDEST = 44;

/** A workbook in the form of the template: empty, or with everything of a place. Every text is written as text. */
export async function writeWorkbook(place: TrackerPlace | null): Promise<Uint8Array> {
  const { default: excel } = await import('@protobi/exceljs');
  const { sheets } = place ? exportWorkbook(place) : templateWorkbook();
  const workbook = new excel.Workbook();
  workbook.creator = 'Weft';
  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    for (const row of rows) sheet.addRow(row.map(written));
    sheet.getRow(1).font = { bold: true };
    (rows[0] ?? []).forEach((head, index) => {
      const column = sheet.getColumn(index + 1);
      const longest = Math.max(...rows.slice(0, 200).map((row) => String(written(row[index] ?? null) ?? '').length));
      column.width = Math.min(WIDEST, Math.max(String(head).length, longest) + 3);
      if (rows.some((row) => typeof row[index] === 'object' && row[index] !== null)) column.numFmt = 'dd/mm/yyyy';
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function written(value: SheetValue): string | number | boolean | Date | null {
  if (typeof value !== 'object' || value === null) return value;
  return 'error' in value ? value.error : new Date(`${value.date}T00:00:00Z`);
}
