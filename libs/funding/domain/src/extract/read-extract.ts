import {
  brokenFields,
  dateOf,
  formatMonth,
  isIsoDate,
  monthStart,
  readPence,
  tidyText,
  type FinancialYear,
  type InvalidField,
  type IsoDate,
  type Pence,
} from '@weft/kernel';
import { checkMonth, monthsOf, type Month } from '../ledger/months';

/** A row of a ledger extract as the file gives it, its columns found. */
export interface ExtractCells {
  readonly costCentre: string;
  readonly account: string;
  /** '2025-06-30', '30/06/2025', 'Jun-25', 'M3', 'P03', '2025/03' as year and period. */
  readonly period: string;
  readonly amount: string | number;
  readonly text?: string;
}

/** A row that was understood. */
export interface ExtractRow {
  /** Counted from 0 in the extract. */
  readonly row: number;
  /** 'C1204/54100': cost centre and account. */
  readonly coding: string;
  readonly month: Month;
  readonly amount: Pence;
  readonly text: string;
}

/** An extract as it was read: what was understood, and every cell that was not. */
export interface ReadExtract {
  readonly rows: readonly ExtractRow[];
  readonly problems: readonly InvalidField[];
}

/** When an extract is read, and for which year. */
export interface ExtractTime {
  readonly year: FinancialYear;
  readonly closedThrough: Month | null;
  /** The business date: what is still to come is spent by nobody yet. */
  readonly today: IsoDate;
}

/** Most rows of an extract. */
export const MOST_EXTRACT_ROWS = 20_000;

const NAMES = ['apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec', 'jan', 'feb', 'mar'];

/**
 * Reads the rows of an extract for a year. Names every cell that is not understood, by `rows.3.amount`: `required`,
 * `not-a-period`, `period-of-another-year`, `month-closed`, `month-to-come`, and as amounts are refused. A row without any cell is left out.
 */
export function readExtract(cells: readonly ExtractCells[], of: ExtractTime): ReadExtract {
  const full = cells.reduce((count, cell) => (isBlank(cell) ? count : count + 1), 0);
  if (full > MOST_EXTRACT_ROWS) {
    const [has, most] = [full, MOST_EXTRACT_ROWS].map((count) => count.toLocaleString('en-GB'));
    const message = `The extract has ${has} rows; ${most} are the most.`;
    return { rows: [], problems: [{ field: 'rows', rule: 'too-many-rows', message }] };
  }
  const rows: ExtractRow[] = [];
  const problems: InvalidField[] = [];
  // Thousands of rows name the same few codings and periods.
  const codings = new Map<string, string>();
  const periods = new Map<string, ReadPeriod>();
  cells.forEach((cell, row) => {
    if (isBlank(cell)) return;
    const typed = `${cell.costCentre}\n${cell.account}`;
    const coding = codings.get(typed) ?? codingOf(cell.costCentre, cell.account);
    codings.set(typed, coding);
    const period = periods.get(cell.period) ?? checkedPeriod(cell.period, of);
    periods.set(cell.period, period);
    const { month } = period;
    const amount = readPence(cell.amount, `rows.${row}.amount`);
    const broken = [
      ...(tidyText(cell.costCentre) ? [] : [missing(`rows.${row}.costCentre`, 'The cost centre')]),
      ...(tidyText(cell.account) ? [] : [missing(`rows.${row}.account`, 'The account')]),
      ...period.broken.map((one) => ({ ...one, field: `rows.${row}.period` })),
      ...brokenFields(amount),
    ];
    problems.push(...broken);
    if (broken.length > 0 || month === null || !amount.ok) return;
    rows.push({ row, coding, month, amount: amount.value, text: tidyText(cell.text) ?? '' });
  });
  return { rows, problems };
}

/** The key of a coding, however its case and spaces are typed; a stroke within one of its parts is read as a dash. */
export function codingOf(costCentre: string, account: string): string {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').replaceAll('/', '-').toUpperCase();
  return `${plain(costCentre)}/${plain(account)}`;
}

function isBlank({ costCentre, account, period, amount }: ExtractCells): boolean {
  return [costCentre, account, period, String(amount)].every((text) => tidyText(text) === null);
}

function missing(field: string, label: string): InvalidField {
  return { field, rule: 'required', message: `${label} is needed.` };
}

/** The month that a period names, null where it names none. Periods count from April. */
function readPeriod(typed: string, year: FinancialYear): Month | null {
  const text = typed.trim().toLowerCase();
  const day = text.slice(0, 10);
  if (isIsoDate(day)) return monthStart(day);
  const dayFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (dayFirst) {
    const [, date = '', month = '', of = ''] = dayFirst;
    const written = `${of}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    return isIsoDate(written) ? monthStart(written) : null;
  }
  const named = /^([a-z]{3})[a-z]*[ -]?(?:20)?(\d{2})$/.exec(text);
  const index = named ? NAMES.indexOf(named[1] ?? '') : -1;
  if (named && index >= 0) return dateOf(`20${named[2]}-${String(((index + 3) % 12) + 1).padStart(2, '0')}-01`);
  const period = /^(?:[mp]|(\d{4})\/)0?(\d{1,2})$/.exec(text);
  if (!period || (period[1] !== undefined && period[1] !== year.slice(0, 4))) return null;
  return monthsOf(year)[Number(period[2]) - 1] ?? null;
}

interface ReadPeriod {
  readonly month: Month | null;
  /** Its rules that are broken, for any row. */
  readonly broken: readonly InvalidField[];
}

function checkedPeriod(typed: string, { year, closedThrough, today }: ExtractTime): ReadPeriod {
  const month = readPeriod(typed, year);
  const field = 'period';
  const wrong = (rule: string, message: string) => ({ month, broken: [{ field, rule, message }] });
  if (month === null) {
    return wrong('not-a-period', `This is no period of ${year}. Write a date, Jun-25, or M1 to M12 from April.`);
  }
  if (!monthsOf(year).includes(month)) {
    return wrong('period-of-another-year', `This period lies outside ${year}, which the extract is for.`);
  }
  if (month > today) {
    return wrong('month-to-come', `${formatMonth(month)} is still to come: nothing is spent in it yet.`);
  }
  return { month, broken: checkMonth(field, month, closedThrough) };
}

/**
 * The extract as one text, the same in whatever order its rows stand: its hash is the extract's fingerprint, by which it is
 * known again.
 */
export function extractText(rows: readonly ExtractRow[]): string {
  return rows
    .map(({ coding, month, amount, text }) => JSON.stringify([coding, month, amount, text]))
    .sort()
    .join('\n');
}
