import { fullRows, type SheetValue, type TrackerWorkbook } from '@weft/portfolio/domain';
import { tooManyRows } from './check-archive';
import { readDelimited } from './read-delimited';
import { readTaskPlan } from './read-task-plan';
import { readWorkbook } from './read-workbook';
import { MOST_LETTERS, MOST_ROWS, UnfitFile, type TrackerRead } from './tracker-jobs';

const WHAT_IS_READ = 'Bring a workbook (.xlsx), a table (.csv) or a plan saved from MS Project as XML.';

/** What begins so is told by its name, whatever the file is called. */
const KNOWN: readonly (readonly [begins: string, rule: string, message: string])[] = [
  ['4d5a', 'a-program', `The file is a program, whatever its name says. ${WHAT_IS_READ}`],
  ['7f454c46', 'a-program', `The file is a program, whatever its name says. ${WHAT_IS_READ}`],
  ['cafebabe', 'a-program', `The file is a program, whatever its name says. ${WHAT_IS_READ}`],
  ['cffaedfe', 'a-program', `The file is a program, whatever its name says. ${WHAT_IS_READ}`],
  ['2321', 'a-program', `The file is a program, whatever its name says. ${WHAT_IS_READ}`],
  [
    'd0cf11e0',
    'old-or-locked',
    'The file is an old workbook (.xls), a plan (.mpp), or locked with a password. Save it as .xlsx without a password, or the plan as XML.',
  ],
  ['25504446', 'not-a-tracker', `The file is a PDF. ${WHAT_IS_READ}`],
];

/**
 * Reads a tracker by what it is, not by what it is called.
 * @param tell how much of it is read, 0 to 1.
 * @throws UnfitFile
 */
export async function readFile(
  name: string,
  bytes: Buffer,
  tell: (share: number) => void = () => undefined,
): Promise<TrackerRead> {
  const begins = bytes.subarray(0, 8).toString('hex');
  const known = KNOWN.find(([sign]) => begins.startsWith(sign));
  if (known) throw new UnfitFile(known[1], known[2]);
  const form = formOf(bytes);
  const workbook =
    form === 'WORKBOOK'
      ? await readWorkbook(bytes, tell)
      : form === 'TASKS'
        ? readTaskPlan(bytes)
        : readDelimited(bytes, name);
  refuseTooMuch(workbook);
  return { form, cells: JSON.stringify(workbook).replaceAll('\\u0000', '') };
}

function formOf(bytes: Buffer): TrackerRead['form'] {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return 'WORKBOOK';
  const start = bytes
    .subarray(0, 400)
    .toString('latin1')
    .replace(/\0|^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff/g, '')
    .trimStart();
  return /^<(?:\?xml|!DOCTYPE|Project\b)/i.test(start) ? 'TASKS' : 'DELIMITED';
}

function refuseTooMuch({ sheets }: TrackerWorkbook): void {
  let rows = 0;
  let letters = 0;
  for (const sheet of sheets) {
    rows += fullRows(sheet);
    for (const row of sheet.rows)
      letters += row.reduce(
        (sum: number, value: SheetValue) => sum + (typeof value === 'string' ? value.length : 8),
        0,
      );
  }
  if (rows > MOST_ROWS) throw tooManyRows();
  if (letters > MOST_LETTERS) {
    throw new UnfitFile('too-much-text', 'The cells hold more text than one import takes. Bring the tracker in parts.');
  }
  if (rows === 0)
    throw new UnfitFile('nothing-in-it', 'The file holds no rows. Bring the tracker, or begin with the template.');
}
