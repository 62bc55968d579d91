import { BULK_LIMIT, plainCellText, plainWords, type TableColumn } from '@weft/portfolio/domain';
import { longDay, readDay } from '@weft/ui';
import type { BulkRefusalLineFragment, ProjectRowFragment } from '../../generated/graphql';
import type { BulkAsk } from '../bulk/bulk-changes';
import { refusal } from '../bulk/refusal';
import { DETAIL_OF, detailOf } from '../cell-edit';
import type { PROJECT_COLUMNS } from '../columns';
import { cellValue } from './cell-value';

/** Somebody or something with the names by which people write it. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** What pasted names can stand for. */
export interface PasteNames {
  readonly people: readonly Named[];
  readonly organisations: readonly Named[];
  readonly priorities: (home: string) => readonly Named[];
}

/** Where a block is pasted: on these rows and columns, from the cursor to the right and down. */
export interface PasteTarget {
  readonly rows: readonly ProjectRowFragment[];
  readonly columns: readonly (typeof PROJECT_COLUMNS)[number][];
  readonly today: string;
  readonly names: PasteNames;
}

export interface PastePlan {
  readonly asks: readonly BulkAsk[];
  /** Cells that cannot be taken, each told by its row and column. */
  readonly refused: readonly BulkRefusalLineFragment[];
}

type Read = { readonly value: string | null } | { readonly error: string };

/** Whether the first row of a block is the heads of the columns it is pasted on, as a copy of this table begins. */
export const beginsWithHeads = (block: readonly (readonly string[])[], labels: readonly string[]): boolean =>
  (block[0]?.length ?? 0) > 1 && !!block[0]?.every((cell, index) => cell.trim() === labels[index]);

/**
 * What a pasted block changes, cell by cell. A cell that stands so already is left alone, whatever its column; one that
 * cannot be read, or whose column is not edited here, is refused with its row and column. The server judges the rest.
 */
export function planPaste(block: readonly (readonly string[])[], target: PasteTarget): PastePlan {
  const { columns, today, names } = target;
  const refused: BulkRefusalLineFragment[] = [];
  const forecasts: { id: string; version: number; forecastOn: string }[] = [];
  const details: ({ id: string; version: number } & Record<string, string | number | null>)[] = [];
  block.slice(0, BULK_LIMIT).forEach((cells, index) => {
    const row = target.rows[index];
    const at = `Row ${index + 1}`;
    if (!row) {
      const nowhere = { id: `row ${index}`, code: '', name: at };
      if (cells.some((cell) => cell.trim())) {
        refused.push(refusal(nowhere, 'row-missing', 'The list ends before this row.', cells.join(' ').slice(0, 60)));
      }
      return;
    }
    const edit: Record<string, string | null> = {};
    cells.forEach((cell, n) => {
      const column = columns[n];
      const typed = plainCellText(cell.trim());
      if (!column) {
        if (typed) refused.push(refusal(row, 'column-missing', `${at}: there is no column here for ${quoted(typed)}.`));
        return;
      }
      if (stands(row, column.key, typed)) return;
      const read = readCell(row, column.key, typed, today, names);
      const detail = DETAIL_OF[column.key];
      if ('error' in read) refused.push(refusal(row, 'cell-refused', `${at}, ${column.label}: ${read.error}`));
      else if (detail && read.value !== detailOf(row, detail)) edit[detail] = read.value;
      else if (!detail && row.nextMilestone && read.value && read.value !== row.nextMilestone.forecastOn) {
        forecasts.push({ id: row.nextMilestone.id, version: row.nextMilestone.version, forecastOn: read.value });
      }
    });
    if (Object.keys(edit).length) details.push({ id: row.id, version: row.version, ...edit });
  });
  // What was pasted at once is one change, with one way back.
  const asks: BulkAsk[] = details.length
    ? [{ verb: 'details', rows: details, ...(forecasts.length && { forecasts }) }]
    : forecasts.length
      ? [{ verb: 'forecasts', rows: forecasts }]
      : [];
  return { asks, refused: [...refused, ...tooMany(block)] };
}

function tooMany(block: readonly unknown[]): BulkRefusalLineFragment[] {
  if (block.length <= BULK_LIMIT) return [];
  const rest = { id: 'rest', code: '', name: `Rows from ${BULK_LIMIT + 1}` };
  return [refusal(rest, 'too-many-rows', `A change takes ${BULK_LIMIT} rows at most: paste the rest after.`)];
}

/** Whether a cell shows what was pasted on it. */
function stands(row: ProjectRowFragment, column: TableColumn, typed: string): boolean {
  const value = cellValue(row, column);
  if (!value) return typed === '' || typed === '–';
  if (value.kind === 'number') return typed === String(value.number);
  return value.kind === 'date' ? typed === value.iso || typed === longDay(value.iso) : typed === value.text;
}

function readCell(row: ProjectRowFragment, column: TableColumn, typed: string, today: string, names: PasteNames): Read {
  switch (column) {
    case 'name':
      return typed ? { value: typed } : { error: 'a name cannot be empty.' };
    case 'forecast':
      if (!row.nextMilestone) return { error: 'there is no open milestone to move.' };
      return typed ? dayOf(typed, today) : { error: 'a forecast that was set stays a date.' };
    case 'startsOn':
    case 'endsOn':
      return typed ? dayOf(typed, today, column === 'startsOn' ? 'START' : 'END') : { value: null };
    case 'lead':
    case 'sro':
      return named(typed, names.people, 'person here');
    case 'organisation':
      return named(typed, names.organisations, 'partner organisation');
    case 'priority':
      return named(typed, names.priorities(row.home.code), `priority of ${row.home.name}`);
    default:
      return { error: `this column is not changed here; it says ${quoted(shown(row, column))}.` };
  }
}

function dayOf(typed: string, today: string, edge: 'START' | 'END' = 'END'): Read {
  const read = readDay(typed, today, edge);
  return 'iso' in read ? { value: read.iso } : read;
}

/** Finds who or what is meant by a name. */
function named(typed: string, known: readonly Named[], what: string): Read {
  if (!typed || typed === '–') return { value: null };
  const words = plainWords(typed);
  const found = known.filter(({ names }) => names.some((name) => plainWords(name) === words));
  const [only] = found;
  if (found.length === 1 && only) return { value: only.id };
  return { error: found.length ? `${quoted(typed)} is more than one ${what}.` : `${quoted(typed)} is no ${what}.` };
}

const quoted = (words: string): string => `“${words.length > 40 ? `${words.slice(0, 39)}…` : words}”`;
const shown = (row: ProjectRowFragment, column: TableColumn): string => {
  const value = cellValue(row, column);
  if (!value) return '–';
  return value.kind === 'text' ? value.text : value.kind === 'date' ? longDay(value.iso) : String(value.number);
};
