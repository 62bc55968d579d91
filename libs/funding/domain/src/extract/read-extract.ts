import {
  brokenFields,
  dateOf,
  formatMonth,
  monthStart,
  readPence,
  tidyText,
  type FinancialYear,
  type InvalidField,
  type IsoDate,
  type Pence,
} from '@weft/kernel';
import { checkMonth, monthsOf, type Month } from '../ledger/months';
import {
  dayOf,
  decidePeriods,
  monthOfNumber,
  numberedPeriod,
  undecidedPeriods,
  type PeriodsCount,
  type PeriodsRead,
} from './periods';

/** A row of a ledger extract as the file gives it, its columns found. */
export interface ExtractCells {
  readonly costCentre: string;
  readonly account: string;
  /** '2025-06-30', '30/06/2025', 'Jun-25', 'M3', 'P03', '2025/03' as year and period. */
  readonly period: string;
  /** The date of the row in another column, which may tell how the periods count. */
  readonly dated?: IsoDate | null;
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
  /** How its numbered periods were read. */
  readonly periods: PeriodsRead;
}

/** When an extract is read, and for which year. */
export interface ExtractTime {
  readonly year: FinancialYear;
  readonly closedThrough: Month | null;
  /** The business date: what is still to come is spent by nobody yet. */
  readonly today: IsoDate;
  /** How the person says that its periods count; null where they said nothing. */
  readonly periods?: PeriodsCount | null;
  /** How they counted in the last extract of the same ledger. */
  readonly earlierPeriods?: PeriodsCount | null;
}

/** Most rows of an extract. */
export const MOST_EXTRACT_ROWS = 20_000;

const NAMES = ['apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec', 'jan', 'feb', 'mar'];

/**
 * Reads the rows of an extract for a year. Names every cell that is not understood, by `rows.3.amount`: `required`,
 * `not-a-period`, `period-of-another-year`, `month-closed`, `month-to-come`, and as amounts are refused; `periods-undecided` where
 * nobody can tell how its periods count. A row without any cell is left out.
 */
export function readExtract(cells: readonly ExtractCells[], of: ExtractTime): ReadExtract {
  const full = cells.filter((cell) => !isBlank(cell));
  const counted = { said: of.periods ?? null, earlier: of.earlierPeriods ?? null };
  if (full.length > MOST_EXTRACT_ROWS) {
    const [has, most] = [full.length, MOST_EXTRACT_ROWS].map((count) => count.toLocaleString('en-GB'));
    const message = `The extract has ${has} rows; ${most} are the most.`;
    const problems = [{ field: 'rows', rule: 'too-many-rows', message }];
    return { rows: [], problems, periods: decidePeriods([], of, counted) };
  }
  const numbered = decidePeriods(full, of, counted);
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
    const period = periods.get(cell.period) ?? checkedPeriod(cell.period, numbered, of);
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
  return { rows, problems: [...undecidedPeriods(numbered, of.year), ...problems], periods: numbered };
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

/** The month that a period names, null where it names none. */
function readPeriod(typed: string, count: PeriodsCount | null, year: FinancialYear): Month | null {
  const text = typed.trim().toLowerCase();
  const day = dayOf(text);
  if (day) return monthStart(day);
  const named = /^([a-z]{3})[a-z]*[ -]?(?:20)?(\d{2})$/.exec(text);
  const index = named ? NAMES.indexOf(named[1] ?? '') : -1;
  if (named && index >= 0) return dateOf(`20${named[2]}-${String(((index + 3) % 12) + 1).padStart(2, '0')}-01`);
  const numbered = numberedPeriod(text);
  return numbered && monthOfNumber(numbered, count, year);
}

interface ReadPeriod {
  readonly month: Month | null;
  /** Its rules that are broken, for any row. */
  readonly broken: readonly InvalidField[];
}

function checkedPeriod(
  typed: string,
  { count, asked }: PeriodsRead,
  { year, closedThrough, today }: ExtractTime,
): ReadPeriod {
  const month = readPeriod(typed, count, year);
  const field = 'period';
  const wrong = (rule: string, message: string) => ({ month, broken: [{ field, rule, message }] });
  if (month === null && asked && numberedPeriod(typed)?.year) return { month, broken: [] };
  if (month === null && (numberedPeriod(typed)?.number ?? 0) > 12) {
    return wrong('not-a-period', 'This period holds what was put right at the year’s end. Give it its month: M12.');
  }
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
