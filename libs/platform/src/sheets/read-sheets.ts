import { fullRows, type SheetValue, type Workbook } from '@weft/kernel';
import { tooManyRows } from './check-archive';
import { readDelimited } from './read-delimited';
import { readWorkbook } from './read-workbook';
import { UnfitFile } from './unfit-file';

/** Most letters of all cells together. */
const MOST_LETTERS = 8_000_000;

/** What may be brought. */
export interface SheetLimits {
  /** Most rows, all sheets together. */
  readonly mostRows: number;
  /** Says what is read: 'Bring a workbook (.xlsx) or a table (.csv).' */
  readonly whatIsRead: string;
}

/** What begins so is told by its name, whatever the file is called. */
const KNOWN: readonly (readonly [begins: string, rule: string, message: string])[] = [
  ...['4d5a', '7f454c46', 'cafebabe', 'cffaedfe', '2321'].map(
    (begins) => [begins, 'a-program', 'The file is a program, whatever its name says.'] as const,
  ),
  [
    'd0cf11e0',
    'old-or-locked',
    'The file is an old workbook (.xls), a plan (.mpp), or locked with a password. Save it as .xlsx without a password.',
  ],
  ['25504446', 'not-a-table', 'The file is a PDF.'],
];

/** Refuses what is no table by the bytes that it begins with. @throws UnfitFile */
export function refuseOtherKinds(bytes: Buffer, { whatIsRead }: SheetLimits): void {
  const begins = bytes.subarray(0, 8).toString('hex');
  const known = KNOWN.find(([sign]) => begins.startsWith(sign));
  if (known) throw new UnfitFile(known[1], `${known[2]} ${whatIsRead}`);
}

/** Whether the bytes are a workbook of Excel, whatever the file is called; a table of text otherwise. */
export function isArchive(bytes: Buffer): boolean {
  return bytes.subarray(0, 2).toString('latin1') === 'PK';
}

/**
 * Reads a workbook or a table by what it is, not by what it is called.
 * @param tell how much of it is read, 0 to 1.
 * @throws UnfitFile
 */
export async function readSheets(
  name: string,
  bytes: Buffer,
  limits: SheetLimits,
  tell: (share: number) => void = () => undefined,
): Promise<Workbook> {
  refuseOtherKinds(bytes, limits);
  const { mostRows } = limits;
  return isArchive(bytes) ? readWorkbook(bytes, mostRows, tell) : readDelimited(bytes, name, mostRows);
}

/** The workbook as JSON text that the database takes. @throws UnfitFile where it holds too much, or nothing. */
export function keptSheets(workbook: Workbook, { mostRows }: SheetLimits): string {
  let rows = 0;
  let letters = 0;
  for (const sheet of workbook.sheets) {
    rows += fullRows(sheet);
    for (const row of sheet.rows)
      letters += row.reduce(
        (sum: number, value: SheetValue) => sum + (typeof value === 'string' ? value.length : 8),
        0,
      );
  }
  if (rows > mostRows) throw tooManyRows(mostRows);
  if (letters > MOST_LETTERS) {
    throw new UnfitFile('too-much-text', 'The cells hold more text than one import takes. Bring the file in parts.');
  }
  if (rows === 0) {
    throw new UnfitFile('nothing-in-it', 'The file holds no rows. Bring one that does, or begin with the template.');
  }
  return JSON.stringify(workbook).replaceAll('\\u0000', '');
}
