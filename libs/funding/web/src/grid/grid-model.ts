import {
  forecastLine,
  sumsOf,
  varianceOf,
  type ForecastMethod,
  type LineMonths,
  type Variance,
} from '@weft/funding/domain';
import { formatPlainPounds, NO_MONEY, plus, sumPence, WHOLE_SHARE, type Pence } from '@weft/kernel';
import type { FundingGridPageQuery } from '../generated/graphql';
import { formatPercent } from '../shared/percent';
import { cellKey, kindOf, type GridColumn, type GridPart, type Typed } from './columns';

export type ReadGrid = FundingGridPageQuery['fundingGrid'];
export type ReadGridLine = ReadGrid['lines'][number];

/** A line as it is shown: with what was typed here and is not saved yet. */
export interface GridLine extends Omit<ReadGridLine, 'plan' | 'actual' | 'typed'> {
  readonly months: LineMonths;
  /** How many months of the year have their actuals in. */
  readonly entered: number;
  readonly forecast: readonly Pence[];
  readonly money: Variance;
}

/** A grid as it is read anew, with the very lines of the one before wherever they read the same. */
export function withLinesBefore(now: ReadGrid, before: ReadGrid | undefined): ReadGrid {
  if (before?.financialYear !== now.financialYear) return now;
  const known = new Map(before.lines.map((line) => [line.id, line]));
  const lines = now.lines.map((line) => {
    const one = known.get(line.id);
    return one && JSON.stringify(one) === JSON.stringify(line) ? one : line;
  });
  return { ...now, lines };
}

/** What was worked out of a line as it was read, with nothing typed: a grid of a thousand lines changes in a few of them. */
const workedOut = new WeakMap<ReadGridLine, { readonly under: string; readonly line: GridLine }>();

/** The lines with what was typed, forecast and added up by the rules of the server. */
export function shownLines(
  { lines, months, method }: ReadGrid,
  typed: { readonly ACTUAL: Typed; readonly FORECAST: Typed },
): readonly GridLine[] {
  const closed = months.filter((month) => month.closed).length;
  const keys = new Set([...typed.ACTUAL.keys(), ...typed.FORECAST.keys()]);
  const under = `${closed} ${method}`;
  return lines.map((line) => {
    const isTyped = (month: string) =>
      keys.has(cellKey(line.id, month, 'ACTUAL')) || keys.has(cellKey(line.id, month, 'FORECAST'));
    if (keys.size > 0 && months.some(({ month }) => isTyped(month))) {
      const put = (kind: 'ACTUAL' | 'FORECAST', amounts: readonly (number | null)[]) =>
        amounts.map((amount, month) => {
          const mine = typed[kind].get(cellKey(line.id, months[month]?.month ?? '', kind));
          return mine === undefined ? amount : mine;
        });
      const actual = put('ACTUAL', line.actual).map((amount) => amount ?? NO_MONEY);
      return shownLine({ ...line, actual, typed: put('FORECAST', line.typed) }, closed, method);
    }
    const known = workedOut.get(line);
    if (known?.under === under) return known.line;
    const shown = shownLine(line, closed, method);
    workedOut.set(line, { under, line: shown });
    return shown;
  });
}

function shownLine(line: ReadGridLine, closed: number, method: ForecastMethod): GridLine {
  const actual = line.actual as Pence[];
  const last = actual.findLastIndex((amount) => amount !== 0) + 1;
  const months: LineMonths = {
    plan: line.plan as Pence[],
    actual,
    entered: Math.max(closed, last),
    typed: line.typed as (Pence | null)[],
  };
  const forecast = forecastLine(months, method);
  const money = varianceOf(sumsOf({ months, forecast }));
  return {
    ...line,
    entered: months.entered,
    months,
    forecast: forecast.months,
    money,
  };
}

/** A row: a scheme with the sums of its lines, or a line. */
export type GridRow =
  | {
      readonly kind: 'scheme';
      readonly id: string;
      readonly code: string;
      readonly name: string;
      readonly lines: readonly GridLine[];
    }
  | { readonly kind: 'line'; readonly id: string; readonly line: GridLine };

export function gridRows(lines: readonly GridLine[]): readonly GridRow[] {
  const schemes = new Map<string, GridLine[]>();
  for (const line of lines) schemes.set(line.schemeId, [...(schemes.get(line.schemeId) ?? []), line]);
  return [...schemes].flatMap(([id, own]): GridRow[] => [
    { kind: 'scheme', id, code: own[0]?.schemeCode ?? '', name: own[0]?.schemeName ?? '', lines: own },
    ...own.map((line): GridRow => ({ kind: 'line', id: line.id, line })),
  ]);
}

/** What a part shows of a month, and what kind of figure that is; none of an actual that is not in, where no forecast stands for it. */
export function cellOf(
  line: GridLine,
  month: number,
  part: GridPart,
): { readonly amount: Pence; readonly is: 'plan' | 'actual' | 'forecast' | 'none' } {
  if (part === 'PLAN') return { amount: line.months.plan[month] ?? NO_MONEY, is: 'plan' };
  if (month < line.entered) return { amount: line.forecast[month] ?? NO_MONEY, is: 'actual' };
  if (part === 'ENTERED') return { amount: NO_MONEY, is: 'none' };
  return { amount: line.forecast[month] ?? NO_MONEY, is: 'forecast' };
}

/** Whether an actual is off the plan of its month by so many percent or more. */
export function isOff({ months }: GridLine, month: number, percent: number): boolean {
  const [plan = 0, actual = 0] = [months.plan[month], months.actual[month]];
  return plan > 0 && Math.abs(actual - plan) * 100 >= plan * percent;
}

/** What is copied and filled down of a month: of actuals those alone that are in, so that no forecast is posted as one. */
export function copiedText(line: GridLine, month: number, part: GridPart): string {
  const { amount, is } = cellOf(line, month, part);
  return kindOf(part) === 'ACTUAL' && is !== 'actual' ? '' : formatPlainPounds(amount);
}

/** Lines added up, column by column; null where no line has a figure. */
export function sumByColumn(lines: readonly GridLine[], columns: readonly GridColumn[]): readonly (Pence | null)[] {
  return columns.map(({ month, part }) => {
    const cells = lines.map((line) => cellOf(line, month, part));
    return cells.every(({ is }) => is === 'none') ? null : sumPence(cells.map(({ amount }) => amount));
  });
}

/** The year of lines as planned, or as it is expected to end. */
export function yearOf(lines: readonly GridLine[], part: GridPart): Pence {
  return lines.map(({ money }) => (part === 'PLAN' ? money.budget : money.outturn)).reduce(plus, NO_MONEY);
}

/** The year against its budget, in hundredths of a percent of it; null where there is none. */
export function varianceOfYear(lines: readonly GridLine[]): number | null {
  const budget = yearOf(lines, 'PLAN');
  return budget <= 0 ? null : ((yearOf(lines, 'ACTUAL') - budget) / budget) * WHOLE_SHARE;
}

/** '+6.4%' of the year against its budget; '–' where there is none. */
export function varianceWords(lines: readonly GridLine[]): string {
  const off = varianceOfYear(lines);
  return off === null ? '–' : formatPercent(off);
}

/** Says how much of a block does not fit into the lines and columns there is room for; null where all of it does. */
export function tooMuch(
  block: readonly (readonly string[])[],
  room: { readonly lines: number; readonly columns: number },
): string | null {
  const filled = block.map((row) => row.findLastIndex((text) => text.trim() !== '') + 1);
  const rows = filled.findLastIndex((cells) => cells > 0) + 1 - room.lines;
  const columns = Math.max(...filled) - room.columns;
  const over = [
    rows > 0 ? `${rows} ${rows === 1 ? 'row goes' : 'rows go'} past the last line` : '',
    columns > 0 ? `${columns} ${columns === 1 ? 'column goes' : 'columns go'} past March` : '',
  ].filter(Boolean);
  return over.length > 0 ? `The block does not fit: ${over.join(', and ')}. Nothing was entered.` : null;
}

/** Fills a block of so many lines and columns by repeating what is copied, as spreadsheets do. */
export function filledBlock(
  copied: readonly (readonly string[])[],
  { lines, columns }: { readonly lines: number; readonly columns: number },
): readonly (readonly string[])[] {
  return Array.from({ length: lines }, (_, line) => {
    const row = copied[line % copied.length] ?? [];
    return Array.from({ length: columns }, (__, column) => row[column % row.length] ?? '');
  });
}

/** Rows and cells of a text as spreadsheets copy it. */
export function readBlock(text: string): readonly (readonly string[])[] {
  const rows = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return rows.map((row) => row.split('\t'));
}
