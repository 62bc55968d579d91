import { cellAddress, cellLines, columnName, type InvalidField, type Result, type SheetValue } from '@weft/kernel';
import { nhsNumberWarning } from '../rating';
import { fieldOf, type FieldKey, type TrackerRecord } from './fields';
import type { ImportProblem, PlannedField, PlannedParent, PlannedRecord, PlannedValue } from './import-plan';
import type { ReadCell, TrackerRow } from './read-rows';

/** Gathers problems while a plan is made. */
export class Problems {
  readonly all: ImportProblem[] = [];

  add(
    severity: ImportProblem['severity'],
    row: TrackerRow,
    field: FieldKey | null,
    rule: string,
    message: string,
    more: Pick<ImportProblem, 'like' | 'right'> = {},
  ): void {
    const cell = field ? (row.cells.get(field) ?? emptyCell(row, field)) : undefined;
    this.all.push({
      severity,
      sheet: row.sheet,
      row: row.row,
      column: cell?.column ?? null,
      address: cell?.address ?? `A${row.row}`,
      field,
      rule,
      message,
      typed: cell?.typed ?? '',
      ...more,
    });
  }

  /** What the rules of a record refuse, at the cells that it comes from. True if it was refused. */
  refused(row: TrackerRow, record: TrackerRecord, decided: Result<unknown>): boolean {
    if (decided.ok) return false;
    const fields: readonly InvalidField[] =
      decided.refusal.kind === 'validation' ? decided.refusal.fields : [{ field: '', ...decided.refusal }];
    for (const { field, rule, message } of fields) {
      const key = `${record.toLowerCase()}.${field}` as FieldKey;
      // A cell that was not understood is a problem already.
      if (!row.unread.has(key)) this.add('ERROR', row, key, rule, message);
    }
    return true;
  }

  /** Warns of texts that could name a patient. */
  watchTexts(row: TrackerRow, record: TrackerRecord): void {
    for (const [key, { value }] of row.cells) {
      if (fieldOf(key).record !== record || typeof value !== 'string') continue;
      const warning = nhsNumberWarning(value);
      if (warning) this.add('WARNING', row, key, warning.rule, warning.message);
    }
  }
}

/** Where a field that says nothing would stand; undefined where the sheet has no column of it. */
function emptyCell(row: TrackerRow, field: FieldKey): Pick<ReadCell, 'address' | 'column' | 'typed'> | undefined {
  const column = row.columns.get(field);
  if (column === undefined) return undefined;
  return { address: cellAddress(row.row - 1, column), column: columnName(column), typed: '' };
}

/** The cells of a row that belong to one kind of record, by the names of their fields. */
export function cellsOf(row: TrackerRow, record: TrackerRecord): ReadonlyMap<string, ReadCell> {
  const own = [...row.cells].filter(([key]) => fieldOf(key).record === record);
  return new Map(own.map(([key, cell]) => [fieldOf(key).name, cell]));
}

export function keyOf(record: TrackerRecord, row: TrackerRow): string {
  return `${record}:${row.sheet}!${row.row}`;
}

interface Draft {
  readonly record: TrackerRecord;
  readonly row: TrackerRow;
  readonly title: string;
  readonly parent: PlannedParent | null;
  readonly existing: ({ readonly id: string; readonly version: number } & object) | null;
  /** What the row says, without what may not be changed this way. */
  readonly cells: ReadonlyMap<string, ReadCell>;
}

/** A planned record: all that is said of a new one, what differs of one that is there. */
export function planned({ record, row, title, parent, existing, cells }: Draft): PlannedRecord {
  const now = new Map<string, PlannedValue>(existing ? (Object.entries(existing) as [string, PlannedValue][]) : []);
  const fields: Record<string, PlannedField> = {};
  for (const [name, { value, address, typed, note }] of cells) {
    const from = now.get(name) ?? null;
    if (existing && same(from, value)) continue;
    fields[name] = { value, from, address, typed, note };
  }
  const action = existing === null ? 'CREATE' : Object.keys(fields).length > 0 ? 'CHANGE' : 'NONE';
  const found = existing && { id: existing.id, version: existing.version };
  return {
    key: keyOf(record, row),
    record,
    action,
    sheet: row.sheet,
    row: row.row,
    title,
    existing: found,
    parent,
    fields,
  };
}

/** White space alone is no difference: cells are read in one line, or in tidy lines. */
function same(from: PlannedValue, value: PlannedValue): boolean {
  if (typeof from !== 'string' || typeof value !== 'string') return from === value;
  const tidy = (text: SheetValue) => cellLines(text).replace(/\s+/g, ' ');
  return from === value || tidy(from) === tidy(value);
}
