import {
  cellAddress,
  cellLines,
  cellText,
  columnName,
  type DateReading,
  EMPTY,
  fillMerged,
  type IsoDate,
  quoted,
  read,
  readDate,
  type Reading,
  saysNothing,
  type SheetCells,
  type SheetValue,
  unclear,
} from '@weft/kernel';
import type { FieldReads } from './field-sketch';
import { fieldOf, TITLE_FIELD, type FieldKey, type TrackerRecord } from './fields';
import type { SheetMapping } from './header';
import type { ImportProblem, PlannedValue } from './import-plan';
import type { NameDirectory } from './name-directory';
import { plainWords } from './reading';
import { plainCellText, readTrackerText } from './safe-cell-text';
import { readControlState, readRating, readRiskState, readScore, readStage, readYesNo } from './typed-words';

/** A cell that says something. */
export interface ReadCell {
  readonly value: PlannedValue;
  readonly address: string;
  readonly column: string;
  readonly typed: string;
  readonly note: string | null;
}

/** A row of data, read. */
export interface TrackerRow {
  readonly sheet: string;
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly about: TrackerRecord;
  /** Whether the sheet holds more than one kind of record. */
  readonly mixed: boolean;
  readonly cells: ReadonlyMap<FieldKey, ReadCell>;
  /** Fields whose cell was not understood: the record is not judged by what they lack. */
  readonly unread: ReadonlySet<FieldKey>;
  /** The column that each field is read from, from 0: where a cell that says nothing would say it. */
  readonly columns: ReadonlyMap<FieldKey, number>;
}

export interface ReadingContext {
  readonly dates: Pick<DateReading, 'today' | 'dateSystem' | 'quarters'>;
  readonly names: NameDirectory;
  /** Called as each row is taken up. */
  readonly tick?: () => void;
}

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}./_-]{0,19}$/u;

/** Reads the rows under the head of a sheet. Blank rows, repeated heads and lone notes are passed over. */
export function readRows(
  original: SheetCells,
  mapping: SheetMapping,
  context: ReadingContext,
): { readonly rows: readonly TrackerRow[]; readonly problems: readonly ImportProblem[] } {
  const { record: about } = mapping;
  if (about === null) return { rows: [], problems: [] };
  const sheet = fillMerged(original);
  const columns = mapping.columns.flatMap(({ column, field }) => (field ? [{ column, field: fieldOf(field) }] : []));
  const columnOf = new Map(columns.map(({ column, field }) => [field.key, column]));
  const mixed = new Set(columns.map(({ field }) => field.record)).size > (about === 'PROJECT' ? 1 : 2);
  const head = sheet.rows[mapping.headRow + mapping.headRows - 1] ?? [];
  const headText = plainWords(head.map(cellText).join(' '));
  const rows: TrackerRow[] = [];
  const problems: ImportProblem[] = [];
  let section: ReadCell | null = null;
  for (let index = mapping.headRow + mapping.headRows; index < sheet.rows.length; index += 1) {
    context.tick?.();
    const values = sheet.rows[index] ?? [];
    const texts = [...new Set(values.map(cellText).filter(Boolean))];
    if (texts.length === 0 || plainWords(values.map(cellText).join(' ')) === headText) continue;
    const [only = ''] = texts;
    if (texts.length === 1) {
      const lone = loneCell(values, only, index, context.names);
      if (lone.home) section = lone.home;
      if (lone.home || !holdsTitle(values, columns, about)) {
        if (!lone.home) problems.push(leftOut(sheet.name, index, only));
        continue;
      }
    }
    if (/^(?:sub ?|grand )?totals?\b/i.test(only)) {
      problems.push(leftOut(sheet.name, index, only));
      continue;
    }
    const cells = new Map<FieldKey, ReadCell>();
    const unread = new Set<FieldKey>();
    for (const { column, field } of columns) {
      const value = values[column];
      const reading = readCell(value, readsAs(field, about, value), context);
      if (reading.kind === 'EMPTY') continue;
      const at = { address: cellAddress(index, column), column: columnName(column), typed: cellText(value) };
      if (reading.kind === 'VALUE') {
        cells.set(field.key, { ...at, value: reading.value, note: reading.note });
        continue;
      }
      unread.add(field.key);
      const { kind: _, ...wrong } = reading;
      problems.push({ severity: 'ERROR', sheet: sheet.name, row: index + 1, field: field.key, ...wrong, ...at });
    }
    if (section && !cells.has('project.home') && !unread.has('project.home')) cells.set('project.home', section);
    rows.push({ sheet: sheet.name, row: index + 1, about, mixed, cells, unread, columns: columnOf });
  }
  return { rows, problems };
}

type Columns = readonly { readonly column: number; readonly field: ReturnType<typeof fieldOf> }[];

function holdsTitle(values: readonly SheetValue[], columns: Columns, about: TrackerRecord): boolean {
  const title = columns.find(({ field }) => field.key === TITLE_FIELD[about]);
  return title !== undefined && cellText(values[title.column]) !== '';
}

/** A row with one text alone can be the name of a workstream, over the projects that follow. */
function loneCell(
  values: readonly SheetValue[],
  text: string,
  row: number,
  names: NameDirectory,
): { readonly home: ReadCell | null } {
  const found = names.find('HOME', text);
  if (found.kind !== 'VALUE') return { home: null };
  const column = values.findIndex((value) => cellText(value) !== '');
  const at = { address: cellAddress(row, column), column: columnName(column) };
  return { home: { ...at, value: found.value, typed: text, note: `from the heading in row ${row + 1}` } };
}

function leftOut(sheet: string, index: number, text: string): ImportProblem {
  const message = `The row holds nothing but ${quoted(text)}, and is left out.`;
  const at = { sheet, row: index + 1, column: null, address: cellAddress(index, 0), field: null };
  return { severity: 'WARNING', rule: 'row-left-out', message, typed: text, ...at };
}

/** A row of milestones or risks may name its project where the code belongs: it is looked up by that name. */
function readsAs(
  { key, reads }: ReturnType<typeof fieldOf>,
  about: TrackerRecord,
  value: SheetValue | undefined,
): FieldReads {
  const named = key === 'project.code' && about !== 'PROJECT' && !CODE.test(plainCellText(cellText(value)));
  return named ? 'LINE' : reads;
}

function readCell(
  value: SheetValue | undefined,
  reads: FieldReads,
  { dates, names }: ReadingContext,
): Reading<PlannedValue> {
  const text = cellText(value);
  if (text === '') return EMPTY;
  if (typeof value === 'object' && value !== null && 'error' in value) {
    if (value.error === '#N/A') return EMPTY;
    return unclear('cell-error', `The cell shows the error ${value.error}. Mend its formula, or type the value.`);
  }
  switch (reads) {
    case 'LINE':
    case 'LINES': {
      const said = readTrackerText(reads === 'LINE' ? text : cellLines(value));
      return said === null ? EMPTY : read(said);
    }
    case 'CODE':
      if (saysNothing(text)) return EMPTY;
      if (CODE.test(text)) return read(text.toUpperCase());
      return unclear(
        'not-a-code',
        `${quoted(text)} is no code: up to 20 letters and digits, with - . / between, as PI-04.`,
      );
    case 'HOME':
    case 'PERSON':
    case 'ORGANISATION':
      return names.find(reads, plainCellText(text));
    case 'START':
    case 'END':
      return readDate(value, { ...dates, edge: reads });
    case 'RATING': {
      const rating = readRating(value);
      if (rating.kind !== 'VALUE') return rating;
      return rating.value.rating === 'NOT_RATED' ? EMPTY : read(rating.value.rating, rating.note);
    }
    case 'STAGE':
      return readStage(value);
    case 'SCORE':
      return readScore(value);
    case 'YES_NO':
      return readYesNo(value);
    case 'CONTROL_STATE':
      return readControlState(value);
    case 'RISK_STATE':
      return readRiskState(value);
  }
}

/** A date of a row, or null. */
export function dateIn(row: TrackerRow, field: FieldKey): IsoDate | null {
  return (row.cells.get(field)?.value ?? null) as IsoDate | null;
}

/** A text of a row, or null. */
export function textIn(row: TrackerRow, field: FieldKey): string | null {
  const value = row.cells.get(field)?.value;
  return typeof value === 'string' ? value : null;
}
