import { formatPounds } from './format-pence';
import { isPence, MOST_PENCE, penceOf, type Pence } from './pence';
import { accept, invalid, type Result } from './result';

/** No figure is written longer than this. */
const LONGEST = 40;

// Spaces of every kind within a figure, which spreadsheets and web pages put between thousands.
const SPACES = /[\s\u00a0\u2007\u2009\u202f]/g;
/** A space between digits that parts no thousands: two figures in one cell, most often. */
const GAP = /\d{4}\s+\d|\.\d*\s+\d|\d\s+(?!\d{3}(?!\d))\d/;
/** Typed between the digits of a figure without pence: '100 200' is a hundred thousand to one person and two figures to the next. */
const TYPED_GAP = /\d[ \t]+\d/;
const MINUSES = /[\u2010-\u2015\u2212\ufe63\uff0d]/g;
const NIL = /^£?-$/;
const SIGNED =
  /^(?:£(?=\([^£]*$))?(?<open>\()?(?<before>[+-]?)(?<pound>£?)(?<inner>[+-]?)(?<figure>[^()+£-]*?)(?<after>-|cr|dr)?(?<close>\))?$/i;
const PLAIN = /^(?<whole>\d+)?(?:\.(?<part>\d*))?$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const SHORT_FORM = /^(?<figure>[\d.,]+)(?<unit>k|m|mn|bn)$/i;
const THOUSANDS: Readonly<Record<string, number>> = { k: 1, m: 2, mn: 2, bn: 3 };

/**
 * Reads an amount as people type and paste it: '£1,234.56', '1234.5', '(1,200.00)', '£(1,200.00)', '1,200.00-' and
 * '1,200.00 CR' for what is negative, '£ -' as a spreadsheet shows nil. A number is a spreadsheet's, true to its fifteenth
 * digit. Refuses, by the field named: `required`, `not-money`, `misplaced-comma`, `misplaced-space`, `short-form` ('1.2k' is
 * a rounded figure), `part-of-a-penny`, `out-of-range`.
 */
export function readPence(
  typed: string | number | null | undefined,
  field: string,
  label = 'The amount',
): Result<Pence> {
  const text = textOf(typed);
  const refuse = (rule: string, message: string) => invalid({ field, rule, message });
  if (text === '') return refuse('required', `${label} is needed: pounds and pence, as 1,234.56.`);
  const shown = `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
  const notMoney = () => refuse('not-money', `${shown} is no amount. Write pounds and pence, as 1,234.56.`);
  if (text.length > LONGEST) return notMoney();
  if (GAP.test(text)) {
    return refuse('misplaced-space', `A space of ${shown} parts no thousands. Write one amount, as 1,234.56.`);
  }
  if (TYPED_GAP.test(text) && !text.includes('.')) {
    return refuse('misplaced-space', `${shown} may be one amount or two. Part thousands by commas, as 1,234.56.`);
  }
  const bare = text.replace(SPACES, '').replace(MINUSES, '-');
  if (NIL.test(bare)) return accept(penceOf(0));
  const parts = SIGNED.exec(bare)?.groups;
  if (!parts || !isSignedOnce(parts)) return notMoney();
  const figure = parts['figure'] ?? '';
  const negative = isNegative(parts);
  const short = SHORT_FORM.exec(figure)?.groups;
  if (short) {
    const right = writtenOut(short['figure'] ?? '', short['unit'] ?? '', negative);
    if (right === null) return notMoney();
    return refuse('short-form', `${shown} is a rounded figure. If it is meant to the penny, write ${right}.`);
  }
  const digits = figure.replace(/,/g, '');
  const plain = PLAIN.exec(digits)?.groups;
  if (!plain || !/\d/.test(digits)) return notMoney();
  if (figure.includes(',') && !GROUPED.test(figure)) {
    return refuse('misplaced-comma', `A comma of ${shown} does not stand before three digits. Write it as 1,234.56.`);
  }
  const pennies = (plain['part'] ?? '').replace(/0+$/, '');
  if (pennies.length > 2) {
    return refuse('part-of-a-penny', `${shown} goes beyond the penny. ${label} is whole pence, as 1,234.56.`);
  }
  const value = Number(`${plain['whole'] ?? '0'}${pennies.padEnd(2, '0')}`);
  if (!isPence(value)) {
    return refuse(
      'out-of-range',
      `${label} lies between ${formatPounds(penceOf(-MOST_PENCE))} and ${formatPounds(MOST_PENCE)}.`,
    );
  }
  return accept(penceOf(negative ? -value : value));
}

/** Checks an amount that travels as whole pence. Refuses `part-of-a-penny`, `not-money`, `out-of-range`. */
export function checkPence(value: number, field: string, label = 'The amount'): Result<Pence> {
  if (isPence(value)) return accept(penceOf(value));
  if (!Number.isFinite(value)) return invalid({ field, rule: 'not-money', message: `${label} is no amount.` });
  if (!Number.isInteger(value)) {
    return invalid({ field, rule: 'part-of-a-penny', message: `${label} is whole pence; ${value} is not.` });
  }
  return invalid({ field, rule: 'out-of-range', message: `${label} lies within £10,000,000,000.00 either way.` });
}

/** A cell of a spreadsheet is a binary fraction: its fifteen digits are what was meant, less what sums leave behind. */
function textOf(typed: string | number | null | undefined): string {
  if (typeof typed !== 'number') return typed?.trim() ?? '';
  return Number.isFinite(typed) ? Number(typed.toPrecision(15)).toFixed(6) : String(typed);
}

type Signs = Readonly<Record<string, string | undefined>>;

function isSignedOnce({ open, before, inner, after, close }: Signs): boolean {
  if ((open === undefined) !== (close === undefined)) return false;
  return [open, before, inner, after].filter(Boolean).length <= 1;
}

function isNegative({ open, before, inner, after }: Signs): boolean {
  return open !== undefined || before === '-' || inner === '-' || after === '-' || after?.toLowerCase() === 'cr';
}

/** '1,200.00' for '1.2' and 'k'; null where it is no figure at all. */
function writtenOut(figure: string, unit: string, negative: boolean): string | null {
  const value = Math.round(Number(figure.replace(/,/g, '')) * 1000 ** (THOUSANDS[unit.toLowerCase()] ?? 0) * 100);
  return isPence(value) ? formatPounds(penceOf(negative ? -value : value)) : null;
}
