import type { Workbook } from '@weft/kernel';
import { parse } from 'csv-parse/sync';
import { tooManyRows } from './check-archive';
import { UnfitFile } from './unfit-file';

/** Reads a CSV file as one sheet, whatever separates its cells and however its letters are written. */
export function readDelimited(bytes: Buffer, name: string, mostRows: number): Workbook {
  const text = textOf(bytes);
  let rows: string[][];
  try {
    rows = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
      to: mostRows + 1,
    });
  } catch {
    throw new UnfitFile('damaged', 'The file is no table that can be read. Save it as .xlsx, or as .csv with commas.');
  }
  if (rows.length > mostRows) throw tooManyRows(mostRows);
  const sheet = name.replace(/\.\w+$/, '').slice(0, 100) || 'Table';
  return { sheets: [{ name: sheet, rows }], dateSystem: '1900' };
}

/** UTF-8 or UTF-16 where the file says so or fits, else as Excel for Windows writes. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) {
    throw new UnfitFile('not-a-table', 'The file is neither a workbook nor a table of text. Save it as .xlsx or .csv.');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function delimiterOf(text: string): string {
  const head = text.slice(0, 4000);
  const count = (sign: string) => head.split(sign).length;
  return [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0] ?? ',';
}
