import {
  cellAddress,
  cellText,
  dateOfCell,
  fillMerged,
  readPence,
  type IsoDate,
  type Pence,
  type SheetCells,
  type SheetValue,
} from '@weft/kernel';
import { dayOf } from './periods';
import type { ExtractCells } from './read-extract';

/** What the columns of an extract say. A text is read for nothing but to tell rows apart. */
export const EXTRACT_FIELDS = ['costCentre', 'account', 'period', 'amount', 'text'] as const;
export type ExtractField = (typeof EXTRACT_FIELDS)[number];

export const extractFieldWords: Readonly<Record<ExtractField, string>> = {
  costCentre: 'Cost centre',
  account: 'Account',
  period: 'Period',
  amount: 'Amount',
  text: 'Text',
};

/** Which column says what, counted from 0; null where none does. */
export type ExtractColumns = Readonly<Record<ExtractField, number | null>>;

/** Where the rows of an extract stand. */
export interface ExtractHead {
  /** Counted from 0; the rows follow it. */
  readonly headRow: number;
  readonly columns: ExtractColumns;
}

/** A head further down is none. */
const MOST_HEAD_ROWS = 25;

/** As ledgers head their columns; what says more than a code is a text. In this order, for 'Account description' is no account. */
const HEADS: readonly (readonly [ExtractField, RegExp])[] = [
  ['text', /desc|narrat|text|detail|supplier|name|particular/i],
  ['costCentre', /cost ?-?cent(?:re|er)|cost ?code|^cc$|centre/i],
  ['account', /account|subjective|nominal|ledger ?code|\bgl\b|natural/i],
  ['period', /period|month|date/i],
  ['amount', /amount|actual|value|\bnet\b|£|gbp|spend|total/i],
];

/** Guesses the head of a sheet: the row that names most of what is needed. All columns are null where none does. */
export function guessHead(sheet: SheetCells): ExtractHead {
  let best: ExtractHead = { headRow: 0, columns: columnsOf([]) };
  let most = 1;
  for (const [headRow, row] of fillMerged(sheet).rows.slice(0, MOST_HEAD_ROWS).entries()) {
    const columns = columnsOf(row);
    const found = EXTRACT_FIELDS.filter((field) => columns[field] !== null).length;
    if (found > most) {
      most = found;
      best = { headRow, columns };
    }
  }
  return best;
}

function columnsOf(row: readonly SheetValue[]): ExtractColumns {
  const found: Record<ExtractField, number | null> = {
    costCentre: null,
    account: null,
    period: null,
    amount: null,
    text: null,
  };
  for (const [column, value] of row.entries()) {
    const head = typeof value === 'string' ? cellText(value) : '';
    // A sentence above the table names no column.
    if (head === '' || head.length > 40) continue;
    const [field] = HEADS.find(([one, pattern]) => pattern.test(head) && found[one] === null) ?? [];
    if (field) found[field] = column;
  }
  return found;
}

/** The rows of an extract as its columns give them. */
export interface ExtractTable {
  /** One for each row below the head, so that places stay; those that are no rows of the ledger are blank. */
  readonly cells: readonly ExtractCells[];
  /** The total that the extract states in its last total row; null where it states none. */
  readonly statedTotal: Pence | null;
}

const BLANK: ExtractCells = { costCentre: '', account: '', period: '', amount: '' };

/** Takes the rows below the head. Rows of totals are no rows of the ledger; the last one states the extract's total. */
export function extractTable(sheet: SheetCells, { headRow, columns }: ExtractHead): ExtractTable {
  let statedTotal: Pence | null = null;
  // Thousands of rows name the same few codings and periods.
  const texts = new Map<SheetValue, string>();
  const textOf = (value: SheetValue): string => {
    const text = texts.get(value) ?? cellText(value);
    texts.set(value, text);
    return text;
  };
  const dates = dateColumn(sheet.rows.slice(headRow + 1), columns);
  const cells = sheet.rows.slice(headRow + 1).map((row): ExtractCells => {
    const at = (field: ExtractField): SheetValue => row[columns[field] ?? -1] ?? null;
    const cell = {
      costCentre: textOf(at('costCentre')),
      account: textOf(at('account')),
      period: dateOfCell(at('period')) ?? textOf(at('period')),
      amount: typeof at('amount') === 'number' ? (at('amount') as number) : cellText(at('amount')),
      text: cellText(at('text')),
      ...(dates !== null && { dated: dayOfCell(row[dates]) }),
    };
    const stated = isTotal(cell, row) ? readPence(cell.amount, 'total') : null;
    if (stated === null) return cell;
    if (stated.ok) statedTotal = stated.value;
    return BLANK;
  });
  return { cells, statedTotal };
}

/** Rows by which a column of dates is known. */
const ROWS_LOOKED_AT = 50;

/** The column, of those that say nothing else, which holds the dates of rows: posting dates; null where none does. */
function dateColumn(rows: readonly (readonly SheetValue[])[], columns: ExtractColumns): number | null {
  const taken = new Set<number | null>(Object.values(columns));
  const looked = rows.filter((row) => row.length > 0).slice(0, ROWS_LOOKED_AT);
  const most = looked.reduce((count, row) => Math.max(count, row.length), 0);
  let best: { readonly column: number; readonly dates: number } | null = null;
  for (let column = 0; column < most; column += 1) {
    if (taken.has(column)) continue;
    const dates = looked.filter((row) => dayOfCell(row[column]) !== null).length;
    if (dates * 2 > looked.length && dates > (best?.dates ?? 0)) best = { column, dates };
  }
  return best?.column ?? null;
}

function dayOfCell(value: SheetValue | undefined): IsoDate | null {
  return dateOfCell(value) ?? (typeof value === 'string' ? dayOf(value) : null);
}

/** 'Total', 'Grand total', 'C1204 total': nothing is coded to it, and it lies in no period. */
function isTotal({ costCentre, account, period, amount }: ExtractCells, row: readonly SheetValue[]): boolean {
  if (account !== '' || period !== '' || amount === '') return false;
  return costCentre === '' || row.some((value) => /\btotals?\b/i.test(cellText(value)));
}

/** 'D7' for `rows.3.amount`; null for what names no cell. */
export function extractAddress(field: string, { headRow, columns }: ExtractHead): string | null {
  const [, row, name] = /^rows\.(\d+)\.(\w+)$/.exec(field) ?? [];
  const column = columns[name as ExtractField] ?? null;
  return row === undefined || column === null ? null : cellAddress(headRow + 1 + Number(row), column);
}
