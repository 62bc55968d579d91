import { accept, invalid, type InvalidField, type Result } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import {
  FIELD_KEYS,
  headAt,
  type CellMend,
  type FieldKey,
  type ImportChoices,
  type SheetChoice,
  type TrackerMapping,
  type TrackerRecord,
  type TrackerWorkbook,
} from '@weft/portfolio/domain';
import { TrackerFileRow } from '../../persistence/tracker-rows';
import { checkReading, keptOf, mayImport } from '../../tracker/tracker-file';

interface Mend {
  readonly sheet: string;
  readonly row: number;
  readonly column?: string | null;
  readonly value: string;
}

interface MendAlike {
  readonly sheet: string;
  readonly field: string;
  readonly rule: string;
  readonly typed: string;
  readonly value: string;
}

export interface CheckTrackerInput {
  readonly id: string;
  readonly version: number;
  readonly sheets?:
    | readonly {
        readonly sheet: string;
        readonly record?: TrackerRecord | null;
        readonly headRow?: number | null;
        readonly columns: readonly { readonly column: number; readonly field?: string | null }[];
      }[]
    | null;
  readonly quarters?: TrackerMapping['quarters'] | null;
  readonly mends?: readonly Mend[] | null;
  readonly mendAlike?: readonly MendAlike[] | null;
  readonly choices?:
    readonly { readonly key: string; readonly as: 'NEW' | 'SAME' | 'SKIP'; readonly id?: string | null }[] | null;
}

/** Longest text of a cell, as Excel has it. */
const MOST_IN_CELL = 32_767;
/** More cells than these are mended in the workbook itself, and it is given again. */
const MOST_MENDS = 50_000;

/** Reads a tracker as the person says, puts cells right, and checks it against the place as it is now. */
export const checkTracker: UseCase<CheckTrackerInput> = async (work, input) => {
  const may = mayImport(work.scope);
  if (!may.ok) return may;
  const file = await work.load(TrackerFileRow, input.id, 'id', input.version);
  const mended = mendsOf(file, input);
  const chosen = sheetsOf(file, input);
  if (!mended.ok) return mended;
  if (!chosen.ok) return chosen;
  const mapping = input.quarters ? { ...file.mapping, quarters: input.quarters } : file.mapping;
  const reading = {
    cells: file.cells,
    mapping,
    chosen: chosen.value,
    mends: mended.value,
    choices: choicesOf(file, input),
  };
  const checked = await checkReading(work, reading, false);
  if (!checked.ok) return checked;
  work.update(TrackerFileRow, file, keptOf(checked.value, reading));
  return accept(answerWith('TrackerFile', 'tracker_file', file.id));
};

/** The mends with those of this input; the last one of a cell counts. */
function mendsOf(file: TrackerFileRow, { mends, mendAlike }: CheckTrackerInput): Result<readonly CellMend[]> {
  const broken: InvalidField[] = [];
  const workbook = JSON.parse(file.cells) as TrackerWorkbook;
  const alike = (mendAlike ?? []).flatMap(({ sheet, field, rule, typed, value }): Mend[] =>
    file.outcome.problems
      .filter((one) => one.sheet === sheet && one.field === field && one.rule === rule && one.typed === typed)
      .map(({ row, column }) => ({ sheet, row, column, value })),
  );
  const all = new Map(file.mends.map((mend) => [`${mend.sheet}!${mend.row}!${mend.column}`, mend]));
  for (const { sheet, row, column, value } of [...(mends ?? []), ...alike]) {
    const rows = workbook.sheets.find(({ name }) => name === sheet)?.rows ?? [];
    const cells = rows[row - 1];
    if (!cells || value.length > MOST_IN_CELL || (column && !isColumn(column, rows))) {
      broken.push({
        field: 'mends',
        rule: 'no-such-cell',
        message: `There is no cell ${column ?? ''}${row} on sheet “${sheet}”, or its text is too long.`,
      });
      continue;
    }
    if (!column) for (const [key, mend] of all) if (mend.sheet === sheet && mend.row === row - 1) all.delete(key);
    const columns = column ? [indexOf(column)] : [...cells.keys()];
    for (const one of columns)
      all.set(`${sheet}!${row - 1}!${one}`, { sheet, row: row - 1, column: one, value: value === '' ? null : value });
  }
  if (all.size > MOST_MENDS) {
    broken.unshift({
      field: 'mends',
      rule: 'too-many',
      message: `More than ${MOST_MENDS.toLocaleString('en-GB')} cells would be mended here: mend them in the workbook, and give it again.`,
    });
  }
  return broken.length > 0 ? invalid(...broken.slice(0, 5)) : accept([...all.values()]);
}

/** Whether the sheet has such a column, or could have: beside its own there is room for every field that it lacks. */
function isColumn(letters: string, rows: TrackerWorkbook['sheets'][number]['rows']): boolean {
  const width = Math.max(...rows.map((cells) => cells.length)) + FIELD_KEYS.length;
  return /^[A-Z]{1,3}$/.test(letters) && indexOf(letters) < width;
}

/** 2 for 'C'. */
function indexOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function sheetsOf(file: TrackerFileRow, { sheets }: CheckTrackerInput): Result<readonly SheetChoice[]> {
  const unknown = (sheets ?? [])
    .flatMap(({ columns }) => columns.flatMap(({ field }) => field ?? []))
    .find((field) => !FIELD_KEYS.includes(field as FieldKey));
  if (unknown !== undefined) {
    return invalid({
      field: 'sheets',
      rule: 'field-unknown',
      message: `There is no field ${unknown}: give one of ${FIELD_KEYS.join(', ')}.`,
    });
  }
  const headless = (sheets ?? []).find(({ sheet, headRow }) => headRow != null && !holdsHead(file, sheet, headRow));
  if (headless) {
    return invalid({
      field: 'sheets',
      rule: 'no-such-head',
      message: `Row ${headless.headRow} of sheet “${headless.sheet}” holds no head: give a row in which the columns are named.`,
    });
  }
  return accept(
    (sheets ?? []).map(({ sheet, record = null, headRow, columns }) => ({
      sheet,
      record,
      ...(headRow != null && { headRow: headRow - 1 }),
      columns: columns.map(({ column, field = null }) => ({ column, field: field as FieldKey | null })),
    })),
  );
}

/** @param headRow from 1. */
function holdsHead({ cells }: TrackerFileRow, sheet: string, headRow: number): boolean {
  const { sheets } = JSON.parse(cells) as TrackerWorkbook;
  const found = sheets.find(({ name }) => name === sheet);
  return found !== undefined && headAt(found, 'PROJECT', headRow - 1) !== null;
}

function choicesOf(file: TrackerFileRow, { choices }: CheckTrackerInput): ImportChoices {
  const said = (choices ?? []).map(({ key, as, id }) => [key, as === 'SAME' ? { as, id: id ?? '' } : { as }] as const);
  return { ...file.choices, ...Object.fromEntries(said) };
}
