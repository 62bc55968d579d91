import { saysNothing } from '@weft/kernel';

/**
 * Characters that make a spreadsheet take a text for a formula, or shift it into the next cell: OWASP's list for CSV
 * injection, with the full-width forms that some programs take for the same.
 */
const RUNS = '=+\\-@\\t\\r\\n＝＋－＠';
const DANGEROUS = new RegExp(`^'*[${RUNS}]`);
const ESCAPED = new RegExp(`^''*[${RUNS}]`);

/**
 * Text as it is written into a cell, so that no spreadsheet runs it: an apostrophe stands before what would be taken for
 * a formula. Whatever begins with apostrophes and then such a character gets one more, so that `plainCellText` gives
 * back exactly what went in.
 */
export function safeCellText(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

/** Undoes `safeCellText`; any other text stays as it is. */
export function plainCellText(text: string): string {
  return ESCAPED.test(text) ? text.slice(1) : text;
}

/** A text that a person wrote, for a cell of a tracker: an apostrophe stands before 'TBC' too, which a tracker takes for nothing. */
export function trackerText(text: string): string {
  return saysNothing(text.trim()) && text.trim() !== '' ? `'${text}` : safeCellText(text);
}

/** Undoes `trackerText`; null where the cell says nothing. */
export function readTrackerText(text: string): string | null {
  if (saysNothing(text)) return null;
  return text.startsWith("'") && text !== "'" && saysNothing(text.slice(1)) ? text.slice(1) : plainCellText(text);
}
