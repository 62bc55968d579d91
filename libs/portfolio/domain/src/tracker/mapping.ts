import { type DateReading, type SheetCells } from '@weft/kernel';
import { fieldOf, FIELD_KEYS, TITLE_FIELD, type FieldKey, type TrackerRecord } from './fields';
import { guessSheet, headAt, sheetAbout, type ColumnMapping, type SheetMapping } from './header';
import { plainWords } from './reading';
import type { TrackerWorkbook } from './cell-mends';

/** What a typed name stands for: the id of a person, a home or an organisation; null leaves the cell empty. */
export type KnownNames = Readonly<Record<string, string | null>>;

/** How a whole workbook is read. */
export interface TrackerMapping {
  readonly sheets: readonly SheetMapping[];
  readonly quarters: DateReading['quarters'];
  /** By kind and plain words: PERSON:tanvr rahman. */
  readonly names: KnownNames;
}

/** What a place remembers of the mappings that its people chose. */
export interface RememberedMapping {
  readonly version: 1;
  readonly quarters: DateReading['quarters'];
  /** For sheets about each kind of record: head in plain words → field, or null to leave the column out. */
  readonly heads: Readonly<Partial<Record<TrackerRecord, Readonly<Record<string, FieldKey | null>>>>>;
  /** Names of sheets in plain words → what they are about, or null to leave them out. */
  readonly sheets: Readonly<Record<string, TrackerRecord | null>>;
  /** The rows that people said to be the head, from 0, by the name of the sheet in plain words. */
  readonly headRows?: Readonly<Record<string, number>>;
  readonly names: KnownNames;
}

export const NOTHING_REMEMBERED: RememberedMapping = {
  version: 1,
  quarters: 'CALENDAR',
  heads: {},
  sheets: {},
  names: {},
};

/** The mapping of a workbook: guessed, and where something is remembered, as it was chosen last time. */
export function guessMapping(
  workbook: TrackerWorkbook,
  remembered: RememberedMapping = NOTHING_REMEMBERED,
): TrackerMapping {
  return {
    sheets: workbook.sheets.map((sheet) => recall(sheet, remembered)),
    quarters: remembered.quarters,
    names: remembered.names,
  };
}

function recall(sheet: SheetCells, { heads, sheets, headRows = {} }: RememberedMapping): SheetMapping {
  const guessed = guessSheet(sheet);
  const name = plainWords(sheet.name);
  const record = name in sheets ? (sheets[name] ?? null) : guessed.record;
  const known = (record && heads[record]) ?? {};
  const chosenRow = headRows[name];
  const remembered = record !== null && chosenRow !== undefined ? headAt(sheet, record, chosenRow) : null;
  // Where rows were put in above it, the head is looked for anew.
  const still = remembered?.columns.some(({ head }) => known[plainWords(head)]) ? remembered : null;
  const guess = still ?? (record !== null && record !== guessed.record ? sheetAbout(sheet, record) : guessed);
  const chosen = guess.columns.map((column) => {
    const head = plainWords(column.head);
    return head in known ? { ...column, field: known[head] ?? null, sure: 1 } : column;
  });
  return { ...guess, record, columns: onceEach(chosen) };
}

/** A field is filled from one column: the surest, and the leftmost of equals. */
function onceEach(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const best = new Map<FieldKey, ColumnMapping>();
  for (const column of columns) {
    const before = column.field && best.get(column.field);
    if (column.field && (!before || column.sure > before.sure)) best.set(column.field, column);
  }
  return columns.map((column) =>
    column.field === null || best.get(column.field) === column ? column : { ...column, field: null, sure: 0 },
  );
}

/** What to remember of a mapping once it was used; what was remembered before and is not touched stays. */
export function rememberMapping(
  mapping: TrackerMapping,
  before: RememberedMapping = NOTHING_REMEMBERED,
): RememberedMapping {
  const heads: Partial<Record<TrackerRecord, Record<string, FieldKey | null>>> = {};
  for (const [record, known] of Object.entries(before.heads)) heads[record as TrackerRecord] = { ...known };
  const sheets: Record<string, TrackerRecord | null> = { ...before.sheets };
  const headRows: Record<string, number> = { ...before.headRows };
  for (const { sheet, record, headRow, headChosen, columns } of mapping.sheets) {
    sheets[plainWords(sheet)] = record;
    if (headChosen) headRows[plainWords(sheet)] = headRow;
    if (record === null) continue;
    const own = (heads[record] ??= {});
    for (const { head, field } of columns) own[plainWords(head)] = field;
  }
  return {
    version: 1,
    quarters: mapping.quarters,
    heads,
    sheets,
    headRows,
    names: { ...before.names, ...mapping.names },
  };
}

/** What a person says of a sheet: what it is about, and which fields its columns hold. */
export interface SheetChoice {
  readonly sheet: string;
  /** Null leaves the sheet out. */
  readonly record: TrackerRecord | null;
  /** The row in which the head begins, from 0; where it is now, if it is left out. */
  readonly headRow?: number;
  readonly columns: readonly { readonly column: number; readonly field: FieldKey | null }[];
}

/**
 * The mapping as a person chose it. A sheet that becomes about something else is guessed anew; a field that is chosen for
 * a column is taken from the one that had it.
 */
export function chooseMapping(
  { sheets }: TrackerWorkbook,
  before: TrackerMapping,
  choices: readonly SheetChoice[],
): TrackerMapping {
  const chosen = before.sheets.map((mapping): SheetMapping => {
    const choice = choices.find(({ sheet }) => sheet === mapping.sheet);
    const cells = sheets.find(({ name }) => name === mapping.sheet);
    if (!choice || !cells) return mapping;
    const { record } = choice;
    const said = record !== null && choice.headRow !== undefined ? headAt(cells, record, choice.headRow) : null;
    const base =
      said ?? (record === null || record === mapping.record ? { ...mapping, record } : sheetAbout(cells, record));
    const columns = base.columns.map((column): ColumnMapping => {
      const own = choice.columns.find((one) => one.column === column.column);
      return own ? { ...column, field: own.field, sure: 1, money: false } : column;
    });
    const taken = new Set(choice.columns.map(({ column }) => column));
    const fields = new Set(choice.columns.flatMap(({ field }) => field ?? []));
    return {
      ...base,
      columns: columns.map((column) =>
        column.field !== null && fields.has(column.field) && !taken.has(column.column)
          ? { ...column, field: null, sure: 0 }
          : column,
      ),
    };
  });
  return { ...before, sheets: chosen };
}

/**
 * The mapping with a column for the workstream on each sheet of projects that has none, to the right of all others: it
 * is blank in the file, and filled in the preview.
 */
export function withHomes({ sheets }: TrackerWorkbook, mapping: TrackerMapping): TrackerMapping {
  return {
    ...mapping,
    sheets: mapping.sheets.map((one) => {
      if (one.record !== 'PROJECT' || one.columns.some(({ field }) => field === 'project.home')) return one;
      const rows = sheets.find(({ name }) => name === one.sheet)?.rows ?? [];
      const width = Math.max(0, ...rows.map((row) => row.length), ...one.columns.map(({ column }) => column + 1));
      const home: ColumnMapping = { column: width, head: 'Workstream', field: 'project.home', sure: 1, money: false };
      return { ...one, columns: [...one.columns, home] };
    }),
  };
}

/** Why a mapping cannot be read by. */
export interface MappingFault {
  readonly sheet: string;
  readonly rule: 'title-not-mapped' | 'field-twice' | 'field-unknown' | 'nothing-mapped';
  readonly message: string;
}

/** What is wrong with a mapping: a sheet without the column that names its records, a field filled twice. */
export function mappingFaults({ sheets }: TrackerMapping): readonly MappingFault[] {
  const faults = sheets.flatMap(({ sheet, record, columns }): MappingFault[] => {
    if (record === null) return [];
    const fields = columns.flatMap(({ field }) => (field === null ? [] : [field]));
    const unknown = fields.find((field) => !FIELD_KEYS.includes(field));
    if (unknown !== undefined) {
      return [{ sheet, rule: 'field-unknown', message: `Sheet “${sheet}”: there is no field ${unknown}.` }];
    }
    const twice = fields.find((field, index) => fields.indexOf(field) !== index);
    const title = TITLE_FIELD[record];
    return [
      ...(fields.includes(title)
        ? []
        : [fault(sheet, 'title-not-mapped', `say which column is “${fieldOf(title).head}”, or leave the sheet out.`)]),
      ...(twice ? [fault(sheet, 'field-twice', `two columns are “${fieldOf(twice).head}”; choose one of them.`)] : []),
    ];
  });
  if (sheets.some(({ record }) => record !== null)) return faults;
  const message = 'No sheet was recognised. Choose what a sheet holds, or use the template.';
  return [{ sheet: '', rule: 'nothing-mapped', message }];
}

function fault(sheet: string, rule: MappingFault['rule'], message: string): MappingFault {
  return { sheet, rule, message: `Sheet “${sheet}”: ${message}` };
}
