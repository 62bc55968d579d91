import type { TrackerWorkbook } from '@weft/portfolio/domain';
import { parse } from 'csv-parse/sync';
import { tooManyRows } from './check-archive';
import { MOST_ROWS, UnfitFile } from './tracker-jobs';

/** Reads a CSV file as one sheet, whatever separates its cells and however its letters are written. */
export function readDelimited(bytes: Buffer, name: string): TrackerWorkbook {
  const text = textOf(bytes);
  let rows: string[][];
  try {
    rows = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
      to: MOST_ROWS + 1,
    });
  } catch {
    throw new UnfitFile(
      'damaged',
      'The file is no table that can be read. Save the tracker as .xlsx, or as .csv with commas.',
    );
  }
  if (rows.length > MOST_ROWS) throw tooManyRows();
  const sheet = name.replace(/\.\w+$/, '').slice(0, 100) || 'Tracker';
  return { sheets: [{ name: sheet, rows }], dateSystem: '1900' };
}

/** UTF-8 or UTF-16 where the file says so or fits, else as Excel for Windows writes. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) {
    throw new UnfitFile(
      'not-a-tracker',
      'The file is neither a workbook nor a table of text. Save the tracker as .xlsx or .csv.',
    );
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
